import base from './playwright.config.ts';
export default { ...base, timeout: 60_000, expect: { timeout: 4_000 }, reporter: [['json', { outputFile: '/tmp/e2e.json' }], ['line']] };
