// What other rooms ask of meetings: one that is called over something of theirs, as a draft; invitations are the meeting's own.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import type { Caller } from '#platform/http/serve.ts';
import * as people from './attendee-queries.ts';
import { ItemBody, NewAttendee, NewMeeting } from './contract.ts';
import { comes } from './invitations/queries.ts';
import * as agenda from './item-queries.ts';
import * as q from './queries.ts';

export type Called = { id: string; kind: 'round_table' | 'other'; title: string; onDay: string | null; /** `HH:MM`. */ startsAt?: string | null; endsAt?: string | null; place?: string; /** Points of the agenda, at most 300 letters each. */ items: readonly string[] };
/** A draft of a meeting without a case, called by the caller, who comes; in their transaction. */
export async function callMeeting(db: Db, caller: Caller, { id, kind, title, onDay, startsAt = null, endsAt = null, place = '', items }: Called): Promise<void> {
  await q.create(db, NewMeeting.parse({ id, kind, title, onDay, startsAt, endsAt, place }), caller.membershipId);
  await people.addAttendees(db, id, [NewAttendee.parse({ id: newId(), membershipId: caller.membershipId })]);
  await comes(db, id);
  for (const item of items) await agenda.addItem(db, id, newId(), ItemBody.parse({ title: item }));
}
