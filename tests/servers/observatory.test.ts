/**
 * The grade of MDN's HTTP Observatory for what a real server sends, computed by its own code without a network. Its package on
 * npm has algorithm 4, with ten tests; COOP and COEP are not among them yet and are proved by the table.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ask } from '../support/servers/ask.ts';
import { type Running, runNginx, runOwn } from '../support/servers/run.ts';
import { bytesOf, layOut, publishedPaths } from '../support/servers/site.ts';
import { findNginx, findTool } from '../support/servers/tools.ts';

const tool = findTool('@mdn/mdn-http-observatory');
const nginx = findNginx();
if (tool.missing !== undefined) console.log(`not run: the grade of the Observatory: ${tool.missing}`);

type Result = { result: string; pass: boolean };
type Parts = {
  tests: readonly ((requests: object) => Result)[];
  Requests: new (host: string) => Record<string, Record<string, unknown>>;
  modifier: (result: string) => number;
  grade: (score: number) => { grade: string; score: number };
};

async function parts(): Promise<Parts> {
  const load = async (file: string) =>
    (await import(pathToFileURL(join(tool.path!, 'src', file)).href)) as Record<string, never>;
  const [constants, types, grader] = [
    await load('constants.js'),
    await load('types.js'),
    await load('grader/grader.js'),
  ];
  return {
    tests: constants['ALL_TESTS']!,
    Requests: types['Requests']!,
    modifier: grader['getScoreModifier']!,
    grade: grader['getGradeForScore']!,
  };
}

/** The grade of one answer, as if a host with a name and a certificate had sent it, and had led there from http. */
function judge({ tests, Requests, modifier, grade }: Parts, path: string, { headers, body }: Answer) {
  const url = new URL(`https://guide.example${path}`);
  const asAxiosGivesThem = Object.defineProperty({ ...headers }, 'get', {
    value: (name: string) => headers[name.toLowerCase()],
  });
  const response = {
    status: 200,
    headers: asAxiosGivesThem,
    request: { res: { responseUrl: url.href } },
    verified: true,
    data: body.toString(),
  };
  const requests = new Requests(url.hostname);
  Object.assign(requests['responses']!, {
    auto: response,
    https: response,
    http: response,
    cors: null,
    httpRedirects: [
      { url: new URL(url.href.replace('https', 'http')), status: 301 },
      { url, status: 200 },
    ],
    httpsRedirects: [{ url, status: 200 }],
  });
  Object.assign(requests, {
    session: { url, jar: { serializeSync: () => ({ cookies: [] }) } },
    resources: { path: body.toString().replace(/<style>[\s\S]*?<\/style>/, '') },
  });
  const results = tests.map((each) => each(requests));
  const score = results.reduce((sum, { result }) => sum + modifier(result), 100);
  return { ...grade(score), failed: results.filter(({ pass }) => !pass).map(({ result }) => result) };
}

describe.skipIf(tool.missing)('the grade of the Observatory', () => {
  let running: Running;
  beforeAll(async () => {
    const laid = layOut('observatory');
    running = await (nginx.missing === undefined ? runNginx(laid) : runOwn(laid));
  });
  afterAll(() => running?.stop());

  test('is A+ on every page: 130, and 135 where scripts are sealed, the most without a place on the preload list', async () => {
    const judging = await parts();
    // The grader looks at the headers and at the scripts; pages alike in both get one grade.
    const alike = new Map<string, string>();
    for (const path of publishedPaths().filter((each) => each.endsWith('/')))
      alike.set(
        (
          bytesOf(path)
            .toString()
            .match(/<script[^>]*src[^>]*>/g) ?? []
        ).join(),
        path,
      );
    const grades: ({ path: string } & ReturnType<typeof judge>)[] = [];
    for (const path of alike.values())
      grades.push({ path, ...judge(judging, path, await ask(running.port, { path })) });
    console.log(
      `The Observatory's grade: ${[...new Set(grades.map(({ grade, score }) => `${grade} ${score}`))].sort().join(', ')}, ${grades.length} kinds of pages.`,
    );
    expect(grades.length).toBeGreaterThan(5);
    expect(grades.filter(({ grade, score, failed }) => grade !== 'A+' || score < 130 || failed.length > 0)).toEqual([]);
  });

  test('falls where the policy is missing', async () => {
    const answer = await ask(running.port, { path: '/en/' });
    delete (answer.headers as Record<string, string>)['content-security-policy'];
    expect(judge(await parts(), '/en/', answer).score).toBeLessThan(100);
  });
});
