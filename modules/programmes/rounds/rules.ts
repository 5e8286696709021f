// How sheets of a programme stand beside each other. Pure: nothing is summed up into a mark and nothing is averaged.
import type { Answers, Content } from '#modules/questionnaires/contract.ts';

/** How a site stands in a round. */
export const fillStates = ['missing', 'draft', 'returned', 'finished'] as const;
export type FillState = typeof fillStates[number];
export const levels = ['case', 'network', 'department', 'outwards'] as const;
/** Levels of the model, from one client outwards. */
export type Level = typeof levels[number];
/** The level that a part of a model is about, when it is the model that came with the program or a copy of it. */
export const levelOfTopic = (key: string): Level | undefined => levels.find((level) => key === `t_${level}`);

/** Is the site awaited in a round: was it in the programme on some of its days? */
export const isAwaited = (site: { joinedOn: string | null; leftOn: string | null }, round: { beginsOn: string; endsOn: string }): boolean =>
  site.joinedOn !== null && site.joinedOn <= round.endsOn && (site.leftOn === null || site.leftOn >= round.beginsOn);

export type Filled = { id: string; roundId: string; siteId: string; answers: Answers };
/** How many sites stand at which level of a statement, round by round; which they are. Rounds of the same statement in another wording stand apart by their version. */
export type Standing = { topic: string; question: string; versionId: string; levels: { key: string; rounds: { roundId: string; sites: { siteId: string; sheetId: string }[] }[] }[] };
/** Of finished sheets. A statement that no sheet answered is there too, with nobody at its levels. */
export function standings(rounds: readonly { id: string; versionId: string }[], contents: ReadonlyMap<string, Content>, sheets: readonly Filled[]): Standing[] {
  return [...new Set(rounds.map(({ versionId }) => versionId))].flatMap((versionId) => {
    const content = contents.get(versionId), own = rounds.filter((round) => round.versionId === versionId);
    return (content?.topics ?? []).flatMap((topic) => topic.questions.filter(({ kind }) => kind === 'scale').map((question) => ({
      topic: topic.key, question: question.key, versionId,
      levels: question.choices.map(({ key }) => ({ key, rounds: own.map(({ id }) => ({ roundId: id, sites: sheets.filter((sheet) => sheet.roundId === id && sheet.answers[question.key]?.applies && sheet.answers[question.key]?.value === key).map((sheet) => ({ siteId: sheet.siteId, sheetId: sheet.id })) })) })),
    })));
  });
}
