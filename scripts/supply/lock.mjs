/** What is wrong with a folder's package.json and its lock file, as sentences. Reads no network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An exact version, another package under this name at one, or the version of a dependency (`$name`). */
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$|^\$/;

/** Versions in overrides, at any depth. */
const versionsIn = (overrides) =>
  Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : versionsIn(value),
  );

export const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @returns {{ problems: string[], packages: { name: string, version: string, licence: string | undefined, dev: boolean, script: boolean }[] }} */
export function readFolder(root, folder) {
  const read = (name) => JSON.parse(readFileSync(join(root, folder, name), 'utf8'));
  const [own, { packages, lockfileVersion }] = [read('package.json'), read('package-lock.json')];
  const at = join(folder, 'package-lock.json');
  const asked = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
  const locked = {
    ...packages[''].dependencies,
    ...packages[''].devDependencies,
    ...packages[''].optionalDependencies,
  };
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const denied = own.allowScripts ?? {};
  const problems = [
    ...(lockfileVersion === 3 ? [] : [`${at}: is of version ${lockfileVersion}. Write it with npm 11.`]),
    ...[...Object.entries(asked), ...versionsIn(own.overrides ?? {})]
      .filter(([, version]) => !EXACT.test(version))
      .map(
        ([name, version]) =>
          `${join(folder, 'package.json')}: ${name} "${version}" is no exact version of the registry. Write one.`,
      ),
    ...[...new Set([...Object.keys(asked), ...Object.keys(locked)])]
      .filter((name) => asked[name] !== locked[name])
      .map(
        (name) =>
          `${at}: ${name} is ${locked[name] ?? 'missing'}, package.json says ${asked[name] ?? 'nothing'}. Run npm install.`,
      ),
    ...entries.flatMap(([path, { version, integrity, resolved, link }]) => [
      ...(link || !/^\d+\.\d+\.\d+/.test(version ?? '')
        ? [`${at}: ${path} does not come from the registry (${resolved ?? version}). Only published versions are used.`]
        : []),
      ...(!link && !/^sha512-/.test(integrity ?? '')
        ? [`${at}: ${path} has no SHA-512. Install it from a complete registry.`]
        : []),
      ...(resolved === undefined
        ? []
        : [
            `${at}: ${path} names the registry it came from. Set omit-lockfile-registry-resolved=true and write the lock file again.`,
          ]),
    ]),
    ...Object.keys(denied)
      .filter((name) => denied[name] !== false)
      .map(
        (name) =>
          `${join(folder, 'package.json')}: allowScripts lets ${name} run a script. Write false: nothing here needs one.`,
      ),
    ...(folder === ''
      ? entries
          .filter(([path, { hasInstallScript }]) => hasInstallScript && denied[nameOf(path)] !== false)
          .map(
            ([path]) =>
              `package.json: ${nameOf(path)} has an install script. Add it to allowScripts as false, and prove that the build does without (npm run check:supply -- --build).`,
          )
      : []),
  ];
  return {
    problems,
    packages: entries.map(([path, { name, version, license, dev = false, hasInstallScript = false }]) => ({
      name: name ?? nameOf(path),
      version,
      licence: license,
      dev,
      script: hasInstallScript,
    })),
  };
}
