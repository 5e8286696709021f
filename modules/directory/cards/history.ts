// Lines of the change log as people read them: which fields are told, under what name, and what a line is about. Pure.
import type { Change } from './contract.ts';

const parts: Record<string, Change['what']> = { 'directory.service': 'service', 'directory.offer': 'offer', 'directory.contact': 'contact', 'directory.schedule': 'hours', 'directory.service_place': 'servicePlace', 'directory.partner': 'partner', 'directory.place': 'place' };
/** Machinery and references: no reader asks for them. */
const untold = new Set(['id', 'organisation_id', 'service_id', 'partner_id', 'place_id', 'author_id', 'created_at', 'updated_at', 'version', 'address_point']);
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** Times are kept with seconds, nobody reads them. */
const shown = (value: unknown) => (typeof value === 'string' && /^\d{2}:\d{2}:\d{2}$/.test(value) ? value.slice(0, 5) : value ?? null);

export const whatOf = (table: string): Change['what'] => parts[table]!;
export const fieldsOf = (was: Record<string, unknown>, became: Record<string, unknown>): Change['fields'] =>
  Object.keys(was).filter((key) => !untold.has(key)).sort().map((key) => ({ field: camel(key), before: shown(was[key]), after: shown(became[key]) }));
/** What the line is about: a contact by its label, hours by their own row, a place by its name where it is seen. */
export function aboutOf(table: string, row: Record<string, unknown>, placeName: string | null): string {
  if (table === 'directory.contact') return String(row.label ?? '');
  if (table === 'directory.service_place') return placeName ?? '';
  if (table !== 'directory.schedule') return '';
  return JSON.stringify({ weekday: row.weekday ?? null, onDay: row.on_day ?? null, untilDay: row.until_day ?? null, opens: shown(row.opens), closes: shown(row.closes), kind: row.kind });
}
