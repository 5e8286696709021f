// What must never change by a merge: sharing, and every row once it is taken back.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { work } from '#modules/work/contract.ts';
import { people } from '../contract.ts';
import { contacts, languages, residences } from '../facts/contract.ts';
import { households } from '../kin/contract.ts';
import { openCase, release } from '../seed.ts';
import { duplicates } from './contract.ts';
import { merge, twice, undo } from './seed.ts';
import { takeable } from './rules.ts';

let house: TestHouse, olena: Asker;
beforeAll(async () => { house = await openHouse(); olena = await house.as('olena'); });
afterAll(() => house.close());

/** Everything that a merge could touch, row by row, as the owner sees it; version and time of the last change only ever grow. */
async function dump(): Promise<Map<string, string>> {
  const { rows: tables } = await house.admin.query<{ t: string }>(`select n.nspname || '.' || c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('people', 'cases', 'commitments', 'work', 'signals', 'access')
    and c.relname not in ('merge', 'read_log', 'change_log', 'log_seal', 'replay', 'session', 'sign_in_attempt', 'reach', 'reach_change', 'asking')`);
  const all = new Map<string, string>();
  for (const { t } of tables) for (const { r } of (await house.admin.query<{ r: Record<string, unknown> }>(`select to_jsonb(x) - 'version' - 'updated_at' as r from ${t} x`)).rows) all.set(`${t} ${JSON.stringify(r)}`, '');
  return all;
}
/** All rows that somebody can read, with every column. */
async function seenBy(persona: Persona): Promise<string[]> {
  await house.as(persona);
  const { rows: tables } = await house.admin.query<{ t: string; c: string }>(`select n.nspname || '.' || c.relname as t, string_agg(quote_ident(a.attname), ', ') as c from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'v') and n.nspname in ('people', 'cases', 'commitments', 'work', 'signals', 'access') and c.relname <> 'session' and has_column_privilege('soubeh_app', c.oid, a.attnum, 'select') group by 1`);
  return house.database.asSession(house.secretOf(persona), async (db) => {
    const found: string[] = [];
    for (const { t, c } of tables) for (const row of (await sql<{ r: string }>`select row_to_json(x)::text as r from (select ${sql.raw(c)} from ${sql.raw(t)}) x`.execute(db)).rows) found.push(`${t} ${row.r}`);
    return found.toSorted();
  });
}
const outsiders: Persona[] = ['lucie', 'jitka', 'klub', 'ivan', 'milan', 'eva'];

describe('sharing', () => {
  test('no other organisation sees a row or a value by a merge or by its end that it did not see before, and none loses what it wrote', async () => {
    const [one, other] = await twice(olena), [first, second] = [await openCase(house, [one]), await openCase(house, [other])];
    await release(house, first, one, 'notes');
    await release(house, second, other, 'involvement');
    const lucie = await house.as('lucie');
    await lucie.ok(people.takeOver, { params: { personId: other }, body: { serviceId: services.earlyCare.id } });
    await lucie.ok(languages.add, { params: { personId: other }, body: { id: newId(), language: 'uk', spoken: 'native', written: 'good', script: null, preferred: true } });
    await lucie.ok(work.add, { body: { id: newId(), caseId: first, onDay: '2026-05-05', minutes: 30, mode: 'field', directness: 'direct', about: [one], facts: 'Jejich záznam.' } });
    await olena.ok(residences.add, { params: { personId: other }, body: { id: newId(), kind: 'temporary_protection', validFrom: null, validTo: '2027-03-31', nextStep: '', nextStepDue: null } });
    await olena.ok(work.add, { body: { id: newId(), caseId: second, onDay: '2026-05-05', minutes: 30, mode: 'field', directness: 'direct', about: [other], confidenceOf: other, facts: 'Důvěrné.' } });
    const before = await Promise.all(outsiders.map(seenBy));
    // The card whose data flow to somebody takes nothing from the other one: what they see would change.
    for (const take of takeable) expect((await olena.ask(duplicates.merge, { params: { personId: one, otherId: other }, body: { id: newId(), reason: 'x', take: [take] } })).problem?.code).toBe('rule');
    const id = await merge(olena, one, other);
    expect(await Promise.all(outsiders.map(seenBy))).toEqual(before);
    await undo(olena, id);
    expect(await Promise.all(outsiders.map(seenBy))).toEqual(before);
    await merge(olena, one, other);
    expect((await lucie.ok(people.get, { params: { personId: other } })).id).toBe(other);
  });
  test('their own merge of cards of their own leaves ours as they were', async () => {
    const [one, other] = await twice(olena), caseId = await openCase(house, [one, other]), jitka = await house.as('jitka');
    for (const person of [one, other]) await release(house, caseId, person, 'notes');
    await (await house.as('lucie')).ok(people.takeOver, { params: { personId: one }, body: { serviceId: services.earlyCare.id } });
    await (await house.as('lucie')).ok(people.takeOver, { params: { personId: other }, body: { serviceId: services.earlyCare.id } });
    const ours = await Promise.all((['olena', 'hana', 'petra'] as const).map(seenBy));
    const id = await merge(jitka, other, one);
    expect(await Promise.all((['olena', 'hana', 'petra'] as const).map(seenBy))).toEqual(ours);
    expect((await olena.ok(people.get, { params: { personId: one } })).id).toBe(one);
    await undo(jitka, id);
  });
  test('a release waiting for its signature counts as sharing too', async () => {
    const [one, other] = await twice(olena), caseId = await openCase(house, [one]);
    await release(house, caseId, one, 'involvement', { signed: false });
    expect((await olena.ok(duplicates.compare, { params: { personId: one, otherId: other } })).shared).toEqual({ kept: true, other: false });
    await merge(olena, other, one, ['nativeName']);
  });
});

