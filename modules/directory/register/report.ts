// Rows of an import as a reader reads them, on the screen and in a file.
import type { Difference, ImportRow } from './contract.ts';
import type { FoundRow, Kept } from './queries.ts';
import { reasonText } from './texts.ts';
import { fieldText } from './words.ts';

type Language = 'cs' | 'en' | 'uk';
type Labels = ReadonlyMap<string, string>;
export const differences = (kept: readonly Kept[], labels: Labels, language: Language): Difference[] =>
  kept.map(({ field, register, here }) => ({ field: field as Difference['field'], register: fieldText(field, register, labels, language), here: fieldText(field, here, labels, language) }));
export const rowOf = ({ row, number, label, provider, what, reason, said, kept }: FoundRow, labels: Labels, language: Language): ImportRow =>
  ({ row, number, label, provider, what, reason: reasonText(reason, said)?.[language] ?? null, kept: differences(kept, labels, language) });

const words: Record<Language, { header: string[]; what: Record<FoundRow['what'], string>; fields: Record<string, string>; kept: (field: string, here: string, register: string) => string }> = {
  cs: { header: ['Řádek', 'Číslo', 'Služba', 'Poskytovatel', 'Co se stane', 'Důvod', 'Místní údaj zůstane'], what: { new: 'přidá se', change: 'změní se', same: 'beze změny', end: 'skončí', past: 'skončila dřív, nepřevezme se', ours: 'patří organizaci, která tu pracuje', wrong: 'nejde převzít' },
    fields: { name: 'název', type: 'druh', forms: 'formy', areas: 'území', ends: 'konec', targets: 'cílové skupiny', capacity: 'kapacita', ages: 'věk', contacts: 'kontakty' }, kept: (field, here, register) => `${field}: u nás ${here}, v souboru ${register}` },
  en: { header: ['Row', 'Number', 'Service', 'Provider', 'What will happen', 'Reason', 'Local fact kept'], what: { new: 'is added', change: 'changes', same: 'no change', end: 'ends', past: 'ended before, not taken over', ours: 'belongs to an organisation here', wrong: 'cannot be taken over' },
    fields: { name: 'name', type: 'type', forms: 'forms', areas: 'area', ends: 'end', targets: 'target groups', capacity: 'capacity', ages: 'age', contacts: 'contacts' }, kept: (field, here, register) => `${field}: here ${here}, in the file ${register}` },
  uk: { header: ['Рядок', 'Номер', 'Послуга', 'Постачальник', 'Що станеться', 'Причина', 'Місцеве значення залишиться'], what: { new: 'додасться', change: 'зміниться', same: 'без змін', end: 'закінчиться', past: 'закінчилася раніше, не переноситься', ours: 'належить організації, що тут працює', wrong: 'неможливо прийняти' },
    fields: { name: 'назва', type: 'вид', forms: 'форми', areas: 'територія', ends: 'кінець', targets: 'цільові групи', capacity: 'місткість', ages: 'вік', contacts: 'контакти' }, kept: (field, here, register) => `${field}: у нас ${here}, у файлі ${register}` },
};
export function reportOf(rows: readonly FoundRow[], labels: Labels, language: Language): { header: string[]; lines: (string | number)[][] } {
  const { header, what, fields, kept } = words[language];
  return { header, lines: rows.map((found) => {
    const row = rowOf(found, labels, language);
    return [row.row > 0 ? row.row : '', row.number, row.label, row.provider, what[row.what], row.reason ?? '', row.kept.map((one) => kept(fields[one.field] ?? one.field, one.here, one.register)).join('; ')];
  }) };
}
