// What public pages of goals say, in the languages of the product. Goals themselves are in Czech, as their centres wrote them.
import type { Language } from '#platform/http/problems.ts';

/** A number of people under this is not said to everybody; `published.least_people()` decides, and a test compares the two. */
export const leastPeople = 5;

const cs = {
  title: 'Cíle center', intro: 'Co si centra pro rok daly za úkol a jak se to daří.', none: 'Zatím žádné centrum své cíle nezveřejnilo.', back: 'Všechna centra', notFound: 'Taková stránka tu není.', years: 'Cíle na rok', czech: '',
  heading: (centre: string, year: number) => `Cíle na rok ${year}: ${centre}`, goals: 'Cíle', parts: 'Části', responsible: 'Odpovídá', responsibles: { head: 'vedení centra', team: 'tým centra' }, rhythm: 'Vyhodnocení', due: 'Termín', partner: 'Spolu s', until: 'do', from: 'od', state: 'Stav',
  states: { published: 'cíle platí, rok ještě nezačal', running: 'rok běží', closed: 'rok je uzavřený' } as Record<string, string>, outcomes: { fulfilled: 'splněno', partly: 'splněno zčásti', not: 'nesplněno', moved: 'přesunuto do dalšího roku' }, standings: { reached: 'splněno', going: 'jde to podle plánu', slow: 'jde to pomaleji', stopped: 'stojí', not_begun: 'zatím nezačato' },
  said: (month: string) => `vyhodnoceno za ${month}`, few: `méně než ${leastPeople}`, now: 'Zatím', end: 'Výsledek', milestone: 'Milník', reached: 'dosaženo', yes: 'ano', no: 'zatím ne', hours: 'h', periods: 'dodržená období', pdf: 'Vytisknout na nástěnku (PDF)', provider: 'Poskytovatel',
  source: `Počty lidí menší než ${leastPeople} se nezveřejňují. Jména lidí tu nestojí. O návštěvnících stránky nic neukládáme.`,
};
type Texts = typeof cs;
const en: Texts = {
  title: 'Goals of centres', intro: 'What centres set out to do in a year, and how it goes.', none: 'No centre has published its goals yet.', back: 'All centres', notFound: 'There is no such page.', years: 'Goals for', czech: 'The goals are in Czech, as the centre wrote them.',
  heading: (centre, year) => `Goals for ${year}: ${centre}`, goals: 'Goals', parts: 'Parts', responsible: 'Answers for them', responsibles: { head: 'head of the centre', team: 'team of the centre' }, rhythm: 'Evaluated', due: 'Deadline', partner: 'Together with', until: 'by', from: 'from', state: 'State',
  states: { published: 'agreed, the year has not begun', running: 'the year is running', closed: 'the year is closed' }, outcomes: { fulfilled: 'fulfilled', partly: 'partly fulfilled', not: 'not fulfilled', moved: 'moved to the next year' }, standings: { reached: 'reached', going: 'going as planned', slow: 'slower than planned', stopped: 'stopped', not_begun: 'not begun yet' },
  said: (month) => `evaluated for ${month}`, few: `fewer than ${leastPeople}`, now: 'So far', end: 'Result', milestone: 'Milestone', reached: 'reached', yes: 'yes', no: 'not yet', hours: 'h', periods: 'periods kept', pdf: 'Print for the notice board (PDF)', provider: 'Provider',
  source: `Numbers of people under ${leastPeople} are not published. No names of people stand here. We store nothing about visitors of the page.`,
};
const uk: Texts = {
  title: 'Цілі центрів', intro: 'Що центри поставили собі на рік і як це вдається.', none: 'Поки жоден центр не оприлюднив своїх цілей.', back: 'Усі центри', notFound: 'Такої сторінки тут немає.', years: 'Цілі на рік', czech: 'Цілі написані чеською, як їх записав центр.',
  heading: (centre, year) => `Цілі на ${year} рік: ${centre}`, goals: 'Цілі', parts: 'Частини', responsible: 'Відповідає', responsibles: { head: 'керівництво центру', team: 'команда центру' }, rhythm: 'Оцінювання', due: 'Термін', partner: 'Разом з', until: 'до', from: 'від', state: 'Стан',
  states: { published: 'цілі узгоджено, рік ще не почався', running: 'рік триває', closed: 'рік закрито' }, outcomes: { fulfilled: 'виконано', partly: 'виконано частково', not: 'не виконано', moved: 'перенесено на наступний рік' }, standings: { reached: 'досягнуто', going: 'іде за планом', slow: 'іде повільніше', stopped: 'зупинилося', not_begun: 'ще не розпочато' },
  said: (month) => `оцінено за ${month}`, few: `менше ніж ${leastPeople}`, now: 'Поки що', end: 'Результат', milestone: 'Віха', reached: 'досягнуто', yes: 'так', no: 'поки ні', hours: 'год', periods: 'дотримані періоди', pdf: 'Роздрукувати для дошки оголошень (PDF)', provider: 'Надавач',
  source: `Кількість людей, менша за ${leastPeople}, не оприлюднюється. Імен людей тут немає. Про відвідувачів сторінки ми нічого не зберігаємо.`,
};
export const texts: Record<Language, Texts> = { cs, en, uk };
