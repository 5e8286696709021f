// Runs at the end of `npm ci`: builds the client and the server, so that the first start does not have to.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('web/index.html') && existsSync('node_modules/vite')) {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  execFileSync(process.execPath, ['bin/build-server.ts'], { stdio: 'inherit' });
}
