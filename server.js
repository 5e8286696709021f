// Starts the process: the server as it is built, and built first when it is not of the sources that are there. Plain JavaScript, because what takes types out of these lines would stay in
// memory: 16 MB. What Node compiles is kept beside it for the next start, and goes with it.
import { execFileSync } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtStart, home } from './platform/server/built.js';

const start = builtStart() ?? build();
if (start) {
  enableCompileCache(path.join(path.dirname(start), 'compile'));
  await import(pathToFileURL(start).href);
}

function build() {
  console.log('Building the server…');
  try { execFileSync(process.execPath, [path.join(home, 'bin/build-server.ts')], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] }); } catch { /* It has said why. */ }
  const built = builtStart();
  if (!built) {
    console.error('The server could not be built, so it does not start. Try `npm run build` after mending what stands above; `npm ci` when a library is missing.');
    process.exitCode = 1;
  }
  return built;
}
