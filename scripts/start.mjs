/** `npm start`: installs what is missing, builds, serves, and prints the address. */
import { environment, ROOT, run, stop } from './lib.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { portIsFree, portToServe } from './port.mjs';

const port = portToServe();
if (!(await portIsFree(port)))
  stop(`Port ${port} is taken: stop what runs there, or choose another one with PORT=${port + 1} npm start.`);
if (
  (await run('astro', ['build', '--force'], {
    env: { SITE_URL: process.env.SITE_URL ?? `http://localhost:${port}` },
  })) !== 0
)
  stop('The build failed, see above. Nothing is served.');
const server = spawn('node', [join(ROOT, 'scripts', 'serve.mjs')], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...environment(), PORT: String(port) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
