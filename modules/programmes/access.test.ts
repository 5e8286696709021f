// Who sees what of a programme, asked of the tables themselves.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { programmes } from './contract.ts';
import { ministry, openProgramme, type Running } from './testing.ts';

let house: TestHouse, running: Running;
beforeAll(async () => {
  house = await openHouse();
  running = await openProgramme(house);
  for (const [siteId, who] of [[running.sites.urad, 'alzbeta'], [running.sites.outside, 'boris'], [running.sites.jerabina, 'boris']] as const) {
    const id = newId(), by = [ministry.id, running[who].membershipId];
    await house.admin.query(`insert into work.record (id, organisation_id, author_id, kind, minutes, mode, directness, facts, on_day) values ($1, $2, $3, 'method_support', 90, 'online', 'organisational', 'Vedoucí chce jiného koordinátora.', '2026-02-01')`, [id, ...by]);
    await house.admin.query(`insert into programmes.support (record_id, organisation_id, author_id, programme_id, site_id, activity_id, topic, member_id) values ($1, $2, $3, $4, $5, $6, 'roles', $7)`, [id, ...by, running.programmeId, siteId, running.activityId, running.members[who]]);
  }
});
afterAll(() => house.close());

const tables = ['programme', 'activity', 'member', 'site', 'supporter', 'site_person', 'support'] as const;
type Who = 'dagmar' | 'boris' | 'alzbeta' | 'cyril' | 'eva' | 'jitka' | 'lucie' | 'ivan' | 'milan';
const table = (row: string) => row.split('|').map(Number);
const rows: Record<Who, string> = {
  //        programme|activity|member|site|supporter|site_person|support
  dagmar:  '1|1|2|4|1|1|3',
  boris:   '1|1|2|4|1|1|3',
  alzbeta: '1|1|2|4|1|1|3',
  cyril:   '1|1|2|0|0|0|0',
  eva:     '1|1|2|1|1|1|1',
  jitka:   '1|1|2|1|0|0|1',
  lucie:   '0|0|0|0|0|0|0',
  ivan:    '0|0|0|0|0|0|0',
  milan:   '0|0|0|0|0|0|0',
};
const secretOf = async (who: Who) => { if (who in running.secrets) return running.secrets[who as keyof Running['secrets']]; await house.as(who as 'eva'); return house.secretOf(who as 'eva'); };
test.each(Object.keys(rows) as Who[])('%s', async (who) => {
  const seen = await house.database.asSession(await secretOf(who), async (db) => { const all: number[] = []; for (const name of tables) all.push(Number((await sql<{ n: string }>`select count(*) n from ${sql.table(`programmes.${name}`)}`.execute(db)).rows[0]!.n)); return all; });
  expect(Object.fromEntries(tables.map((name, i) => [name, seen[i]]))).toEqual(Object.fromEntries(tables.map((name, i) => [name, table(rows[who])[i]])));
});

test('a site learns how much support it had and not what was written of it; its note is for the team', async () => {
  const eva = await house.as('eva');
  await house.as('eva');
  const facts = await house.database.asSession(house.secretOf('eva'), async (db) => (await sql`select r.facts from work.record r join programmes.support s on s.record_id = r.id`.execute(db)).rows);
  expect(facts).toEqual([]);
  const params = { programmeId: running.programmeId, siteId: running.sites.urad };
  expect(await eva.ok(programmes.site, { params })).toMatchObject({ note: null, team: false, ours: true, writes: true });
  expect(await running.alzbeta.ok(programmes.site, { params })).toMatchObject({ note: 'Vedení obce váhá.', team: true, ours: false, writes: true });
  await expect(house.database.asSession(house.secretOf('eva'), (db) => sql`select note from programmes.site`.execute(db))).rejects.toThrow('permission denied');
});
test('other sites are known by name; those only talked with to the team', async () => {
  const eva = await house.as('eva'), names = (await eva.ok(programmes.get, { params: { programmeId: running.programmeId } })).siteList.map(({ name, open }) => [name, open]);
  expect(names).toEqual([['Domažlice', false], ['Jeřabina', false], ['Rokycany', true]]);
  expect((await running.alzbeta.ok(programmes.get, { params: { programmeId: running.programmeId } })).siteList).toHaveLength(4);
  expect((await eva.ask(programmes.site, { params: { programmeId: running.programmeId, siteId: running.sites.outside } })).status).toBe(404);
});
test('strangers get what does not exist', async () => {
  const ivan = await house.as('ivan');
  for (const programmeId of [running.programmeId, newId()]) expect((await ivan.ask(programmes.get, { params: { programmeId } })).status).toBe(404);
  expect((await ivan.ok(programmes.list, { query: {} })).items).toEqual([]);
});
test('a colleague of a stranger cannot be written down at a site, which would open it', async () => {
  await expect(house.database.asSession(running.secrets.alzbeta, (db) => sql`insert into programmes.site_person (id, site_id, role, name, membership_id) values (${newId()}, ${running.sites.urad}, 'other', 'Ivan', ${people.ivan.membership})`.execute(db))).rejects.toThrow('row-level security');
});
test('nobody writes support as somebody else, nor of a record that is no support', async () => {
  const record = newId();
  await house.admin.query(`insert into work.record (id, organisation_id, author_id, kind, minutes, mode, directness, on_day) values ($1, $2, $3, 'contact', 30, 'phone', 'direct', '2026-02-01')`, [record, ministry.id, running.alzbeta.membershipId]);
  for (const member of [running.members.alzbeta, running.members.boris])
    await expect(house.database.asSession(running.secrets.alzbeta, (db) => sql`insert into programmes.support (record_id, programme_id, topic, member_id) values (${record}, ${running.programmeId}, 'roles', ${member})`.execute(db))).rejects.toThrow('row-level security');
});
