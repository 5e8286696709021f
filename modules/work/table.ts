// The statistics as a table that spreadsheets open by a double click: UTF-8 with a mark, semicolons, one row for each month and organisation.
import type { Language } from '#platform/http/problems.ts';
import type { MonthTally } from './contract.ts';

const headings: Record<Language, string[]> = {
  cs: ['Měsíc', 'Organizace', 'Služba', 'Záznamů', 'Minut', 'Přímá práce (min)', 'Nepřímá (min)', 'Organizační (min)', 'Kontakty', 'Intervence', 'Účasti', 'Z toho smazané záznamy'],
  en: ['Month', 'Organisation', 'Service', 'Records', 'Minutes', 'Direct work (min)', 'Indirect (min)', 'Organisational (min)', 'Contacts', 'Interventions', 'Participations', 'Of these, erased records'],
  uk: ['Місяць', 'Організація', 'Служба', 'Записів', 'Хвилин', 'Пряма робота (хв)', 'Непряма (хв)', 'Організаційна (хв)', 'Контакти', 'Інтервенції', 'Участі', 'З них стерті записи'],
};

/** A name that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
const cell = (value: string | number) => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export function tableOf(items: readonly MonthTally[], language: Language): Uint8Array {
  const rows = items.map((one) => [one.month.slice(0, 7), one.organisation.name, one.service?.name ?? '', one.records, one.minutes, one.direct, one.indirect, one.organisational, one.kontakt, one.intervence, one.participations, one.erased]);
  return Buffer.from(`\uFEFF${[headings[language], ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`);
}
