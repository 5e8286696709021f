// A round as this device knows it: what was taken along with what waits to be sent. Pure.
import { rounds, type Round } from './contract.ts';
import { countsOf, outcomes, standing, withMark, type Outcome } from './rules.ts';

/** What waits, as far as it is looked into. */
type Waiting = { path: string; params: Record<string, string>; body: Record<string, unknown> };
const isOutcome = (value: unknown): value is Outcome | 'undone' => value === 'undone' || outcomes.includes(value as Outcome);

/** Puts marks and the finish of `me` over the round. */
export function withWaiting(round: Round, waiting: readonly Waiting[], me: { id: string; name: string }): Round {
  const here = waiting.filter(({ params }) => params['roundId'] === round.id), marks = here.filter(({ path }) => path === rounds.mark.path), helped = here.filter(({ path }) => path === rounds.help.path).length;
  const units = round.units.map((unit) => ({ ...unit, marks: marks.reduce((all, { body }) => (body['unitId'] === unit.id && isOutcome(body['outcome']) ? withMark(all, { outcome: body['outcome'], at: String(body['at']), by: me }) : all), unit.marks) }));
  return { ...round, units, asked: { ...round.asked, own: round.asked.own + helped }, state: here.some(({ path }) => path === rounds.finish.path) ? 'finished' : round.state };
}
/** How many doors of a round are how. */
export const countsIn = ({ units }: Pick<Round, 'units'>) => countsOf(units.map(({ marks }) => standing(marks).current?.outcome));
/** The round in a line, for lists. */
export const lineOf = (round: Round) => {
  const { id, caseId, caseLabel, onDay, untilDay, startsAt, mode, state, workers } = round;
  return { id, caseId, caseLabel, onDay, untilDay, startsAt, mode, state, workers, counts: countsIn(round) };
};
