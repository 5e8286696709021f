// Chapters of the programme itself: what it is, its key activities and team, its sites.
import { today, day, type Language } from '#platform/i18n/format.ts';
import { siteState, type SiteState } from '../rules.ts';
import type { Chapter, Texts } from './chapters.ts';
import type { Block } from './shapes.ts';

const source: Texts = { cs: 'údaje programu v Souběhu', en: 'the programme as it is kept in Souběh', uk: 'дані програми в Souběhu' };
/** One of three texts. */
export const say = (language: Language, cs: string, en: string, uk: string) => ({ cs, en, uk })[language];
const dates = (language: Language, from: string | null, to: string | null) => [from && day(from, language), to && day(to, language)].filter(Boolean).join(' – ');

export const factsChapter: Chapter = {
  key: 'facts', source, title: { cs: 'O programu', en: 'About the programme', uk: 'Про програму' },
  gather: async (_, of, language): Promise<Block[]> => {
    const team = of.team.filter(({ until }) => until === null || until >= today());
    return [
      ...(of.about ? [{ type: 'paragraph' as const, text: of.about }] : []),
      { type: 'table', title: say(language, 'Tým podpory', 'Support team', 'Команда підтримки'), board: false, header: [say(language, 'Kdo', 'Who', 'Хто'), say(language, 'V čem se vyzná', 'What they know well', 'У чому знаються'), say(language, 'V týmu', 'In the team', 'У команді')],
        rows: team.map(({ name, leads, expertise, since, until }) => [leads ? `${name} (${say(language, 'vede program', 'leads', 'керує')})` : name, expertise, until ? dates(language, since, until) : say(language, `od ${day(since, 'cs')}`, `since ${day(since, 'en')}`, `від ${day(since, 'uk')}`)]) },
    ];
  },
};
export const activitiesChapter: Chapter = {
  key: 'activities', source, title: { cs: 'Klíčové aktivity', en: 'Key activities', uk: 'Ключові активності' },
  gather: async (_, { activities }, language): Promise<Block[]> => {
    const dated = activities.some(({ beginsOn, endsOn }) => beginsOn ?? endsOn);
    return activities.length ? [{ type: 'table', title: say(language, 'Klíčové aktivity', 'Key activities', 'Ключові активності'), board: false, header: [say(language, 'Aktivita', 'Activity', 'Активність'), say(language, 'Co se v ní dělá', 'What is done in it', 'Що в ній роблять'), ...(dated ? [say(language, 'Kdy', 'When', 'Коли')] : [])], rows: activities.map((one) => [`${one.number}. ${one.title}`, one.about, ...(dated ? [dates(language, one.beginsOn, one.endsOn)] : [])]) }] : [];
  },
};
/** Nothing but the words of whoever leads the programme. */
export const conclusionChapter: Chapter = { key: 'conclusion', source, title: { cs: 'Závěr', en: 'Conclusion', uk: 'Висновок' }, gather: async () => [] };
const states: Record<SiteState, Texts> = { approached: { cs: 'v jednání', en: 'talked with', uk: 'ведуться перемовини' }, in: { cs: 'zapojené', en: 'joined', uk: 'долучене' }, left: { cs: 'odešlo', en: 'left', uk: 'вийшло' }, finished: { cs: 'dokončilo', en: 'finished', uk: 'завершило' } };
const counted: readonly [SiteState, Texts][] = [['in', { cs: 'Zapojená místa', en: 'Sites in it', uk: 'Долучені місця' }], ['finished', { cs: 'Místa, která program dokončila', en: 'Sites that finished', uk: 'Місця, що завершили програму' }], ['left', { cs: 'Místa, která odešla', en: 'Sites that left', uk: 'Місця, що вийшли' }], ['approached', { cs: 'Místa v jednání', en: 'Sites talked with', uk: 'Місця, з якими ведуться перемовини' }]];
export const sitesChapter: Chapter = {
  key: 'sites', source, title: { cs: 'Místa', en: 'Sites', uk: 'Місця' },
  gather: async (_, of, language): Promise<Block[]> => {
    const sites = of.siteList.map((site) => ({ ...site, state: siteState(site, of, today()) })), joined = sites.filter(({ state }) => state !== 'approached');
    const items = counted.map(([state, label]) => ({ label: label[language], value: sites.filter((one) => one.state === state).length, unit: 'count' as const, opens: `/programy/${of.id}?cast=prehled` })).filter(({ value }, at) => at === 0 || value > 0);
    return [
      { type: 'numbers', items },
      ...(joined.length ? [{ type: 'table' as const, title: say(language, 'Místa programu', 'Sites of the programme', 'Місця програми'), board: false, header: [say(language, 'Místo', 'Site', 'Місце'), say(language, 'Kraj', 'Region', 'Край'), say(language, 'V programu', 'In the programme', 'У програмі'), say(language, 'Stav', 'State', 'Стан')],
        rows: joined.map((site) => [site.name, site.orp?.region ?? '', site.leftOn ? dates(language, site.joinedOn, site.leftOn) : say(language, `od ${day(site.joinedOn!, 'cs')}`, `since ${day(site.joinedOn!, 'en')}`, `від ${day(site.joinedOn!, 'uk')}`), states[site.state][language]]) }] : []),
    ];
  },
};
