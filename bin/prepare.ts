// Runs at the end of `npm ci`: builds the web client, so that the first start does not have to.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('web/index.html') && existsSync('node_modules/vite')) execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
