// Completes package-lock.json after `npm install`: optional platform packages that the registry in use does not serve are
// missing from the lock file, and `npm ci` then refuses it in a fresh clone. Run it by `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

type Package = { version?: string; optional?: boolean; dev?: boolean; os?: string[]; cpu?: string[]; libc?: string[]; optionalDependencies?: Record<string, string> };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const platform = /(android|darwin|freebsd|linux|openharmony|win32|sunos|aix|netbsd|openbsd)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|universal)(?:-?(musl|gnu|msvc|eabi|musleabihf|gnueabihf))?/;

let added = 0;
for (const [at, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${at}/node_modules/${name}`, top = `node_modules/${name}`;
    if (!/^\d/.test(version) || lock.packages[nested] || lock.packages[top]?.version === version) continue;
    const [, os, cpu, libc] = platform.exec(name) ?? [];
    lock.packages[lock.packages[top] ? nested : top] = {
      version, optional: true, ...(entry.dev && { dev: true }), ...(os && { os: [os] }),
      ...(cpu && cpu !== 'universal' && { cpu: [cpu] }), ...(libc === 'musl' && { libc: ['musl'] }),
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added) writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');
console.log(`package-lock.json: ${added} entries added`);
