// The log as a table: one row for each record, without words.
import type { Language } from '#platform/http/problems.ts';
import type { SupportLine } from './contract.ts';
import { inHours } from './rules.ts';

const headings: Record<Language, string[]> = {
  cs: ['Den', 'Místo', 'Způsob', 'Hodin', 'Téma', 'Klíčová aktivita', 'Kdo'],
  en: ['Day', 'Site', 'Way', 'Hours', 'Topic', 'Key activity', 'Who'],
  uk: ['День', 'Місце', 'Спосіб', 'Годин', 'Тема', 'Ключова активність', 'Хто'],
};
const modes: Record<SupportLine['mode'], Record<Language, string>> = {
  field: { cs: 'osobně na místě', en: 'in person at the site', uk: 'особисто на місці' }, office: { cs: 'osobně u nás', en: 'in person at ours', uk: 'особисто в нас' }, written: { cs: 'písemně', en: 'in writing', uk: 'письмово' },
  online: { cs: 'online', en: 'online', uk: 'онлайн' }, phone: { cs: 'telefonicky', en: 'by phone', uk: 'телефоном' },
};
export const tableOf = (items: readonly SupportLine[], language: Language, topic: (code: string) => string): { header: string[]; rows: (string | number | null)[][] } => ({
  header: headings[language],
  rows: items.map((one) => [one.onDay, one.site?.name ?? null, modes[one.mode][language], inHours(one.minutes), topic(one.topic), one.activity ? `${one.activity.number}. ${one.activity.title}` : null, one.member.name]),
});
