// Every definition says a sentence, and two different ones never the same; numbers and nouns agree.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#platform/i18n/format.ts';
import { recordKinds } from '../rules.ts';
import { ageBands, euGroups, forms, measures, memberKinds, periods, targetKinds } from './rules.ts';
import { sayIndicator, type Labels } from './say.ts';
import { Indicator } from './shapes.ts';
import { faultsOf } from './validity.ts';

const named: Record<string, string> = { UKR: 'Ukrajina', olomouc: 'Olomouc', housing: 'bydlení', temporary_protection: 'dočasná ochrana', humanitarian: 'humanitární ubytování', doc: 'Domov' };
const label: Labels = (list, key) => named[key] ?? `${list}·${key}`;
const cs = (given: object) => sayIndicator(Indicator.parse({ measure: 'records', filter: {}, ...given }), 'cs', label).replaceAll('\u00A0', ' ');
const at = (value: number, kind = 'at_least', max: number | null = null) => ({ kind, value, max });

test.each([
  [{ measure: 'courses', filter: { orps: ['olomouc'], outside: true }, target: at(6) }, 'Nejméně 6 kurzů za rok mimo ORP Olomouc'],
  [{ filter: { kinds: ['field_visit'], citizenships: ['UKR'], residences: ['temporary_protection'], accommodations: ['humanitarian'] } }, 'Záznamy terénní práce za rok u lidí z Ukrajiny s dočasnou ochranou v humanitárním ubytování; sleduje se bez cíle'],
  [{ measure: 'courses', target: at(1) }, 'Nejméně 1 kurz za rok'],
  [{ measure: 'courses', target: at(2), until: '2026-09-30' }, 'Nejméně 2 kurzy za rok do 30. 9. 2026'],
  [{ measure: 'hours', filter: { kinds: ['tutoring'] }, target: at(1.5), per: 'week' }, 'Nejméně 1,5 hodiny za týden; druh práce: doučování'],
  [{ measure: 'hours', filter: { kinds: ['staff_training'], accredited: true }, form: 'each', by: 'worker', target: at(24) }, 'Každý pracovník centra: nejméně 24 hodin za rok; druh práce: vzdělávání pracovníků; s akreditací'],
  [{ filter: { kinds: ['supervision'] }, target: at(4, 'exactly') }, 'Přesně 4 supervize za rok'],
  [{ measure: 'clients', filter: { citizenships: ['UKR'] }, target: at(30, 'about', 50) }, 'Asi 30–50 klientů za rok z Ukrajiny'],
  [{ filter: { kinds: ['screening'] }, form: 'coverage', by: 'place', target: at(30) }, 'Nejméně 30 míst se záznamem práce za rok; druh práce: screening'],
  [{ form: 'each', by: 'topic', members: [{ key: 'housing', label: 'bydlení' }], target: at(1), per: 'month' }, 'Každé téma (bydlení): nejméně 1 záznam práce za měsíc'],
  [{ measure: 'clients', filter: { sexes: ['female'] }, form: 'share', whole: {}, target: at(60) }, 'Nejméně 60 % klientů za rok; pohlaví: ženy; ze všech'],
  [{ filter: { kinds: ['partner_talk'] }, form: 'yes_no', per: 'once', until: '2026-06-30' }, 'Aspoň jednou celkem: jednání s partnerem do 30. 6. 2026'],
  [{ filter: { kinds: ['event'] }, form: 'trend', target: at(10) }, 'O nejméně 10 % víc akcí za rok než ve stejných dnech o rok dřív'],
])('%j', (given, sentence) => expect(cs(given)).toBe(sentence));

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), codes = some(['a', 'b', 'UKR', 'temporary_protection', 'humanitarian']), ids = some(['0198aaaa-0000-7000-8000-000000000001', '0198aaaa-0000-7000-8000-000000000002']);
const filter = fc.record({
  kinds: some(recordKinds), activities: codes, topics: codes, modes: some(['office', 'field']), directness: some(['direct', 'indirect']), serviceIds: ids, placeIds: ids, placeKinds: some(['flat', 'school']), orps: codes, outside: fc.boolean(), partnerIds: ids, partnerKinds: some(['ngo', 'school']), languages: codes, interpreted: fc.boolean(), projectIds: ids,
  courseKinds: some(['czech', 'other']), accredited: fc.boolean(), ageBands: some(ageBands), sexes: some(['female', 'male']), citizenships: codes, euGroups: some(euGroups), residences: codes, accommodations: codes, situations: codes, targetGroups: codes, otherCitizenships: fc.boolean(), professions: some(['teacher', 'lawyer']),
}, { requiredKeys: [] });
const days = ['2026-01-15', '2026-03-01', '2026-10-31'];
const definition = fc.record({
  measure: fc.constantFrom(...measures), filter, form: fc.constantFrom(...forms), by: fc.option(fc.constantFrom(...memberKinds)), members: fc.option(fc.constantFrom([{ key: 'a', label: 'A' }], [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }]), { freq: 1 }), whole: fc.option(filter), direction: fc.constantFrom('up', 'down'), per: fc.constantFrom(...periods),
  base: fc.option(fc.constant({ from: '2025-01-01', to: '2025-06-30' })), from: fc.option(fc.constantFrom(...days), { freq: 1 }), until: fc.option(fc.constantFrom(...days), { freq: 1 }), target: fc.option(fc.record({ kind: fc.constantFrom(...targetKinds), value: fc.constantFrom(1, 2, 5, 2.5), max: fc.option(fc.constantFrom(3, 7), { freq: 1 }) })),
}).map((d) => {
  // What does not belong to the form is left out, so that most definitions hold.
  const sets = d.form === 'each' || d.form === 'coverage';
  const { outside: _, otherCitizenships: __, ...plain } = d.filter, f = { ...plain, ...d.filter.outside !== undefined && (plain.placeIds ?? plain.orps) && { outside: d.filter.outside }, ...d.filter.otherCitizenships !== undefined && plain.citizenships && { otherCitizenships: d.filter.otherCitizenships } };
  return Indicator.parse({ ...d, filter: f, by: sets ? d.by : null, members: sets ? d.members : null, whole: d.form === 'share' ? d.whole : null, base: d.form === 'trend' ? d.base : null, direction: d.form === 'trend' ? d.direction : 'up' });
}).filter((one) => !faultsOf(one, 2026).length);

