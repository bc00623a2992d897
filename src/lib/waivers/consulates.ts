/** The Peruvian consulates of which a source names a way to reach them: channel by country code, in lower case. */
export const CONSULATES: Readonly<Record<string, string>> = { br: 'consulate-sao-paulo', it: 'consulate-rome-phone' };
