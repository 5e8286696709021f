// A file of own entries: what taking it over would do, and the same file written out.
import { parseCzechDay } from '#platform/design/dates.ts';
import { toCsv } from '#platform/files/csv.ts';
import { day as dayText } from '#platform/i18n/format.ts';
import { codeWord, covers, isOpen, ownCode, wordOf } from './rules.ts';

export const columns = ['list', 'code', 'cs', 'en', 'uk', 'valid_from', 'valid_to'] as const;
export const mostRows = 1000;
type Texts = { cs: string; en: string; uk: string };
export type Kept = { id: string; list: string; code: string; cs: string; en: string; uk: string; validFrom: string; validTo: string | null };
export type Line = { row: number; list: string; code: string; cs: string; en: string; uk: string; validFrom: string; validTo: string | null };
export type Planned = Line & { what: 'new' | 'change' | 'same' | 'wrong'; /** The period it changes. */ id?: string; reason?: Texts };

const says = (cs: string, en: string, uk: string): Texts => ({ cs, en, uk });
const dayOf = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : parseCzechDay(text));
const overlap = (a: { validFrom: string; validTo: string | null }, b: { validFrom: string; validTo: string | null }) =>
  covers({ from: a.validFrom, to: a.validTo }, b.validFrom) || covers({ from: b.validFrom, to: b.validTo }, a.validFrom);

/** What is wrong with the file as a whole, before its rows are looked at. */
export function wrongFile(rows: string[][]): Texts | undefined {
  const header = rows[0]?.map((name) => name.toLowerCase()) ?? [], missing = columns.filter((name) => name !== 'valid_to' && name !== 'valid_from' && name !== 'en' && name !== 'uk' && !header.includes(name));
  if (missing.length) return says(`V prvním řádku chybí sloupce: ${missing.join(', ')}.`, `The first row lacks the columns: ${missing.join(', ')}.`, `У першому рядку бракує стовпців: ${missing.join(', ')}.`);
  if (rows.length < 2) return says('Soubor nemá žádný řádek s položkou.', 'The file has no row with an entry.', 'У файлі немає жодного рядка з позицією.');
  return rows.length - 1 > mostRows ? says(`Najednou jde převzít nejvýše ${mostRows} řádků.`, `At most ${mostRows} rows at once.`, `Одночасно щонайбільше ${mostRows} рядків.`) : undefined;
}

/** Row by row: is it new, does it change something, or why can it not be taken over. Decides nothing else and writes nothing. */
export function planImport(rows: string[][], kept: readonly Kept[], common: readonly { list: string; code: string }[], organisationId: string, today: string): Planned[] {
  const header = rows[0]!.map((name) => name.toLowerCase()), before: Line[] = [];
  return rows.slice(1).map((cells, index): Planned => {
    const at = (name: typeof columns[number]) => (header.includes(name) ? (cells[header.indexOf(name)] ?? '').replace(/\s+/g, ' ').normalize('NFC') : '');
    const from = at('valid_from') ? dayOf(at('valid_from')) : today, to = at('valid_to') ? dayOf(at('valid_to')) : null;
    const word = wordOf(at('code')), cs = at('cs');
    const line: Line = { row: index + 2, list: at('list'), code: ownCode(word, organisationId), cs, en: at('en') || cs, uk: at('uk') || cs, validFrom: from ?? today, validTo: to };
    const wrong = (reason: Texts): Planned => ({ ...line, code: word, what: 'wrong', reason });
    if (!isOpen(line.list)) return wrong(says(`Seznam „${line.list}“ vlastní položky nemá.`, `The list “${line.list}” takes no own entries.`, `Перелік «${line.list}» не має власних позицій.`));
    if (!codeWord.test(word)) return wrong(says('Kód: malá písmena bez háčků, číslice, pomlčka; nejvýše 40 znaků.', 'Code: small letters without accents, digits, hyphen; at most 40 signs.', 'Код: малі латинські літери, цифри, дефіс; щонайбільше 40 знаків.'));
    if (at('code').includes('@') && at('code') !== line.code) return wrong(says('Kód patří jiné organizaci.', 'The code belongs to another organisation.', 'Код належить іншій організації.'));
    if (!cs) return wrong(says('Chybí český název.', 'The Czech label is missing.', 'Бракує чеської назви.'));
    if ([cs, line.en, line.uk].some((label) => label.length > 120)) return wrong(says('Název je delší než 120 znaků.', 'The label is longer than 120 signs.', 'Назва довша за 120 знаків.'));
    if (from === null || from < '2000-01-01') return wrong(says('Začátek platnosti není den v kalendáři.', 'The first day is no day of the calendar.', 'Початок дії не є днем календаря.'));
    if (at('valid_to') && to === null) return wrong(says('Konec platnosti není den v kalendáři.', 'The last day is no day of the calendar.', 'Кінець дії не є днем календаря.'));
    if (to !== null && to < line.validFrom) return wrong(says('Konec platnosti je před začátkem.', 'The last day is before the first one.', 'Кінець дії раніше за початок.'));
    if (common.some((one) => one.list === line.list && one.code === word)) return wrong(says('Takový kód už je ve společném seznamu.', 'The common list has this code already.', 'Такий код уже є у спільному переліку.'));
    const twice = before.find((one) => one.list === line.list && one.code === line.code && overlap(one, line));
    if (twice) return wrong(says(`Totéž už říká řádek ${twice.row}.`, `Row ${twice.row} says the same.`, `Те саме вже каже рядок ${twice.row}.`));
    before.push(line);
    const mine = kept.filter((one) => one.list === line.list && one.code === line.code), same = mine.find((one) => one.validFrom === line.validFrom);
    const other = mine.find((one) => one !== same && overlap(one, line));
    if (other) return wrong(says(`Kryje se s obdobím téže položky od ${dayText(other.validFrom, 'cs')}.`, `Overlaps with the period of the same entry from ${dayText(other.validFrom, 'en')}.`, `Перекривається з періодом тієї самої позиції від ${dayText(other.validFrom, 'uk')}.`));
    if (!same) return { ...line, what: 'new' };
    return { ...line, id: same.id, what: same.cs === cs && same.en === line.en && same.uk === line.uk && same.validTo === to ? 'same' : 'change' };
  });
}

/** The file of own entries, in the form in which it is taken over. */
export const writeCsv = (kept: readonly Kept[]) => toCsv(columns, kept.map((one) => [one.list, wordOf(one.code), one.cs, one.en, one.uk, one.validFrom, one.validTo ?? '']));
