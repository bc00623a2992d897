/** `npm start`: installs what is missing, builds, serves, and prints the address. */
import { environment, ROOT, run, stop } from './lib.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { portIsFree } from './port.mjs';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT=${process.env.PORT} is not a port: write a number from 1 to 65535, such as PORT=8080 npm start.`);
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
