// What other rooms keep about a family goes with it: documents with their content, joined cards, what devices handed over, guests, emergency access, exports.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal as sealed } from '#modules/access/session/index.ts';
import { documents } from '#modules/documents/contract.ts';
import { adds } from '#modules/documents/testing.ts';
import { newId } from '#platform/http/client.ts';
import { aPdf } from '#platform/testing/files.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { aboutNoClient, buildWorld, markers, type World } from '#platform/testing/world.ts';
import { run as checkLogs } from '../../bin/check-logs.ts';
import { tablesWith, toolsOf, type Tools } from './testing.ts';

let house: TestHouse, family: World, tools: Tools, theirDocument: string;
const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id, olena = people.olena.membership, lucie = people.lucie.membership;
/** A second card of the mother, joined to hers; and somebody of another family, who stays. */
const second = randomUUID(), stranger = randomUUID(), otherCase = randomUUID();
const deposits = { ofCase: randomUUID(), ofFather: randomUUID(), settled: randomUUID(), ofOthers: randomUUID(), theirs: randomUUID() };
const links = { ofCase: '', without: randomUUID() };
const insert = (table: string, row: Record<string, unknown>) => house.admin.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));

async function fillOtherRooms(): Promise<void> {
  const asOlena = await house.as('olena'), asLucie = await house.as('lucie');
  const ofRecord = await adds(asOlena, { caseId: family.caseId, about: [family.mother], title: markers.kompas, bytes: aPdf({ more: `%${markers.kompas}\n` }) });
  await insert('documents.record_document', { document_id: ofRecord, record_id: family.ids.kompas['work.record'], organisation_id: kompas });
  const old = await adds(asOlena, { caseId: family.caseId, about: [family.child], title: markers.kompas });
  await adds(asOlena, { caseId: family.caseId, about: [family.child], title: markers.kompas, replacesId: old });
  const removed = await adds(asOlena, { caseId: family.caseId, about: [family.mother], title: markers.kompas });
  await house.admin.query(`update documents.document set state = 'removed', removal_reason = $2 where id = $1`, [removed, markers.kompas]);
  await adds(asOlena, { about: [family.father], title: markers.kompas });
  theirDocument = await adds(asLucie, { caseId: family.caseId, about: [family.mother], title: markers.jerabina, bytes: aPdf({ more: `%${markers.jerabina}\n` }) });

  for (const person of [second, stranger]) {
    await insert('people.person', { id: person, organisation_id: kompas });
    await insert('people.profile', { id: randomUUID(), organisation_id: kompas, person_id: person, service_id: services.outreach.id, given_name: 'Matka', family_name: person === second ? markers.kompas : 'Cizí', author_id: olena });
  }
  await insert('people.merge', { id: randomUUID(), organisation_id: kompas, kept_id: family.mother, merged_id: second, reason: markers.kompas, before: { name: markers.kompas }, after: { name: markers.kompas }, author_id: olena });
  const [one, other] = [family.father, second].sort();
  await insert('people.different', { id: randomUUID(), organisation_id: kompas, one_id: one, other_id: other, author_id: olena });

  // Corrected, and deleted long before: only the change log remembers.
  await house.admin.query(`update people.address set address = 'jinde' where organisation_id = $1`, [kompas]);
  await house.admin.query(`update people.address set address = $2 where organisation_id = $1`, [kompas, markers.kompas]);
  await house.admin.query(`update people.benefit set note = 'jiné' where organisation_id = $1`, [kompas]);
  await house.admin.query(`delete from people.benefit where organisation_id = $1`, [kompas]);
  await house.admin.query(`update cases.request set updated_at = now(), words = 'jinak' where case_id = $1 and organisation_id = $2`, [family.caseId, kompas]);

  const guest = (id: string, subject: string) => insert('access.guest_link', { id, organisation_id: kompas, purpose: 'commitment', subject_id: subject, guest_name: markers.kompas, client_shown: markers.kompas, phone: '+420777000000', secret_hash: randomBytes(32), code_hash: randomBytes(32), author_id: olena });
  const commitment = randomUUID();
  await house.admin.query(`insert into commitments.commitment (id, organisation_id, about, what, owner_kind, owner_person_id, state, due_on, author_id) values ($1, $2, $3, $4, 'client', $5, 'cancelled', '2014-01-01', $6)`, [commitment, kompas, [family.father], markers.kompas, family.father, olena]);
  await guest(links.without, commitment);
  links.ofCase = family.ids.kompas['access.guest_link']!;
  for (const link of [links.without, links.ofCase]) {
    await insert('access.guest_session', { secret_hash: randomBytes(32), link_id: link, expires_at: '2099-01-01' });
    await insert('access.guest_log', { organisation_id: kompas, link_id: link, what: 'opened' });
  }

  const deposit = (id: string, organisation: string, said: object) => insert('offline.deposit', { id, organisation_id: organisation, item_id: newId(), written_at: '2015-01-01', sealed: sealed(house.secretKey, JSON.stringify(said)), author_id: organisation === kompas ? olena : lucie });
  await deposit(deposits.ofCase, kompas, { path: '/records', body: { caseId: family.caseId, facts: markers.kompas } });
  await deposit(deposits.ofFather, kompas, { path: '/records', body: { about: [family.father], facts: markers.kompas } });
  await deposit(deposits.settled, kompas, { path: '/commitments/:commitmentId', params: { commitmentId: family.ids.kompas['commitments.commitment'] }, body: {} });
  await insert('offline.settlement', { deposit_id: deposits.settled, organisation_id: kompas, outcome: 'discarded', reason: markers.kompas, author_id: people.hana.membership });
  await deposit(deposits.ofOthers, kompas, { path: '/records', body: { caseId: otherCase } });
  await deposit(deposits.theirs, jerabina, { path: '/records', body: { caseId: family.caseId, facts: markers.jerabina } });

  const emergency = async (side: 'kompas' | 'jerabina', told: 'kompas' | 'jerabina') => {
    const request = randomUUID(), access = randomUUID(), author = side === 'kompas' ? olena : lucie;
    await insert('access.emergency_request', { id: request, organisation_id: organisations[side].id, name: markers[side], birth_date: '1990-01-01', danger: 'life', reason: markers[side], author_id: author });
    await insert('access.emergency_access', { id: access, request_id: request, organisation_id: organisations[side].id, person_ids: [family.mother], ends_at: '2015-01-01', author_id: author });
    await insert('access.emergency_notice', { access_id: access, organisation_id: organisations[told].id, membership_id: told === 'kompas' ? people.hana.membership : people.jitka.membership, person_id: family.mother, comment: markers[told] });
  };
  await emergency('kompas', 'jerabina');
  await emergency('jerabina', 'kompas');

  for (const [organisation, author] of [[kompas, people.hana.membership], [jerabina, people.jitka.membership]]) {
    const file = randomUUID();
    await insert('documents.sealed', { id: file, organisation_id: organisation, wrapped_key: 'x', complete: true, author_id: author });
    await insert('documents.chunk', { sealed_id: file, number: 0, bytes: 'x' });
    await insert('documents.export', { id: randomUUID(), organisation_id: organisation, state: 'ready', sealed_id: file, expires_at: '2099-01-01', author_id: author });
  }
}

