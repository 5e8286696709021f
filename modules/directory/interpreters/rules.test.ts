import { describe, expect, test } from 'vitest';
import { answerBy, costOf, fitOf, isExpiring, isUnmet, levels, mayAnswer, mayWith, minutesOf, modes, orderOf, paidMinutes, partsOf, suggest, usuallyFree, type Asked, type Known, type Wanted } from './rules.ts';

const lan: Asked = { id: 'lan', name: 'Lan', sex: 'female', languages: [{ language: 'vi', variant: 'jižní', direction: 'both', level: 'native' }], orpCodes: [], regionCodes: [], modes: ['in_person'], week: [], price: { hour: 400, travel: 100, minMinutes: 60, stepMinutes: 30 }, endsOn: null, contractTo: null, preferences: [] };
const wanted: Wanted = { languages: ['vi'], variant: '', onDay: '2026-12-02', starts: '10:00', minutes: 60, mode: 'in_person', orpCode: '3211', regionCode: 'CZ032', sex: null, preferredId: null };
const nothing: Known = { busy: [], asked: [], unsuitable: [], refused: [] };
/** A small repeatable chance: the same numbers every time. */
function chance(seed: number) { let n = seed; return (most: number) => { n = (n * 1103515245 + 12345) % 2147483648; return n % most; }; }

describe('price', () => {
  const price = { hour: 400, travel: 150, minMinutes: 60, stepMinutes: 30 };
  test.each([[1, 60], [60, 60], [61, 90], [90, 90], [91, 120]])('%i minutes are paid as %i', (minutes, paid) => { expect(paidMinutes(price, minutes)).toBe(paid); });
  test.each([
    ['done', 60, 'in_person', 550], ['done', 60, 'phone', 400], ['done', 95, 'phone', 800], ['client_absent', 0, 'in_person', 550], ['interpreter_absent', 0, 'in_person', 0],
  ] as const)('%s, %i min, %s: %i CZK', (outcome, minutes, mode, cost) => { expect(costOf(price, { outcome, minutes, mode })).toBe(cost); });
  test('without a price nothing is computed, to the heller otherwise', () => {
    expect(costOf({ ...price, hour: null }, { outcome: 'done', minutes: 60, mode: 'phone' })).toBeNull();
    expect(costOf({ hour: 333.33, travel: null, minMinutes: 0, stepMinutes: 1 }, { outcome: 'done', minutes: 7, mode: 'in_person' })).toBe(38.89);
  });
  test('whatever the price: longer never costs less, never less than the least time, and every begun step is whole', () => {
    const of = chance(7);
    for (let i = 0; i < 2000; i++) {
      const p = { hour: of(1000), travel: of(300), minMinutes: of(121), stepMinutes: of(60) + 1 }, minutes = of(600) + 1, mode = modes[of(3)]!;
      const cost = (m: number) => costOf(p, { outcome: 'done', minutes: m, mode })!;
      expect(cost(minutes + of(60))).toBeGreaterThanOrEqual(cost(minutes));
      expect(cost(minutes)).toBeGreaterThanOrEqual(costOf(p, { outcome: 'client_absent', minutes: 0, mode })!);
      const paid = paidMinutes(p, minutes);
      expect(paid).toBeGreaterThanOrEqual(minutes);
      expect(paid === p.minMinutes || paid % p.stepMinutes === 0 && paid - minutes < p.stepMinutes).toBe(true);
    }
  });
});

describe('time', () => {
  test('parts of a day', () => {
    expect(partsOf('11:30', 60)).toEqual(['m', 'a']);
    expect(partsOf('07:00', 60)).toEqual([]);
    expect(minutesOf('9:05')).toBe(545);
  });
  test('the usual week: unknown, yes, no', () => {
    const at = { onDay: '2026-12-02', starts: '11:30', minutes: 60 };
    expect([usuallyFree([], at), usuallyFree(['3m', '3a'], at), usuallyFree(['3m'], at), usuallyFree(['4m', '4a'], at)]).toEqual([undefined, true, false, false]);
  });
});

