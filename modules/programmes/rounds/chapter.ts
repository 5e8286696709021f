// The chapter of rounds: who filled in a sheet, and how many sites stand at which level of each statement. Nothing is averaged.
import { textOf } from '#modules/questionnaires/index.ts';
import { versionsOf } from '#modules/questionnaires/questions.ts';
import { day } from '#platform/i18n/format.ts';
import type { Chapter } from '../report/chapters.ts';
import { say } from '../report/say.ts';
import type { Block, Cell } from '../report/shapes.ts';
import { findFinished, findRounds, findSites } from './queries.ts';
import { isAwaited, standings } from './rules.ts';

export const roundsChapter: Chapter = {
  key: 'rounds', title: { cs: 'Hodnocení míst', en: 'Evaluation of sites', uk: 'Оцінювання місць' }, source: { cs: 'dokončené listy kol hodnocení v Souběhu', en: 'finished sheets of rounds in Souběh', uk: 'завершені аркуші раундів у Souběhu' },
  gather: async (db, programmeId, language): Promise<Block[]> => {
    const rounds = (await findRounds(db, programmeId)).toReversed();
    if (!rounds.length) return [];
    const sites = await findSites(db, programmeId), sheets = await findFinished(db, programmeId), frames = await versionsOf(db, rounds.map(({ versionId }) => versionId)), opens = `/programy/${programmeId}?cast=kola`;
    const count = (value: number): Cell => ({ value, unit: 'count', opens }), filled = (roundId: string) => sheets.filter((sheet) => sheet.roundId === roundId).length;
    const stands = standings(rounds, new Map([...frames].map(([id, { content }]) => [id, content])), sheets);
    return [
      { type: 'table', board: true, title: say(language, 'Kola hodnocení', 'Rounds', 'Раунди оцінювання'), header: [say(language, 'Kolo', 'Round', 'Раунд'), say(language, 'Kdy', 'When', 'Коли'), say(language, 'Vyplnilo míst', 'Sites that filled it in', 'Заповнили місць'), say(language, 'Z kolika míst', 'Of how many', 'Зі скількох місць')],
        rows: rounds.map((round) => [round.name, `${day(round.beginsOn, language)} – ${day(round.endsOn, language)}`, count(filled(round.id)), count(sites.filter((site) => isAwaited(site, round)).length)]) },
      ...[...frames].flatMap(([versionId, { content }]) => content.topics.flatMap((topic): Block[] => {
        const own = stands.filter((one) => one.versionId === versionId && one.topic === topic.key), columns = rounds.filter((round) => round.versionId === versionId), words = new Map(topic.questions.map((one) => [one.key, one]));
        return !own.length || !columns.some(({ id }) => filled(id)) ? [] : [{ type: 'table', board: false, title: textOf(topic.words, language), header: [say(language, 'Tvrzení', 'Statement', 'Твердження'), say(language, 'Kde místa jsou', 'Where sites stand', 'Де є місця'), ...columns.map(({ name }) => name)],
          rows: own.flatMap(({ question, levels }) => levels.map((level, at): Cell[] => [at ? '' : textOf(words.get(question)?.words ?? {}, language), textOf(words.get(question)?.choices.find(({ key }) => key === level.key)?.words ?? {}, language), ...level.rounds.map((round) => count(round.sites.length))])) }];
      })),
    ];
  },
};
