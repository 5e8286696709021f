// What rooms that keep definitions ask: what an indicator says on a day, and the records behind it.
import type { Db } from '#platform/db/connect.ts';
import { Refusal } from '#platform/http/problems.ts';
import { today, type Language } from '#platform/i18n/format.ts';
import { assertCodes, codeLabelsOn } from '#modules/directory/questions.ts';
import type { WorkRecord } from '../contract.ts';
import { logOpened } from '../opened.ts';
import * as q from './queries.ts';
import { readingOf, withheld } from './reading.ts';
import { sayIndicator, type Labels } from './say.ts';
import type { Filter, Indicator, Reading } from './shapes.ts';
import { baseOf, monthsOf, partsOf, spanOf } from './spans.ts';
import { faultsOf } from './validity.ts';

export { sayIndicator, type Labels } from './say.ts';
export { faultsOf } from './validity.ts';

/** A definition of an organisation (with its parts) for a year, as of a day; today when missing. */
export type Asked = { indicator: Indicator; organisationId: string; year: number; on?: string | undefined };

const spanned = ({ indicator, year, on = today() }: Asked) => {
  const span = spanOf(indicator, year, on);
  return { span, parts: partsOf(indicator.per, span), months: monthsOf(span) };
};

/**
 * What each definition says, in the order asked. Rooms read only definitions that they keep: a reader gets no number for one of their own making.
 * Who is not told (`withheld`): outside the centre and its department everybody, within it all but the head as long as nobody vouches for a definition that asks what clients are like.
 * Values of other workers are for them and their head: everybody else gets how many reached the target.
 */
export async function readIndicators(db: Db, items: readonly Asked[]): Promise<Reading[]> {
  if (!items.length) return [];
  const spans = items.map(spanned);
  const counted = await q.countIndicators(db, items.map(({ indicator, organisationId }, i) => {
    const { span: { from, to }, parts, months } = spans[i]!;
    return { organisationId, indicator, from, to, months, periods: parts.map((part) => part.from), base: indicator.form === 'trend' ? baseOf(indicator.base, { from, to }) : null };
  }));
  const open = items.flatMap(({ indicator: { by, members } }, i) => (by !== null && members === null ? [...new Set([...(counted[i]?.members ?? []).map(([key]) => key), ...counted[i]?.workers ?? []])].map((key) => ({ by, key })) : []));
  const names = open.length ? await q.findNames(db, open) : new Map<string, string>();
  const me = items.some(({ indicator }) => indicator.by === 'worker') ? await q.whoAmI(db) : null;
  return items.map(({ indicator, organisationId }, i) => {
    const numbers = counted[i];
    if (!numbers) return withheld(indicator, spans[i]!.span);
    const reading = readingOf(indicator, numbers, spans[i]!, (key) => names.get(key) ?? key);
    const all = indicator.by !== 'worker' || me?.head && me.organisations.includes(organisationId);
    return all ? reading : { ...reading, members: reading.members.filter(({ key }) => key === me?.id) };
  });
}
export const readIndicator = async (db: Db, asked: Asked): Promise<Reading> => (await readIndicators(db, [asked]))[0]!;

/** Narrowed to a member of the set, or to some of the days. */
export type Behind = Asked & { memberKey?: string | undefined; from?: string | undefined; to?: string | undefined; /** Ids that were frozen with the value: those are behind it, whatever was written since. */ among?: readonly string[] | undefined };
async function idsOf(db: Db, asked: Behind): Promise<string[] | null> {
  const { span } = spanned(asked), { indicator, organisationId, memberKey } = asked;
  if (!span.begun) return [];
  if (indicator.by === 'worker' && memberKey !== undefined) {
    const me = await q.whoAmI(db);
    if (memberKey !== me.id && !(me.head && me.organisations.includes(organisationId))) return null;
  }
  const from = asked.from && asked.from > span.from ? asked.from : span.from, to = asked.to && asked.to < span.to ? asked.to : span.to;
  return q.idsBehind(db, { organisationId, indicator, memberKey: memberKey ?? null, from, to });
}
/** Ids of all records behind a value, also of those the caller does not see: for freezing a value with its records. Never a reply. */
export const recordIdsOf = async (db: Db, asked: Behind): Promise<string[]> => await idsOf(db, asked) ?? [];

