/** `npm run check:lock`: the lock file names every optional platform package, exact versions, and an integrity for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib.mjs';

const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json');
const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = read('package.json');

/** Where npm would look for a package from inside another one. */
function* placesFor(name, from) {
  for (
    let at = from;
    ;
    at = at.includes('node_modules') ? at.slice(0, at.lastIndexOf('node_modules')).replace(/\/$/, '') : ''
  ) {
    yield `${at ? `${at}/` : ''}node_modules/${name}`;
    if (at === '') return;
  }
}

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies: optional = {} }]) =>
  Object.keys(optional)
    .filter((name) => ![...placesFor(name, path)].some((place) => packages[place]))
    .map(
      (name) =>
        `${path || 'package.json'}: ${name} is not in package-lock.json. Pin an older version whose platform packages the registry has.`,
    ),
);
const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  .filter(([, version]) => !/^\d/.test(version))
  .map(([name, version]) => `package.json: ${name} "${version}" is a range. Write the exact version.`);
const unsealed = Object.entries(packages)
  .filter(([path, entry]) => path && !entry.link && !entry.integrity)
  .map(([path]) => `${path} has no integrity in package-lock.json. Run npm install with a complete registry.`);
const problems = [...missing, ...loose, ...unsealed];
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? `Lock file holds: ${Object.keys(packages).length - 1} packages.`
    : `${problems.length} problems.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
