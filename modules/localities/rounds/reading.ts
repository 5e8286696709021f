// Rounds as they are shown: their doors with what was marked, their totals as far as the reader may know them.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { safeCount } from '#modules/insights/questions.ts';
import { recordById } from '#modules/work/questions.ts';
import type { Round, RoundLine, Screening } from './contract.ts';
import * as q from './queries.ts';
import { asOneWalks, countsOf, standing, type Mark, type Outcome } from './rules.ts';

type Marked = Mark & { roundId: string; unitId: string };
const markOf = ({ outcome, at, by }: Marked): Mark => ({ outcome, at, by });
/** Marks of a round by their door. */
const byUnit = (marks: readonly Marked[], roundId: string): Map<string, Mark[]> => Map.groupBy(marks.filter((one) => one.roundId === roundId), ({ unitId }) => unitId);
const current = (marks: readonly Mark[] | undefined): Outcome | null => standing((marks ?? [])).current?.outcome ?? null;

/** The locality, when it is one that the caller reads. */
export async function placeOf(db: Db, caseId: string): Promise<q.Place> {
  const found = await q.findPlace(db, caseId);
  if (!found) throw notFound();
  return found;
}

const lineOf = ({ id, onDay, untilDay, startsAt, mode, state, workers, unitIds }: Awaited<ReturnType<typeof q.findRounds>>[number], marks: readonly Marked[]) => {
  const here = byUnit(marks, id), doors = new Set([...unitIds, ...here.keys()]);
  return { id, onDay, untilDay, startsAt, mode, state, workers, counts: countsOf([...doors].map((unit) => current(here.get(unit)))) };
};

export async function screeningOf(db: Db, caseId: string): Promise<Screening> {
  const place = await placeOf(db, caseId);
  const [units, rounds, marks, counts, ours, before] = await Promise.all([q.findUnits(db, caseId), q.findRounds(db, caseId), q.findMarks(db, { caseId }), q.findCounts(db, caseId), q.findOurRounds(db), q.findBefore(db, caseId)]);
  const lines = rounds.map((round): RoundLine => {
    const of = counts.find((one) => one.roundId === round.id);
    const people = of?.people ?? null;
    return { ...lineOf(round, marks), people: people === null || ours.has(round.id) ? people : safeCount(people), asked: { own: of?.askedOwn ?? 0, others: safeCount(of?.askedOthers ?? 0) } };
  });
  const open = units.filter(({ closedOn }) => closedOn === null), lasts = open.map(({ id }) => before.get(id)), of = (outcome: Outcome) => lasts.filter((one) => one === outcome).length;
  const reached = new Set(marks.filter(({ outcome }) => outcome === 'reached').map(({ unitId }) => unitId));
  return {
    units: units.toSorted(asOneWalks).map((unit) => ({ ...unit, last: before.get(unit.id) ?? null })), rounds: lines, mayWrite: place.common && place.open,
    coverage: { units: open.length, tried: lasts.filter(Boolean).length, reached: open.filter(({ id }) => reached.has(id)).length, back: of('back'), nobody: of('nobody'), no: of('no') },
  };
}

export async function mineOf(db: Db) {
  const rounds = await q.findMine(db), items = [];
  for (const round of rounds) items.push({ ...lineOf(round, await q.findMarks(db, { caseId: round.caseId, roundId: round.id })), caseId: round.caseId, caseLabel: round.caseLabel });
  return items;
}

/** A round within reach, before it is written into. */
export async function roundOf(db: Db, roundId: string) {
  const round = await q.findRound(db, roundId);
  if (!round) throw notFound();
  const place = await placeOf(db, round.caseId);
  return { round, place };
}

export async function shown(db: Db, roundId: string): Promise<Round> {
  const { round: { unitIds, organisationId: _, ...round }, place } = await roundOf(db, roundId);
  const [units, marks, counts, ours, before, totals, record] = await Promise.all([q.findUnits(db, round.caseId), q.findMarks(db, { caseId: round.caseId, roundId }), q.findCounts(db, round.caseId), q.findOurRounds(db), q.findBefore(db, round.caseId, roundId), q.findTotals(db, roundId), q.findOwnRecord(db, roundId)]);
  const here = byUnit(marks, roundId), doors = new Map(units.map((unit) => [unit.id, unit])), count = counts.find((one) => one.roundId === roundId), went = ours.has(roundId), latest = totals[0];
  const written = record?.record_id ? await recordById(db, record.record_id) : undefined;
  return {
    ...round,
    // In the order chosen when it was planned; a door that was marked besides comes at the end.
    units: [...new Set([...unitIds, ...here.keys()])].flatMap((id) => doors.get(id) ?? []).map(({ id, label, floor }) => ({ id, label, floor, before: before.get(id) ?? null, marks: (here.get(id) ?? []).map((one) => markOf(one as Marked)).toSorted((a, b) => b.at.localeCompare(a.at)) })),
    totals: went ? totals : [], told: went || typeof count?.people !== 'number' ? null : safeCount(count.people),
    asked: { own: count?.askedOwn ?? 0, others: safeCount(count?.askedOthers ?? 0) },
    record: !record ? { state: 'none', recordId: null, mayCorrect: true } : !record.record_id ? { state: 'gone', recordId: null, mayCorrect: false }
      : { state: latest && record.total_id !== latest.id ? 'earlier' : 'written', recordId: record.record_id, mayCorrect: written?.mayChange ?? false },
    ours: round.workers.some(({ own }) => own), mayWrite: place.common && place.open,
  };
}
