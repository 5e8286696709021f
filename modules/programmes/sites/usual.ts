// What usually has to be done where support is coordinated: the list that a site begins its own from. Own words; a site rewords what it wants.
import type { Area } from './rules.ts';

type Usual = { key: string; area: Area; cs: string; uk: string; en: string };
export const usual: readonly Usual[] = [
  { key: 'network_kept', area: 'coordination', cs: 'Udržovat přehled, kdo v obvodu komu pomáhá a s čím', uk: 'Підтримувати перелік, хто в окрузі кому й із чим допомагає', en: 'Keep an overview of who in the district helps whom and with what' },
  { key: 'partners_won', area: 'coordination', cs: 'Získávat další partnery ke spolupráci a jednat s jejich vedením', uk: 'Залучати нових партнерів до співпраці й домовлятися з їхнім керівництвом', en: 'Win further partners for cooperation and talk with their leadership' },
  { key: 'agreements_kept', area: 'coordination', cs: 'Připravovat dohody o spolupráci a hlídat, kdy je obnovit', uk: 'Готувати угоди про співпрацю й стежити, коли їх поновити', en: 'Prepare agreements on cooperation and watch when to renew them' },
  { key: 'working_group', area: 'coordination', cs: 'Svolávat pracovní skupinu obvodu a vést ji', uk: 'Скликати робочу групу округу й вести її', en: 'Call and lead the working group of the district' },
  { key: 'referral_ways', area: 'coordination', cs: 'Domluvit, jak se lidé předávají mezi službami', uk: 'Домовитися, як люди передаються між послугами', en: 'Agree on how people are passed between services' },
  { key: 'barriers_passed', area: 'coordination', cs: 'Sbírat překážky z případů a předávat je tomu, kdo je může odstranit', uk: 'Збирати перешкоди з випадків і передавати їх тому, хто може їх усунути', en: 'Gather barriers from cases and pass them to whoever can remove them' },
  { key: 'leadership_told', area: 'coordination', cs: 'Informovat vedení úřadu o tom, co spolupráce přináší a co jí chybí', uk: 'Інформувати керівництво установи, що дає співпраця і чого їй бракує', en: 'Tell the leadership of the office what cooperation brings and what it lacks' },
  { key: 'training_arranged', area: 'coordination', cs: 'Zajišťovat společné vzdělávání lidí z různých organizací', uk: 'Організовувати спільне навчання людей із різних організацій', en: 'Arrange joint training of people from different organisations' },
  { key: 'cases_taken', area: 'case_management', cs: 'Rozhodnout, která zakázka potřebuje koordinaci a kdo ji povede', uk: 'Вирішувати, який випадок потребує координації і хто його вестиме', en: 'Decide which case needs coordination and who leads it' },
  { key: 'consent_asked', area: 'case_management', cs: 'Domluvit se s klientem, s kým se o něm smí mluvit', uk: 'Домовитися з клієнтом, з ким можна про нього говорити', en: 'Agree with the client with whom they may be talked about' },
  { key: 'needs_mapped', area: 'case_management', cs: 'Zmapovat s klientem jeho situaci, síť a potřeby', uk: 'Разом із клієнтом зʼясувати його ситуацію, мережу й потреби', en: 'Map the situation, network and needs with the client' },
  { key: 'plan_made', area: 'case_management', cs: 'Sestavit s klientem společný plán a držet ho živý', uk: 'Скласти з клієнтом спільний план і підтримувати його актуальним', en: 'Make the common plan with the client and keep it alive' },
  { key: 'conference_called', area: 'case_management', cs: 'Svolat případovou konferenci a rozeslat, na čem se domluvila', uk: 'Скликати нараду щодо випадку й розіслати, про що домовилися', en: 'Call the case conference and send out what was agreed' },
  { key: 'tasks_watched', area: 'case_management', cs: 'Sledovat, jestli každý udělal, co slíbil', uk: 'Стежити, чи кожен зробив обіцяне', en: 'Watch whether everybody did what they promised' },
  { key: 'case_evaluated', area: 'case_management', cs: 'Vyhodnotit s klientem, co se změnilo, a případ uzavřít nebo předat', uk: 'Оцінити з клієнтом, що змінилося, і завершити або передати випадок', en: 'Evaluate with the client what has changed, and close or hand over the case' },
  { key: 'stand_in', area: 'other', cs: 'Zastoupit toho, kdo zakázku vede, když chybí', uk: 'Замінити того, хто веде випадок, коли його немає', en: 'Stand in for whoever leads the case when they are away' },
];
const byKey = new Map(usual.map((one) => [one.key, one]));
export const usualOf = (key: string | null) => (key === null ? undefined : byKey.get(key));
/** What a duty says: its own words, or those of the shipped list in the reader's language. */
export const titleOf = ({ title, usual: key }: { title: string; usual: string | null }, language: 'cs' | 'uk' | 'en'): string => title || usualOf(key)?.[language] || '';
