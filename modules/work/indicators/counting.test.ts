// What the database counts equals what is counted the naive way, for any definition over any small world; the list of ages and states is the same on both sides.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { directnesses, modes, recordKinds } from '../rules.ts';
import type { Numbers } from './reading.ts';
import { bandOn, countNaively, groupOf, type Facts, type Row } from './reference.ts';
import { ageBands, euGroups, euStates, measures, memberKinds } from './rules.ts';
import { Indicator } from './shapes.ts';
import { monthsOf, partsOf } from './spans.ts';

let house: TestHouse;
const kompas = organisations.kompas.id, part = newId(), partWorker = newId();
const persons = Array.from({ length: 5 }, newId), places = Array.from({ length: 3 }, newId), partners = [newId(), newId()], courses = [newId(), newId()], projects = [newId(), newId()];
const memberships = [{ id: people.olena.membership, profession: 'social_worker' }, { id: people.tomas.membership, profession: 'social_care_worker' }, { id: partWorker, profession: 'teacher' }];
const theirs = [services.outreach.id, services.families.id];
let orps: string[] = [];
const still: Pick<Facts, 'places' | 'partners' | 'courses' | 'memberships'> = {
  places: places.map((id, i) => ({ id, kind: i ? 'dormitory' : 'school' })), partners: partners.map((id, i) => ({ id, kind: i ? 'office' : 'ngo' })), courses: courses.map((id, i) => ({ id, kind: i ? 'czech' : 'sociocultural' })), memberships,
};

