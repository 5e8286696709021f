// What the parts of a programme say in its dashboard and report: rounds of evaluation, events, recommendations, outputs, publicity.
import { day, type Language } from '#platform/i18n/format.ts';
import type { Change } from '../rules.ts';
import type { Chapter, Texts } from './chapters.ts';
import { say } from './own-chapters.ts';
import * as q from './part-queries.ts';
import type { Block, Figure } from './shapes.ts';

const opening = (programmeId: string, cast: string) => (more: Record<string, string> = {}) => `/programy/${programmeId}?${new URLSearchParams({ cast, ...more })}`;
const table = (title: string, header: string[], rows: Extract<Block, { type: 'table' }>['rows'], team = false): Block[] => (rows.length ? [{ type: 'table', board: false, team, title, header, rows }] : []);

export const roundsChapter: Chapter = {
  key: 'rounds', title: { cs: 'Hodnocení míst', en: 'Evaluation of sites', uk: 'Оцінювання місць' }, source: { cs: 'kola hodnocení v Souběhu', en: 'rounds of evaluation in Souběh', uk: 'кола оцінювання в Souběhu' },
  gather: async (db, { id: programmeId }, language) => {
    const rounds = await q.countRounds(db, programmeId), opens = opening(programmeId, 'kola');
    if (!rounds.length) return [];
    return [
      { type: 'bars', along: 'kind', title: say(language, 'Kolik míst kolo dokončilo', 'How many sites finished the round', 'Скільки місць завершили коло'), items: rounds.map(({ name, finished }) => ({ label: name, value: finished, unit: 'count', opens: opens() })) },
      ...table(say(language, 'Kola hodnocení', 'Rounds of evaluation', 'Кола оцінювання'), [say(language, 'Kolo', 'Round', 'Коло'), say(language, 'Kdy', 'When', 'Коли'), say(language, 'Dokončilo', 'Finished', 'Завершили'), say(language, 'Rozepsáno', 'Being written', 'Пишуть')], rounds.map(({ name, beginsOn, endsOn, finished, writing }) => [name, `${day(beginsOn, language)} – ${day(endsOn, language)}`, { value: finished, unit: 'count', opens: opens() }, String(writing)])),
    ];
  },
};

const kinds: Record<'course' | 'event' | 'round_table' | 'other', Texts> = { course: { cs: 'vícedenní kurzy', en: 'courses of several days', uk: 'багатоденні курси' }, event: { cs: 'dvoudenní a jiné akce', en: 'two-day and other events', uk: 'дводенні та інші заходи' }, round_table: { cs: 'kulaté stoly', en: 'round tables', uk: 'круглі столи' }, other: { cs: 'ostatní', en: 'others', uk: 'інше' } };
export const eventsChapter: Chapter = {
  key: 'events', title: { cs: 'Vzdělávání a setkání', en: 'Education and meetings', uk: 'Навчання та зустрічі' }, source: { cs: 'běhy akcí, registrace a docházka v Souběhu', en: 'runs of events, registrations and attendance in Souběh', uk: 'заходи, реєстрації та відвідуваність у Souběhu' },
  gather: async (db, { id: programmeId }, language) => {
    const events = await q.countEvents(db, programmeId), opens = opening(programmeId, 'akce'), sum = (of: (one: (typeof events)[number]) => number) => events.reduce((all, one) => all + of(one), 0);
    if (!events.length) return [];
    const figure = (label: string, value: number, when = 'past'): Figure => ({ label, value, unit: 'count', opens: opens({ kdy: when }) }), held = events.filter(({ runs }) => runs > 0);
    return [
      { type: 'numbers', items: [figure(say(language, 'Uskutečněné běhy', 'Runs held', 'Проведені заходи'), sum(({ runs }) => runs)), figure(say(language, 'Účasti', 'Attendances', 'Участі'), sum(({ came }) => came)), figure(say(language, 'Osvědčení', 'Certificates', 'Свідоцтва'), sum(({ certificates }) => certificates)), figure(say(language, 'Chystané běhy', 'Runs to come', 'Заплановані заходи'), sum(({ coming }) => coming), 'coming')] },
      ...table(say(language, 'Akce podle druhu', 'Events by kind', 'Заходи за видом'), [say(language, 'Druh', 'Kind', 'Вид'), say(language, 'Běhů', 'Runs', 'Заходів'), say(language, 'Dní', 'Days', 'Днів'), say(language, 'Měst', 'Towns', 'Міст'), say(language, 'Přišlo', 'Came', 'Прийшло'), say(language, 'Osvědčení', 'Certificates', 'Свідоцтв')],
        held.map((one) => [kinds[one.kind][language], { value: one.runs, unit: 'count', opens: opens({ kdy: 'past' }) }, String(one.days), String(one.towns), String(one.came), String(one.certificates)])),
    ];
  },
};