test('undoing puts every row back as it was, whatever was taken and in whatever order; what was added meanwhile stays on the kept card', async () => {
  const plan = fc.record({ takes: fc.array(fc.subarray([...takeable]), { minLength: 3, maxLength: 3 }), order: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), chain: fc.boolean(), adds: fc.array(fc.constantFrom('contact', 'record', 'household'), { maxLength: 3 }) });
  await fc.assert(fc.asyncProperty(plan, async ({ takes, order, chain, adds }) => {
    const [a, b] = await twice(olena, { phone: '777 123 123', languages: ['uk'] } as never), [c, d] = await twice(olena, { aliases: ['Hanka'] });
    await openCase(house, [b]);
    const before = await dump(), merges: string[] = [];
    // Three cards joined to one, or one after another in a chain.
    for (const [at, [kept, lost]] of (chain ? [[a, b], [c, a], [d, c]] : [[a, b], [a, c], [a, d]] as const).entries()) merges.push(await merge(olena, kept as string, lost as string, takes[at]));
    const kept = chain ? d : a, added: string[] = [];
    for (const what of adds) {
      const id = newId();
      added.push(id);
      if (what === 'contact') await olena.ok(contacts.add, { params: { personId: kept }, body: { id, kind: 'email', value: 'nova@adresa.cz', note: '' } });
      if (what === 'record') await olena.ok(work.add, { body: { id, onDay: '2026-05-05', minutes: 20, mode: 'office', directness: 'direct', about: [kept], facts: 'Mezitím.' } });
      if (what === 'household') await olena.ok(households.add, { params: { personId: kept }, body: { id, label: 'Nově' } });
    }
    for (const at of order) await undo(olena, merges[at]!);
    const after = await dump(), extra = [...after.keys()].filter((row) => !before.has(row)), missing = [...before.keys()].filter((row) => !after.has(row));
    // Words of names known in the organisation are kept for the search and purged by themselves; the month's sum counts the record added meanwhile.
    expect(missing).toEqual([]);
    expect(extra.filter((row) => !/^(people\.name_token|work\.month_delta) /.test(row) && !added.some((id) => row.includes(id)))).toEqual([]);
    const file = await olena.ok(people.get, { params: { personId: kept } });
    expect(file.contacts.filter(({ value }) => value === 'nova@adresa.cz').length + file.households.filter(({ label }) => label === 'Nově').length + (await olena.ok(work.ofPerson, { params: { personId: kept }, query: {} })).items.length).toBe(adds.length > 0 ? new Set(adds).has('contact') ? adds.length - Math.max(0, adds.filter((x) => x === 'contact').length - 1) : adds.length : 0);
  }), { numRuns: 8 });
}, 120_000);
