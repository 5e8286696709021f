import { describe, expect, test } from 'vitest';
import { factsAnew, saysTheSame } from './recording.ts';
import { asOneWalks, countsOf, pickUnits, standing, unitsOfPattern, withMark, type Mark } from './rules.ts';

describe('units out of a pattern', () => {
  test.each([
    ['1–4', ['1', '2', '3', '4']], ['101-103, 201 – 202', ['101', '102', '103', '201', '202']], ['A1-A3', ['A1', 'A2', 'A3']], ['A1–2', ['A1', 'A2']], ['01-03', ['01', '02', '03']],
    ['vrátnice\n12, 12', ['vrátnice', '12']], ['č. p. 5; č. p. 7', ['č. p. 5', 'č. p. 7']], ['12-B', ['12-B']], ['1b-3b', ['1b', '2b', '3b']],
  ])('%s', (text, labels) => expect(unitsOfPattern(text)).toEqual(labels));
  test.each(['', ' , ', '60–1', '1–5000', 'x'.repeat(50)])('„%s“ makes no sense', (text) => expect(unitsOfPattern(text)).toBeUndefined());
});

test('one walks floor by floor, 2 before 10', () => {
  const doors = [['2', '201'], ['1', '10'], ['1', '2'], ['', '5']].map(([floor, label]) => ({ floor: floor!, label: label! }));
  expect(doors.toSorted(asOneWalks).map(({ label }) => label)).toEqual(['5', '2', '10', '201']);
});

const jana = { id: 'a', name: 'Jana' }, petr = { id: 'b', name: 'Petr' }, at = (minute: number) => `2026-11-26T17:${String(minute).padStart(2, '0')}:00.000Z`;
describe('the pair at one door', () => {
  const both: Mark[] = [{ outcome: 'nobody', at: at(1), by: jana }, { outcome: 'reached', at: at(2), by: petr }];
  test('the later mark counts and the other one is not lost, in whatever order they come', () => {
    for (const marks of [both, both.toReversed()]) expect(standing(marks)).toEqual({ current: both[1], others: [both[0]] });
  });
  test('who says the same contradicts nobody', () => expect(standing([both[1]!, { outcome: 'reached', at: at(3), by: jana }]).others).toEqual([]));
  test('one changes only one\'s own mark; taking it back brings the colleague\'s forward', () => {
    const changed = withMark(both, { outcome: 'back', at: at(4), by: petr });
    expect(standing(changed)).toMatchObject({ current: { outcome: 'back', by: petr }, others: [{ outcome: 'nobody' }] });
    expect(standing(withMark(both, { outcome: 'undone', at: at(4), by: petr }))).toEqual({ current: both[0], others: [] });
  });
  test('an older mark that comes late changes nothing of what was said since', () => expect(withMark(both, { outcome: 'no', at: at(0), by: petr })).toEqual(both));
});

describe('units of the next round', () => {
  const units = ['1', '2', '3', '4', '5', '6'].map((label) => ({ id: label, label, floor: '', closedOn: label === '6' ? '2026-01-01' : null }));
  const before = new Map([['1', 'nobody'], ['2', 'reached'], ['3', 'back'], ['4', 'no'], ['6', 'back']] as const);
  test('come back first, then nobody; closed ones never', () => expect(pickUnits(units, before, 'returning')).toEqual(['3', '1']));
  test('with those never tried', () => expect(pickUnits(units, before, 'open')).toEqual(['3', '1', '5']));
  test('the whole house, and the first round of all', () => {
    expect(pickUnits(units, before, 'all')).toEqual(['1', '2', '3', '4', '5']);
    expect(pickUnits(units, new Map(), 'returning')).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('doors of a round add up', () => expect(countsOf(['reached', 'reached', 'back', null, undefined, 'no'])).toEqual({ units: 6, reached: 2, nobody: 0, back: 1, no: 1, left: 2 }));

test('the record put right by hand is not overwritten; of its text only the line of the round changes', () => {
  const group = { people: 3, ageBand: null, sex: 'female' as const, citizenship: 'UA', residence: null, accommodation: null, situation: null };
  expect(saysTheSame({ groups: [{ ...group }], materials: [] }, { groups: [Object.fromEntries(Object.entries(group).toReversed()) as typeof group], materials: [] })).toBe(true);
  expect(saysTheSame({ groups: [{ ...group, people: 4 }], materials: [] }, { groups: [group], materials: [] })).toBe(false);
  expect(factsAnew('Kolo depistáže: jednotek 2.\nDomovník slíbil klíče.', 'Kolo depistáže: jednotek 3.')).toBe('Kolo depistáže: jednotek 3.\nDomovník slíbil klíče.');
});