/** `outside: false` and the like say nothing else than the missing field. */
const meant = (one: Indicator) => JSON.stringify(one, (key, value: unknown) => ((key === 'outside' || key === 'otherCitizenships') && value === false ? undefined : value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value));
test('every definition says itself, and none like another', () => {
  for (const language of languages) {
    const said = new Map<string, string>();
    fc.assert(fc.property(definition, (one) => {
      const sentence = sayIndicator(one, language, label), before = said.get(sentence);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      expect(sentence).not.toMatch(/ {2}|^$/);
      if (before !== undefined) expect(meant(one), sentence).toBe(before);
      said.set(sentence, meant(one));
    }), { numRuns: 700 });
    expect(said.size).toBeGreaterThan(400);
  }
  // Close neighbours too: one field changed is another sentence.
  fc.assert(fc.property(definition, definition, (one, other) => {
    for (const key of Object.keys(one) as (keyof Indicator)[]) {
      const mixed = { ...one, [key]: other[key] } as Indicator;
      if (faultsOf(mixed, 2026).length || meant(mixed) === meant(one)) continue;
      for (const language of languages) expect(sayIndicator(mixed, language, label), `${key} ${meant(one)} ${meant(mixed)}`).not.toBe(sayIndicator(one, language, label));
    }
  }), { numRuns: 300 });
});

test.each([
  [{ target: at(0) }, 'target'], [{ target: at(3, 'at_least', 5) }, 'target'], [{ target: at(1.5) }, 'target'], [{ form: 'each', by: 'topic', target: at(1) }, 'members'], [{ form: 'each', by: 'worker' }, 'target'], [{ form: 'coverage' }, 'by'], [{ form: 'share', target: at(50) }, 'whole'], [{ form: 'share', whole: {}, target: at(150) }, 'target'],
  [{ from: '2026-05-01', until: '2026-04-01' }, 'until'], [{ per: 'quarter', from: '2026-03-01', until: '2026-04-10', target: at(1) }, 'per'], [{ filter: { outside: true } }, 'filter.outside'], [{ form: 'trend', per: 'month' }, 'per'], [{ form: 'coverage', by: 'place', members: [], target: at(1) }, 'members'], [{ until: '2025-12-31' }, 'until'],
])('%j makes no sense', (given, field) => expect(faultsOf(Indicator.parse({ measure: 'records', filter: {}, ...given }), 2026).map((one) => one.field)).toContain(field));
