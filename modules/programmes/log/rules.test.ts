// Hours as they are typed, and what a day, a site and a member do not allow.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byWays, minutesOf, refusedBecause, typedOf } from './rules.ts';

test.each([['1,5', 90], ['1.5', 90], ['1 h 30', 90], ['1h30', 90], ['1:30', 90], ['1 h 30 min', 90], ['½', 30], ['2 ½', 150], ['2½ h', 150], ['0,5', 30], [',5', 'unreadable'], ['90 min', 90], ['3', 180], ['3 hodiny', 180], ['0:30', 30], [' 24 ', 1440], ['24,5', 'too_many'],
  ['', 'empty'], ['  ', 'empty'], ['0', 'none'], ['1,25', 'not_half'], ['¼', 'not_half'], ['20 min', 'not_half'], ['1 h 20', 'not_half'], ['1,55', 'not_half'], ['0,49', 'not_half'], ['1:75', 'unreadable'], ['dvě', 'unreadable'], ['1,5,5', 'unreadable'], ['-1', 'unreadable'], ['1e2', 'unreadable']] as const)('%s is %s', (typed, minutes) => {
  expect(minutesOf(typed)).toBe(minutes);
});
test('any whole half-hours come back exactly, however they are typed; nothing else passes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 48 }), fc.constantFrom(',', '.'), (halves, sign) => {
    const minutes = halves * 30, whole = Math.floor(minutes / 60), rest = minutes % 60;
    for (const typed of [(minutes / 60).toFixed(1).replace('.', sign), (minutes / 60).toFixed(3).replace('.', sign), `${whole} h ${rest}`, `${whole}:${String(rest).padStart(2, '0')}`, `${minutes} min`, typedOf(minutes), rest ? `${whole || ''}½` : `${whole} hod`]) expect(minutesOf(typed)).toBe(minutes);
  }));
  fc.assert(fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 99 }).filter((part) => part % 50 !== 0), fc.constantFrom(',', '.'), (whole, part, sign) => { expect(minutesOf(`${whole}${sign}${String(part).padStart(2, '0')}`)).toBe('not_half'); }));
  fc.assert(fc.property(fc.string(), (typed) => { const minutes = minutesOf(typed); expect(typeof minutes === 'string' || minutes > 0 && minutes <= 1440 && minutes % 30 === 0).toBe(true); }));
});

const within = { beginsOn: '2025-07-01', endsOn: '2027-06-30', closedOn: null, since: '2025-08-01', until: '2026-06-30' }, site = { from: '2025-09-01', leftOn: '2026-03-31' };
test.each([['2026-01-10', {}, null], ['2026-11-27', {}, 'ahead'], ['2025-06-30', {}, 'before_programme'], ['2025-07-31', {}, 'not_in_team'], ['2025-08-31', {}, 'site_not_yet'], ['2025-09-01', {}, null], ['2026-03-31', {}, null], ['2026-04-01', {}, 'site_left'], ['2026-07-01', {}, 'not_in_team'],
  ['2026-01-10', { closedOn: '2026-02-01' }, 'closed'], ['2026-01-10', { endsOn: '2025-12-31' }, 'after_programme']] as const)('on %s with %j: %s', (onDay, changed, why) => {
  expect(refusedBecause({ onDay, site }, { ...within, ...changed }, '2026-11-26')).toBe(why);
});
test('in person is at the site and at ours; a way without any is there with nothing', () => {
  expect(byWays([{ key: 'field', minutes: 90, records: 1 }, { key: 'office', minutes: 30, records: 2 }, { key: 'phone', minutes: 60, records: 1 }])).toEqual([{ way: 'person', minutes: 120, records: 3 }, { way: 'written', minutes: 0, records: 0 }, { way: 'online', minutes: 0, records: 0 }, { way: 'phone', minutes: 60, records: 1 }]);
});
