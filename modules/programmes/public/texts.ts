// What public pages of programmes say, in the languages of the product. What a programme wrote is in Czech.
import type { Language } from '#platform/http/problems.ts';
import type { OutputKind } from '../outputs/rules.ts';
import type { PublicityKind } from '../publicity/rules.ts';

const cs = {
  title: 'Programy', intro: 'Programy podpory koordinace v obcích: kdo je v nich zapojený a co z nich vzešlo.', none: 'Zatím žádný program není zveřejněný.', back: 'Všechny programy', notFound: 'Taková stránka tu není.', czech: '', by: 'Kdo program vede', funder: 'Kdo platí', registration: 'Registrační číslo', dates: 'Trvání', closed: 'Uzavřeno', from: 'od',
  activities: 'Klíčové aktivity', sites: 'Zapojená místa', otherSites: 'Další', left: 'do', outputs: 'Výstupy', version: 'Verze', publishedOn: 'vydáno', read: 'Přečíst', download: 'Stáhnout', uses: (n: number) => `Používá: ${n}`, publicity: 'Napsali a řekli o programu', runs: 'Chystané akce', register: 'Přihlásit se', support: 'Podpora míst', activity: 'klíčová aktivita',
  /** Hours with their unit. */ supportSaid: (hours: string, times: string, sites: string | null) => `${hours}, zápisů: ${times}${sites ? `, míst: ${sites}` : ''}`, supportFew: 'Podpora začala; malé počty se nezveřejňují.', pdf: 'Vytisknout (PDF)', stateOn: 'Stav ke dni', nothing: 'Zatím nic.',
  kinds: { model: 'model', manual: 'manuál', training: 'metodika vzdělávání', legislative: 'legislativní doporučení', examples: 'příklady z praxe', leaflet: 'leták', other: 'jiný výstup' } as Record<OutputKind, string>,
  publicityKinds: { article: 'článek', forum: 'odborné fórum', web: 'web', network: 'sociální síť', broadcast: 'rozhlas nebo televize', other: 'jiné' } as Record<PublicityKind, string>,
  source: 'Malé počty se nezveřejňují. Jména lidí tu nestojí. Místo, které o to požádá, tu není uvedené. O návštěvnících stránky nic neukládáme.',
};
type Texts = typeof cs;
const en: Texts = {
  title: 'Programmes', intro: 'Programmes that support coordination in municipalities: who takes part and what came of them.', none: 'No programme is published yet.', back: 'All programmes', notFound: 'There is no such page.', czech: 'What the programme says of itself is in Czech.', by: 'Who runs it', funder: 'Who pays', registration: 'Registration number', dates: 'Duration', closed: 'Closed', from: 'from',
  activities: 'Key activities', sites: 'Sites that take part', otherSites: 'Others', left: 'until', outputs: 'Outputs', version: 'Version', publishedOn: 'published', read: 'Read', download: 'Download', uses: (n) => `Used by: ${n}`, publicity: 'Written and said about the programme', runs: 'Coming events', register: 'Register', support: 'Support of sites', activity: 'key activity',
  supportSaid: (hours, times, sites) => `${hours}, records: ${times}${sites ? `, sites: ${sites}` : ''}`, supportFew: 'Support has begun; small numbers are not published.', pdf: 'Print (PDF)', stateOn: 'As of', nothing: 'Nothing yet.',
  kinds: { model: 'model', manual: 'manual', training: 'training method', legislative: 'legislative recommendations', examples: 'examples from practice', leaflet: 'leaflet', other: 'another output' },
  publicityKinds: { article: 'article', forum: 'professional forum', web: 'web', network: 'social network', broadcast: 'radio or television', other: 'other' },
  source: 'Small numbers are not published. No names of people stand here. A site that asks for it is not named. We store nothing about visitors of the page.',
};
const uk: Texts = {
  title: 'Програми', intro: 'Програми підтримки координації в громадах: хто бере участь і що з них вийшло.', none: 'Поки жодної програми не оприлюднено.', back: 'Усі програми', notFound: 'Такої сторінки тут немає.', czech: 'Те, що програма пише про себе, подано чеською.', by: 'Хто веде програму', funder: 'Хто фінансує', registration: 'Реєстраційний номер', dates: 'Тривалість', closed: 'Закрито', from: 'від',
  activities: 'Ключові активності', sites: 'Залучені місця', otherSites: 'Інші', left: 'до', outputs: 'Результати', version: 'Версія', publishedOn: 'видано', read: 'Прочитати', download: 'Завантажити', uses: (n) => `Користуються: ${n}`, publicity: 'Написали й сказали про програму', runs: 'Заплановані події', register: 'Зареєструватися', support: 'Підтримка місць', activity: 'ключова активність',
  supportSaid: (hours, times, sites) => `${hours}, записів: ${times}${sites ? `, місць: ${sites}` : ''}`, supportFew: 'Підтримка почалася; малі числа не оприлюднюються.', pdf: 'Роздрукувати (PDF)', stateOn: 'Станом на', nothing: 'Поки нічого.',
  kinds: { model: 'модель', manual: 'посібник', training: 'методика навчання', legislative: 'законодавчі рекомендації', examples: 'приклади з практики', leaflet: 'листівка', other: 'інший результат' },
  publicityKinds: { article: 'стаття', forum: 'фаховий форум', web: 'вебсайт', network: 'соціальна мережа', broadcast: 'радіо або телебачення', other: 'інше' },
  source: 'Малі числа не оприлюднюються. Імен людей тут немає. Місце, яке про це попросить, не вказується. Про відвідувачів сторінки ми нічого не зберігаємо.',
};
export const texts: Record<Language, Texts> = { cs, en, uk };