describe('who suits', () => {
  const kinds = (fit: ReturnType<typeof fitOf>, weight: string) => fit.reasons.filter((one) => one.weight === weight).map(({ kind }) => kind);
  test('the language decides, and the best of several', () => {
    expect(fitOf({ ...lan, languages: [] }, wanted, nothing)).toMatchObject({ fits: false, language: null });
    const both = { ...lan, languages: [{ language: 'ru', variant: '', direction: 'both', level: 'native' }, { language: 'uk', variant: '', direction: 'both', level: 'basic' }] } as Asked;
    expect(fitOf(both, { ...wanted, languages: ['uk', 'ru'] }, nothing)).toMatchObject({ language: 'uk' });
    expect(kinds(fitOf(both, { ...wanted, languages: ['uk', 'ru'] }, nothing), 'bad')).toEqual(['level']);
  });
  test.each([
    ['busy', lan, wanted, { ...nothing, busy: ['lan'] }], ['unsuitable', lan, wanted, { ...nothing, unsuitable: ['lan'] }], ['ended', { ...lan, endsOn: '2026-12-01' }, wanted, nothing],
  ] as const)('%s: cannot be asked', (kind, who, what, known) => { const fit = fitOf(who, what, known); expect(fit.fits).toBe(false); expect(kinds(fit, 'never')).toEqual([kind]); });
  test.each([
    ['variant', lan, { ...wanted, variant: 'severní' }, nothing], ['mode', lan, { ...wanted, mode: 'video' }, nothing], ['place', { ...lan, orpCodes: ['3209'] }, wanted, nothing], ['week', { ...lan, week: ['1m'] }, wanted, nothing],
    ['asked_elsewhere', lan, wanted, { ...nothing, asked: ['lan'] }], ['refused', lan, wanted, { ...nothing, refused: ['lan'] }], ['sex', lan, { ...wanted, sex: 'male' }, nothing], ['contract', { ...lan, contractTo: '2026-11-30' }, wanted, nothing],
    ['direction', { ...lan, languages: [{ ...lan.languages[0]!, direction: 'to_czech' }] }, wanted, nothing],
  ] as const)('%s: speaks against, and still can be asked', (kind, who, what, known) => { const fit = fitOf(who as Asked, what as Wanted, known); expect(fit.fits).toBe(true); expect(kinds(fit, 'bad')).toEqual([kind]); });
  test('a whole region, accents and variants are understood; sex that was not told is no yes', () => {
    expect(kinds(fitOf({ ...lan, regionCodes: ['CZ032'] }, { ...wanted, variant: 'JIZNI' }, nothing), 'bad')).toEqual([]);
    expect(kinds(fitOf({ ...lan, sex: null }, { ...wanted, sex: 'female' }, nothing), 'bad')).toEqual(['sex']);
  });
  test('the order of asking: the narrower says more', () => {
    const said = [{ language: null, orpCode: null, position: 9 }, { language: 'vi', orpCode: null, position: 3 }, { language: 'vi', orpCode: '3211', position: 5 }];
    expect([orderOf(said, 'vi', '3211'), orderOf(said, 'vi', '3209'), orderOf(said, 'uk', '3209'), orderOf([], 'vi', null)]).toEqual([5, 3, 9, 100]);
  });
  test('on top: can be asked, wished for, fewest reasons against, order, price, name', () => {
    const who = (id: string, more: Partial<Asked>) => ({ ...lan, id, name: id, ...more });
    const all = [who('a-busy', {}), who('b-far', { orpCodes: ['1000'] }), who('c-dear', { price: { ...lan.price, hour: 900 } }), who('d-cheap', {}), who('e-first', { preferences: [{ language: 'vi', orpCode: null, position: 1 }], price: { ...lan.price, hour: null } }), who('f-wished', { modes: ['phone'] }), who('g-other', { languages: [] })];
    expect(suggest(all, { ...wanted, preferredId: 'f-wished' }, { ...nothing, busy: ['a-busy'] }).map((fit) => fit.interpreterId)).toEqual(['f-wished', 'e-first', 'd-cheap', 'c-dear', 'b-far', 'a-busy']);
  });
  test('whatever is known: nobody twice, nobody without the language, whoever cannot be asked is last, and the order of the pool changes nothing', () => {
    const of = chance(11);
    for (let i = 0; i < 200; i++) {
      const all: Asked[] = Array.from({ length: 8 }, (_, n) => ({ ...lan, id: String(n), name: `N${n}`, sex: ([null, 'female', 'male'] as const)[of(3)]!, languages: of(4) ? [{ language: of(3) ? 'vi' : 'uk', variant: '', direction: 'both', level: levels[of(4)]! }] : [], orpCodes: of(2) ? ['3211'] : [], price: { ...lan.price, hour: of(2) ? of(900) : null } }));
      const known = { ...nothing, busy: [String(of(8))], unsuitable: [String(of(8))] };
      const fits = suggest(all, wanted, known), ids = fits.map((fit) => fit.interpreterId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(fits.every(({ language }) => language === 'vi')).toBe(true);
      expect(fits.map(({ fits: can }) => can)).toEqual(fits.map(({ fits: can }) => can).toSorted((a, b) => Number(b) - Number(a)));
      expect(suggest(all.toReversed(), wanted, known).map((fit) => fit.interpreterId)).toEqual(ids);
    }
  });
});

test('what may be done by whom, when', () => {
  expect(mayAnswer({ state: 'offered', begun: false })).toEqual(['confirmed', 'refused']);
  expect(mayAnswer({ state: 'confirmed', begun: false })).toEqual(['refused']);
  for (const state of ['offered', 'confirmed', 'refused', 'withdrawn', 'done'] as const) expect(mayAnswer({ state, begun: true })).toEqual([]);
  expect(mayWith({ state: 'confirmed', begun: false })).not.toContain('outcome');
  expect(mayWith({ state: 'confirmed', begun: true })).toContain('outcome');
  for (const state of ['refused', 'no_answer', 'withdrawn'] as const) for (const begun of [true, false]) expect(mayWith({ state, begun })).toEqual([]);
});
test('demand not met and contracts that end', () => {
  expect([['open', '2026-01-01'], ['open', '2026-01-03'], ['unmet', '2026-01-03'], ['booked', '2026-01-01'], ['cancelled', '2026-01-01']].map(([state, onDay]) => isUnmet({ state: state!, onDay: onDay! }, '2026-01-02'))).toEqual([true, false, true, false, false]);
  expect([null, '2026-01-01', '2026-02-01', '2027-01-01'].map((to) => isExpiring(to, '2026-01-02', '2026-03-01'))).toEqual([null, 'expired', 'expiring', null]);
});

describe('until when an interpreter is waited for', () => {
  const visit = { onDay: '2026-12-10', starts: '10:00' };
  test.each([
    ['by day as it is', '2026-11-25T12:00:00Z', 2, '2026-11-25T14:00:00.000Z'],
    ['past eight in the evening until the morning', '2026-11-25T18:30:00Z', 2, '2026-11-26T07:00:00.000Z'],
    ['before eight in the morning until eight', '2026-11-25T02:59:00Z', 24, '2026-11-26T07:00:00.000Z'],
    ['in summer by the clock of Prague', '2026-07-01T20:00:00Z', 24, '2026-07-03T06:00:00.000Z'],
    ['the night the clock goes back', '2026-10-24T20:00:00Z', 2, '2026-10-25T07:00:00.000Z'],
  ])('%s', (_, from, hours, until) => { expect(answerBy(new Date(from), hours, visit).toISOString()).toBe(until); });
  test('never past its beginning', () => { expect(answerBy(new Date('2026-12-09T18:00:00Z'), 48, visit).toISOString()).toBe('2026-12-10T09:00:00.000Z'); });
});
