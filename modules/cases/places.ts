// A colleague leaves: their places in teams go to others, with what there is to know.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { countPlaces, findEmptyPlaces, findPlaces } from './place-queries.ts';
import * as q from './team-queries.ts';

export type Place = { id: string; caseId: string; label: string; leading: boolean };
/** Open cases in whose team a colleague of mine stands, those they lead first. */
export const placesOf = async (db: Db, membershipId: string): Promise<Place[]> => (await findPlaces(db, membershipId)).map((row) => ({ id: row.id, caseId: row.case_id, label: row.label, leading: row.role === 'leading_key_worker' }));
/** How many, for those who see no clients. */
export const placeCounts = countPlaces;
/** By colleague who has left: how many cases wait for somebody else. */
export const emptyPlaces = findEmptyPlaces;

/** The place of one colleague goes to another: who leads is followed by who leads. Ends the old place; history stays. */
export async function handOverPlace(db: Db, { id, from, to, note }: { id: string; from: string; to: string; note: string }): Promise<void> {
  const place = (await findPlaces(db, from)).find((one) => one.id === id);
  if (!place) throw notFound();
  const next = (await q.findColleagues(db)).find((one) => one.id === to);
  if (!next || to === from) throw new Refusal('invalid', { fields: { [`places.${id}`]: { cs: 'Vyberte kolegu nebo kolegyni z organizace.', en: 'Choose a colleague of the organisation.', uk: 'Виберіть колегу з організації.' } } });
  if (!await q.endMember(db, id, place.version, today(), note)) throw new Refusal('conflict');
  if (place.role !== 'leading_key_worker' && await q.isInTeam(db, place.case_id, to)) return;
  const service = next.services.find((one) => one === place.service_id) ?? next.services[0] ?? place.service_id;
  await q.insertMember(db, { id: newId(), case_id: place.case_id, membership_id: to, service_id: service, role: place.role as 'member' });
}
