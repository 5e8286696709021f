// What may be told of audits to those who do not audit, and an attacker who knows all the rules.
import { describe, expect, test } from 'vitest';
import { method } from '../testing.ts';
import { areasOf, developmentOf, directionOf, fewestServices, namesIn, safeLevels, shownFor, tendency, tooFew } from './rules.ts';

const [question] = method().topics[0]!.questions;
describe('development', () => {
  test.each([['u0', 'u2', 'better'], ['u3', 'u1', 'worse'], ['u2', 'u2', 'same'], ['u9', 'u2', 'other'], ['u2', 'u9', 'other']])('%s to %s is %s', (was, now, direction) => { expect(directionOf(question, was, now)).toBe(direction); });
  test('the other end may be the better one, or neither', () => {
    expect([directionOf({ ...question!, better: 'first' }, 'u0', 'u2'), directionOf({ ...question!, better: 'none' }, 'u0', 'u2'), directionOf(undefined, 'u0', 'u1')]).toEqual(['worse', 'other', 'other']);
  });
  test('a tendency is told of three services more, never of one or two', () => {
    expect([tendency({ better: 3, same: 2, worse: 0, other: 0 }), tendency({ better: 4, same: 0, worse: 2, other: 0 }), tendency({ better: 2, same: 3, worse: 0, other: 0 }), tendency({ better: 0, same: 6, worse: 0, other: 0 }), tendency({ better: 0, same: 5, worse: 1, other: 0 }), tendency({ better: 1, same: 1, worse: 4, other: 0 })]).toEqual(['better', null, null, 'same', null, 'worse']);
  });
  test('by name for those who audit; without names and numbers for others', () => {
    const found = [{ criterion: '', was: 'was', isNow: 'is', services: 5, whose: ['a', 'b', 'c', 'd', 'e'] }, { criterion: '', was: 'was', isNow: '', services: 1, whose: ['x'] }, { criterion: '', was: '', isNow: 'is', services: 1, whose: ['y'] }, { criterion: 'q_contract_own', was: 'u0', isNow: 'u2', services: 4, whose: ['a', 'b', 'c', 'd'] }, { criterion: 'q_contract_own', was: 'u2', isNow: 'u1', services: 1, whose: ['e'] }];
    const names = new Map([['a', 'Brod'], ['b', 'Maják'], ['c', 'Úl'], ['d', 'Člun'], ['e', 'Dům'], ['x', 'Jen dřív'], ['y', 'Jen teď']]);
    const whole = developmentOf(method(), found, 'whole', names), others = developmentOf(method(), found, 'counts', new Map());
    expect([whole.both, whole.onlyFirst, whole.onlySecond, whole.areas[0]!.criteria[0]]).toMatchObject([5, ['Jen dřív'], ['Jen teď'], { counts: { better: 4, same: 0, worse: 1, other: 0 }, tends: 'better', whose: [{ direction: 'better', services: ['Brod', 'Člun', 'Maják', 'Úl'] }, { direction: 'worse', services: ['Dům'] }] }]);
    expect(others).toMatchObject({ both: 5, onlyFirst: null, onlySecond: null, areas: [{ criteria: [{ counts: null, tends: 'better', whose: [] }] }] });
    expect(developmentOf(method(), found.map((one) => (one.was === 'was' && one.isNow === 'is' ? { ...one, services: 4 } : one)), 'counts', new Map()).areas).toEqual([]);
  });
});

test('a round of four services is not counted for others; a number of two is not told', () => {
  expect([tooFew('counts', 4), tooFew('read', 5), tooFew('whole', 1)]).toEqual([true, false, false]);
  expect([shownFor('counts')(2), shownFor('read')(3), shownFor('whole')(1)]).toEqual(['under', 3, 1]);
});

