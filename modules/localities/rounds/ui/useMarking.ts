// Marking doors: what is tapped stands on screen at once, goes to the server or into the outbox, and is never lost when neither takes it.
import { useCallback, useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { rounds, type Round } from '../contract.ts';
import { withMark, type Outcome } from '../rules.ts';

type Tap = { id: string; unitId: string; outcome: Outcome | 'undone'; at: string };
/** `shown` is the round with what was tapped here; `unsent` are taps that neither the server nor the device has taken. */
export function useMarking(round: Round) {
  const { membership, name } = useMe();
  const [taps, setTaps] = useState<Tap[]>([]), [unsent, setUnsent] = useState<{ tap: Tap; problem: unknown }[]>([]);
  const { mutateAsync } = useChange(rounds.mark, { invalidates: [rounds.get, rounds.mine, rounds.ofLocality] }), roundId = round.id;
  const send = useCallback(async (tap: Tap) => {
    setUnsent((all) => all.filter((one) => one.tap.id !== tap.id));
    try { await mutateAsync({ params: { roundId }, body: tap }); } catch (problem) { setUnsent((all) => [...all, { tap, problem }]); }
  }, [mutateAsync, roundId]);
  const mark = (unitId: string, outcome: Outcome | 'undone') => {
    const tap = { id: newId(), unitId, outcome, at: new Date().toISOString() };
    setTaps((all) => [...all, tap]);
    void send(tap);
  };
  const me = { id: membership.id, name };
  const units = round.units.map((unit) => ({ ...unit, marks: taps.reduce((marks, tap) => (tap.unitId === unit.id ? withMark(marks, { outcome: tap.outcome, at: tap.at, by: me }) : marks), unit.marks) }));
  // Taken back by the next undo: the last tap here that still stands.
  const last = taps.findLast(({ unitId, outcome, at }, n) => outcome !== 'undone' && !taps.slice(n + 1).some((later) => later.unitId === unitId && later.at >= at));
  return { units, mark, last, unsent, resend: () => { for (const { tap } of unsent) void send(tap); }, me };
}
