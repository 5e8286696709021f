// Who sees which recommendation, asked of the tables themselves; and that no query moves one otherwise than it goes.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { auditOf, kraj, openAuditing, type Auditing } from '#modules/audits/testing.ts';
import { recommendationOf } from './testing.ts';

let house: TestHouse, auditing: Auditing;
const ids = { draft: '', toService: '', toOffice: '', outside: '' };
beforeAll(async () => {
  house = await openHouse();
  auditing = await openAuditing(house);
  const open = await auditOf(house, auditing, 'draft'), auditId = await auditOf(house, auditing, 'final');
  ids.draft = await recommendationOf(house, { auditId: open, state: 'draft' });
  ids.toService = await recommendationOf(house, { auditId, state: 'accepted' });
  ids.toOffice = await recommendationOf(house, { auditId, to: organisations.urad.id });
  ids.outside = await recommendationOf(house, { auditId, to: null });
  // Of the office a head that the audit is not open to, and its worker in charge; of Lípa a person named one by one.
  await house.admin.query(`insert into audits.reader (id, organisation_id, audit_id, kind, to_organisation_id, to_membership_id, author_id) values ($1, $2, $3, 'method_team', $4, $5, $6)`, [newId(), kraj.id, auditId, organisations.lipa.id, people.ivan.membership, auditing.radka.membershipId]);
  for (const id of Object.values(ids)) {
    await house.admin.query(`insert into signals.followed_event (id, organisation_id, followed_id, kind, text, state, author_id) values ($1, $2, $3, 'given', 'x', 'given', $4)`, [newId(), kraj.id, id, auditing.radka.membershipId]);
    await house.admin.query(`insert into signals.answer (id, organisation_id, recommendation_id, kind, author_id) values ($1, $2, $3, 'accepted', $4)`, [newId(), organisations.jerabina.id, id, people.jitka.membership]);
  }
});
afterAll(() => house.close());

const tables = ['signals.recommendation.id', 'signals.followed.id', 'audits.recommended.id', 'signals.followed_event.followed_id', 'signals.answer.recommendation_id'] as const;
/** Which of the four somebody reads; of each table the same. */
async function reads(secret: string): Promise<string> {
  const found = await house.database.asSession(secret, async (db) => Promise.all(tables.map(async (one) => {
    const [schema, table, column] = one.split('.') as [string, string, string];
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(`${schema}.${table}`)}`.execute(db);
    return Object.entries(ids).filter(([, id]) => rows.some((row) => row.id === id)).map(([key]) => key).join(' ');
  })));
  return found.every((one, at) => one === found[0] || at === 2 || at === 4) ? found[0]! : found.join(' | ');
}
const of = async (persona: Persona) => { await house.as(persona); return reads(house.secretOf(persona)); };

test('who sees what', async () => {
  const { secrets } = auditing;
  expect(await reads(secrets.radka), 'who wrote it').toBe('draft toService toOffice outside');
  expect(await reads(secrets.vlasta), 'the team').toBe('draft toService toOffice outside');
  expect(await reads(secrets.bozena), 'head of the organisation that recommends').toBe('draft toService toOffice outside');
  expect(await reads(secrets.dalibor), 'their colleague').toBe('');
  expect(await of('jitka'), 'head of the service, which reads the final audit').toBe('toService toOffice outside');
  expect(await of('lucie'), 'worker of the service').toBe('');
  expect(await of('ivan'), 'a reader named one by one').toBe('toService toOffice outside');
  expect(await of('milan'), 'head of a stranger').toBe('');
  expect(await of('eva'), 'worker of the office').toBe('');
  expect(await of('hana'), 'a head that has nothing to do with it').toBe('');
  await house.admin.query('update signals.followed set owner_membership_id = $1 where id = $2', [people.eva.membership, ids.toOffice]);
  expect(await of('eva'), 'once she is in charge').toBe('toOffice');
  await house.admin.query(`update access.membership set role = 'head' where id = $1`, [people.eva.membership]);
  expect(await of('eva'), 'head of the office: only what came to it').toBe('toOffice');
});

/** An event put straight into the table. @returns whether it was taken. */
const puts = async (secret: string, id: string, kind: string, more: Record<string, unknown> = {}) => house.database.asSession(secret, async (db) => { await db.insertInto('signals.followed_event').values({ id: newId(), followed_id: id, kind, text: 'x', ...more } as never).execute(); return true; }).catch(() => false);
test('no query moves a recommendation otherwise than it goes', async () => {
  const { secrets } = auditing, jitka = house.secretOf('jitka'), ivan = house.secretOf('ivan');
  // A draft is given by its audit only when that is final; nobody else answers or proves for the body; the body does not verify itself.
  expect(await puts(secrets.radka, ids.draft, 'given')).toBe(false);
  expect(await puts(secrets.radka, ids.toService, 'proved')).toBe(false);
  expect(await puts(secrets.radka, ids.toService, 'answered', { answer: 'accepted' })).toBe(false);
  expect(await puts(jitka, ids.toOffice, 'proved')).toBe(false);
  expect(await puts(jitka, ids.toService, 'verified')).toBe(false);
  expect(await puts(secrets.radka, ids.toService, 'verified'), 'nothing is proved').toBe(false);
  expect(await puts(jitka, ids.toService, 'proved', { on_day: '2030-01-01' }), 'ahead of its day').toBe(false);
  expect(await puts(jitka, ids.toService, 'owner', { membership_id: people.ivan.membership }), 'nobody of the house').toBe(false);
  expect(await puts(jitka, ids.toService, 'proved')).toBe(true);
  expect(await puts(jitka, ids.toService, 'verified')).toBe(false);
  expect(await puts(secrets.dalibor, ids.toService, 'verified')).toBe(false);
  expect(await puts(ivan, ids.toService, 'verified'), 'a named reader').toBe(true);
  // Nor are the words, the state or the history changed by hand.
  for (const statement of [sql`update signals.recommendation set text = 'x' where id = ${ids.toService}`, sql`delete from signals.recommendation where id = ${ids.toService}`, sql`update signals.followed set due_on = null where id = ${ids.toService}`]) expect((await house.database.asSession(secrets.radka, (db) => statement.execute(db))).numAffectedRows).toBe(0n);
  for (const statement of [sql`update signals.followed set state = 'done'`, sql`update signals.followed_event set text = 'x'`, sql`delete from signals.followed_event`]) await expect(house.database.asSession(secrets.radka, (db) => statement.execute(db))).rejects.toThrow(/permission denied/);
  expect((await house.admin.query('select state from signals.followed where id = $1', [ids.toService])).rows).toEqual([{ state: 'done' }]);
});

test('whose reading ended, or who is no longer in charge, reads nothing more', async () => {
  await house.admin.query('update audits.reader set until = platform.today() - 1');
  expect(await of('ivan')).toBe('');
  expect(await of('jitka'), 'only what came to her house').toBe('toService');
  await house.admin.query(`update access.membership set role = 'worker' where id = $1`, [people.eva.membership]);
  await house.admin.query('update signals.followed set owner_membership_id = null where id = $1', [ids.toOffice]);
  expect(await of('eva')).toBe('');
});