const changes: Record<Change, Texts> = { law: { cs: 'zákon nebo vyhláška', en: 'law or decree', uk: 'закон або підзаконний акт' }, strategy: { cs: 'strategický dokument', en: 'strategic document', uk: 'стратегічний документ' }, practice: { cs: 'praxe', en: 'practice', uk: 'практика' }, funding: { cs: 'financování', en: 'funding', uk: 'фінансування' }, education: { cs: 'vzdělávání', en: 'education', uk: 'навчання' } };
const states: Record<string, Texts> = { given: { cs: 'čeká na odpověď', en: 'waits for an answer', uk: 'очікує відповіді' }, accepted: { cs: 'přijato', en: 'accepted', uk: 'прийнято' }, declined: { cs: 'odmítnuto', en: 'declined', uk: 'відхилено' }, proved: { cs: 'doloženo', en: 'proved', uk: 'підтверджено документами' }, done: { cs: 'splněno', en: 'done', uk: 'виконано' }, dropped: { cs: 'už neplatí', en: 'not asked for any more', uk: 'більше не актуально' } };
export const recommendationsChapter: Chapter = {
  key: 'recommendations', title: { cs: 'Doporučení', en: 'Recommendations', uk: 'Рекомендації' }, source: { cs: 'doporučení předaná ze Souběhu a odpovědi na ně', en: 'recommendations given from Souběh and their answers', uk: 'рекомендації, передані з Souběhu, та відповіді на них' },
  gather: async (db, { id: programmeId }, language) => {
    const all = await q.countRecommendations(db, programmeId), opens = opening(programmeId, 'doporuceni');
    if (!all.length) return [];
    const of = (...wanted: string[]) => all.filter(({ state }) => wanted.includes(state)).length, figure = (label: string, value: number): Figure => ({ label, value, unit: 'count', opens: opens() });
    return [
      { type: 'numbers', items: [figure(say(language, 'Předaná doporučení', 'Recommendations given', 'Передані рекомендації'), all.length), figure(say(language, 'Přijatá a splněná', 'Accepted and done', 'Прийняті й виконані'), of('accepted', 'proved', 'done')), figure(say(language, 'Čekají na odpověď', 'Waiting for an answer', 'Очікують відповіді'), of('given'))] },
      // A recommendation is read by its addressee and by the site that it concerns, not by the others.
      ...table(say(language, 'Předaná doporučení', 'Recommendations given', 'Передані рекомендації'), [say(language, 'Doporučení', 'Recommendation', 'Рекомендація'), say(language, 'Komu', 'To whom', 'Кому'), say(language, 'Co mění', 'What it changes', 'Що змінює'), say(language, 'Předáno', 'Given', 'Передано'), say(language, 'Stav', 'State', 'Стан')], all.map((one) => [one.text, one.addressee, changes[one.change as Change][language], one.givenOn ? day(one.givenOn, language) : '', states[one.state]?.[language] ?? '']), true),
    ];
  },
};

export const outputsChapter: Chapter = {
  key: 'outputs', title: { cs: 'Výstupy', en: 'Outputs', uk: 'Результати' }, source: { cs: 'vydané verze výstupů v Souběhu', en: 'published versions of outputs in Souběh', uk: 'видані версії результатів у Souběhu' },
  gather: async (db, { id: programmeId }, language) => {
    const all = await q.listOutputs(db, programmeId), opens = opening(programmeId, 'vystupy');
    if (!all.length) return [];
    return [
      { type: 'numbers', items: [{ label: say(language, 'Vydané výstupy', 'Outputs published', 'Видані результати'), value: all.length, unit: 'count', opens: opens() }, { label: say(language, 'Kdo je používá', 'Users', 'Користувачі'), value: all.reduce((sum, { uses }) => sum + uses, 0), unit: 'count', opens: opens() }] },
      ...table(say(language, 'Vydané výstupy', 'Outputs published', 'Видані результати'), [say(language, 'Výstup', 'Output', 'Результат'), say(language, 'Verze', 'Version', 'Версія'), say(language, 'Vydáno', 'Published', 'Видано'), 'ISBN', say(language, 'Používá', 'Used by', 'Використовує')], all.map((one) => [one.title, one.number, day(one.publishedOn, language), one.isbn, { value: one.uses, unit: 'count', opens: opens() }])),
    ];
  },
};

export const publicityChapter: Chapter = {
  key: 'publicity', title: { cs: 'Publicita', en: 'Publicity', uk: 'Публічність' }, source: { cs: 'deník publicity v Souběhu', en: 'the publicity log in Souběh', uk: 'журнал публічності в Souběhu' },
  gather: async (db, { id: programmeId, activities }, language: Language) => {
    const counts = new Map((await q.countPublicity(db, programmeId)).map((one) => [one.activityId, one])), opens = opening(programmeId, 'publicita');
    if (!counts.size) return [];
    const whole = counts.get(null);
    const rows = [...activities.map((one) => ({ label: `${one.number}. ${one.title}`, key: one.id as string, of: counts.get(one.id) })), { label: say(language, 'celý program', 'the whole programme', 'уся програма'), key: 'none', of: whole }].filter(({ of }) => of);
    return [
      { type: 'numbers', items: [{ label: say(language, 'Zmínky o programu', 'Times the programme was told of', 'Згадки про програму'), value: rows.reduce((sum, { of }) => sum + of!.n, 0), unit: 'count', opens: opens() }] },
      ...table(say(language, 'Publicita podle klíčových aktivit', 'Publicity by key activity', 'Публічність за ключовими активностями'), [say(language, 'Aktivita', 'Activity', 'Активність'), say(language, 'Kolikrát', 'Times', 'Разів'), say(language, 'Kolik lidí, kde se to ví', 'People reached, where known', 'Скільки людей, де це відомо')], rows.map(({ label, key, of }) => [label, { value: of!.n, unit: 'count', opens: opens({ aktivita: key }) }, of!.known ? String(of!.reach) : ''])),
    ];
  },
};