/** Everything that the hidden numbers may be, for one who knows the rules, the number of rated services and what the marks say. */
function possible(shown: ReturnType<typeof safeLevels>, total: number): number[][] {
  const marked = shown.includes('under'), fits = (one: (typeof shown)[number], n: number) => (typeof one === 'number' ? n === one : one === 'under' ? n < fewestServices : !marked || n >= fewestServices);
  const go = (at: number, left: number): number[][] => (at === shown.length ? (left === 0 ? [[]] : []) : Array.from({ length: left + 1 }, (_, n) => n).filter((n) => fits(shown[at]!, n)).flatMap((n) => go(at + 1, left - n).map((rest) => [n, ...rest])));
  return go(0, total);
}
const distributions = (total: number, levels: number): number[][] => (levels === 1 ? [[total]] : Array.from({ length: total + 1 }, (_, n) => n).flatMap((n) => distributions(total - n, levels - 1).map((rest) => [n, ...rest])));
describe.each([5, 6, 7, 9])('levels of a criterion in %i services, every way they may fall', (total) => {
  test('no number of one or two is shown, none follows by subtraction from the total, and whoever is one of them learns of no single other', () => {
    for (const counts of distributions(total, 4)) {
      const shown = safeLevels(counts, 'counts'), ways = possible(shown, total);
      expect(ways.length, counts.join(' ')).toBeGreaterThan(0);
      for (const [i, one] of shown.entries()) {
        if (typeof one === 'number') { expect(one, counts.join(' ')).toBeGreaterThanOrEqual(fewestServices); continue; }
        expect(new Set(ways.map((way) => way[i])).size, `${counts.join(' ')} shown as ${shown.join(' ')}`).toBeGreaterThan(1);
        if (counts[i]! < fewestServices) for (let n = 0; n < fewestServices; n++) expect(ways.some((way) => way[i] === n), `${counts.join(' ')} shown as ${shown.join(' ')}: ${n}`).toBe(true);
      }
      // An audited service takes itself away.
      for (const [mine, n] of counts.entries()) if (n > 0) for (const [i, one] of shown.entries()) {
        if (typeof one === 'number') expect(one - Number(i === mine)).toBeGreaterThanOrEqual(2);
        else expect(new Set(ways.filter((way) => way[mine]! > 0).map((way) => way[i])).size, `${counts.join(' ')} shown as ${shown.join(' ')}, read by one of level ${mine}`).toBeGreaterThan(1);
      }
    }
  });
});

test('criteria of an older method come after those of the newest; a level that only the older one has is kept in its words', () => {
  const older = method();
  older.topics[0]!.questions[0]!.choices = [...older.topics[0]!.questions[0]!.choices, { key: 'old', words: { cs: 'podle starého' } }];
  older.topics.push({ key: 'gone', words: { cs: 'Zrušená oblast' }, followed: null, questions: [{ ...older.topics[0]!.questions[0]!, key: 'q_gone' }] });
  const areas = areasOf([method(), older], [{ criterion: 'q_contract_own', level: 'old', services: 1 }, { criterion: 'q_contract_own', level: 'u3', services: 2 }, { criterion: 'q_contract_own', level: '', services: 1 }, { criterion: 'q_gone', level: 'u0', services: 1 }], 'whole');
  expect(areas.map(({ key }) => key)).toEqual(['contract', 'gone']);
  expect(areas[0]!.criteria[0]!.levels.map(({ key, services }) => [key, services])).toEqual([['u0', 0], ['u1', 0], ['u2', 0], ['u3', 2], ['old', 1], ['', 1]]);
});

test('names of services are found as whole words, whatever their case', () => {
  expect(namesIn('Ve službě MAJÁK a v domě Brod.', ['Maják', 'Brod', 'Bro', 'Vlaštovka'])).toEqual(['Maják', 'Brod']);
});
test('names of services are found declined too; the town or a word that many houses share is no name', () => {
  const names = ['Azylový dům Vlaštovka', 'Azylový dům Maják', 'Kapka naděje Plzeň, z. s.', 'Azylové domy Brod, p. o.'];
  expect(namesIn('Ve Vlaštovce a s Majákem; od Kapky naděje v Plzni.', names)).toEqual(names.slice(0, 3));
  expect(namesIn('V azylovém domě v Plzni bývá naděje na bydlení.', names)).toEqual([]);
});
