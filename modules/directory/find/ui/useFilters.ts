import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Ask } from '#platform/http/contract.ts';
import type { FilterName, findHelp } from '../contract.ts';

/** Filters as they stand in the address: in Czech, each left out when empty. */
export const addressNames = { q: 'q', need: 'potreba', orp: 'orp', region: 'kraj', language: 'jazyk', interpreted: 'tlumoceni', group: 'skupina', age: 'vek', form: 'forma', attribute: 'vlastnost', free: 'volno', open: 'otevreno', accepting: 'prijima' } as const;
export type Filters = Record<keyof typeof addressNames, string>;
export type Query = Ask<typeof findHelp.map>['query'];

/** What the API is asked. A language alone also finds who arranges interpreting, unless that was switched off. */
export function queryOf(f: Filters): Query {
  const on = (text: string) => (text === '1' ? 'true' as const : undefined);
  const number = (text: string, most: number) => (/^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined);
  const given = { q: f.q.trim() || undefined, need: f.need || undefined, orp: f.orp || undefined, region: f.orp ? undefined : f.region || undefined, language: f.language || undefined, interpreted: f.language && f.interpreted !== 'ne' ? 'true' as const : undefined,
    group: f.group || undefined, age: number(f.age, 120), form: f.form || undefined, attribute: f.attribute || undefined, free: number(f.free, 365), open: on(f.open), accepting: on(f.accepting) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Query;
}

/** What belongs to a filter of the reply's advice. */
const partsOf: Record<FilterName, (keyof Filters)[]> = { q: ['q'], need: ['need'], place: ['orp', 'region'], language: ['language', 'interpreted'], group: ['group'], age: ['age'], form: ['form'], attribute: ['attribute'], free: ['free'], open: ['open'], accepting: ['accepting'] };

export function useFilters() {
  const search = useSearch({ strict: false }) as Record<string, unknown>, navigate = useNavigate();
  const filters = Object.fromEntries(Object.entries(addressNames).map(([name, key]) => [name, search[key] === undefined ? '' : String(search[key])])) as Filters;
  const set = (patch: Partial<Filters>) => void navigate({
    to: '.', replace: true, resetScroll: false,
    search: ((previous: Record<string, unknown>) => ({ ...previous, ...Object.fromEntries(Object.entries(patch).map(([name, value]) => [addressNames[name as keyof Filters], value || undefined])) })) as never,
  });
  const without = (filter: FilterName) => set(Object.fromEntries(partsOf[filter].map((name) => [name, ''])));
  const clear = () => set(Object.fromEntries(Object.keys(addressNames).map((name) => [name, ''])));
  const query = queryOf(filters), { q: _, interpreted: __, ...narrowing } = query as Record<string, unknown>;
  return { filters, set, without, clear, query, /** Filters beside the words. */ narrowed: Object.keys(narrowing).length };
}
