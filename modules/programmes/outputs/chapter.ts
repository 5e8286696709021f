// The chapter of outputs that were given to others, and how many use them.
import { day, today } from '#platform/i18n/format.ts';
import { texts } from '../public/texts.ts';
import type { Chapter } from '../report/chapters.ts';
import { say } from '../report/say.ts';
import type { Block } from '../report/shapes.ts';
import { findOutputs } from './queries.ts';
import { versionState } from './rules.ts';

export const outputsChapter: Chapter = {
  key: 'outputs', title: { cs: 'Výstupy', en: 'Outputs', uk: 'Результати' }, source: { cs: 'výstupy programu v Souběhu', en: 'outputs of the programme in Souběh', uk: 'результати програми в Souběhu' },
  gather: async (db, programmeId, language): Promise<Block[]> => {
    const opens = `/programy/${programmeId}?cast=vystupy`, on = today();
    const given = (await findOutputs(db, programmeId)).flatMap((one) => { const version = one.versions.find(({ publishedOn }) => versionState(publishedOn, on) === 'published'); return version ? [{ ...one, last: version, used: one.uses.filter(({ until }) => until === null || until >= on).length }] : []; });
    if (!given.length) return [];
    return [
      { type: 'numbers', items: [{ label: say(language, 'Vydané výstupy', 'Outputs published', 'Видані результати'), value: given.length, unit: 'count', opens }, { label: say(language, 'Kolikrát se používají', 'Uses', 'Скільки разів використовуються'), value: given.reduce((sum, { used }) => sum + used, 0), unit: 'count', opens }] },
      { type: 'table', board: false, title: say(language, 'Co program vydal', 'What was published', 'Що видала програма'), header: [say(language, 'Výstup', 'Output', 'Результат'), say(language, 'Druh', 'Kind', 'Вид'), say(language, 'Verze', 'Version', 'Версія'), say(language, 'Vydáno', 'Published', 'Видано'), say(language, 'Používá', 'Used by', 'Використовують')],
        rows: given.map((one) => [one.isbn ? `${one.title} (ISBN ${one.isbn})` : one.title, texts[language].kinds[one.kind], one.last.number, day(one.last.publishedOn!, language), { value: one.used, unit: 'count', opens }]) },
    ];
  },
};
