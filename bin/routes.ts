// `npm run routes`: every endpoint of the programme on one page.
import { pathToFileURL } from 'node:url';
import { allowed, type Contract } from '#platform/http/contract.ts';
import { isMain } from './common.ts';

/** One line per endpoint: method, path, who may call, what the read log notes, what it does; sorted by path. */
export function routes(rooms: Record<string, Contract>): string[] {
  const rows = Object.values(rooms).flatMap((contract) => Object.values(contract))
    .sort((a, b) => (a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1))
    .map((e) => [e.method, `/api${e.path}`, allowed(e.allow, ' '), e.reads ? `reads ${e.reads}` : '', e.summary]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(0, ...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd());
}

if (isMain(import.meta.url)) {
  const { rooms } = await import(pathToFileURL('modules/registry.ts').href) as { rooms: Record<string, Contract> };
  console.log(routes(rooms).join('\n'));
}
