// The chapter of publicity, by kind and by key activity.
import { texts } from '../public/texts.ts';
import type { Chapter } from '../report/chapters.ts';
import { say } from '../report/say.ts';
import type { Block } from '../report/shapes.ts';
import { findAll } from './queries.ts';
import { activityKey, publicityKinds, sums } from './rules.ts';

export const publicityChapter: Chapter = {
  key: 'publicity', title: { cs: 'Publicita', en: 'Publicity', uk: 'Публічність' }, source: { cs: 'deník publicity v Souběhu', en: 'the publicity log in Souběh', uk: 'журнал публічності в Souběhu' },
  gather: async (db, programmeId, language): Promise<Block[]> => {
    const all = await findAll(db, programmeId), opens = (more: Record<string, string> = {}) => `/programy/${programmeId}?${new URLSearchParams({ cast: 'publicita', ...more })}`;
    if (!all.length) return [];
    const byKind = new Map(sums(all, ({ kind }) => kind).map((one) => [one.key, one.n])), names = new Map(all.map((one) => [activityKey(one), one.activity ? `${one.activity.number}. ${one.activity.title}` : say(language, 'celý program', 'the whole programme', 'уся програма')])), count = (value: number, key: string) => ({ value, unit: 'count' as const, opens: opens({ aktivita: key }) });
    return [
      { type: 'numbers', items: [{ label: say(language, 'Zápisů', 'Entries', 'Записів'), value: all.length, unit: 'count', opens: opens() }, { label: say(language, 'Dosah (kde je známý)', 'People reached (where known)', 'Охоплення (де відоме)'), value: all.reduce((sum, { reach }) => sum + (reach ?? 0), 0), unit: 'count', opens: opens() }] },
      { type: 'bars', along: 'kind', title: say(language, 'Publicita podle druhu', 'Publicity by kind', 'Публічність за видом'), items: publicityKinds.flatMap((kind) => { const value = byKind.get(kind); return value ? [{ label: texts[language].publicityKinds[kind], value, unit: 'count' as const, opens: opens({ druh: kind }) }] : []; }) },
      { type: 'table', board: false, title: say(language, 'Publicita podle klíčových aktivit', 'Publicity by key activity', 'Публічність за ключовими активностями'), header: [say(language, 'Aktivita', 'Activity', 'Активність'), say(language, 'Zápisů', 'Entries', 'Записів'), say(language, 'Dosah', 'Reach', 'Охоплення')], rows: sums(all, activityKey).toSorted((a, b) => (names.get(a.key)! < names.get(b.key)! ? -1 : 1)).map(({ key, n, reach }) => [names.get(key) ?? '', count(n, key), count(reach, key)]) },
    ];
  },
};
