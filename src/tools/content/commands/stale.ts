/** `stale`: facts due for review, oldest check first. */
import { readContent } from '#tools/content/read.ts';
import { nextReview, staleEntries } from '#tools/content/stale.ts';
import { isDay } from '#i18n/dates.ts';
import { EXIT, UsageError, type Command } from './command.ts';

export const stale: Command = {
  summary: 'lists the facts that are due for review, the oldest check first',
  usage: '[--days N] [--on YYYY-MM-DD]',
  options: { days: { type: 'string' }, on: { type: 'string' } },
  words: [0, 0],
  help: [
    'Without options: the facts whose review is due. Offices, channels, guides and notices are due every 90 days,',
    'waivers every 120, the rest every 180 (src/lib/facts/review.ts).',
    '',
    '  --days N   the facts not checked for N days or more, of any kind',
    '  --on       as of another day, to plan ahead; today by default',
    '',
    'Then compare each with its source, and run: npm run content -- confirm <fact>',
    '',
    'Exit code: 0 nothing is due · 1 something is · 2 wrong usage.',
  ],
  run({ values: { days: count, on } }, { root, today }) {
    const days = count === undefined ? undefined : Number(count);
    if (days !== undefined && (!Number.isInteger(days) || days < 0))
      throw new UsageError(`--days ${count} is not a number of days: write --days 30.`);
    const day = on === undefined ? today : String(on);
    if (!isDay(day)) throw new UsageError(`--on ${day} is not a day: write YYYY-MM-DD.`);
    const { library, problems } = readContent(root);
    const entries = staleEntries(library, day, days);
    const facts = entries.reduce((sum, entry) => sum + entry.facts.length, 0);
    const unread = new Set(problems.map(({ file }) => file)).size;
    return {
      code: facts === 0 ? EXIT.fine : EXIT.found,
      lines: [
        ...entries.flatMap(({ kind, id, facts }) => [
          `${kind}/${id}`,
          ...facts.map((fact) => `  ${fact.checked}  due ${fact.due}  ${fact.id.slice(`${kind}/${id}/`.length)}`),
        ]),
        facts === 0
          ? `Nothing is due on ${day}. The next review falls due on ${nextReview(library) ?? 'no day: there are no facts'}.`
          : `${facts} facts in ${entries.length} entries, as of ${day}.`,
        ...(unread > 0 ? [`${unread} files have problems and were left out: npm run content -- check`] : []),
      ],
      json: {
        command: 'stale',
        day,
        days: days ?? null,
        facts,
        entries,
        nextReview: nextReview(library) ?? null,
        filesLeftOut: unread,
      },
    };
  },
};