beforeAll(async () => {
  house = await openHouse();
  tools = toolsOf(house);
  family = await buildWorld(house.admin, 'now');
  await fillOtherRooms();
  await tools.longAgo(family);
  await house.admin.query(`set session_replication_role = replica; update people.profile set updated_at = '2015-03-03' where person_id = '${second}'; set session_replication_role = default`);
  for (const persona of ['hana', 'jitka'] as const) for (const kind of ['closed_case', 'person'] as const) await tools.setRule(persona, kind);
}, 60_000);
afterAll(() => house.close());

const orphans = async () => (await house.admin.query(`select s.id from documents.sealed s where not exists (select from documents.document d where d.sealed_id = s.id) and not exists (select from documents.export e where e.sealed_id = s.id)
  union all select c.sealed_id from documents.chunk c where not exists (select from documents.sealed s where s.id = c.sealed_id)`)).rows;
const left = async (table: string) => (await house.admin.query<{ id: string }>(`select id from ${table} order by id`)).rows.map(({ id }) => id);

test('a card joined to one in a case is not due while that one is not', async () => {
  await tools.mark();
  expect((await tools.due('hana')).map(({ kind }) => kind)).toEqual(['closed_case']);
});

test('everything one organisation holds of the family goes from every room; nothing of the other', async () => {
  await tools.seal();
  const before = await tools.everything(jerabina);
  expect(tablesWith(await tools.everything(), markers.kompas)).toEqual(expect.arrayContaining(['documents.document', 'people.merge', 'people.address', 'people.benefit', 'work.target_group', 'access.guest_link', 'access.emergency_request', 'access.emergency_notice', 'offline.settlement', 'access.change_log'].filter((t) => t !== 'people.benefit')));
  expect(await tools.eraseAll('hana')).toBe(1);
  expect(await tools.eraseAll('hana')).toBe(4);
  const after = await tools.everything();
  expect(tablesWith(after, markers.kompas).filter((table) => !aboutNoClient(table))).toEqual([]);
  // Their rows: as many as before, every word of theirs still there.
  const theirs = await tools.everything(jerabina), count = (rows: Record<string, string[]>) => Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]));
  expect(count(theirs)).toEqual(count(before));
  const words = (rows: Record<string, string[]>) => Object.values(rows).flat().join('').split(markers.jerabina).length;
  expect(words(theirs)).toBe(words(before));
});

