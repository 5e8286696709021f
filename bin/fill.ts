// Fills the empty database of this installation with the demo, in a process of its own that the start waits for: the stories, their passwords and papers leave 180 MB behind, which
// the server would hold as long as it runs.
import { rooms } from '#modules/routes.ts';
import { openHouse } from '#platform/server/open.ts';
import { readSettings } from '#platform/server/settings.ts';
import { fail } from './common.ts';
import { greetAgain } from './demo/roster.ts';
import { seedDemo } from './seed.ts';

async function fill(): Promise<void> {
  // What is due in the meantime is done by the server that waits.
  const house = await openHouse(readSettings(), rooms, { version: '', jobs: [], seedDemo, greetAgain });
  try { await house.welcome(); } finally { await house.close(); }
}
await fill().catch(fail);
