import { expect, test } from 'vitest';
import { against, cameLate, minutesLeft, notLaterThan, prolonged, standing, withWaiting } from './rules.ts';

test('an incident warns until its review, says so for thirty days more, then warns nobody', () => {
  const on = (today: string, endedOn: string | null = null) => standing({ reviewOn: '2026-11-01', endedOn }, today);
  expect([on('2026-11-01'), on('2026-11-02'), on('2026-12-01'), on('2026-12-02'), on('2026-10-01', '2026-09-30')]).toEqual(['holds', 'review_due', 'review_due', 'lapsed', 'ended']);
});
test('in two: a colleague or somebody by name; where one is not to enter, two do not help', () => {
  const alone = { secondMembershipId: null, secondName: '' }, two = { ...alone, secondName: 'Eva' };
  expect([against([], alone), against([{ measures: ['call_first'] }], alone), against([{ measures: ['go_in_two'] }], alone), against([{ measures: ['go_in_two'] }], two), against([{ measures: ['go_in_two'] }, { measures: ['do_not_enter'] }], two)])
    .toEqual([undefined, undefined, 'go_in_two', undefined, 'do_not_enter']);
});
test('time: minutes left, staying longer, a clock that is ahead, what came late', () => {
  const end = '2026-11-26T17:00:00.000Z', now = Date.parse('2026-11-26T16:45:30Z');
  expect([minutesLeft(end, now), minutesLeft(end, Date.parse('2026-11-26T17:10:00Z'))]).toEqual([15, -10]);
  expect([prolonged(end, 30, '2026-11-26T16:45:00Z'), prolonged(end, 15, '2026-11-26T17:20:00Z')]).toEqual(['2026-11-26T17:30:00.000Z', '2026-11-26T17:35:00.000Z']);
  expect(notLaterThan('2026-11-26T20:00:00Z', new Date(now))).toBe('2026-11-26T16:45:30.000Z');
  expect([cameLate(end, '2026-11-26T17:01:00Z'), cameLate(end, '2026-11-26T17:35:00Z'), cameLate(end, null)]).toEqual([false, true, false]);
});
test('what waits in a telephone is seen on the visit, though the server knows nothing of it', () => {
  const visit = { id: 'v', state: 'planned', endsBy: '2026-11-26T17:00:00.000Z', checkedInAt: null, checkedInReceivedAt: null, checkedOutAt: null, warnings: [{ id: 'i', read: false }] };
  const said = (what: string, body: object, id = 'v') => ({ path: `/safety/visits/:visitId/${what}`, params: { visitId: id }, body: body as Record<string, unknown> });
  const inside = withWaiting(visit, [said('readings', { incidentId: 'i' }), said('check-in', { at: '2026-11-26T16:00:00Z', endsBy: '2026-11-26T16:30:00Z' }), said('prolonging', { at: '2026-11-26T16:20:00Z', minutes: 15 })]);
  expect(inside).toMatchObject({ state: 'running', checkedInReceivedAt: null, endsBy: '2026-11-26T16:45:00.000Z', warnings: [{ read: true }] });
  expect(withWaiting(inside, [said('check-out', { at: '2026-11-26T16:40:00Z' }), said('check-out', { at: '2026-11-26T16:50:00Z' }, 'other')])).toMatchObject({ state: 'ended', checkedOutAt: '2026-11-26T16:40:00Z' });
});
