// What the log is narrowed to lives in the address: a number of the report leads to its records, and going back returns.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Narrowing } from '../contract.ts';

/** Names in the address. Those who lead here from elsewhere use them as well (report/support-chapter.ts). */
export const names = { siteId: 'misto', way: 'zpusob', memberId: 'kdo', topic: 'tema', activityId: 'aktivita', from: 'od', to: 'do' } as const satisfies Record<keyof Narrowing, string>;

export function useNarrowing(): [Narrowing, (part: { [K in keyof Narrowing]?: Narrowing[K] | undefined }) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>, navigate = useNavigate();
  const narrowing = Object.fromEntries(Object.entries(names).flatMap(([key, name]) => (search[name] === undefined || search[name] === '' ? [] : [[key, String(search[name])]]))) as Narrowing;
  return [narrowing, (part) => void navigate({ to: '.', replace: true, resetScroll: false, search: ((before: Record<string, unknown>) => ({ ...before, ...Object.fromEntries(Object.entries(part).map(([key, value]) => [names[key as keyof Narrowing], value])) })) as never })];
}
