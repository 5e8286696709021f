// Projects: who keeps them, what is counted for them against records made by hand, supported persons and their table, rules of a funder; who sees what.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOf } from '#platform/files/csv.ts';
import { newId } from '#platform/http/client.ts';
import { organisations, people as personas, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { duplicates } from '#modules/people/duplicates/contract.ts';
import { openCase, register } from '#modules/people/seed.ts';
import { work } from '../contract.ts';
import { unitRules } from '../units/contract.ts';
import { projects } from './contract.ts';
import { esfColumns } from './esf-file.ts';
import { missingOf, runsOn, supportState } from './rules.ts';

let house: TestHouse, olena: Asker, hana: Asker, esf: string, region: string, anna: string, boris: string, owl: string;
const donation = { name: 'Dar města', donorKind: 'municipality' as const, startsOn: '2026-01-01' };
const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id;

beforeAll(async () => {
  house = await openHouse();
  [olena, hana] = [await house.as('olena'), await house.as('hana')];
  [esf, region] = [newId(), newId()];
  await hana.ok(projects.add, { body: { id: esf, name: 'Cesta k práci', donorKind: 'esf', registrationNumber: 'CZ.03.02.01/00/22_001/0000001', startsOn: '2026-01-01', endsOn: '2026-12-31', minimumHours: 40 } });
  await hana.ok(projects.add, { body: { id: region, name: 'Dotace kraje', donorKind: 'region', startsOn: '2026-02-01' } });
  anna = await register(olena, { givenName: 'Anna', familyName: 'Vlčková', birthDate: '1990-02-01', birthPrecision: 'known' });
  boris = await register(olena, { givenName: 'Boris', familyName: 'Černý' });
  owl = await register(olena, { nativeName: 'Sova', anonymous: true });
  const caseId = await openCase(house, [anna, boris]);
  const record = (about: string[], minutes: number, shares: [string, number][], more: object = {}, groups: object[] = []) => olena.ok(work.add, { body: { id: newId(), onDay: '2026-03-03', minutes, mode: 'field', directness: 'direct', about, facts: 'Confidential words',
    ...more, details: { projects: shares.map(([projectId, share]) => ({ projectId, share })), groups } } as never });
  // Anna: 1320 at half + 1440 whole + 240 whole + 60 confided = 2400 minutes = exactly 40 hours. Boris: 240 + 1440 + 300 at 80 % = 1920 = 32 hours.
  await record([anna], 1320, [[esf, 50], [region, 50]], { onDay: '2026-02-02' });
  await record([anna, boris], 1440, [[esf, 100]]);
  await record([anna, boris], 240, [[esf, 100]], { onDay: '2026-04-01', mode: 'phone' });
  await record([boris], 300, [[esf, 80]], { onDay: '2026-04-02', directness: 'indirect' });
  // What Anna told in confidence is support of Anna only. None of the others counts: another payer, a day before the project began, nobody's name, a group.
  await record([anna], 600, [[region, 100]], { onDay: '2026-04-03' });
  await record([anna, boris], 60, [[esf, 100]], { caseId, confidenceOf: anna, onDay: '2026-02-03' });
  await record([boris], 500, [[esf, 100]], { onDay: '2025-12-31' });
  await record([owl], 120, [[esf, 100]]);
  await record([], 90, [[esf, 100]], { oneOffRequest: 'beseda', onDay: '2026-05-05' }, [{ people: 12, sex: 'female' }, { people: 3 }]);
});
afterAll(() => house.close());

describe('a project', () => {
  test('is begun, changed and ended by the head; two at once see both versions', async () => {
    const id = newId();
    await hana.ok(projects.add, { body: { id, ...donation } });
    const one = await olena.ok(projects.get, { params: { projectId: id } });
    expect(one).toMatchObject({ name: 'Dar města', donorKind: 'municipality', endsOn: null, mayChange: false, ofWhole: false, organisation: { id: kompas } });
    const { version, organisation: _o, ofWhole: _w, mayChange: _m, id: _i, ...content } = one;
    await hana.ok(projects.change, { params: { projectId: id }, version, body: { ...content, endsOn: '2026-06-30' } });
    const late = await hana.ask(projects.change, { params: { projectId: id }, version, body: { ...content, name: 'Jinak' } });
    expect([late.status, late.problem.current]).toEqual([409, expect.objectContaining({ name: 'Dar města', endsOn: '2026-06-30' })]);
    const names = async (part: 'running' | 'ended') => (await olena.ok(projects.list, { query: { part } })).items.map(({ name }) => name);
    expect(await names('ended')).toEqual(['Dar města']);
    expect(await names('running')).toEqual(['Cesta k práci', 'Dotace kraje']);
    expect([await olena.ask(projects.add, { body: { id: newId(), ...donation } }), await hana.ask(projects.add, { body: { id: newId(), ...donation, endsOn: '2025-01-01' } }), await hana.ask(projects.add, { body: { id: newId(), ...donation, minimumHours: 40 } })].map(({ status }) => status)).toEqual([403, 400, 400]);
  });
  test('its hours are minutes by share, by month and service; every number opens its records', async () => {
    const found = await hana.ok(projects.work, { params: { projectId: esf }, query: { year: 2026 } });
    expect(found.total).toMatchObject({ records: 7, minutes: 3570, shared: 660 + 60 + 1440 + 240 + 240 + 120 + 90, participants: 1 + 2 + 2 + 2 + 1 + 1 + 15 });
    expect(found.months.map(({ month, records }) => [month.slice(0, 7), records])).toEqual([['2026-02', 2], ['2026-03', 2], ['2026-04', 2], ['2026-05', 1]]);
    expect(found.services).toMatchObject([{ service: { id: services.outreach.id }, records: 7 }]);
    const behind = async (query: object) => (await hana.ok(projects.records, { params: { projectId: esf }, query: { year: 2026, ...query } })).items.length;
    expect([await behind({}), await behind({ month: 4 }), await behind({ serviceId: services.outreach.id }), await behind({ serviceId: 'none' }), await behind({ unit: 'kontakt' })]).toEqual([7, 2, 7, 0, found.total.kontakt]);
    expect([(await hana.ok(projects.work, { params: { projectId: esf }, query: { year: 2025 } })).outside, await behind({ year: 2025, outside: 'true' })]).toEqual([1, 1]);
  });
  test.each<[Persona, number, number, number]>([['olena', 200, 403, 403], ['petra', 200, 403, 403], ['hana', 200, 200, 200], ['alena', 403, 403, 403], ['lucie', 404, 403, 403], ['jitka', 404, 404, 404], ['milan', 404, 404, 404]])('%s: project %i, hours %i, supported persons %i', async (who, project, hours, supported) => {
    const asker = await house.as(who), params = { projectId: esf };
    expect([await asker.ask(projects.get, { params }), await asker.ask(projects.work, { params, query: { year: 2026 } }), await asker.ask(projects.supported, { params })].map(({ status }) => status)).toEqual([project, hours, supported]);
    for (const of of [projects.support, projects.supportRecords]) expect((await asker.ask(of, { params: { personId: anna, projectId: esf } })).status).toBe(supported);
  });
  test('of the whole is also of its parts, which do not change it; the whole sees the work of the part, the part only its own', async () => {
    await house.admin.query('update access.organisation set parent_id = $2 where id = $1', [jerabina, kompas]);
    const [lucie, jitka] = [await house.as('lucie'), await house.as('jitka')];
    expect(await jitka.ok(projects.get, { params: { projectId: region } })).toMatchObject({ ofWhole: true, mayChange: false });
    await lucie.ok(work.add, { body: { id: newId(), onDay: '2026-06-01', minutes: 50, mode: 'office', directness: 'direct', oneOffRequest: 'dotaz', details: { projects: [{ projectId: region }] } } });
    const minutes = async (asker: Asker) => (await asker.ok(projects.work, { params: { projectId: region }, query: { year: 2026 } })).total.shared;
    expect([await minutes(jitka), await minutes(hana)]).toEqual([50, 50 + 660 + 600]);
    const { version, organisation: _o, ofWhole: _w, mayChange: _m, id: _i, ...content } = await jitka.ok(projects.get, { params: { projectId: region } });
    expect((await jitka.ask(projects.change, { params: { projectId: region }, version, body: content })).status).toBe(409);
    await house.admin.query('update access.organisation set parent_id = null where id = $1', [jerabina]);
    expect((await jitka.ask(projects.get, { params: { projectId: region } })).status).toBe(404);
  });
});

describe('supported persons', () => {
  test('have their minutes by share; exactly the threshold is over it, near is told; anonymous clients and groups never count', async () => {
    const { items, anonymous } = await hana.ok(projects.supported, { params: { projectId: esf } });
    expect(items.map(({ name, hours, state, records }) => [name, hours, state, records])).toEqual([['Boris Černý', 32, 'near', 3], ['Anna Vlčková', 40, 'over', 4]]);
    expect(anonymous).toEqual({ clients: 1, groupPeople: 15 });
    const one = await hana.ok(projects.support, { params: { personId: boris, projectId: esf } });
    expect(one.months.map(({ month, hours }) => [month.slice(0, 7), hours])).toEqual([['2026-03', 24], ['2026-04', 8]]);
    expect((await hana.ok(projects.supportRecords, { params: { personId: boris, projectId: esf }, query: {} })).items).toHaveLength(3);
    expect((await hana.ask(projects.supported, { params: { projectId: region } })).status).toBe(409);
    expect((await hana.ask(projects.support, { params: { personId: owl, projectId: esf } })).status).toBe(404);
    expect((await house.admin.query(`select from access.read_log where endpoint = 'projects.support' and person_id = $1`, [boris])).rowCount).toBe(1);
  });
  test('say what is missing for the export; only who agreed and is complete leaves, with a proof and a line in the read log', async () => {
    const params = { projectId: esf }, missing = async () => Object.fromEntries((await hana.ok(projects.supported, { params })).items.map((one) => [one.name, one.missing]));
    expect(await missing()).toEqual({ 'Anna Vlčková': ['consent', 'sex', 'address', 'labour', 'schooling'], 'Boris Černý': ['consent', 'birthDate', 'sex', 'address', 'labour', 'schooling'] });
    await house.admin.query(`update people.profile set sex = 'female' where person_id = $1`, [anna]);
    await house.admin.query(`insert into people.address (id, organisation_id, person_id, kind, address, author_id) values (gen_random_uuid(), $1, $2, 'permanent', '=Lhota 12', $3)`, [kompas, anna, personas.olena.membership]);
    const of = { personId: anna, projectId: esf }, sheet = { agreedOn: '2026-02-02', labour: 'unemployed' as const, schooling: 'isced3_4' as const };
    await hana.ok(projects.addSheet, { params: of, body: { id: newId(), ...sheet } });
    expect((await hana.ask(projects.addSheet, { params: of, body: { id: newId(), ...sheet } })).problem).toMatchObject({ code: 'conflict', current: { agreedOn: '2026-02-02' } });
    expect((await hana.ask(projects.changeSheet, { params: of, version: 1, body: { ...sheet, enteredOn: '2026-03-01', leftOn: '2026-02-01' } })).status).toBe(400);
    await hana.ok(projects.changeSheet, { params: of, version: 1, body: { ...sheet, leftOn: '2026-11-01' } });
    expect((await missing())['Anna Vlčková']).toEqual([]);
    await house.admin.query(`update access.session set confirmed_at = now() - interval '1 hour' where account_id = $1`, [personas.hana.account]);
    expect((await hana.ask(projects.supportedFile, { params })).problem).toMatchObject({ code: 'confirm_again' });
    await house.admin.query(`update access.session set confirmed_at = now() where account_id = $1`, [personas.hana.account]);
    const csv = (await hana.ask(projects.supportedFile, { params })).bytes.toString('utf8'), [head, ...rows] = cellsOf(csv);
    expect(head).toEqual([...esfColumns]);
    expect(rows).toEqual([['CZ.03.02.01/00/22_001/0000001', 'Anna', 'Vlčková', '01.02.1990', 'žena', '=Lhota 12', 'nezaměstnaný/á', 'ISCED 3–4', '02.02.2026', '01.11.2026', '40', 'ano']]);
    expect(csv).toContain(`'=Lhota 12`);
    for (const left of ['Boris', 'Sova', 'Confidential']) expect(csv).not.toContain(left);
    expect((await house.admin.query(`select person_id from access.read_log where endpoint = 'projects.supportedFile'`)).rows).toEqual([{ person_id: anna }]);
  });
  test('who was joined from two cards in a part of the organisation is one person for its department too', async () => {
    const lucie = await house.as('lucie'), [one, other] = [await register(lucie, { givenName: 'Dana', familyName: 'Dvojí' }), await register(lucie, { givenName: 'D.', familyName: 'Dvojí' })];
    await house.admin.query('update access.organisation set parent_id = $1 where id = $2', [kompas, jerabina]);
    for (const person of [one, other]) await lucie.ok(work.add, { body: { id: newId(), onDay: '2026-06-01', minutes: 60, mode: 'field', directness: 'direct', about: [person], details: { projects: [{ projectId: esf }] } } as never });
    await lucie.ok(duplicates.merge, { params: { personId: one, otherId: other }, body: { id: newId(), reason: 'stejný pas', take: [] } });
    const { items } = await hana.ok(projects.supported, { params: { projectId: esf } });
    expect(items.filter(({ name }) => name.endsWith('Dvojí')).map(({ personId, records, hours }) => [personId, records, hours])).toEqual([[one, 2, 2]]);
    await house.admin.query('update access.organisation set parent_id = null where id = $1', [jerabina]);
    await house.admin.query(`update work.record set about = '{}' where organisation_id = $1`, [jerabina]);
  });
  test('the words of the threshold', () => {
    expect([2399, 2400, 1920, 1919, 0].map((minutes) => supportState(minutes, 40))).toEqual(['near', 'over', 'near', 'below', 'below']);
    expect(supportState(0, null)).toBe('over');
    expect(missingOf({ givenName: 'A', familyName: ' ', birthDate: '1990-01-01', birthKnown: false, sex: 'male', address: 'x', agreedOn: '2026-01-01', labour: 'employed', schooling: 'isced0_2' })).toEqual(['name', 'birthDate']);
    expect([runsOn({ startsOn: '2026-01-01', endsOn: null }, '2026-01-01'), runsOn({ startsOn: '2026-01-01', endsOn: '2026-01-31' }, '2026-02-01')]).toEqual([true, false]);
  });
});

describe('a rule of a funder', () => {
  const rule = { unit: 'kontakt' as const, projectId: '', minMinutes: 30, modes: ['field' as const, 'office' as const], directness: ['direct' as const, 'indirect' as const], groupCounts: 'each' as const, stepMinutes: 60, rounding: 'up' as const, validFrom: '2026-03-01' };
  test('counts by participants and steps for its project only; the organisation and its kept sums stay as they are', async () => {
    const sums = async () => (await house.admin.query('select sum(kontakt)::int as kontakt, sum(intervence)::int as intervence from work.month_tally where organisation_id = $1', [kompas])).rows[0];
    const tally = async () => (await hana.ok(projects.work, { params: { projectId: esf }, query: { year: 2026 } })).months.map(({ month, kontakt }) => [month.slice(5, 7), kontakt]);
    const before = await sums(), body = { ...rule, projectId: esf };
    // As the organisation counts: one kontakt for each direct record of ten minutes and more.
    expect(await tally()).toEqual([['02', 2], ['03', 2], ['04', 1], ['05', 1]]);
    const { months, over } = await hana.ok(unitRules.preview, { body });
    expect(months.map(({ month, before: was, after }) => [month.slice(5, 7), was, after])).toEqual([['03', 2, 24 * 2 + 2], ['04', 1, 5], ['05', 1, 2 * 15]]);
    expect(over).toEqual({ months: 3, units: 48 + 4 + 29 });
    expect((await hana.ask(unitRules.add, { body: { id: newId(), ...body, source: 'Metodika OPZ+' } })).status).toBe(409);
    await hana.ok(unitRules.add, { body: { id: newId(), ...body, source: 'Metodika OPZ+', confirmed: over } });
    expect(await tally()).toEqual([['02', 2], ['03', 50], ['04', 5], ['05', 30]]);
    expect(await sums()).toEqual(before);
    expect((await hana.ok(unitRules.list)).items.filter(({ projectId }) => projectId).map(({ project, validFrom, validTo }) => [project?.name, validFrom, validTo])).toEqual([['Cesta k práci', '2026-03-01', null]]);
    expect((await hana.ok(unitRules.list)).items.filter(({ projectId, validTo }) => !projectId && validTo === null)).toHaveLength(2);
  });
  test('is kept by whose the project is; steps and participants are only of a funder', async () => {
    const source = 'Smlouva';
    expect((await hana.ask(unitRules.add, { body: { id: newId(), ...rule, projectId: null, source } })).status).toBe(400);
    expect((await (await house.as('jitka')).ask(unitRules.add, { body: { id: newId(), ...rule, projectId: esf, source } })).status).toBe(404);
    expect((await (await house.as('jitka')).ask(unitRules.preview, { body: { ...rule, projectId: esf } })).status).toBe(404);
    expect((await (await house.as('alena')).ok(unitRules.preview, { body: { ...rule, projectId: esf, stepMinutes: 30 } })).months).toHaveLength(3);
  });
});
