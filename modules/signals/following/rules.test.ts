import { expect, test } from 'vitest';
import { actions, answersFrom, counts, eventOf, fits, mayDo, results, states, waitsForMe, type Facts, type Standing } from './rules.ts';

const nobody: Standing = { state: 'given', outside: false, askedDueOn: null, provedByMe: false, gives: false, answers: false, does: false, verifies: false };
const giver = { ...nobody, gives: true, verifies: true }, head = { ...nobody, answers: true, does: true }, owner = { ...nobody, does: true }, named = { ...nobody, verifies: true };
const can = (who: Standing) => Object.fromEntries(states.map((state) => [state, mayDo({ ...who, state }).join(' ')]));

test('who may do what in which state', () => {
  expect(can(nobody)).toEqual({ draft: '', given: '', accepted: '', declined: '', proved: '', done: '', dropped: '' });
  expect(can(giver)).toEqual({ draft: '', given: 'drop callMeeting', accepted: 'drop callMeeting', declined: 'reopen drop callMeeting', proved: 'sendBack verify drop callMeeting', done: 'reopen', dropped: 'reopen' });
  expect(can(head)).toEqual({ draft: '', given: 'answer nameOwner askDay addStep callMeeting', accepted: 'answer nameOwner askDay addStep prove callMeeting', declined: 'answer callMeeting', proved: 'nameOwner addStep callMeeting', done: '', dropped: '' });
  expect(can(owner)).toEqual({ draft: '', given: 'askDay addStep callMeeting', accepted: 'askDay addStep prove callMeeting', declined: 'callMeeting', proved: 'addStep callMeeting', done: '', dropped: '' });
  expect(can(named)).toEqual({ draft: '', given: '', accepted: '', declined: '', proved: 'sendBack verify', done: '', dropped: '' });
  // A body outside: the same people write down its side; owner and steps are its own matter.
  expect(can({ ...giver, ...{ answers: true, does: true, outside: true } }).accepted).toBe('answer askDay prove drop callMeeting');
});

test('nobody verifies what they proved, and a day is decided only when it was asked for', () => {
  expect(mayDo({ ...giver, state: 'proved', provedByMe: true })).toEqual(['sendBack', 'drop', 'callMeeting']);
  expect(mayDo({ ...giver, askedDueOn: '2026-12-31' })).toContain('decideDay');
  expect(mayDo({ ...head, askedDueOn: '2026-12-31' })).not.toContain('decideDay');
  expect(actions.filter((one) => mayDo({ ...giver, state: 'done', askedDueOn: '2026-12-31' }).includes(one))).toEqual(['reopen']);
});

test('what was accepted can only be given back, what was declined only accepted', () => {
  expect(Object.fromEntries(states.map((state) => [state, answersFrom(state)]))).toEqual({ draft: [], given: ['accepted', 'changed', 'declined'], accepted: ['declined'], declined: ['accepted', 'changed'], proved: [], done: [], dropped: [] });
});

test('what a follow-up audit found moves it', () => {
  expect(results.map((result) => [eventOf(result, 'accepted'), eventOf(result, 'proved')])).toEqual([['verified', 'verified'], ['checked', 'returned'], ['checked', 'returned'], ['dropped', 'dropped']]);
});

test('it waits for whoever is to move', () => {
  const none = { mine: false, hasOwner: false, late: false };
  expect([waitsForMe(head, none), waitsForMe({ ...head, state: 'accepted' }, none), waitsForMe({ ...head, state: 'accepted' }, { ...none, hasOwner: true }), waitsForMe({ ...owner, state: 'accepted' }, { ...none, mine: true, hasOwner: true })]).toEqual([true, true, false, true]);
  expect([waitsForMe(giver, none), waitsForMe({ ...giver, state: 'proved' }, none), waitsForMe({ ...giver, askedDueOn: '2026-12-31' }, none)]).toEqual([false, true, true]);
  const outside = { ...giver, answers: true, does: true, outside: true };
  expect([waitsForMe(outside, none), waitsForMe(outside, { ...none, late: true })]).toEqual([false, true]);
});

const today = '2026-11-26', of = (id: string, more: Partial<Facts>): Facts => ({ id, state: 'given', theme: 'contract', kind: 'service', serviceId: 'a', source: 'audit', dueOn: null, givenOn: '2026-11-01', forMe: false, ...more });
const board = [of('1', { dueOn: '2026-11-25' }), of('2', { dueOn: today, theme: 'children', forMe: true }), of('3', { state: 'accepted', dueOn: '2027-06-01', givenOn: '2026-05-01', kind: 'region', serviceId: null }), of('4', { state: 'done', dueOn: '2026-01-01', givenOn: '2025-01-01' })];

test.each(['declined', 'proved'] as const)('what was %s is late for nobody', (state) => {
  const waits = of('5', { state, dueOn: '2026-01-01' });
  expect([fits(waits, {}, today), fits(waits, { due: 'late' }, today), counts([waits], {}, today).due]).toEqual([true, false, []]);
});

test('filters of the board: what goes on unless said otherwise; nothing closed is late or old', () => {
  const shown = (narrowing: Parameters<typeof fits>[1]) => board.filter((one) => fits(one, narrowing, today)).map(({ id }) => id).join('');
  expect([shown({}), shown({ state: 'all' }), shown({ state: 'done' }), shown({ due: 'late', state: 'all' }), shown({ due: 'soon' }), shown({ due: 'later' }), shown({ age: '180', state: 'all' }), shown({ mine: true }), shown({ theme: 'contract', kind: 'region' }), shown({ service: 'none' })])
    .toEqual(['123', '1234', '4', '1', '2', '3', '3', '2', '3', '3']);
});

test('each count says how long the list will be when it is chosen', () => {
  const counted = counts(board, { theme: 'contract' }, today);
  expect(counted).toEqual({
    state: [{ key: 'given', n: 1 }, { key: 'accepted', n: 1 }, { key: 'done', n: 1 }], theme: [{ key: 'contract', n: 2 }, { key: 'children', n: 1 }], kind: [{ key: 'region', n: 1 }, { key: 'service', n: 1 }],
    service: [{ key: 'a', n: 1 }, { key: 'none', n: 1 }], due: [{ key: 'late', n: 1 }, { key: 'later', n: 1 }], age: [{ key: '0', n: 1 }, { key: '180', n: 1 }], source: [{ key: 'audit', n: 2 }],
  });
  for (const [dimension, groups] of Object.entries(counted)) for (const { key, n } of groups) expect(board.filter((one) => fits(one, { theme: 'contract', [dimension]: key }, today)), `${dimension} ${key}`).toHaveLength(n);
});
