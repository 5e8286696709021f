// How much is required and what counts: limits, the same thing twice, part of a year, a rule that changes in the middle of it.
import { expect, test } from 'vitest';
import { endingOf, itemState, requirements, type Learned, type Post, type Wording } from './rules.ts';

const law: Wording = { id: 'a', lineId: 'law', title: 'Zákon', source: '§ 111', professions: ['social_worker'], minutes: 1440, byMonths: true, byFte: false, validFrom: '2014-01-01', validTo: null, counts: [{ kind: 'accredited_course', most: null }, { kind: 'course', most: 480 }] };
const post: Post = { profession: 'social_worker', fte: 0.5, validFrom: '2020-01-01', validTo: null };
const row = (kind: string, minutes: number, onDay = '2026-05-05', provedBy: string | null = null): Learned => ({ id: `${kind}${onDay}`, kind, minutes, onDay, provedBy });
const of = (rules: Wording[], learned: Learned[], p: Partial<Post> = {}) => requirements(rules, { ...post, ...p }, learned, 2026);

test('a kind counts up to its limit, one that is not named not at all; part-time changes nothing by the act', () => {
  expect(of([law], [row('course', 300), row('course', 300, '2026-06-01'), row('accredited_course', 480), row('supervision', 600)])).toMatchObject([{ required: 1440, done: 960, over: 120, missing: 480, byKind: [{ kind: 'course', minutes: 600, counted: 480 }, { kind: 'accredited_course', counted: 480 }] }]);
  const own: Wording = { ...law, lineId: 'own', byFte: true, counts: [{ kind: 'supervision', most: 360 }] };
  expect(of([own], [row('supervision', 600)])).toMatchObject([{ required: 720, done: 360, over: 240 }]);
});
test('what another entry proves does not count once more', () => {
  expect(of([law], [row('accredited_course', 480), row('accredited_course', 480, '2026-05-06', 'entry')])).toMatchObject([{ done: 480 }]);
});
test('part of a year is a twelfth for each month of work; learned before the post began is not of it', () => {
  expect(of([law], [row('accredited_course', 60, '2026-02-01'), row('accredited_course', 60, '2026-03-02')], { validFrom: '2026-03-02' })).toMatchObject([{ months: 10, required: 1200, done: 60 }]);
  expect(of([law], [], { validTo: '2026-01-31' })).toMatchObject([{ months: 1, required: 120 }]);
  expect(of([{ ...law, byMonths: false }], [], { validFrom: '2026-12-01' })).toMatchObject([{ required: 1440 }]);
  expect(of([law], [], { validFrom: '2027-01-01' })).toEqual([]);
  expect(of([law], [], { profession: 'lawyer' })).toEqual([]);
});
test('a rule that changes mid-year asks by months of each wording and counts a kind by the wording of its day', () => {
  const later: Wording = { ...law, id: 'b', minutes: 2400, validFrom: '2026-07-01', counts: [{ kind: 'accredited_course', most: null }, { kind: 'e_learning', most: 120 }] };
  expect(of([later, law], [row('course', 600), row('course', 60, '2026-08-01'), row('e_learning', 60), row('e_learning', 180, '2026-09-01')])).toMatchObject([{ required: 720 + 1200, months: 12, done: 480 + 120, over: 120 + 60 }]);
  expect(of([{ ...law, validTo: '2026-06-30' }], [])).toMatchObject([{ months: 6, required: 720 }]);
});
test('a point of a plan is done only by something that is written down', () => {
  const item = { minutes: 60, learnedId: 'x', droppedOn: null };
  expect([itemState(item, []), itemState(item, [{ id: 'x' }]), itemState({ ...item, droppedOn: '2026-01-01' }, [{ id: 'x' }])]).toEqual(['planned', 'done', 'dropped']);
});
test('what ends', () => {
  expect(['2026-01-31', '2026-02-01', '2026-04-02', '2026-04-03', null].map((until) => endingOf(until, '2026-02-01'))).toEqual(['ended', 'soon', 'soon', 'holds', 'endless']);
});
