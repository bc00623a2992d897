/** The workflows have minimal permissions, pin what they use, and publish only once settings name a target. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '#i18n/languages.ts';
import { pathOf } from '#i18n/routes.ts';

type Step = { uses?: string; run?: string; env?: Record<string, string>; with?: Record<string, unknown> };
type Job = { if?: string; permissions?: Record<string, string>; steps: Step[]; 'timeout-minutes'?: number };
type Workflow = { permissions: Record<string, string>; jobs: Record<string, Job>; on: Record<string, unknown> };

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
  workflow: parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Workflow,
}));

describe.each(files)('$name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('pins every action by commit hash, and names its release', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('has read permissions only, except the job that publishes pages', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(
      jobs
        .flatMap(({ permissions = {} }) => Object.keys(permissions))
        .filter((name) => !['pages', 'id-token'].includes(name)),
    ).toEqual([]);
  });

  test('keeps no credentials, interpolates no untrusted text, and has a timeout', () => {
    expect(
      steps.filter(
        ({ uses, with: given }) => uses?.startsWith('actions/checkout') && given?.['persist-credentials'] !== false,
      ),
    ).toEqual([]);
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('installs from lock files, without install scripts', () =>
    expect(
      steps.filter(
        ({ run = '' }) => /npm (install|i)\b/.test(run) || (/npm ci/.test(run) && !run.includes('--ignore-scripts')),
      ),
    ).toEqual([]));
});

test('publishing is off until the settings name a target, and runs every night of Lima', () => {
  const { workflow } = files.find(({ name }) => name === 'publish.yml')!;
  expect(Object.values(workflow.jobs).filter((job) => !job.if?.includes('vars.PUBLISH_TO'))).toEqual([]);
  expect(workflow.on['schedule']).toEqual([{ cron: '10 5 * * *' }]);
});

test('the upload includes .well-known', () => {
  const uploads = files
    .flatMap(({ workflow }) => Object.values(workflow.jobs).flatMap(({ steps }) => steps))
    .filter(({ uses }) => uses?.startsWith('actions/upload-'));
  expect(uploads).toHaveLength(2);
  expect(uploads.filter(({ with: given }) => given?.['include-hidden-files'] !== true)).toEqual([]);
});

test('the host settings agree with the policy', () => {
  const assets = (JSON.parse(readFileSync('wrangler.json', 'utf8')) as { assets: Record<string, string> }).assets;
  expect(assets).toEqual({ directory: './dist', html_handling: 'auto-trailing-slash', not_found_handling: '404-page' });
  expect(
    [
      ...readFileSync('netlify.toml', 'utf8').matchAll(
        /from = "(?<below>\/\w+\/)\*"\n\s*to = "\k<below>404\.html"\n\s*status = 404/g,
      ),
    ].map(([, below]) => below),
  ).toEqual(LANGS.map((lang) => pathOf(lang)));
});
