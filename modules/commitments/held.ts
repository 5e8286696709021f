// A colleague leaves: what they owe goes to others.
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { countHeld, findHeld, findLeftBehind } from './held-queries.ts';
import * as history from './event-queries.ts';
import * as owners from './owner-queries.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { isForeign, may } from './rules.ts';
import { actsFor, standing } from './shown.ts';

export type Held = { id: string; caseId: string | null; caseLabel: string | null; what: string; dueOn: string | null; promised: boolean };
/** What a colleague of mine has open, as far as I see it: own work and bodies to be reminded. */
export const heldBy = async (db: Db, membershipId: string): Promise<Held[]> =>
  (await findHeld(db, membershipId)).map((row) => ({ id: row.id, caseId: row.case_id, caseLabel: row.case_label, what: row.what, dueOn: row.due_on, promised: row.kind === 'promised_contact' }));
/** How much, for those who see no clients. */
export const heldCounts = countHeld;
/** By colleague who has left: how much waits to be taken over. */
export const leftBehind = findLeftBehind;

/** What one colleague had open goes to another, who has to read its case. Also in a closed case: a call planned for later is still to be made. */
export async function giveTo(db: Db, { id, from, to, note }: { id: string; from: string; to: string; note: string }): Promise<void> {
  const row = (await findHeld(db, from)).find((one) => one.id === id);
  if (!row) throw notFound();
  if (!row.open) throw no.sharingEnded();
  const colleague = await owners.workerFor(db, to, row.case_id);
  if (!colleague?.own || !colleague.reads || to === from) {
    throw new Refusal('invalid', { fields: { [`commitments.${id}`]: { cs: 'Předat jde jen kolegovi nebo kolegyni, kteří k případu mají přístup.', en: 'It can be handed over only to a colleague who has access to the case.', uk: 'Передати можна лише колезі, який має доступ до справи.' } } });
  }
  if (!may('handOver', standing(row), actsFor(row))) throw no.notNow('handOver');
  const otherSide = !isForeign(standing(row)) ? null : row.mine.includes(row.organisation_id) ? row.owner_organisation_id : row.organisation_id;
  await history.addEvent(db, row, { kind: 'handed_over', text: note, toMembership: to, toOrganisation: otherSide });
  const next = row.owner_kind === 'body' ? { asked_by: to }
    : { owner_kind: 'worker', owner_membership_id: to, owner_service_id: null, owner_organisation_id: row.owner_organisation_id ?? colleague.organisation_id, owner_person_id: null, owner_body: '', partner_id: null } as const;
  if (!await q.change(db, row.id, row.version, next)) throw new Refusal('conflict');
}
