// The statistics as a table: one row for each month and organisation.
import type { Language } from '#platform/http/problems.ts';
import type { MonthTally } from './contract.ts';
import { toCsv } from '#platform/files/csv.ts';

const headings: Record<Language, string[]> = {
  cs: ['Měsíc', 'Organizace', 'Služba', 'Záznamů', 'Minut', 'Přímá práce (min)', 'Nepřímá (min)', 'Organizační (min)', 'Kontakty', 'Intervence', 'Účasti', 'Z toho smazané záznamy'],
  en: ['Month', 'Organisation', 'Service', 'Records', 'Minutes', 'Direct work (min)', 'Indirect (min)', 'Organisational (min)', 'Contacts', 'Interventions', 'Participations', 'Of these, erased records'],
  uk: ['Місяць', 'Організація', 'Служба', 'Записів', 'Хвилин', 'Пряма робота (хв)', 'Непряма (хв)', 'Організаційна (хв)', 'Контакти', 'Інтервенції', 'Участі', 'З них стерті записи'],
};

export function tableOf(items: readonly MonthTally[], language: Language): Uint8Array {
  const rows = items.map((one) => [one.month.slice(0, 7), one.organisation.name, one.service?.name ?? '', one.records, one.minutes, one.direct, one.indirect, one.organisational, one.kontakt, one.intervence, one.participations, one.erased]);
  return Buffer.from(toCsv(headings[language], rows));
}
