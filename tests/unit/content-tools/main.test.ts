import { expect, test } from 'vitest';
import { COMMANDS } from '#tools/content/commands/main.ts';
import { bare, kindNamed } from '#tools/content/commands/names.ts';
import { runIn } from '../../support/terminal.ts';

const run = (...args: string[]) => runIn('/nowhere', args);

test('without arguments it lists the commands and exits with 2', async () => {
  const { code, out } = await run();
  expect(code).toBe(2);
  for (const name of Object.keys(COMMANDS)) expect(out).toContain(`  ${name}`);
});

test.each(Object.keys(COMMANDS))('%s --help says its use and its exit codes, and ends with 0', async (name) => {
  const { code, out } = await run(name, '--help');
  expect(code).toBe(0);
  expect(out).toContain(`npm run content -- ${name}`);
  expect(out).toMatch(/Exit code: 0 .* 1 .*2 /s);
});

test('a misspelt command gets a suggestion', async () => {
  const { code, err } = await run('chek');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean "check"?');
});

test('an unknown option or an extra argument exits with 2 and prints the usage', async () => {
  for (const args of [
    ['check', '--colour'],
    ['check', 'a', 'b'],
  ]) {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run content -- check [entry] [--json]');
  }
});

test('an option that npm took for its own is refused, and nothing is written', async () => {
  const env = { npm_config_dry_run: 'true' };
  const { code, err } = await runIn('/nowhere', ['confirm', 'offices/jz-cusco'], { env });
  expect(code).toBe(2);
  expect(err).toContain('npm took --dry-run for its own: write npm run content -- confirm offices/jz-cusco --dry-run');
});

test('accepts names as a file manager shows them', () => {
  expect(bare('content/offices/jz-cusco/facts.yaml')).toBe('offices/jz-cusco');
  expect(bare('./content/terms/cita.yaml')).toBe('terms/cita');
  expect(bare('content\\offices\\jz-cusco\\en.mdx')).toBe('offices/jz-cusco');
});

test('accepts a kind in the singular', () => {
  expect(kindNamed('office')).toBe('offices');
  expect(kindNamed('status')).toBe('statuses');
  expect(() => kindNamed('ofices')).toThrow('Did you mean');
});
