import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { countOf, countWords, isOverThreshold, isQuorate, majorities, neededPresent, possibleNames, quorums, resultOf, sum, type Count, type Ground } from './rules.ts';

/** Votes of a group: never more than are there, never more there than have a vote. */
const votes = fc.record({ quorum: fc.constantFrom(...quorums), majority: fc.constantFrom(...majorities), entitled: fc.nat(40) })
  .chain((one) => fc.nat(one.entitled).map((present) => ({ ...one, present })))
  .chain((ground) => fc.nat(ground.present).chain((all) => fc.nat(all).chain((yes) => fc.nat(all - yes).map((against) => ({ ground: ground as Ground, count: { for: yes, against, abstained: all - yes - against } as Count })))));

describe('the result of a vote', () => {
  test('is one of three, invalid exactly without quorum', () => fc.assert(fc.property(votes, ({ ground, count }) => { expect(resultOf(ground, count) === 'invalid').toBe(!isQuorate(ground)); })));
  test('never passes without one vote for, nor with more against than for', () => fc.assert(fc.property(votes, ({ ground, count }) => { if (resultOf(ground, count) === 'passed') { expect(count.for).toBeGreaterThan(0); expect(count.for).toBeGreaterThan(count.against); } })));
  test('one more for and one less against never takes it away', () => fc.assert(fc.property(votes, ({ ground, count }) => {
    fc.pre(count.against > 0 && resultOf(ground, count) === 'passed');
    expect(resultOf(ground, { ...count, for: count.for + 1, against: count.against - 1 })).toBe('passed');
  })));
  test('of all asks for at least as much as of the present, and that for at least as much as of the votes', () => fc.assert(fc.property(votes, ({ ground, count }) => {
    const by = (majority: Ground['majority']) => resultOf({ ...ground, majority }, count) === 'passed';
    if (by('of_all')) expect(by('of_present')).toBe(true);
    if (by('of_present')) expect(by('of_voting')).toBe(true);
  })));
  test('more present never lose the quorum; as many as are needed have it, one less do not', () => fc.assert(fc.property(fc.constantFrom(...quorums), fc.nat(60), fc.nat(60), (quorum, entitled, present) => {
    if (isQuorate({ quorum, entitled, present })) expect(isQuorate({ quorum, entitled, present: present + 1 })).toBe(true);
    const needed = neededPresent({ quorum, entitled });
    expect(isQuorate({ quorum, entitled, present: needed })).toBe(true);
    if (needed > 0) expect(isQuorate({ quorum, entitled, present: needed - 1 })).toBe(false);
  })));
  test.each([['half', 6, 3, false], ['half', 7, 4, true], ['third', 9, 3, true], ['third', 9, 2, false], ['two_thirds', 9, 6, true], ['two_thirds', 10, 6, false], ['none', 5, 0, true], ['half', 0, 0, false]] as const)('%s of %i with %i', (quorum, entitled, present, quorate) => {
    expect(isQuorate({ quorum, entitled, present })).toBe(quorate);
  });
  test.each([['of_voting', 2, 1, 'passed'], ['of_voting', 1, 1, 'rejected'], ['of_present', 3, 0, 'rejected'], ['of_present', 4, 3, 'passed'], ['of_all', 5, 0, 'rejected'], ['of_all', 6, 0, 'passed']] as const)('%s: %i for and %i against, seven of eleven there', (majority, yes, against, result) => {
    expect(resultOf({ quorum: 'half', majority, entitled: 11, present: 7 }, { for: yes, against, abstained: 0 })).toBe(result);
  });
});

describe('the database', () => {
  let house: TestHouse;
  beforeAll(async () => { house = await openHouse(); });
  afterAll(() => house.close());
  test('works out the same result', async () => {
    const many = fc.sample(votes, 400);
    const { rows } = await house.admin.query<{ result: string }>(`select meetings.result_of(x->>'quorum', x->>'majority', (x->>'entitled')::int, (x->>'present')::int, (x->>'for')::int, (x->>'against')::int) as result from json_array_elements($1::json) with ordinality y (x, n) order by n`,
      [JSON.stringify(many.map(({ ground, count }) => ({ ...ground, ...count })))]);
    expect(rows.map(({ result }) => result)).toEqual(many.map(({ ground, count }) => resultOf(ground, count)));
  });
});

test('ballots are counted, and said without gender', () => {
  const count = countOf([{ choice: 'for' }, { choice: 'for' }, { choice: 'abstained' }]);
  expect([count, sum(count), countWords(count)]).toEqual([{ for: 2, against: 0, abstained: 1 }, 3, '2 pro, 0 proti, zdrželo se 1']);
});
test('a threshold is reached from its number on, and never where none is set', () => {
  expect([isOverThreshold({ thresholdCount: 5 }, 4), isOverThreshold({ thresholdCount: 5 }, 5), isOverThreshold({ thresholdCount: null }, 50), isOverThreshold({ thresholdCount: 5 }, null)]).toEqual([false, true, false, false]);
});
test('what may be a name is found as whole and as words, at most thirty', () => {
  expect(possibleNames('Paní Olena Sydorčuk přišla o práci v Rokycanech.').map(({ words }) => words)).toEqual(['Paní Olena', 'Paní', 'Olena', 'Sydorčuk', 'Rokycanech']);
  expect(possibleNames('agentury propouštějí')).toEqual([]);
  fc.assert(fc.property(fc.string(), (text) => { expect(possibleNames(text).length).toBeLessThanOrEqual(30); }));
});
