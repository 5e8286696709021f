// Values of fields as a reader reads them.
import { day } from '#platform/i18n/format.ts';
import type { Contact } from './item.ts';

type Language = 'cs' | 'en' | 'uk';
const formWords: Record<Language, Record<string, string>> = {
  cs: { residential: 'pobytová', ambulatory: 'ambulantní', outreach: 'terénní' }, en: { residential: 'residential', ambulatory: 'ambulatory', outreach: 'outreach' }, uk: { residential: 'стаціонарна', ambulatory: 'амбулаторна', outreach: 'виїзна' },
};
const unitWords: Record<Language, Record<string, string>> = {
  cs: { bed: 'lůžka', client: 'klienti', contact: 'kontakty', intervention: 'intervence', call: 'hovory' }, en: { bed: 'beds', client: 'clients', contact: 'contacts', intervention: 'interventions', call: 'calls' }, uk: { bed: 'ліжка', client: 'клієнти', contact: 'контакти', intervention: 'втручання', call: 'дзвінки' },
};
const nothing: Record<Language, string> = { cs: 'nic', en: 'nothing', uk: 'нічого' }, years: Record<Language, string> = { cs: 'let', en: 'years', uk: 'років' };
export const formWord = (form: string, language: Language) => formWords[language][form] ?? form;
export const unitWord = (unit: string, language: Language) => unitWords[language][unit] ?? unit;

/** `labels`: of codes, by `type …`, `orp …`, `region …`, `target …`. */
export function fieldText(field: string, value: unknown, labels: ReadonlyMap<string, string>, language: Language): string {
  const list = (prefix: string, codes: readonly string[]) => codes.map((code) => labels.get(`${prefix} ${code}`) ?? code);
  const said = (() => {
    if (value === null || value === undefined) return '';
    switch (field) {
      case 'type': return labels.get(`type ${String(value)}`) ?? '';
      case 'forms': return (value as string[]).map((form) => formWord(form, language)).join(', ');
      case 'areas': { const { orps, regions } = value as { orps: string[]; regions: string[] }; return [...list('orp', orps), ...list('region', regions)].join(', '); }
      case 'ends': return day(String(value), language);
      case 'targets': return list('target', value as string[]).join(', ');
      case 'capacity': { const { count, unit } = value as { count: number; unit: string | null }; return `${count}${unit ? ` (${unitWord(unit, language)})` : ''}`; }
      case 'ages': { const { from, to } = value as { from: number | null; to: number | null }; return `${from ?? 0}–${to ?? ''} ${years[language]}`.replace('– ', '+ '); }
      case 'contacts': return (value as Contact[]).map(({ phone, email, web }) => phone ?? email ?? web).join(', ');
      default: return String(value);
    }
  })();
  return said || nothing[language];
}
