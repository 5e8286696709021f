// The end of the period of an application: name, contact and words go, also from the log; what is counted stays.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { services } from '#platform/testing/common.ts';
import { register } from '#modules/people/seed.ts';
import { tablesWith, toolsOf, type Tools } from '#modules/retention/testing.ts';
import { returns } from '#modules/work/returns/contract.ts';
import { applications } from './contract.ts';

let house: TestHouse, tools: Tools, olena: Asker, hana: Asker;
const serviceId = services.outreach.id, marker = 'TAJNE-ZADATEL';
beforeAll(async () => { house = await openHouse(); tools = toolsOf(house); [olena, hana] = [await house.as('olena'), await house.as('hana')]; });
afterAll(() => house.close());

const adds = async (receivedOn: string, decision: object | null, more: object = {}) => {
  const id = newId();
  await olena.ok(applications.add, { body: { id, serviceId, receivedOn, receivedHow: 'post', name: marker, contact: marker, asked: marker, decision, ...more } as never });
  return id;
};
const refused = { state: 'refused', ground: 'capacity', decidedOn: '2015-02-02', explanation: marker, elsewhereNote: marker } as const;

test('names of a year go after their period; who is undecided or waits stays; the return counts the same', async () => {
  const old = await adds('2015-01-01', refused), waiting = await adds('2015-01-01', { ...refused, callAgreed: true }), open = await adds('2015-01-01', null);
  const person = await register(olena, { givenName: marker }), ofPerson = await adds('2015-01-01', refused, { personId: person, name: '' });
  const count = async () => (await hana.ok(returns.service, { query: { serviceId, year: 2015 } })).refusals, before = await count();
  await tools.setRule('hana', 'application', 2);
  await tools.mark();
  expect((await tools.due('hana')).filter(({ kind }) => kind === 'application')).toMatchObject([{ year: 2015, rows: 2, dueOn: '2018-01-01' }]);
  expect(await tools.eraseAll('hana')).toBe(1);
  for (const id of [old, ofPerson]) {
    const found = await olena.ok(applications.get, { params: { applicationId: id } });
    expect(found).toMatchObject({ applicant: { kind: 'erased', personId: null, name: '' }, contact: '', asked: '', explanation: '', elsewhereNote: '', ground: 'capacity', decidedOn: '2015-02-02' });
    expect((await olena.ask(applications.decide, { params: { applicationId: id }, version: found.version, body: { ...refused } })).status).toBe(409);
    expect((await olena.ask(applications.refusalPdf, { params: { applicationId: id } })).status).toBe(409);
    const lines = (await house.admin.query(`select coalesce(was::text, '') || coalesce(to_jsonb(c)::text, '') as line from access.change_log c where row_id = $1`, [id])).rows.map(({ line }) => String(line));
    expect(lines.filter((line) => line.includes(marker))).toEqual([]);
  }
  for (const id of [waiting, open]) expect((await olena.ok(applications.get, { params: { applicationId: id } })).applicant.name).toBe(marker);
  expect(await count()).toEqual(before);
  expect((await tools.due('hana'))).toEqual([]);
});

test('a person who is erased leaves their applications without a name; an undecided one stands in the way', async () => {
  await house.admin.query('delete from referrals.application');
  const person = await register(olena, { givenName: 'Rozálie', familyName: `${marker}-2` }), id = await adds('2015-01-01', refused, { personId: person, name: '' }), open = await adds('2015-01-01', null, { personId: person, name: '' });
  await house.admin.query(`set session_replication_role = replica; update people.profile set updated_at = '2015-03-03' where person_id = '${person}'; set session_replication_role = default`);
  await tools.setRule('hana', 'person', 1);
  await tools.mark();
  expect((await tools.due('hana')).filter(({ kind }) => kind === 'person')).toEqual([]);
  await olena.ok(applications.remove, { params: { applicationId: open } });
  await tools.eraseAll('hana');
  expect(await olena.ok(applications.get, { params: { applicationId: id } })).toMatchObject({ applicant: { kind: 'erased', name: '' }, state: 'refused', ground: 'capacity' });
  expect(tablesWith(await tools.everything(), `${marker}-2`)).toEqual([]);
});
