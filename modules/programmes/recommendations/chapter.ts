// The chapter of recommendations that were given, and how their addressees stand to them. Drafts are not told.
import { ofProgramme } from '#modules/signals/following/questions.ts';
import type { Chapter, Texts } from '../report/chapters.ts';
import { say } from '../report/say.ts';
import type { Block } from '../report/shapes.ts';

type State = Exclude<Awaited<ReturnType<typeof ofProgramme>>[number]['state'], 'draft'>;
const states: Record<State, Texts> = {
  given: { cs: 'čeká na odpověď', en: 'waits for an answer', uk: 'чекає на відповідь' }, accepted: { cs: 'přijato, plní se', en: 'accepted, under way', uk: 'прийнято, виконується' }, declined: { cs: 'odmítnuto', en: 'declined', uk: 'відхилено' },
  proved: { cs: 'doloženo, čeká na ověření', en: 'shown to be done, waits for verification', uk: 'підтверджено, чекає на перевірку' }, done: { cs: 'splněno a ověřeno', en: 'done and verified', uk: 'виконано й перевірено' }, dropped: { cs: 'už se nepožaduje', en: 'no longer asked for', uk: 'більше не вимагається' },
};
export const recommendationsChapter: Chapter = {
  key: 'recommendations', title: { cs: 'Doporučení', en: 'Recommendations', uk: 'Рекомендації' }, source: { cs: 'předaná doporučení programu v Souběhu', en: 'recommendations given, as they are followed in Souběh', uk: 'передані рекомендації програми в Souběhu' },
  gather: async (db, programmeId, language): Promise<Block[]> => {
    const opens = `/programy/${programmeId}?cast=doporuceni`, given = (await ofProgramme(db, programmeId)).flatMap((one) => (one.state === 'draft' ? [] : [{ ...one, state: one.state }]));
    if (!given.length) return [];
    return [
      { type: 'bars', along: 'kind', title: say(language, 'Předaná doporučení podle stavu', 'Recommendations given, by state', 'Передані рекомендації за станом'), items: (Object.keys(states) as State[]).map((state) => ({ label: states[state][language], value: given.filter((one) => one.state === state).length, unit: 'count' as const, opens })).filter(({ value }) => value > 0) },
      { type: 'table', board: false, title: say(language, 'Co program doporučil', 'What was recommended', 'Що рекомендувала програма'), header: [say(language, 'Doporučení', 'Recommendation', 'Рекомендація'), say(language, 'Komu', 'To whom', 'Кому'), say(language, 'Stav', 'State', 'Стан')], rows: given.map((one) => [one.text, one.addressee, states[one.state][language]]) },
    ];
  },
};
