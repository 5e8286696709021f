// One answer of two: the pure rule, and the function of the database that finding help filters by.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { addDays, dateTime } from '#platform/i18n/format.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { hoursKinds, hoursOn, instantOf, openState, spansOf, weekdayOf, type Hours } from './hours.ts';

const none = { kind: 'open', placeId: null, weekday: null, onDay: null, untilDay: null, opens: null, closes: null, validFrom: null, validTo: null } as const;
const weekly = (weekday: number, opens: string, closes: string, rest: Partial<Hours> = {}): Hours => ({ ...none, weekday, opens, closes, ...rest });
const on = (onDay: string, hours: readonly [string, string] | null, rest: Partial<Hours> = {}): Hours => ({ ...none, onDay, opens: hours?.[0] ?? null, closes: hours?.[1] ?? null, ...rest });
const at = (day: string, clock: string) => instantOf(day, clock);
const until = (all: readonly Hours[], when: Date) => { const state = openState(all, when); return state.open ? state.until && dateTime(state.until).replaceAll('\u00A0', ' ') : `closed, ${state.opens ? dateTime(state.opens).replaceAll('\u00A0', ' ') : 'nobody knows'}`; };

describe('what holds on a day', () => {
  const shelter = [1, 2, 3, 4, 5].map((weekday) => weekly(weekday, '08:00', '18:00'));
  test('a usual day, before, within, at the very end', () => {
    expect(until(shelter, at('2026-11-25', '07:59'))).toBe('closed, 25. 11. 2026 8:00');
    expect(until(shelter, at('2026-11-25', '08:00'))).toBe('25. 11. 2026 18:00');
    expect(until(shelter, at('2026-11-25', '18:00'))).toBe('closed, 26. 11. 2026 8:00');
    expect(until(shelter, at('2026-11-28', '10:00'))).toBe('closed, 30. 11. 2026 8:00');
  });
  test('an exception wins: other hours on Christmas Eve, closed over the holidays, and nothing of the weekday remains', () => {
    const christmas = [...shelter, on('2026-12-24', ['09:00', '12:00']), on('2026-12-25', null, { untilDay: '2027-01-01' })];
    expect(until(christmas, at('2026-12-24', '11:00'))).toBe('24. 12. 2026 12:00');
    expect(until(christmas, at('2026-12-24', '15:00'))).toBe('closed, 4. 1. 2027 8:00');
    expect(hoursOn(christmas, '2026-12-30')).toEqual([]);
    // Within a closure one day may still have hours of its own.
    expect(until([...christmas, on('2026-12-30', ['08:00', '10:00'])], at('2026-12-30', '09:00'))).toBe('30. 12. 2026 10:00');
  });
  test('over midnight it belongs to the evening: the exception of the next day does not cut the night', () => {
    const night = [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekly(weekday, '19:00', '07:00')), closed = on('2026-12-25', null);
    expect(until([...night, closed], at('2026-12-25', '02:00'))).toBe('25. 12. 2026 7:00');
    expect(until([...night, closed], at('2026-12-25', '20:00'))).toBe('closed, 26. 12. 2026 19:00');
    expect(until([...night, closed], at('2026-12-26', '02:00'))).toBe('closed, 26. 12. 2026 19:00');
  });
  test('day and night without a break has no end; one whole day ends at midnight', () => {
    expect(until([1, 2, 3, 4, 5, 6, 7].map((weekday) => weekly(weekday, '00:00', '00:00')), at('2026-11-25', '03:00'))).toBeNull();
    expect(until([weekly(3, '00:00', '00:00')], at('2026-11-25', '03:00'))).toBe('26. 11. 2026 0:00');
  });
  test('hours that touch are one stay; a break at noon is not', () => {
    expect(until([weekly(3, '08:00', '12:00'), weekly(3, '12:00', '15:00')], at('2026-11-25', '09:00'))).toBe('25. 11. 2026 15:00');
    expect(until([weekly(3, '08:00', '11:30'), weekly(3, '12:00', '15:00')], at('2026-11-25', '11:45'))).toBe('closed, 25. 11. 2026 12:00');
  });
  test('the nights when the clock changes: the hours are those on the wall', () => {
    const night = [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekly(weekday, '22:00', '06:00'));
    const [spring] = spansOf(night, '2026-03-28'), [autumn] = spansOf(night, '2026-10-24');
    expect([(spring!.to.getTime() - spring!.from.getTime()) / 3_600_000, (autumn!.to.getTime() - autumn!.from.getTime()) / 3_600_000]).toEqual([7, 9]);
    expect(spansOf([weekly(7, '02:15', '02:45')], '2026-03-29').map(({ from }) => from.toISOString())).toEqual(['2026-03-29T01:15:00.000Z']);
    expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T01:30:00.000Z');
    expect(['2026-12-02', '2026-07-02'].map((day) => instantOf(day, '10:00').toISOString())).toEqual(['2026-12-02T09:00:00.000Z', '2026-07-02T08:00:00.000Z']);
    expect(instantOf('2026-03-29', '04:00').toISOString()).toBe('2026-03-29T02:00:00.000Z');
    expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06')]).toEqual([1, 7]);
  });
  test('hours on the phone are no open door; a closure closes both, and says when it is over', () => {
    const line = [weekly(3, '08:00', '20:00', { kind: 'phone' })];
    expect(openState(line, at('2026-11-25', '09:00'))).toEqual({ open: false, opens: null });
    expect(openState(line, at('2026-11-25', '09:00'), ['phone']).open).toBe(true);
    expect(openState([...line, on('2026-11-25', null)], at('2026-11-25', '09:00'), ['phone']).open).toBe(false);
    expect(openState([...line, on('2026-11-25', ['10:00', '11:00'])], at('2026-11-25', '09:00'), ['phone']).open).toBe(true);
  });
  test('thirteen public holidays a year', () => {
    for (const year of [2024, 2026, 2030]) expect(Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) => day.startsWith(String(year)) && isHoliday(day))).toHaveLength(13);
  });
});

