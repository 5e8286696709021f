// One running PostgreSQL that never outlives this process, whichever way this process ends.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './embedded-account.ts';
import { answers } from './embedded-running.ts';

export type Server = { port: number; stop: () => Promise<void> };
/** PostgreSQL ended while it was being started; `said` is what it wrote. */
export class NotStarted extends Error {
  readonly said: string;
  constructor(said: string) { super(`PostgreSQL did not start: ${said || 'it ended without a word'}`); this.said = said; }
}

// The shell reads a pipe that only we hold. When we end, even by kill -9, the pipe ends and PostgreSQL is told to shut down fast.
// It ignores signals itself, so that Ctrl-C in a terminal leaves the order of shutting down to us.
const watchdog = `"$@" 3<&- </dev/null & P=$!
trap "" INT TERM HUP
(read x <&3; kill -INT $P 2>/dev/null) & W=$!
wait $P; R=$?
kill -KILL $W 2>/dev/null
exit $R`;
const patience = 60_000;

/** Megabytes of tables and indexes that PostgreSQL keeps for itself on a machine with so many bytes of memory: a quarter, as its manual advises. It takes only what it uses; more than 512 MB has brought nothing measurable. */
export const buffersFor = (memory: number): number => Math.round(Math.min(512, Math.max(128, memory / 4 / 2 ** 20)));

/** Starts PostgreSQL on the folder at a free port of the loopback interface and waits until it answers. `more` are settings of postgresql.conf. */
export async function startServer(dataDir: string, binDir: string, account: Account, password: string, more: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  // The rules of all tables are put on in one transaction: it holds thousands of locks.
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', shared_buffers: `${buffersFor(Math.min(totalmem(), process.constrainedMemory() || Infinity))}MB`, max_locks_per_transaction: '256', lc_messages: 'C', timezone: 'UTC', ...more };
  const command = account.wrap([path.join(binDir, 'postgres'), '-D', dataDir, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
  const guarded = process.platform !== 'win32';
  const [program, ...args] = guarded ? ['/bin/sh', '-c', watchdog, 'postgres', ...command] as const : command;
  const child = spawn(program, args, {
    ...account.ids, cwd: dataDir, env: { ...process.env, LC_ALL: 'C' }, detached: guarded, stdio: ['ignore', 'ignore', 'pipe', ...(guarded ? ['pipe' as const] : [])],
  });

  let said = '', ended = false;
  child.stderr!.on('data', (bytes: Buffer) => { said = (said + bytes.toString()).slice(-4000); });
  const gone = new Promise<void>((resolve) => {
    child.on('exit', () => { ended = true; resolve(); });
    child.on('error', (error) => { said += error.message; ended = true; resolve(); });
  });
  const lifeline = child.stdio[3] as net.Socket | undefined;
  lifeline?.on('error', () => {});
  const stop = async () => {
    if (!ended) {
      child.ref();
      if (lifeline) lifeline.destroy();
      else spawn(path.join(binDir, 'pg_ctl'), ['stop', '-D', dataDir, '-m', 'fast']);
    }
    await gone;
  };

  for (const end = performance.now() + patience; !await answers(dataDir, password, port); await pause(40)) {
    if (ended) throw new NotStarted(complaint(said));
    if (performance.now() > end) {
      await stop();
      throw new Error(`PostgreSQL on ${dataDir} did not answer within ${patience / 1000} seconds. Its last words: ${complaint(said)}`);
    }
  }
  // The server must not keep this process alive: a script that has done its work ends, and the server with it.
  child.unref();
  (child.stderr as net.Socket).unref();
  lifeline?.unref();
  return { port, stop };
}

const complaint = (said: string) => said.split('\n').filter((text) => /FATAL|ERROR|HINT|DETAIL|cannot|not /.test(text)).map((text) => text.replace(/^.*?(FATAL|ERROR)/, '$1')).join(' ') || said.trim();

const freePort = () => new Promise<number>((resolve, reject) => {
  const server = net.createServer();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as net.AddressInfo;
    server.close(() => resolve(port));
  });
});
