/**
 * ESLint rule: browser code uses nothing that the oldest supported browsers (`browserslist` in package.json) lack. Looks up MDN's
 * compatibility data by type, so it finds `.at()` of an array and ignores a method of our own of that name.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import browserslist from 'browserslist';

const { api, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest supported browsers: `[['chrome', 87], …]`. */
export const FLOOR = browserslist()
  .map((each) => each.split(' '))
  .map(([name, version]) => [name, Number(version)]);

/** Whether a version has a feature by its MDN support statement, without flag or prefix. */
const has = (support, version) =>
  [support]
    .flat()
    .some(
      ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
        (added === true || parseFloat(String(added).replace('≤', '')) <= version) &&
        (!removed || parseFloat(removed) > version) &&
        !flags &&
        !prefix &&
        !other,
    );

/** The oldest supported browsers that lack a feature of MDN's data. */
export const lackedBy = (feature) =>
  FLOOR.filter(([name, version]) => feature.support[name] && !has(feature.support[name], version)).map(
    ([name]) => name,
  );

/** MDN names of TypeScript types. */
const MDN_NAMES = {
  ReadonlyArray: 'Array',
  ReadonlyMap: 'Map',
  ReadonlySet: 'Set',
  NodeListOf: 'NodeList',
  HTMLCollectionOf: 'HTMLCollection',
};

/** MDN compatibility data of a global, or of one of its members. */
function featureOf(name, member) {
  const found = javascript.builtins[MDN_NAMES[name] ?? name] ?? api[MDN_NAMES[name] ?? name];
  const entry =
    member === undefined
      ? found
      : (found?.[member] ??
        found?.[`${member}_static`] ??
        (/^(?:Ui|I)nt\d|^Float/.test(name) ? javascript.builtins.TypedArray[member] : undefined));
  return entry?.__compat;
}

/** Names of a type and its base types. */
function* namesOf(type, checker) {
  for (const each of type.isUnionOrIntersection() ? type.types : [checker.getApparentType(type)]) {
    if (each.isUnionOrIntersection()) yield* namesOf(each, checker);
    const name = each.symbol?.name;
    if (name) yield name;
    for (const base of (each.target ?? each).isClassOrInterface?.() ? checker.getBaseTypes(each.target ?? each) : [])
      yield* namesOf(base, checker);
  }
}

/** The rule `floor/known`. */
const known = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      lacks:
        '{{what}} is not known to {{who}}: the oldest supported browsers, `browserslist` in package.json. Do without, or ask for it first.',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    /** Names that the file asks for before it uses them. */
    const asked = new Set();
    const used = [];
    /** Records a use of an unsupported feature; `from` is the member it is accessed on. */
    const note = (node, what, feature, from) => {
      const who = feature ? lackedBy(feature) : [];
      if (who.length > 0) used.push({ node, names: [node.name, from], data: { what, who: who.join(', ') } });
    };
    const isOfTheLanguage = (node) =>
      checker
        .getSymbolAtLocation(nodes.get(node))
        ?.declarations?.some((each) => /[\\/]lib\.[\w.]+\.d\.ts$/.test(each.getSourceFile().fileName)) ?? false;
    return {
      BinaryExpression({ operator, left }) {
        if (operator === 'in') asked.add(left.value);
      },
      UnaryExpression({ operator, argument }) {
        if (operator === '!' && argument.type === 'MemberExpression') asked.add(argument.property.name);
      },
      MemberExpression({ object, property, computed, parent }) {
        const isAskedFor = parent.optional && (parent.object ?? parent.callee)?.property === property;
        if (computed || isAskedFor || !isOfTheLanguage(property)) return;
        const owners = [object.name, ...namesOf(checker.getTypeAtLocation(nodes.get(object)), checker)];
        const owner = owners.find((each) => featureOf(each, property.name));
        if (owner) note(property, `${owner}.${property.name}`, featureOf(owner, property.name), object.property?.name);
      },
      'Program:exit'(tree) {
        for (const { identifier } of context.sourceCode.getScope(tree).through)
          if (identifier.parent.type !== 'TSTypeReference' && isOfTheLanguage(identifier))
            note(identifier, identifier.name, featureOf(identifier.name) ?? featureOf('Window', identifier.name));
        for (const { node, names, data } of used)
          if (!names.some((name) => asked.has(name))) context.report({ node, messageId: 'lacks', data });
      },
    };
  },
};
export const floor = { rules: { known } };

/**
 * All features that an oldest supported browser lacks, as `[owner, name, isStatic]`: `['Array', 'at', false]`,
 * `['globalThis', 'structuredClone', true]`.
 */
export const lackedMembers = () =>
  [...Object.entries(javascript.builtins), ...Object.entries(api)].flatMap(
    ([owner, { __compat: whole, ...members }]) => [
      ...(whole && lackedBy(whole).length > 0 ? [['globalThis', owner, true]] : []),
      ...Object.entries(members)
        .filter(([, { __compat: feature }]) => feature && lackedBy(feature).length > 0)
        .map(([name]) =>
          owner === 'Window'
            ? ['globalThis', name, true]
            : [
                owner,
                name.replace(/_static$/, ''),
                name.endsWith('_static') || owner === 'Object' || owner === 'Promise',
              ],
        ),
    ],
  );

/** Files and everything they import, as paths from the project root. */
export function withImports(root, files) {
  const found = new Set();
  const add = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, from] of readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export)\s(?!type\b)[^;]*?from '([.#][^']+)'/gm,
    ))
      add(from.startsWith('#') ? join('src', from.slice(1)) : join(dirname(file), from));
  };
  files.forEach(add);
  return [...found];
}
