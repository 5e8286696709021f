// What is being written of goals at a meeting: seen at once, kept in the device until the server has it, sent one after another, never twice. Knows no page.
import type { Evaluation, WriteEvaluation } from '../contract.ts';

type Standing = Evaluation['standing'];
type Task = NonNullable<WriteEvaluation['task']>;
export type Words = { standing: Standing | null; comment: string; task: Task | null };
/** `base`: the version it stands on, 0 = nothing is there. `stood`: somebody else wrote meanwhile; nothing goes without a choice. */
export type Draft = Words & { id: string; base: number; stood?: Evaluation; refused?: unknown };
export type Outcome = { kind: 'saved'; version: number } | { kind: 'stood'; stood: Evaluation | null } | { kind: 'away' } | { kind: 'refused'; problem: unknown };
export type Store = { read(): Record<string, Draft>; write(drafts: Record<string, Draft>): void };
export type DeskState = { drafts: ReadonlyMap<string, Draft>; sending: boolean; /** No answer came; it is tried again. */ waiting: boolean };

/** Milliseconds: without a keystroke before it is sent, and pauses without an answer. */
const calm = 800, shortest = 2_000, longest = 30_000;
const goes = ({ standing, stood, refused }: Draft) => standing !== null && !stood && !refused;
const same = (a: Draft, b: Draft) => a.standing === b.standing && a.comment === b.comment && a.task?.id === b.task?.id;

export function makeDesk(store: Store, post: (goalId: string, body: WriteEvaluation) => Promise<Outcome>, makeId: () => string, meetingId: () => string | null) {
  const drafts = new Map(Object.entries(store.read())), saved = new Map<string, { id: string; version: number; standing: Standing | null; comment: string }>(), listeners = new Set<() => void>();
  let state: DeskState = { drafts, sending: false, waiting: false }, timer: ReturnType<typeof setTimeout> | undefined, pause = shortest, running: Promise<void> | undefined, over = false;
  const show = (next: Partial<DeskState> = {}) => { store.write(Object.fromEntries(drafts)); state = { ...state, ...next, drafts: new Map(drafts) }; for (const listener of listeners) listener(); };

  function soon(after = calm): void { if (over) return; clearTimeout(timer); timer = setTimeout(() => void send(), after); }
  const send = (): Promise<void> => running ??= (async () => {
    clearTimeout(timer);
    // What is typed on while it is sent waits for the next pause of the hands.
    const typed = new Set<string>();
    for (;;) {
      const [goalId, draft] = [...drafts].find(([id, one]) => goes(one) && !typed.has(id)) ?? [];
      if (!goalId || !draft || over) break;
      show({ sending: true });
      const outcome = await post(goalId, { id: draft.id, base: draft.base, standing: draft.standing!, comment: draft.comment, meetingId: meetingId(), task: draft.task });
      const now = drafts.get(goalId);
      if (outcome.kind === 'away') { show({ sending: false, waiting: true }); timer = setTimeout(() => void send(), pause); pause = Math.min(pause * 2, longest); return; }
      pause = shortest;
      if (!now) continue;
      if (outcome.kind === 'saved') {
        saved.set(goalId, { id: draft.id, version: outcome.version, standing: draft.standing, comment: draft.comment });
        if (same(now, draft)) drafts.delete(goalId); else { drafts.set(goalId, { ...now, base: outcome.version, task: now.task?.id === draft.task?.id ? null : now.task }); typed.add(goalId); }
      } else if (outcome.kind === 'stood' && outcome.stood) drafts.set(goalId, { ...now, stood: outcome.stood });
      else drafts.set(goalId, { ...now, refused: outcome.kind === 'refused' ? outcome.problem : true });
    }
    show({ sending: false, waiting: false });
    if ([...drafts.values()].some(goes)) soon();
  })().finally(() => { running = undefined; });

  /** What stands there: as it was read, or as it has just been saved. The page hears of a saved word a moment later; a hand that types on meanwhile must not find the older one. */
  const newest = (goalId: string, of: Evaluation | null) => { const mine = saved.get(goalId); return mine && mine.version > (of?.version ?? 0) ? mine : of; };

  return {
    newest,
    /** Is something on its way, or saved and not yet in what the page has read? (What has no standing yet goes nowhere.) */
    isAhead: (read: readonly { id: string; now: Evaluation | null }[]): boolean => [...drafts.values()].some(({ standing }) => standing !== null) || read.some(({ id, now }) => newest(id, now) !== now),
    subscribe(listener: () => void) { listeners.add(listener); return () => { listeners.delete(listener); }; },
    state: () => state,
    /** Writes over what stands there (`of`, when the server has it). A choice goes at once, words after a pause of the hands. */
    write(goalId: string, change: Partial<Words>, of: Evaluation | null): void {
      const stands = newest(goalId, of), before = drafts.get(goalId) ?? { id: stands?.id ?? makeId(), base: stands?.version ?? 0, standing: stands?.standing ?? null, comment: stands?.comment ?? '', task: null };
      const { refused: _, ...rest } = before;
      drafts.set(goalId, { ...rest, ...change });
      show();
      soon('comment' in change ? calm : 0);
    },
    /** Of two versions: mine goes over what stands there now, or theirs stays. */
    keepMine(goalId: string): void {
      const draft = drafts.get(goalId);
      if (!draft?.stood) return;
      const { stood, ...rest } = draft;
      drafts.set(goalId, { ...rest, id: stood.id, base: stood.version });
      show();
      void send();
    },
    takeTheirs(goalId: string): void { drafts.delete(goalId); show(); },
    /** There may be a signal, the screen was unlocked, or the page goes on to the next goal. */
    flush(): void { pause = shortest; if ([...drafts.values()].some(goes)) void send(); },
    close(): void { over = true; clearTimeout(timer); },
  };
}
export type Desk = ReturnType<typeof makeDesk>;
