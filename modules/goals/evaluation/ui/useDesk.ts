import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { onUnlock } from '#platform/design/lock.ts';
import { useMe } from '#platform/design/me.ts';
import { keyOf } from '#platform/design/query.ts';
import { draftOpened } from '#platform/design/saving.ts';
import { dropDraft, readDraft, writeDraft } from '#platform/forms/drafts.ts';
import { call, newId, Refused, Unreachable } from '#platform/http/client.ts';
import { onConnection } from '#platform/offline/connection.ts';
import { goalBoard } from '../../board/contract.ts';
import { goalEvaluations, type Evaluation, type MonthEvaluation, type WriteEvaluation } from '../contract.ts';
import { makeDesk, type Draft, type Outcome } from './desk.ts';

function outcomeOf(problem: unknown): Outcome {
  if (problem instanceof Unreachable) return { kind: 'away' };
  if (!(problem instanceof Refused)) throw problem;
  const { code, status, current } = problem.problem;
  if (code === 'conflict') return { kind: 'stood', stood: current as Evaluation ?? null };
  // Locked, signed out, a server that is busy: it waits.
  return status === 401 || status === 429 || status >= 500 ? { kind: 'away' } : { kind: 'refused', problem };
}

/** The desk of one month's evaluation; what was left unsent by a closed tab goes on. */
export function useDesk(found: MonthEvaluation, ask: { params: { centreId: string; year: number }; query: object }) {
  const me = useMe(), client = useQueryClient(), meeting = useRef<string | null>(null), latest = useRef(found), asked = useRef(ask);
  meeting.current = found.meeting?.id ?? null;
  latest.current = found;
  asked.current = ask;
  const { plan: { id: planId }, month } = found, name = `goal-evaluation:${planId}:${month}`;
  const desk = useMemo(() => makeDesk(
    { read: () => (readDraft(me.id, name) ?? {}) as Record<string, Draft>, write: (drafts) => { if (Object.keys(drafts).length) writeDraft(me.id, name, drafts); else dropDraft(me.id, name); } },
    (goalId: string, body: WriteEvaluation) => call(goalEvaluations.write, { params: { goalId, month }, body }).then(({ version }): Outcome => {
      // In the page before it leaves the desk; everything else comes by the live update, which may have been quicker and brought something newer.
      client.setQueryData<MonthEvaluation>(keyOf(goalEvaluations.ofMonth, asked.current), (before) => before && { ...before, goals: before.goals.map((goal) => (goal.id !== goalId || (goal.now?.version ?? 0) >= version ? goal : {
        ...goal, now: { id: body.id, version, goalId, month, standing: body.standing, comment: body.comment, measures: goal.now?.measures ?? [...goal.measures, ...goal.parts.flatMap(({ measures }) => measures)], taskId: body.task?.id ?? goal.now?.taskId ?? null, meeting: goal.now?.meeting ?? (latest.current.meeting && { id: latest.current.meeting.id, title: latest.current.meeting.title, onDay: latest.current.meeting.onDay }), author: me.name, at: new Date().toISOString() },
        tasks: body.task && !goal.tasks.some(({ id }) => id === body.task!.id) ? [{ id: body.task.id, goalId, month, what: body.task.what, state: 'open' as const, dueOn: body.task.dueOn, doneOn: null, owner: latest.current.owners.find(({ membershipId }) => membershipId === body.task!.membershipId)?.name ?? null, mine: false }, ...goal.tasks] : goal.tasks,
      })) });
      for (const { path } of [goalBoard.year, goalBoard.goal]) void client.invalidateQueries({ queryKey: [path] });
      return { kind: 'saved', version };
    }, outcomeOf), newId, () => meeting.current), [name, month, me.id, me.name, client]);
  useEffect(() => {
    const hint = () => desk.flush(), stops = [onUnlock(hint), onConnection(hint)];
    window.addEventListener('online', hint);
    desk.flush();
    return () => { for (const stop of stops) stop(); window.removeEventListener('online', hint); desk.flush(); };
  }, [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.state), unsent = state.drafts.size > 0;
  useEffect(() => (unsent ? draftOpened() : undefined), [unsent]);
  return { desk, state };
}