const places = ['0198aaaa-0000-7000-8000-000000000001', '0198aaaa-0000-7000-8000-000000000002'] as const;
// Around both changes of the clock, and any minute of those nights.
const days = fc.constantFrom(...['2026-03-27', '2026-10-23', '2026-12-23'].flatMap((day) => [0, 1, 2, 3, 4].map((n) => addDays(day, n))));
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const someHours: fc.Arbitrary<Hours> = fc.record({ kind: fc.constantFrom(...hoursKinds), placeId: fc.constantFrom(null, ...places), exception: fc.boolean(), day: days, length: fc.integer({ min: 0, max: 3 }), closed: fc.boolean(), opens: clock, closes: clock, from: fc.option(days), forDays: fc.option(fc.integer({ min: 0, max: 5 })) })
  .map(({ kind, placeId, exception, day, length, closed, opens, closes, from, forDays }) => exception
    ? { kind, placeId, weekday: null, onDay: day, untilDay: length ? addDays(day, length) : null, opens: closed ? null : opens, closes: closed ? null : closes, validFrom: null, validTo: null }
    : { kind, placeId, weekday: weekdayOf(day), onDay: null, untilDay: null, opens, closes, validFrom: from, validTo: from && forDays !== null ? addDays(from, forDays) : null });
const instants = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 1439 })).map(([day, minute]) => new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000)), { minLength: 10, maxLength: 10 });
const kinds = fc.subarray([...hoursKinds], { minLength: 1 });

describe('any hours', () => {
  test('open until then means open the minute before, and at that minute no longer; closed until then means closed before', () => {
    fc.assert(fc.property(fc.array(someHours, { maxLength: 10 }), instants, kinds, (all, asked, of) => {
      for (const when of asked) {
        const state = openState(all, when, of), next = state.open ? state.until : state.opens;
        if (!next) continue;
        expect(next.getTime()).toBeGreaterThan(when.getTime());
        expect(openState(all, new Date(next.getTime() - 60_000), of).open).toBe(state.open);
        expect(openState(all, next, of).open).toBe(!state.open);
      }
    }), { numRuns: 300 });
  });
  test('the order in which they are written changes nothing', () => {
    fc.assert(fc.property(fc.array(someHours, { maxLength: 10 }), instants, kinds, (all, asked, of) => {
      for (const when of asked) expect(openState(all.toReversed(), when, of)).toEqual(openState(all, when, of));
    }));
  });
});

describe('and the database says the same', () => {
  let house: TestHouse;
  beforeAll(async () => { house = await openHouse(); });
  afterAll(() => house.close());
  test('of any hours at any instant', async () => {
    const { admin } = house, [kompas, service] = [organisations.kompas.id, services.outreach.id];
    for (const [n, id] of places.entries()) await admin.query(`insert into directory.place (id, organisation_id, name, author_id) select $1, $2, $3, id from access.membership where organisation_id = $2 limit 1`, [id, kompas, `Místo ${n}`]);
    await fc.assert(fc.asyncProperty(fc.array(someHours, { minLength: 1, maxLength: 12 }), instants, kinds, async (all, asked, of) => {
      await admin.query('delete from directory.schedule where service_id = $1', [service]);
      await admin.query(`insert into directory.schedule (id, organisation_id, service_id, place_id, kind, weekday, on_day, until_day, opens, closes, valid_from, valid_to)
        select gen_random_uuid(), $1, $2, h."placeId", h.kind, h.weekday, h."onDay", h."untilDay", h.opens, h.closes, h."validFrom", h."validTo"
          from jsonb_to_recordset($3) as h("placeId" uuid, kind text, weekday int, "onDay" date, "untilDay" date, opens time, closes time, "validFrom" date, "validTo" date)`, [kompas, service, JSON.stringify(all)]);
      const { rows } = await admin.query<{ open: boolean }>('select directory.open_at($1, t, $3) as open from unnest($2::timestamptz[]) with ordinality x(t, n) order by n', [service, asked.map((when) => when.toISOString()), of]);
      expect(rows.map(({ open }) => open)).toEqual(asked.map((when) => openState(all, when, of).open));
    }), { numRuns: 200 });
  }, 60_000);
});