/**
 * Records behind a value as the caller sees them, newest first; `hidden` is how many more were counted. Written into the read log like any other reading of colleagues' records.
 * Null when the caller is not told the number.
 */
export async function recordsOf(db: Db, asked: Behind, page: { after?: string | undefined; limit: number }): Promise<{ items: WorkRecord[]; next: string | null; hidden: number } | null> {
  const ids = await idsOf(db, asked);
  if (!ids) return null;
  const { among, memberKey, from, to } = asked, frozen = among && new Set(among);
  const found = await q.findBehind(db, !frozen ? ids : memberKey || from || to ? ids.filter((id) => frozen.has(id)) : [...frozen], page);
  await logOpened(db, 'work.indicators', found.items);
  return found;
}

const filtersOf = ({ filter, whole }: Indicator): Filter[] => (whole ? [filter, whole] : [filter]);
const lists = { activities: 'activity', topics: 'work_topic', languages: 'language', citizenships: 'citizenship', residences: 'residence_kind', accommodations: 'accommodation_kind', situations: 'situation', targetGroups: 'target_group' } as const;

/**
 * Refuses a definition that cannot be counted in the year, with codes that are in no list, or that points at something the caller does not know; `field` is where it is shown.
 * `kept`: the definition as it was; codes that it has already may stay.
 */
export async function assertIndicator(db: Db, indicator: Indicator, year: number, field: string, kept?: Indicator): Promise<void> {
  const [fault] = faultsOf(indicator, year);
  if (fault) throw new Refusal('invalid', { fields: { [`${field}.${fault.field}`]: fault.texts } });
  for (const [part, list] of Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]) {
    const codes = (of: Indicator | undefined) => (of ? filtersOf(of).flatMap((filter) => filter[part] ?? []) : []);
    await assertCodes(db, list, codes(indicator), `${field}.filter.${part}`, { kept: codes(kept) });
  }
  for (const filter of filtersOf(indicator)) if (!await q.knowsAll(db, filter)) throw new Refusal('invalid', { fields: { [`${field}.filter`]: { cs: 'Některá služba, místo, partner nebo projekt tu není. Vyberte znovu.', en: 'A service, place, partner or project is not here. Choose again.', uk: 'Якоїсь послуги, місця, партнера чи проєкту тут немає. Виберіть знову.' } } });
}

/** Each definition as a sentence in the language, with the names that the caller knows. */
export async function sayIndicators(db: Db, indicators: readonly Indicator[], language: Language, on = today()): Promise<string[]> {
  if (!indicators.length) return [];
  const filters = indicators.flatMap(filtersOf), ids = [...new Set(filters.flatMap((f) => [...f.serviceIds ?? [], ...f.placeIds ?? [], ...f.partnerIds ?? [], ...f.projectIds ?? []]))], orps = [...new Set(filters.flatMap((f) => f.orps ?? []))];
  const code = await codeLabelsOn(db, language, on), names = new Map(ids.length ? (await q.findKnown(db, ids)).map(({ id, name }) => [id, name]) : []), districts = new Map(orps.length ? (await q.findDistricts(db, orps)).map(({ code: key, name }) => [key, name]) : []);
  const label: Labels = (list, key) => (list === 'orp' ? districts.get(key) ?? key : list === 'service' || list === 'place' || list === 'partner' || list === 'project' ? names.get(key) ?? unnamed[language] : code(list, key));
  return indicators.map((one) => sayIndicator(one, language, label));
}
/** What the reader does not know by name. */
const unnamed: Record<Language, string> = { cs: 'bez názvu', uk: 'без назви', en: 'unnamed' };
