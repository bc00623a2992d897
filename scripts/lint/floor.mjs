/**
 * A rule for eslint: what browsers run asks for nothing that the oldest supported browsers (`browserslist` in package.json) lack. What MDN knows of
 * every browser is looked up by type, so `.at()` of a list is seen, and one of our own is not.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import browserslist from 'browserslist';

const { api, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The floor: `[['chrome', 87], …]`. */
export const FLOOR = browserslist()
  .map((each) => each.split(' '))
  .map(([name, version]) => [name, Number(version)]);

/** Whether a browser of a version has what a statement of MDN's describes, without a flag, a prefix or only in part. */
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

/** The browsers of the floor that lack a feature of MDN's data. */
export const lackedBy = (feature) =>
  FLOOR.filter(([name, version]) => feature.support[name] && !has(feature.support[name], version)).map(
    ([name]) => name,
  );

/** Names that types have for what MDN calls otherwise. */
const MDN_NAMES = {
  ReadonlyArray: 'Array',
  ReadonlyMap: 'Map',
  ReadonlySet: 'Set',
  NodeListOf: 'NodeList',
  HTMLCollectionOf: 'HTMLCollection',
};

/** What MDN knows of a name, or of a member of it. */
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

/** A type and all that it extends, by name. */
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
    /** Notes a use of something that not every browser of the floor has; `from` is the member it is taken from. */
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
 * Everything that a browser of the floor lacks, as `[owner, name, whether it is the owner's own]`, else its prototype's: `['Array', 'at', false]`,
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

/** Some files and all that they import, as paths from the root of the project. */
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
