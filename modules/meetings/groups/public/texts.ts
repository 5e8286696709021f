// What public pages of groups say, in the languages of the product.
import type { Language } from '#platform/http/problems.ts';
import type { GroupKind } from '../rules.ts';

const cs = {
  title: 'Pracovní skupiny', intro: 'Skupiny, které o své práci dávají vědět: k čemu jsou, kdo je jejich členem a kdy se sejdou.', none: 'Zatím se žádná skupina nezveřejnila.', back: 'Všechny skupiny', notFound: 'Taková stránka tu není.',
  keeper: 'Svolává', district: 'Kde působí', purpose: 'K čemu je', next: 'Příští setkání', noNext: 'termín zatím není znám', ended: (on: string) => `Skupina skončila ${on}.`, members: 'Členové', people: 'Osoby', noMembers: 'Členové nejsou zveřejnění.', minutes: 'Zápisy', noMinutes: 'Zatím tu není žádný zápis.',
  source: 'Jména lidí tu stojí jen s jejich souhlasem. O návštěvnících stránky nic neukládáme.', kinds: { working_group: 'pracovní skupina', team: 'tým', series: 'řada případových konferencí' } as Record<GroupKind, string>,
};
type Texts = typeof cs;
const en: Texts = {
  title: 'Working groups', intro: 'Groups that tell of their work: what they are for, who is a member and when they meet.', none: 'No group has published itself yet.', back: 'All groups', notFound: 'There is no such page.',
  keeper: 'Kept by', district: 'Where it works', purpose: 'What it is for', next: 'Next meeting', noNext: 'the date is not known yet', ended: (on) => `The group ended on ${on}.`, members: 'Members', people: 'People', noMembers: 'Members are not published.', minutes: 'Minutes', noMinutes: 'There are no minutes yet.',
  source: 'Names of people stand here with their consent only. We store nothing about visitors of the page.', kinds: { working_group: 'working group', team: 'team', series: 'series of case conferences' },
};
const uk: Texts = {
  title: 'Робочі групи', intro: 'Групи, які розповідають про свою роботу: для чого вони, хто є членом і коли збираються.', none: 'Поки жодна група не опублікована.', back: 'Усі групи', notFound: 'Такої сторінки тут немає.',
  keeper: 'Скликає', district: 'Де працює', purpose: 'Для чого вона', next: 'Наступна зустріч', noNext: 'дата поки невідома', ended: (on) => `Група завершила роботу ${on}.`, members: 'Члени', people: 'Особи', noMembers: 'Члени не опубліковані.', minutes: 'Протоколи', noMinutes: 'Поки немає жодного протоколу.',
  source: 'Імена людей тут лише за їхньою згодою. Про відвідувачів сторінки ми нічого не зберігаємо.', kinds: { working_group: 'робоча група', team: 'команда', series: 'серія конференцій щодо випадків' },
};
export const texts: Record<Language, Texts> = { cs, en, uk };
