// The chapter of courses, events and round tables that have been held. Numbers only, no names.
import { day } from '#platform/i18n/format.ts';
import type { Chapter } from '../report/chapters.ts';
import { say } from '../report/say.ts';
import type { Block, Cell, Figure } from '../report/shapes.ts';
import { kindWords } from './public/words.ts';
import { countCertificates, findRuns } from './queries.ts';
import { eventKinds } from './rules.ts';

export const eventsChapter: Chapter = {
  key: 'events', title: { cs: 'Vzdělávání a akce', en: 'Courses and events', uk: 'Навчання та заходи' }, source: { cs: 'prezenční listiny akcí v Souběhu', en: 'attendance of events in Souběh', uk: 'списки присутніх на заходах у Souběhu' },
  gather: async (db, programmeId, language): Promise<Block[]> => {
    const runs = (await findRuns(db, programmeId, { part: 'past', limit: 1000 })).items.toReversed(), certificates = await countCertificates(db, programmeId), opens = `/programy/${programmeId}?cast=akce&kdy=past`;
    if (!runs.length) return [];
    const figure = (label: string, value: number): Figure => ({ label, value, unit: 'count', opens }), count = (value: number, at = opens): Cell => ({ value, unit: 'count', opens: at });
    const dates = (days: typeof runs[number]['days']) => { const known = days.filter(({ state }) => state !== 'cancelled').flatMap(({ onDay }) => onDay ?? []).toSorted(); return [...new Set([known[0], known.at(-1)])].flatMap((one) => (one ? day(one, language) : [])).join(' – '); };
    return [
      { type: 'numbers', items: [figure(say(language, 'Proběhlé běhy', 'Runs held', 'Проведені заходи'), runs.length), figure(say(language, 'Účasti', 'Attendances', 'Участі'), runs.reduce((sum, { came }) => sum + came, 0)), figure(say(language, 'Platná osvědčení', 'Certificates that hold', 'Чинні посвідчення'), certificates)] },
      { type: 'bars', along: 'kind', title: say(language, 'Účasti podle druhu akce', 'Attendances by kind', 'Участі за видом заходу'), items: [...Map.groupBy(eventKinds, (kind) => kindWords[kind][language])].map(([label, kinds]) => figure(label, runs.filter(({ event }) => kinds.includes(event.kind)).reduce((sum, { came }) => sum + came, 0))).filter(({ value }) => value > 0) },
      { type: 'table', board: false, title: say(language, 'Co proběhlo', 'What was held', 'Що відбулося'), header: [say(language, 'Akce', 'Event', 'Захід'), say(language, 'Druh', 'Kind', 'Вид'), say(language, 'Kdy', 'When', 'Коли'), say(language, 'Přihlášeno', 'Registered', 'Зареєстровано'), say(language, 'Přišlo', 'Came', 'Прийшло')],
        rows: runs.map((run) => { const at = `/programy/${programmeId}/akce/${run.id}`; return [[run.event.title, run.town].filter(Boolean).join(', '), kindWords[run.event.kind][language], dates(run.days), count(run.registered, at), count(run.came, at)]; }) },
    ];
  },
};
