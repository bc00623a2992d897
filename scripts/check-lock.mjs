/**
 * `npm run check:lock`: in every folder with a lock file, each package has an exact version, a SHA-512 from the registry, no install
 * script and a permitted licence, and no platform package is missing. Works offline.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { ROOT } from './lib.mjs';

/** Permitted SPDX ids. Hardly any of these packages is shipped to readers, so weak copyleft is fine. */
const LICENCES = [
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
];

/** Licences of packages whose package.json uses the legacy `licenses` field, which the lock file omits. */
const LEGACY_LICENCES = { busboy: 'MIT', streamsearch: 'MIT' };

/** An exact version, or an alias (`npm:name@1.2.3`) to one. */
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** An `npm install` or `npm ci` in scripts, workflows and tests. */
const INSTALLS = /\[\s*'(ci|install)'|^[\s-]*(run:\s*)?npm (ci|i|install)\b/;

const textOf = (file) => readFileSync(join(ROOT, file), 'utf8');
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const requested = (of) => ({ ...of.dependencies, ...of.devDependencies, ...of.optionalDependencies });

/** Versions in `overrides`, at any depth. */
const versionsIn = (overrides) =>
  Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : versionsIn(value),
  );

/** Where Node resolves a package from inside another one. */
function* placesFor(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules'))).replace(/\/$/, '')) {
    yield `${at ? `${at}/` : ''}node_modules/${name}`;
    if (at === '') return;
  }
}

function isPermitted(licence) {
  try {
    return satisfies(licence, LICENCES);
  } catch {
    return false;
  }
}

/** Problems of one lock file entry. Bundled packages are covered by the hash of their parent. */
function problemsOf(
  path,
  { version, resolved, integrity, inBundle, license = LEGACY_LICENCES[nameOf(path)] ?? 'none' },
) {
  return [
    ...(resolved === undefined && /^\d+\.\d+\.\d+/.test(version ?? '')
      ? []
      : [`is locked to ${resolved ?? version}. Use a published version, with omit-lockfile-registry-resolved=true.`]),
    ...(inBundle || /^sha512-/.test(integrity ?? '') ? [] : ['has no SHA-512. Install it from a complete registry.']),
    ...(isPermitted(license) ? [] : [`has the licence ${license}, which is not permitted.`]),
  ].map((what) => `${path} ${what}`);
}

/** Optional platform packages missing from the lock file, which would make npm ci fail. */
const missingIn = (packages) =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => ![...placesFor(name, path)].some((place) => packages[place]))
      .map(
        (name) => `${path} lacks ${name} in the lock file. Pin an older version that has all its platform packages.`,
      ),
  );

/** Checks for the root project only. */
function problemsOfProject({ allowScripts = {} }, packages) {
  const scripts = Object.keys(packages).filter((path) => packages[path].hasInstallScript);
  return [
    ...missingIn(packages),
    ...scripts
      .map(nameOf)
      .filter((name) => allowScripts[name] !== false)
      .map((name) => `${name} has an install script. Set it to false in allowScripts, and see that the build works.`),
  ];
}

/** All problems of a folder with a lock file. */
function problemsIn(folder) {
  const [own, { packages }] = ['package.json', 'package-lock.json'].map((name) =>
    JSON.parse(textOf(join(folder, name))),
  );
  const { '': root, ...installed } = packages;
  console.log(`${folder}: ${Object.keys(installed).length} packages`);
  return [
    ...[...Object.entries(requested(own)), ...versionsIn(own.overrides ?? {})]
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${name} "${version}" is a range. Write the exact version.`),
    ...Object.keys({ ...requested(own), ...requested(root) })
      .filter((name) => requested(own)[name] !== requested(root)[name])
      .map((name) => `${name} differs in package.json and package-lock.json. Run npm install.`),
    ...Object.entries(own.allowScripts ?? {})
      .filter(([, allowed]) => allowed !== false)
      .map(([name]) => `allowScripts lets ${name} run a script. Write false: nothing here needs one.`),
    ...Object.entries(installed).flatMap(([path, entry]) => problemsOf(path, entry)),
    ...(folder === '.' ? problemsOfProject(own, packages) : []),
  ].map((problem) => `${folder}: ${problem}`);
}

const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const files = stdout.split('\n').filter(Boolean);
const problems = [
  ...files.filter((file) => /(^|\/)package-lock\.json$/.test(file)).flatMap((file) => problemsIn(dirname(file))),
  ...files
    .filter((file) => /^(scripts|bench|tests|\.ci|\.github)\/.*(\.(mjs|ts|sh|ya?ml)|\/run)$/.test(file))
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .filter((line) => INSTALLS.test(line) && !line.includes('--ignore-scripts'))
        .map((line) => `${file}: installs without --ignore-scripts: ${line.trim()}`),
    ),
];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'The lock files are fine.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
