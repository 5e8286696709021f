// Support as it is logged: hours typed as people write them, and what a day, a site and a member do not allow. Pure: the same in the browser, on the server and without signal.
import { wayOf, ways, type Way } from '../rules.ts';

/** Support counts in whole half-hours. */
export const step = 30;
/** Most of one entry: a day. */
export const most = 1440;
const halves: Record<string, string> = { '½': ',5', '¼': ',25', '¾': ',75' };
/** Why typed hours are none. */
export type NoHours = 'empty' | 'unreadable' | 'not_half' | 'none' | 'too_many';

/** Minutes of typed hours: `1,5`, `1.5`, `1 h 30`, `1:30`, `½`, `2 ½`, `30 min`. Whole half-hours only; anything else says why. */
export function minutesOf(typed: string): number | NoHours {
  const text = typed.toLocaleLowerCase('cs').replace(/[\s\u00A0\u202F]+/g, ' ').trim().replace(/(\d*) ?([½¼¾])/g, (_, whole: string, part: string) => `${whole || '0'}${halves[part]!}`);
  if (text === '') return 'empty';
  const hours = /^(\d{1,4})(?:[.,](\d{1,4}))? ?(?:h|hod|hod\.|hodin|hodina|hodiny)?$/.exec(text), both = /^(\d{1,4}) ?(?:h|hod|hod\.|hodin|hodina|hodiny|:) ?(\d{1,2}) ?(?:m|min|min\.|minut|minuty)?$/.exec(text), alone = /^(\d{1,5}) ?(?:m|min|min\.|minut|minuty)$/.exec(text);
  if (both && Number(both[2]) > 59) return 'unreadable';
  const minutes = hours ? Number(hours[1]) * 60 + Number(`0.${hours[2] ?? '0'}`) * 60 : both ? Number(both[1]) * 60 + Number(both[2]) : alone ? Number(alone[1]) : undefined;
  if (minutes === undefined) return 'unreadable';
  if (minutes === 0) return 'none';
  if (minutes % step !== 0) return 'not_half';
  return minutes > most ? 'too_many' : minutes;
}
/** Minutes as hours: 90 → 1.5. Exact, because every record is a whole half-hour. */
export const inHours = (minutes: number) => minutes / 60;
/** As it is typed again: `1,5`. */
export const typedOf = (minutes: number) => String(inHours(minutes)).replace('.', ',');

export type Entry = { onDay: string; /** null: of no single site. */ site: { /** First day on which support counts: talks before joining are support. */ from: string; leftOn: string | null } | null };
type Within = { beginsOn: string; endsOn: string | null; closedOn: string | null; since: string; until: string | null };
/** Why something cannot be logged on its day. */
export type NoEntry = 'ahead' | 'closed' | 'before_programme' | 'after_programme' | 'not_in_team' | 'site_not_yet' | 'site_left';
export function refusedBecause({ onDay, site }: Entry, { beginsOn, endsOn, closedOn, since, until }: Within, today: string): NoEntry | null {
  if (onDay > today) return 'ahead';
  if (closedOn !== null) return 'closed';
  if (onDay < beginsOn) return 'before_programme';
  if (endsOn !== null && onDay > endsOn) return 'after_programme';
  if (onDay < since || until !== null && onDay > until) return 'not_in_team';
  if (site && onDay < site.from) return 'site_not_yet';
  return site && site.leftOn !== null && onDay > site.leftOn ? 'site_left' : null;
}

/** What a list is narrowed to by way: in person is at the site and at ours. */
export const byWay = [...ways, 'field', 'office'] as const;
export const modesOf = (way: (typeof byWay)[number]): string[] => (way === 'person' ? ['field', 'office'] : [way]);
export type ByMode = readonly { key: string | null; minutes: number; records: number }[];
/** Sums by mode put together by way, in the order in which ways are told; a way without any is there with nothing. */
export const byWays = (modes: ByMode): { way: Way; minutes: number; records: number }[] => ways.map((way) => {
  const own = modes.filter(({ key }) => key !== null && wayOf(key) === way);
  return { way, minutes: own.reduce((sum, one) => sum + one.minutes, 0), records: own.reduce((sum, one) => sum + one.records, 0) };
});
/** Days without support after which a site is shown as one that waits. */
export const quietDays = 60;