test('sealed content goes with its row and leaves no piece; theirs still opens', async () => {
  expect(await orphans()).toEqual([]);
  expect((await house.admin.query(`select from documents.sealed where organisation_id = $1`, [kompas])).rowCount).toBe(0);
  expect((await house.admin.query(`select state from documents.export where organisation_id = $1`, [kompas])).rows).toEqual([{ state: 'expired' }]);
  expect((await house.admin.query(`select state from documents.export where organisation_id = $1`, [jerabina])).rows).toEqual([{ state: 'ready' }]);
  const { status, bytes } = await (await house.as('lucie')).ask(documents.content, { params: { caseId: family.caseId, documentId: theirDocument }, query: {} });
  expect(status).toBe(200);
  expect(bytes.toString('latin1')).toContain(markers.jerabina);
});

test('what was handed over about them goes, settled or not; other things handed over stay', async () => {
  expect(await left('offline.deposit')).toEqual([deposits.ofOthers, deposits.theirs].sort());
  expect((await house.admin.query('select from offline.settlement')).rowCount).toBe(0);
});

test('guests can open nothing of it any more; who asked in an emergency and when stays, without a name', async () => {
  expect((await left('access.guest_link')).filter((id) => Object.values(links).includes(id))).toEqual([]);
  expect((await house.admin.query('select from access.guest_session where link_id = any ($1)', [Object.values(links)])).rowCount).toBe(0);
  expect((await house.admin.query('select name, reason, danger from access.emergency_request where organisation_id = $1', [kompas])).rows).toEqual([{ name: '–', reason: '–', danger: 'life' }]);
});

test('the logs are whole and remember nothing of it, corrections included', async () => {
  await tools.seal();
  const address = new URL(house.adminUrl), lines: string[] = [];
  expect(await checkLogs(address.href, (line) => lines.push(line)), lines.join('\n')).toBe(0);
  const { rows } = await house.admin.query<{ was: string }>(`select was::text from access.change_log where was is not null and organisation_id = $1`, [kompas]);
  for (const id of [family.father, family.child, second]) expect(rows.filter(({ was }) => was.includes(id))).toEqual([]);
});

test('with the last organisation the case and its people are gone from every table', async () => {
  expect(await tools.eraseAll('jitka')).toBe(1);
  expect(await tools.eraseAll('jitka')).toBe(1);
  const rows = await tools.everything();
  for (const id of [family.caseId, family.mother, family.father, family.child, second]) expect(tablesWith(rows, id)).toEqual([]);
  expect(tablesWith(rows, markers.jerabina).filter((table) => !aboutNoClient(table))).toEqual([]);
  expect(await orphans()).toEqual([]);
  expect(rows['retention.husk']).toBeUndefined();
  expect((await house.admin.query('select from people.profile where person_id = $1', [stranger])).rowCount).toBe(1);
  expect(await left('offline.deposit')).toEqual([deposits.ofOthers]);
});
