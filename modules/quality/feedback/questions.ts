// What other rooms ask of feedback: those who came to something of theirs are asked by a campaign of its own, and where it is answered.
import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import { today } from '#platform/i18n/format.ts';
import { versionsOf } from '#modules/questionnaires/questions.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { tokenOf } from './rules.ts';

export { isToken, tokenOf } from './rules.ts';

export type AskedAfter = { id: string; runId: string; versionId: string; name: string; endsOn: string };
/** Asks those who came to a run of an event from today on, as whoever asks may. @returns the end of the address. Throws when it is no published questionnaire for feedback, or it would end before it begins. */
export async function askAfterRun(db: Db, { id, runId, versionId, name, endsOn }: AskedAfter): Promise<string> {
  const version = (await versionsOf(db, [versionId])).get(versionId), path = tokenOf(randomBytes(12));
  if (version?.purpose !== 'feedback' || version.state !== 'published') throw no.notAsked();
  if (endsOn < today()) throw no.endsBefore();
  await q.addAfterRun(db, { id, runId, versionId, name, beginsOn: today(), endsOn, path });
  return path;
}
