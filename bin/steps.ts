// Named steps with their times, quiet as long as they succeed. Used by `npm run check` and `npm test`.
import { spawn } from 'node:child_process';
import path from 'node:path';

/** A step that failed: what was wrong, and what to do about it. */
export class Failed extends Error {
  readonly advice: string;
  constructor(said: string, advice: string) { super(said); this.advice = advice; }
}

/** Runs one step and prints its name, time and a short result; on failure what was wrong and what to do. Says whether it succeeded. */
export async function step(name: string, work: () => Promise<string | void>): Promise<boolean> {
  const start = performance.now();
  const line = (mark: string, result: string) => console.log(`${mark} ${name.padEnd(24)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s${result ? `  ${result}` : ''}`);
  try {
    line('✓', await work() ?? '');
    return true;
  } catch (error) {
    line('✗', '');
    console.log(indent(error instanceof Failed ? `${error.message.trim()}\n→ ${error.advice}` : error instanceof Error ? error.stack ?? error.message : String(error)));
    return false;
  }
}

// The programs of our packages, and Node in the pinned version, also when the command was not started by npm.
const searched = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`;

/** Runs a program and collects what it says. */
export function run(program: string, args: string[], env: Record<string, string | undefined> = {}): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, PATH: searched, ...env }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => { said += bytes.toString(); });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** Runs a program that has to succeed. */
export async function must(program: string, args: string[], advice: string, env: Record<string, string | undefined> = {}): Promise<string> {
  const { ok, said } = await run(program, args, env);
  if (!ok) throw new Failed(said, advice);
  return said;
}

const indent = (text: string) => text.split('\n').map((line) => `    ${line}`).join('\n');
