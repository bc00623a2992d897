/** Needs list working channels and guides, each once, and every core channel is listed. */
import { valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { NeedEntry } from '#lib/channels/needs.ts';
import type { Problem } from '#tools/content/problem.ts';

type Condition = Library['channels'][string]['facts']['condition'];

const deadState = (condition: Condition | undefined): string | undefined => {
  const state = condition && valueOf(condition);
  return state === 'closed' || state === 'suspended' ? state : undefined;
};

/** Channels and guides listed as answers work; those listed as dead do not. Unknown ids are left to `referencesResolve`. */
export function needsNameWhatWorks(library: Library): Problem[] {
  return Object.values(library.needs).flatMap(({ file, facts }) => [
    ...(['channels', 'guides'] as const).flatMap((kind) =>
      facts[kind].flatMap((id, index) => {
        const state = deadState(library[kind][id]?.facts.condition);
        const remedy =
          kind === 'channels' ? 'move it to dead, and name what replaced it' : 'remove it, or name what replaced it';
        return state === undefined
          ? []
          : [{ file, path: [kind, index], found: id, message: `is ${state} and cannot help anybody: ${remedy}.` }];
      }),
    ),
    ...facts.dead.flatMap((id, index) =>
      library.channels[id] && deadState(library.channels[id].facts.condition) === undefined
        ? [
            {
              file,
              path: ['dead', index],
              found: id,
              message: 'is not known to be dead: move it to channels, or correct its condition.',
            },
          ]
        : [],
    ),
  ]);
}

/** A need leads on. */
export function needsLeadOn(library: Library): Problem[] {
  return Object.values(library.needs)
    .filter(({ facts }) => [facts.guides, facts.channels, facts.statuses, facts.fees].every((ids) => ids.length === 0))
    .map(({ file }) => ({
      file,
      path: ['guides'],
      found: 'nothing',
      message: 'leads nowhere: name a guide, a channel, a status or a fee.',
    }));
}

/** A guide that no need names is found by its section and the search only: a warning. Closed ones, and options, are not asked for. */
export function guidesHaveANeed(library: Library): Problem[] {
  const named = new Set(Object.values(library.needs).flatMap(({ facts }) => facts.guides));
  return Object.values(library.guides)
    .filter(({ id, facts }) => !named.has(id) && deadState(facts.condition) === undefined)
    .map(({ id, file }) => ({
      file,
      path: [],
      found: id,
      message: 'is named by no need: add it to one in content/needs, so that readers are led to it.',
    }));
}

export function needsNameThingsOnce(library: Library): Problem[] {
  const twice = ({ file, facts }: NeedEntry, field: 'channels' | 'dead' | 'guides') =>
    facts[field].flatMap((id, index, all) =>
      all.indexOf(id) < index
        ? [{ file, path: [field, index], found: id, message: 'is named twice: keep the first.' }]
        : [],
    );
  return Object.values(library.needs).flatMap((need) => [
    ...twice(need, 'channels'),
    ...twice(need, 'dead'),
    ...twice(need, 'guides'),
  ]);
}

export function everyCoreChannelHasANeed(library: Library): Problem[] {
  const named = new Set(Object.values(library.needs).flatMap(({ facts }) => [...facts.channels, ...facts.dead]));
  return Object.values(library.channels)
    .filter(({ id, facts }) => facts.core && !named.has(id))
    .map(({ id, file }) => ({
      file,
      path: [],
      found: id,
      target: 'needs/*',
      message: 'answers no need: name it in a file of content/needs, so that the chooser leads to it.',
    }));
}
