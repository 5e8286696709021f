// Why a file is not taken back, in words.
import { day, type Language } from '#platform/i18n/format.ts';

type Standing = { why: 'changed' | 'built' | 'closed' | 'erased'; day: string | null; year: number | null };
const texts: Record<Standing['why'], Record<Language, string>> = {
  changed: { cs: 'někdo už opravil záznamy ze dnů', en: 'somebody has corrected records of', uk: 'хтось уже виправив записи за' },
  built: { cs: 'na záznamy se už něco odkazuje, ze dnů', en: 'something already refers to records of', uk: 'на записи вже щось посилається, за' },
  erased: { cs: 'část záznamů už je podle skartačních lhůt vymazaná', en: 'some of its records were erased after their time', uk: 'частину записів уже стерто після строку зберігання' },
  closed: { cs: 'je uzavřený rok', en: 'the year is closed:', uk: 'рік закрито:' },
};
const mostDays = 8;
/** One sentence that names the days and years. */
export function whyNot(standing: readonly Standing[]): Record<Language, string> {
  const say = (language: Language) => (['erased', 'closed', 'changed', 'built'] as const).flatMap((why) => {
    const of = standing.filter((one) => one.why === why), named = of.slice(0, mostDays).flatMap((one) => (one.day ? day(one.day, language) : one.year ?? []));
    return of.length ? `${[texts[why][language], named.join(', ')].filter(Boolean).join(' ')}${of.length > mostDays ? ' …' : ''}` : [];
  }).join('; ');
  return { cs: `Soubor nejde vzít zpět: ${say('cs')}. Nic se nezměnilo.`, en: `The file cannot be taken back: ${say('en')}. Nothing was changed.`, uk: `Файл неможливо відкликати: ${say('uk')}. Нічого не змінено.` };
}
