// Written minutes for tests: a group with a chair, a secretary and a member from another organisation; a meeting with points and what came out of them.
import { randomUUID } from 'node:crypto';
import { organisations, people } from '#platform/testing/common.ts';
import type { TestHouse } from '#platform/testing/house.ts';

export type Group = { id: string; kompas: string; jerabina: string };
type Given = Record<string, unknown>;
export const insert = async (house: Pick<TestHouse, 'admin'>, table: string, row: Given): Promise<string> => {
  const whole: Given = { id: randomUUID(), ...row }, names = Object.keys(whole);
  await house.admin.query(`insert into ${table} (${names.map((one) => `"${one}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(whole));
  return String(whole['id']);
};
const kompas = organisations.kompas.id;

/** Kept by Kompas: Hana is its chair, Petra the secretary, Lucie sits there for Jeřabina. */
export async function writeGroup(house: Pick<TestHouse, 'admin'>, { chair = true, published = true, name = 'Skupina pro bydlení' } = {}): Promise<Group> {
  const id = await insert(house, 'meetings.group', { organisation_id: kompas, kind: 'working_group', name, author_id: people.petra.membership, published_since: published ? '2020-01-01' : null });
  const member = (organisation: string) => insert(house, 'meetings.group_member', { organisation_id: kompas, group_id: id, member_organisation_id: organisation, since: '2020-01-01', author_id: people.petra.membership });
  const [ours, theirs] = [await member(kompas), await member(organisations.jerabina.id)];
  const seat = (member_id: string, membership_id: string, office: string, more: Given = {}) => insert(house, 'meetings.seat', { organisation_id: kompas, group_id: id, member_id, membership_id, office, since: '2020-01-01', author_id: people.petra.membership, ...more });
  if (chair) await seat(ours, people.hana.membership, 'chair', { public_consent_on: '2020-01-01' });
  await seat(ours, people.petra.membership, 'secretary');
  await seat(theirs, people.lucie.membership, 'member');
  return { id, kompas: ours, jerabina: theirs };
}

export type Written = { id: string; items: string[] };
/** Minutes written by Petra, waiting for approval. */
export async function writeMinutes(house: Pick<TestHouse, 'admin'>, group: Group | null, more: Given = {}): Promise<Written> {
  const petra = people.petra.membership;
  const id = await insert(house, 'meetings.meeting', { organisation_id: kompas, group_id: group?.id ?? null, kind: 'working_group', title: 'Bydlení na podzim', on_day: '2026-10-12', starts_at: '14:00', ends_at: '16:00', place: 'Pionýrská 7', organiser_id: petra, facilitator_id: people.hana.membership, note_taker_id: petra, author_id: petra, state: 'running', ...more });
  const row = (table: string, given: Given) => insert(house, `meetings.${table}`, { organisation_id: kompas, meeting_id: id, author_id: petra, ...given });
  await row('attendee', { membership_id: people.hana.membership, side_organisation_id: kompas, member_id: group?.kompas ?? null, voting: true, presence: 'present' });
  await row('attendee', { membership_id: petra, side_organisation_id: kompas, voting: false, presence: 'present' });
  await row('attendee', { membership_id: people.lucie.membership, side_organisation_id: organisations.jerabina.id, member_id: group?.jerabina ?? null, voting: true, presence: 'excused' });
  await row('attendee', { name: 'Jarmila Hostinská', part: 'guest', presence: 'present' });
  const items: string[] = [];
  for (const [position, title] of ['Metodika pro krize', 'Nové ubytovny', 'Vnitřní záležitosti'].entries()) items.push(await row('item', { title, position, internal: position === 2, state: 'done' }));
  const passage = (item: number, kind: string, text: string, position = 0) => row('passage', { item_id: items[item]!, kind, text, position });
  await passage(0, 'text', 'Probrali jsme, co se osvědčilo:\n- jedna koordinátorka\n- schůzky každé pondělí');
  await passage(0, 'decision', 'Metodiku dopíšeme do konce roku.', 1);
  await passage(1, 'text', 'Agentury propouštějí zaměstnance, kteří pak nemají kde bydlet. Řešíme dluhy za ubytování.');
  await passage(2, 'text', 'Tajné věci skupiny.');
  await row('vote', { item_id: items[1]!, text: 'Požádáme kraj o podporu', state: 'closed', votes_for: 5, votes_against: 1, abstained: 2, entitled: 9, present: 8, quorum: 'half', majority: 'of_present', result: 'passed', closed_at: new Date() });
  const task = randomUUID();
  await house.admin.query('begin');
  await row('item_commitment', { item_id: items[1]!, commitment_id: task });
  await insert(house, 'commitments.commitment', { id: task, organisation_id: kompas, what: 'Zjistit počty lidí v ubytovnách', due_on: '2026-11-30', owner_kind: 'worker', owner_membership_id: people.olena.membership, owner_organisation_id: kompas, author_id: petra });
  await house.admin.query('commit');
  const watch = await insert(house, 'signals.signal', { organisation_id: kompas, kind: 'watch', domain: 'housing', level: 'structure', text: 'Lidé bez střechy po propuštění', threshold: 'víc než deset lidí za měsíc', review_on: '2026-11-09', author_id: petra });
  await row('watch', { id: watch, item_id: items[1]!, group_id: group?.id ?? null });
  if (!more['state']) await house.admin.query(`update meetings.meeting set state = 'written' where id = $1`, [id]);
  return { id, items };
}
