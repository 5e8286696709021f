// CPU time and memory of processes, from /proc (Linux).
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;
const stat = (pid: number): { parent: number; ms: number } | undefined => {
  try {
    // The name in brackets may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return { parent: Number(fields[1]), ms: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond };
  } catch { return undefined; }
};
/** CPU milliseconds of one process since it started. */
export const cpuOf = (pid: number): number => stat(pid)?.ms ?? 0;
/** CPU milliseconds of a process and its children, e.g. the postmaster and everybody it made. Those that have ended are missing: connections are kept during a measurement. */
export const cpuOfTree = (pid: number): Map<number, number> => {
  const found = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const one = Number(entry);
    const read = Number.isInteger(one) ? stat(one) : undefined;
    if (read && (one === pid || read.parent === pid)) found.set(one, read.ms);
  }
  return found;
};
export const spent = (before: Map<number, number>, after: Map<number, number>): number => [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);

/** Resident memory in megabytes. */
export const memoryOf = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
export const pidOfPostgres = (dataDir: string): number => Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
