import { expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { moved } from './moving.ts';
import { after, clockOf, dueOf, guestMoves, isOver, moves, movesOf, nextStep, patienceOf, states, usual, type Move, type State } from './rules.ts';

const sender = { sends: true, receives: false, partner: false, coordinates: false }, receiver = { ...sender, sends: false, receives: true };
/** Everything that may happen, and nothing else. */
const allowed: Record<State, { sender: Move[]; receiver: Move[] }> = {
  draft: { sender: ['send'], receiver: [] },
  sent: { sender: ['withdraw'], receiver: ['receive', 'accept', 'wait', 'decline'] },
  received: { sender: ['withdraw'], receiver: ['accept', 'wait', 'decline'] },
  waiting_list: { sender: ['withdraw'], receiver: ['accept', 'wait', 'decline'] },
  accepted: { sender: ['withdraw'], receiver: ['start', 'end'] },
  under_way: { sender: ['withdraw'], receiver: ['end'] },
  declined: { sender: [], receiver: [] }, ended: { sender: [], receiver: [] }, withdrawn: { sender: [], receiver: [] }, expired: { sender: [], receiver: [] },
};
test.each(states)('%s: who may do what', (state) => {
  expect(movesOf({ state, ...sender })).toEqual(allowed[state].sender);
  expect(movesOf({ state, ...receiver })).toEqual(allowed[state].receiver);
  expect(movesOf({ state, sends: false, receives: false, partner: true, coordinates: false })).toEqual([]);
  expect(guestMoves(state)).toEqual(allowed[state].receiver.filter((move) => move !== 'receive'));
  if (isOver(state)) for (const side of [sender, receiver]) expect(movesOf({ state, ...side })).toEqual([]);
});
test('a coordinator refers and withdraws, and decides nothing for a service; of a partner the sender writes down what it told', () => {
  expect(movesOf({ state: 'sent', ...receiver, coordinates: true })).toEqual([]);
  expect(movesOf({ state: 'sent', ...sender, coordinates: true })).toEqual(['withdraw']);
  expect(movesOf({ state: 'sent', ...sender, partner: true })).toEqual(['receive', 'accept', 'wait', 'decline', 'withdraw']);
});
test('every move leads to a state that says who acts next and by when', () => {
  for (const move of moves) {
    const state = after(move), clock = clockOf(state, { answerDueOn: '2026-02-10', waitingUntil: null, receiptAfter: 2, patience: 14 }, '2026-02-02'), next = nextStep({ state, dueOn: clock.dueOn }, '2026-02-02');
    if (isOver(state)) expect(clock.dueOn, state).toBeNull(); else expect(next, state).toMatchObject({ who: 'receiver', by: expect.any(String) });
  }
  expect(nextStep({ state: 'declined', dueOn: null }, '2026-02-02')).toMatchObject({ who: 'sender', what: 'elsewhere' });
  expect(nextStep({ state: 'withdrawn', dueOn: null }, '2026-02-02').who).toBe('nobody');
});
test('clocks: receipt first, then the answer; a place is expected on the day that was told; the sender\'s patience goes along', () => {
  const of = { answerDueOn: '2026-02-10', waitingUntil: null, receiptAfter: 2, patience: 14 };
  expect(clockOf('sent', of, '2026-02-02')).toEqual({ dueOn: '2026-02-04', expiresOn: '2026-02-24' });
  expect(clockOf('sent', { ...of, receiptAfter: 30 }, '2026-02-02').dueOn).toBe('2026-02-10');
  expect(clockOf('received', of, '2026-02-02')).toEqual({ dueOn: '2026-02-10', expiresOn: '2026-02-24' });
  expect(clockOf('waiting_list', { ...of, waitingUntil: '2026-05-01' }, '2026-02-02')).toEqual({ dueOn: '2026-05-01', expiresOn: '2026-05-15' });
  expect(patienceOf({ state: 'received', answerDueOn: '2026-02-10', dueOn: '2026-02-10', expiresOn: '2026-02-24' })).toBe(14);
  expect(nextStep({ state: 'received', dueOn: '2026-02-10' }, '2026-02-13').late).toBe(3);
  expect(nextStep({ state: 'received', dueOn: '2026-02-10' }, '2026-02-10').late).toBe(0);
});
test('patience does not grow while somebody waits: each new day on the list is believed for as long as the first one', () => {
  let row = { state: 'received' as State, answerDueOn: '2026-02-10', dueOn: '2026-02-10' as string | null, expiresOn: '2026-02-24' as string | null, receivedOn: '2026-02-02', answeredOn: null };
  for (const until of ['2026-05-01', '2026-06-01', '2026-07-01']) {
    const { change } = moved(row, { move: 'wait', until, position: null, text: '' }, '2026-02-02');
    expect([change.dueOn, change.expiresOn]).toEqual([until, addDays(until, 14)]);
    row = { ...row, state: change.state, dueOn: change.dueOn, expiresOn: change.expiresOn };
  }
});
test('an answer is due by the urgency', () => {
  expect(['now', 'days', 'can_wait'].map((urgency) => dueOf(urgency as 'now', usual, '2026-02-02'))).toEqual(['2026-02-03', '2026-02-07', '2026-02-23']);
});
