// How every part of the room opens a meeting: what is invisible does not exist, and a conference is read as the file of its case.
import { logRead } from '#platform/db/request.ts';
import { against, notFound } from '#platform/http/problems.ts';
import type { Context } from '#platform/http/serve.ts';
import * as q from './queries.ts';
import { stateAfter, type Move } from './rules.ts';
import type { MeetingState } from './shapes.ts';

/** The meeting, read by `endpoint` (`meetings.get`). Throws 404. */
export async function openMeeting({ db }: Context, id: string, endpoint: string): Promise<q.Found> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  // The log is written in the same transaction; without it nothing is answered.
  if (found.caseId && !await logRead(db, { endpoint, caseId: found.caseId, personId: undefined, reason: '' })) throw notFound();
  return found;
}
/** The meeting, when the caller runs it. Whoever only sees it is told so. */
export async function runMeeting(context: Context, id: string, endpoint: string): Promise<q.Found> {
  const found = await openMeeting(context, id, endpoint);
  if (!found.runs) throw against({ cs: 'Měnit setkání může ten, kdo ho svolává, vede nebo zapisuje.', en: 'A meeting is changed by who calls it, leads it or takes its notes.', uk: 'Зустріч змінює той, хто її скликає, веде або веде протокол.' });
  return found;
}
/** The state that a move leads to. Throws 409 when it may not be made now. */
export function after(move: Move, state: MeetingState): MeetingState {
  const next = stateAfter(move, state);
  if (!next) throw against({ cs: 'V tomto stavu setkání to nejde. Načtěte ho znovu.', en: 'The state of the meeting does not allow it. Load it again.', uk: 'Стан зустрічі цього не дозволяє. Завантажте її знову.' });
  return next;
}
