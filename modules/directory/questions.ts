// What other rooms ask of the directory: may a code be chosen, and what was it called on a day.
import type { Db } from '#platform/db/connect.ts';
import { day as dayText, today, type Language } from '#platform/i18n/format.ts';
import { Refusal } from '#platform/http/problems.ts';
import { PartnerBody, PlaceBody, type CodeList } from './contract.ts';
import { assembled } from './codes/entries.ts';
import { choosable } from './codes/queries.ts';
import { addPartner, addPlace, findAround } from './queries.ts';
import { entryOn } from './codes/rules.ts';

/**
 * Every code may be chosen for something of that day (today when null); `field` is where the refusal is shown. `kept`: what the row
 * already says may stay as it is. The only place where codes are checked.
 */
export async function assertCodes(db: Db, list: CodeList, codes: readonly (string | null | undefined)[], field: string, { day = null, kept = [] }: { day?: string | null | undefined; kept?: readonly (string | null | undefined)[] } = {}): Promise<void> {
  const asked = [...new Set(codes)].filter((code): code is string => Boolean(code) && !kept.includes(code));
  if (!asked.length) return;
  const allowed = await choosable(db, list, asked, day), refused = asked.find((code) => !allowed.includes(code));
  if (refused === undefined) return;
  const entry = (await assembled(db)).find((one) => one.list === list && one.code === refused && one.mine);
  if (!entry) throw new Refusal('invalid', { fields: { [field]: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
  const on = day ?? today(), was = entryOn(entry, on);
  throw new Refusal('invalid', { fields: { [field]: {
    cs: `Položka „${was.cs}“ pro den ${dayText(on, 'cs')} není v nabídce. Vyberte jinou.`, en: `“${was.en}” is not offered for ${dayText(on, 'en')}. Choose another one.`, uk: `Позиція «${was.uk}» на день ${dayText(on, 'uk')} не пропонується. Виберіть іншу.`,
  } } });
}

/** May a code be chosen for something of a day? Read once, for thousands of rows; says the same as `assertCodes`. */
export async function choosableOn(db: Db): Promise<(list: string, code: string, day: string) => boolean> {
  const known = new Map((await assembled(db)).filter(({ mine }) => mine).map((entry) => [`${entry.list} ${entry.code}`, entry])), said = new Map<string, boolean>();
  return (list, code, day) => {
    const key = `${list} ${code} ${day}`;
    if (!said.has(key)) { const entry = known.get(`${list} ${code}`); said.set(key, entry !== undefined && entryOn(entry, day).offered); }
    return said.get(key)!;
  };
}

/** Labels as they were on a day, for prints: an unknown code is printed as it is. */
export async function codeLabels(db: Db, language: Language): Promise<(list: CodeList, code: string, day: string) => string> {
  const known = new Map((await assembled(db)).map((entry) => [`${entry.list} ${entry.code}`, entry]));
  return (list, code, day) => {
    const entry = known.get(`${list} ${code}`);
    return entry ? entryOn(entry, day)[language] : code;
  };
}

/** Labels as they are on one day, for a paper of that day. */
export async function codeLabelsOn(db: Db, language: Language, day: string): Promise<(list: string, code: string) => string> {
  const label = await codeLabels(db, language);
  return (list, code) => label(list as CodeList, code, day);
}

/** Own places and partners as they are chosen from, by name, at most 300 of each: what a device takes into the field. */
export const ownAround = (db: Db) => findAround(db, 300);
/** A place that a file of records names and nobody has yet; nothing but its name is known. */
export const addPlaceByName = (db: Db, { id, name, orpCode }: { id: string; name: string; orpCode: string | null }) => addPlace(db, { ...PlaceBody.parse({ name, address: '', orpCode, kind: 'other' }), id });
/** A partner that a file of records names and nobody has yet. */
export const addPartnerByName = (db: Db, { id, name }: { id: string; name: string }) => addPartner(db, { ...PartnerBody.parse({ name, kind: 'other', ico: null, note: '' }), id });
