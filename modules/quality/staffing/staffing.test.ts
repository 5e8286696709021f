// Teams are counted, departures written; what a service gives for its audit is what it keeps.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { auditOf, openAuditing, type Auditing } from '#modules/audits/testing.ts';
import { staffing } from './contract.ts';
import { beside, halfOf, halvesUntil, lastWhole, shareOfSocialWorkers, spanOf, toHomes } from './rules.ts';

let house: TestHouse, auditing: Auditing, jitka: Asker, lucie: Asker;
const service = services.earlyCare.id, body = (more: object = {}) => ({ id: newId(), serviceId: service, onDay: today(), people: 3, destination: 'own_rented', ...more });
beforeAll(async () => {
  house = await openHouse();
  auditing = await openAuditing(house);
  [jitka, lucie] = [await house.as('jitka'), await house.as('lucie')];
  await house.admin.query(`update directory.service set forms = '{residential}' where id = $1`, [service]);
  await house.admin.query('delete from access.membership_service where service_id = $1', [service]);
  for (const [who, profession, fte] of [['lucie', 'social_worker', 0.5], ['jitka', 'social_care_worker', 1]] as const) {
    await house.admin.query('update access.membership set profession = $2, fte = $3 where id = $1', [people[who].membership, profession, fte]);
    await house.admin.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [people[who].membership, service]);
  }
});
afterAll(() => house.close());

test('half-years', () => {
  expect([halfOf('2026-06-30'), halfOf('2026-07-01'), spanOf('2026-H1'), lastWhole('2026-03-01')]).toEqual(['2026-H1', '2026-H2', { from: '2026-01-01', until: '2026-06-30' }, '2025-H2']);
  expect(halvesUntil('2026-11-26', 3)).toEqual(['2025-H2', '2026-H1', '2026-H2']);
  expect(beside(['2026-H1'], [], [])).toEqual([{ half: '2026-H1', mix: { socialWorkers: 0, careWorkers: 0, others: 0, people: 0 }, left: {}, people: 0 }]);
  expect([shareOfSocialWorkers({ socialWorkers: 1, careWorkers: 2, others: 1 }), shareOfSocialWorkers({ socialWorkers: 0, careWorkers: 0, others: 0 }), toHomes({ own_rented: 2, street: 4, follow_up: 1 })]).toEqual([0.25, null, 3]);
});

describe('the team', () => {
  test('is counted from who works where, on each day; one in two services counts in each by half', async () => {
    const mix = async () => (await jitka.ok(staffing.team, { query: { service } })).services.find(({ id }) => id === service)!.mix;
    expect(await mix()).toEqual({ socialWorkers: 0.5, careWorkers: 1, others: 0, people: 2 });
    const [other] = (await house.admin.query<{ id: string }>('select id from directory.service where organisation_id = (select organisation_id from directory.service where id = $1) and id <> $1 and partner_id is null limit 1', [service])).rows;
    await house.admin.query('insert into access.membership_service (membership_id, service_id) values ($1, $2) on conflict do nothing', [people.jitka.membership, other!.id]);
    expect(await mix()).toEqual({ socialWorkers: 0.5, careWorkers: 0.5, others: 0, people: 2 });
    await house.admin.query('update access.membership set valid_from = $2 where id = $1', [people.lucie.membership, `${today().slice(0, 4)}-01-01`]);
    const { halves } = await jitka.ok(staffing.team, { query: { service } });
    expect([halves[0]!.mix.socialWorkers, halves.at(-1)!.mix.socialWorkers]).toEqual([0, 0.5]);
  });
  test('sums of work are for the head and the analyst; another organisation has no such service', async () => {
    expect([(await jitka.ok(staffing.team, { query: { service } })).work, (await lucie.ok(staffing.team, { query: { service } })).work]).toEqual([[], null]);
    for (const who of ['ivan', 'milan', 'hana'] as const) { const asker = await house.as(who); expect((await asker.ask(staffing.team, { query: { service } })).status).toBe(404); expect((await asker.ok(staffing.departures, { query: { service } })).items).toEqual([]); }
  });
});

describe('departures', () => {
  test('of own residential services, on a day that has come, to a place of the list; corrected by the author or the head', async () => {
    const one = body();
    await lucie.ok(staffing.leave, { body: one });
    await lucie.ok(staffing.leave, { body: one });
    for (const [wrong, field] of [[{ onDay: addDays(today(), 1) }, 'onDay'], [{ destination: 'moon' }, 'destination']] as const) expect((await lucie.ask(staffing.leave, { body: body(wrong) })).problem.fields).toHaveProperty(field);
    expect((await lucie.ask(staffing.leave, { body: body({ serviceId: services.outreach.id }) })).status).toBe(404);
    const { items } = await jitka.ok(staffing.departures, { query: { service } });
    expect(items).toMatchObject([{ people: 3, destination: 'own_rented', version: 1, mayChange: true }]);
    const of = { params: { departureId: one.id }, body: { onDay: today(), people: 4, destination: 'municipal' } };
    expect((await (await house.as('ivan')).ask(staffing.change, { ...of, version: 1 })).status).toBe(404);
    await jitka.ok(staffing.change, { ...of, version: 1 });
    expect((await lucie.ask(staffing.change, { ...of, version: 1 })).problem.current).toMatchObject({ people: 4, version: 2 });
    const last = (await jitka.ok(staffing.team, { query: { service } })).halves.at(-1)!;
    expect([last.left, last.people]).toEqual([{ municipal: 1 }, 4]);
    await lucie.ok(staffing.drop, { params: of.params, version: 2 });
    expect((await jitka.ok(staffing.departures, { query: { service } })).items).toEqual([]);
  });
});

describe('for an audit', () => {
  test('a service releases what it keeps, the auditors note with a source; both read it, nobody else', async () => {
    const auditId = await auditOf(house, auditing), of = { params: { auditId } }, { from } = spanOf(lastWhole(today()));
    await lucie.ok(staffing.leave, { body: body({ onDay: addDays(from, 10), destination: 'follow_up' }) });
    expect(await jitka.ok(staffing.audited, of)).toMatchObject({ items: [], notes: false, releases: true, ours: { socialWorkers: 0.5, departures: { follow_up: 1 }, departuresFrom: from } });
    await jitka.ok(staffing.release, { ...of, body: { id: newId() } });
    await auditing.radka.ok(staffing.note, { ...of, body: { id: newId(), onDay: today(), socialWorkers: 1, careWorkers: 4, others: 1.5, source: 'documents', sourceText: 'organizační řád' } });
    expect((await auditing.radka.ok(staffing.audited, of)).items.map(({ source, departures }) => [source, departures]).toSorted()).toEqual([['documents', null], ['service', { follow_up: 1 }]]);
    // What the auditors noted is read by the service with the results, not before.
    expect((await jitka.ok(staffing.audited, of)).items.map(({ source }) => source)).toEqual(['service']);
    expect((await jitka.ask(staffing.note, { ...of, body: { id: newId(), onDay: today(), socialWorkers: 9, careWorkers: 0, others: 0, source: 'other', sourceText: '' } })).status).toBe(409);
    expect((await auditing.bozena.ask(staffing.release, { ...of, body: { id: newId() } })).status).toBe(404);
    for (const who of ['milan', 'hana'] as const) expect((await (await house.as(who)).ask(staffing.audited, of)).status).toBe(404);
    await house.admin.query(`update audits.audit set state = 'final', final_at = now() where id = $1`, [auditId]);
    expect((await jitka.ask(staffing.release, { ...of, body: { id: newId() } })).status).toBe(409);
  });
});