beforeAll(async () => {
  house = await openHouse();
  const db = house.admin;
  orps = (await db.query<{ code: string }>('select code from directory.orp order by code limit 3')).rows.map(({ code }) => code);
  await db.query(`insert into access.organisation (id, name, short_name, kind, parent_id) values ($1, 'Kompas Jih', 'Jih', 'ngo', $2)`, [part, kompas]);
  await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ($1, $2, $3, 'worker', 'teacher', '2020-01-01')`, [partWorker, people.ivan.account, part]);
  for (const id of persons) await db.query('insert into people.person (id, organisation_id) values ($1, $2)', [id, kompas]);
  for (const { id, kind } of still.places) await db.query(`insert into directory.place (id, organisation_id, name, kind, author_id) values ($1, $2, 'Místo', $3, $4)`, [id, kompas, kind, people.hana.membership]);
  for (const { id, kind } of still.partners) await db.query(`insert into directory.partner (id, organisation_id, name, kind, author_id) values ($1, $2, 'Partner', $3, $4)`, [id, kompas, kind, people.hana.membership]);
  for (const { id, kind } of still.courses) await db.query(`insert into work.course (id, organisation_id, name, kind, author_id) values ($1, $2, 'Kurz', $3, $4)`, [id, kompas, kind, people.hana.membership]);
  for (const id of projects) await db.query(`insert into work.project (id, organisation_id, name, starts_on, author_id) values ($1, $2, 'Projekt', '2020-01-01', $3)`, [id, kompas, people.hana.membership]);
});
afterAll(() => house.close());

const some = <T>(values: readonly T[], maxLength = 2) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });
const few = <T>(values: readonly T[], maxLength = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
const citizenships = ['UKR', 'SVK', 'CZE', 'XXX', 'UNK'], lodgings = ['dormitory', 'rented'], stays = ['temporary_protection', 'permanent'], conditions = ['pregnancy', 'disabled_child'], targets = ['foreigners', 'families'], topics = ['housing', 'work', 'school'], languages = ['cs', 'uk', 'vi'];
const days = ['2025-12-28', '2026-01-01', '2026-01-04', '2026-01-05', '2026-01-31', '2026-02-01', '2026-02-15', '2026-03-10'];
const day = fc.constantFrom(...days), kinds = recordKinds.slice(0, 6);

const group = fc.record({ people: fc.integer({ min: 1, max: 30 }), ageBand: maybe(ageBands), sex: maybe(['female', 'male']), citizenship: maybe(citizenships), residence: maybe(stays), accommodation: maybe(lodgings), situation: maybe(conditions) });
const record = fc.record({
  organisation: fc.constantFrom(kompas, kompas, part), day, minutes: fc.constantFrom(10, 45, 60, 90), kind: fc.constantFrom(...kinds), mode: fc.constantFrom(...modes), directness: fc.constantFrom(...directnesses), activities: few(['counselling', 'outreach']), topics: few(topics),
  service: maybe(theirs), place: maybe(places), orp: fc.option(fc.nat(2)), partner: maybe(partners), course: maybe(courses), author: fc.constantFrom(...memberships.map(({ id }) => id)), workers: few(memberships.map(({ id }) => id)), language: maybe(languages), interpreter: fc.constantFrom('', 'Nguyen'),
  targetGroups: few(targets, 1), situations: few(conditions, 1), accredited: maybe([true, false]), about: few(persons, 3), groups: fc.array(group, { maxLength: 2 }),
  projects: fc.uniqueArray(fc.record({ id: fc.constantFrom(...projects), share: fc.constantFrom(20, 50) }), { maxLength: 2, selector: ({ id }) => id }), materials: fc.array(fc.record({ language: maybe(languages), pieces: fc.integer({ min: 1, max: 50 }) }), { maxLength: 2 }),
});
const dated = (codes: readonly string[]) => fc.array(fc.record({ organisation: fc.constantFrom(kompas, part), person: fc.constantFrom(...persons), kind: fc.constantFrom(...codes), from: fc.option(fc.constantFrom('2024-01-01', '2026-01-05')), to: fc.option(fc.constantFrom('2026-01-31', '2026-02-15')) }), { maxLength: 6 });
const knowledge = fc.record({
  profiles: fc.uniqueArray(fc.record({ organisation: fc.constantFrom(kompas, kompas, part), person: fc.constantFrom(...persons), born: maybe(['2020-01-05', '2008-02-15', '1990-06-01', '1950-01-31']), sex: fc.constantFrom('female', 'male', 'unstated'), citizenships: few(citizenships) }), { maxLength: 8, selector: ({ organisation, person }) => `${organisation}${person}` }),
  residences: dated(stays), accommodations: dated(lodgings),
  targets: fc.uniqueArray(fc.record({ organisation: fc.constant(kompas), person: fc.constantFrom(...persons), service: fc.constantFrom(...theirs), code: fc.constantFrom(...targets) }), { maxLength: 4, selector: ({ person, service }) => `${person}${service}` }),
  // A card is joined to an earlier one, so that chains have an end.
  merges: fc.uniqueArray(fc.record({ organisation: fc.constant(kompas), merged: fc.integer({ min: 1, max: 4 }), kept: fc.nat(3) }).filter(({ merged, kept }) => kept < merged).map(({ organisation, merged, kept }) => ({ organisation, merged: persons[merged]!, kept: persons[kept]! })), { maxLength: 3, selector: ({ merged }) => merged }),
});
const fields: Record<string, fc.Arbitrary<unknown>> = {
  kinds: some(kinds, 4), activities: some(['counselling', 'outreach']), topics: some(topics), modes: some(modes, 3), directness: some(directnesses), serviceIds: some(theirs), placeIds: some(places), placeKinds: some(['dormitory', 'school']), orps: fc.nat(2), outside: fc.boolean(), partnerIds: some(partners), partnerKinds: some(['office', 'ngo']),
  languages: some(languages), interpreted: fc.boolean(), projectIds: some(projects), courseKinds: some(['czech', 'sociocultural']), accredited: fc.boolean(), ageBands: some(ageBands, 3), sexes: some(['female', 'male']), citizenships: some(citizenships), euGroups: some(euGroups), residences: some(stays), accommodations: some(lodgings),
  situations: some(conditions), targetGroups: some(targets), otherCitizenships: fc.boolean(), professions: some(['social_worker', 'teacher']),
};
const filter = fc.subarray(Object.keys(fields), { maxLength: 3 }).chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, fields[name]!]))));
const definition = fc.record({ measure: fc.constantFrom(...measures), filter, by: fc.option(fc.constantFrom(...memberKinds)), members: fc.option(fc.constantFrom([{ key: 'housing', label: 'A' }, { key: 'UKR', label: 'B' }, { key: 'cs', label: 'C' }]), { freq: 1 }), whole: fc.option(filter, { freq: 4 }), per: fc.constantFrom('week' as const, 'month' as const, 'year' as const) });

async function write(rows: readonly Row[], facts: Facts): Promise<void> {
  const db = house.admin;
  await db.query('truncate work.record, people.profile, people.residence, people.accommodation, work.target_group, people.merge cascade');
  for (const p of facts.profiles) await db.query(`insert into people.profile (id, organisation_id, person_id, given_name, birth_date, birth_precision, sex, citizenships, author_id) values (gen_random_uuid(), $1, $2, 'A', $3::date, case when $3::date is null then 'unknown' else 'known' end, $4, $5, $6)`, [p.organisation, p.person, p.born, p.sex, p.citizenships, people.hana.membership]);
  for (const r of facts.residences) await db.query('insert into people.residence (id, organisation_id, person_id, kind, valid_from, valid_to, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)', [r.organisation, r.person, r.kind, r.from, r.to, people.hana.membership]);
  for (const r of facts.accommodations) await db.query('insert into people.accommodation (id, organisation_id, person_id, kind, since, until, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)', [r.organisation, r.person, r.kind, r.from, r.to, people.hana.membership]);
  for (const t of facts.targets) await db.query('insert into work.target_group (id, organisation_id, person_id, service_id, code, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5)', [t.organisation, t.person, t.service, t.code, people.hana.membership]);
  for (const m of facts.merges) await db.query(`insert into people.merge (id, organisation_id, kept_id, merged_id, reason, author_id) values (gen_random_uuid(), $1, $2, $3, 'táž', $4)`, [m.organisation, m.kept, m.merged, people.hana.membership]);
  for (const r of rows) {
    await db.query(`insert into work.record (id, organisation_id, on_day, minutes, kind, mode, directness, activities, topics, service_id, place_id, orp_code, partner_id, course_id, author_id, workers, language, interpreter, target_groups, situations, accredited, about, understood)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 'yes')`, [r.id, r.organisation, r.day, r.minutes, r.kind, r.mode, r.directness, r.activities, r.topics, r.service, r.place, r.orp, r.partner, r.course, r.author, r.workers, r.language, r.interpreter, r.targetGroups, r.situations, r.accredited, r.about]);
    for (const g of r.groups) await db.query('insert into work.anonymous_group (id, organisation_id, record_id, people, age_band, sex, citizenship, residence, accommodation, situation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [g.id, r.organisation, r.id, g.people, g.ageBand, g.sex, g.citizenship, g.residence, g.accommodation, g.situation]);
    for (const p of r.projects) await db.query('insert into work.record_project (record_id, project_id, organisation_id, share) values ($1, $2, $3, $4)', [r.id, p.id, r.organisation, p.share]);
    for (const m of r.materials) await db.query(`insert into work.material (id, organisation_id, record_id, title, language, pieces) values ($1, $2, $3, 'Leták', $4, $5)`, [m.id, r.organisation, r.id, m.language, m.pieces]);
  }
}
/** One order, and hours to a thousandth. */
const settled = ({ records, months, periods, members, memberPeriods }: Numbers) => {
  const round = <T extends readonly unknown[]>(list: readonly T[] = []) => list.map((one) => one.map((x, i) => (typeof x === 'number' && i > 0 ? Math.round(x * 1000) / 1000 : x))).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { records, months: round(months), periods: round(periods), members: round(members), memberPeriods: round(memberPeriods) };
};

test('any definition over any small world', async () => {
  await fc.assert(fc.asyncProperty(fc.array(record, { minLength: 4, maxLength: 14 }), knowledge, fc.array(definition, { minLength: 20, maxLength: 20 }), async (written, known, definitions) => {
    const rows: Row[] = written.map((r) => ({ ...r, id: newId(), orp: r.orp === null ? null : orps[r.orp]!, groups: r.groups.map((g) => ({ ...g, id: newId() })), materials: r.materials.map((m) => ({ ...m, id: newId() })) }));
    const facts: Facts = { ...known, ...still };
    await write(rows, facts);
    for (const one of definitions) {
      const place = (f: Record<string, unknown>) => ('orps' in f ? { ...f, orps: [orps[f['orps'] as number]] } : f);
      const indicator = Indicator.parse({ ...one, filter: place(one.filter), whole: one.whole && place(one.whole) });
      const span = { from: '2026-01-01', to: '2026-03-01', until: '2026-12-31', begun: true, over: false }, months = monthsOf(span), periods = partsOf(indicator.per, span).map(({ from }) => from);
      const { rows: [found] } = await house.admin.query<{ found: Numbers }>('select work.count_indicator($1, $2, $3, $4, $5, $6, $7) as found', [indicator, kompas, span.from, span.to, months, periods, [...euStates]]);
      const { rows: [behind] } = await house.admin.query<{ ids: string[] }>('select array(select distinct record_id from work.counted_units($1, work.with_parts($2), $3, $4, $5, $6)) as ids', [indicator, kompas, span.from, span.to, [...euStates], indicator.by !== null]);
      expect(settled(found!.found), JSON.stringify(indicator)).toEqual(settled(countNaively(indicator, rows, facts, { ...span, months, periods, eu: euStates })));
      expect(behind!.ids).toHaveLength(found!.found.records);
    }
  }), { numRuns: 15, endOnFailure: true });
}, 120_000);

test('values stay values: quotes, per cent signs and backslashes of a definition never become a part of the statement', async () => {
  const nasty = [`%L' or true) --`, `%1$s{",}\\`, `'); select pg_sleep(9); --`];
  const written = Object.fromEntries(['kinds', 'activities', 'topics', 'modes', 'directness', 'placeKinds', 'orps', 'partnerKinds', 'languages', 'courseKinds', 'ageBands', 'sexes', 'citizenships', 'euGroups', 'residences', 'accommodations', 'situations', 'targetGroups', 'professions'].map((name) => [name, nasty]));
  const filters = [...Object.entries(written).map(([name, value]) => ({ [name]: value })), written];
  for (const filter of filters) for (const [measure, by] of [['records', null], ['clients', 'citizenship'], ['participants', 'topic'], ['pieces', 'language'], ['hours', 'place']] as const) {
    const { rows: [found] } = await house.admin.query<{ found: Numbers }>(`select work.count_indicator($1, $2, '2026-01-01', '2026-03-01', '{2026-01-01}', '{2026-01-01}', $3) as found`, [{ measure, by, filter, whole: filter, members: nasty.map((key) => ({ key, label: key })) }, kompas, [...euStates]]);
    expect(found!.found.records).toBe(0);
  }
});

test('bands of age and groups of states are cut alike', async () => {
  const born = ['2020-11-27', '2020-11-26', '2011-11-26', '2008-11-27', '2008-11-26', '1999-11-26', '1961-11-26', '1961-11-27', '2030-01-01'], codes = ['CZE', 'SVK', 'CHE', 'UKR', 'XXX', 'UNK', 'GBR'];
  const { rows } = await house.admin.query<{ bands: string[]; groups: string[] }>(`select array(select work.age_band(x, '2026-11-26') from unnest($1::date[]) with ordinality u (x, n) order by n) as bands, array(select work.eu_group(x, $3) from unnest($2::text[]) with ordinality u (x, n) order by n) as groups`, [born, codes, [...euStates]]);
  expect(rows[0]).toEqual({ bands: born.map((one) => bandOn(one, '2026-11-26')), groups: codes.map((code) => groupOf(code, euStates)) });
  expect(rows[0]!.groups).toEqual(['cz', 'eu', 'eu', 'third', 'stateless', null, 'third']);
});
