// Keeps what is being filled in: at once in the device, a moment later on the server, and puts together what two people wrote at the same time.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMaybeMe } from '#platform/design/me.ts';
import { draftOpened } from '#platform/design/saving.ts';
import { dropDraft, readDraft, writeDraft } from '#platform/forms/drafts.ts';
import { Refused, Unreachable } from '#platform/http/client.ts';
import { mergeAnswers, mergeMore, takeTheirs } from '../../merge.ts';
import type { Answers } from '../../shapes.ts';

/** Milliseconds without a change after which it is sent; when no answer came, after which it is tried again. */
const calm = 1_200, again = 10_000;
export type Kept<M extends Record<string, unknown>> = { answers: Answers; more: M; version: number };
type Options<M extends Record<string, unknown>> = {
  /** Names the draft in the device. */ key: string; /** What the server has. */ saved: Kept<M>;
  /** Sends it over the version; answers with the new one. A conflict is refused with `current`. */ save: (answers: Answers, more: M, version: number) => Promise<{ version: number }>;
};
export type Filling<M extends Record<string, unknown>> = {
  answers: Answers; more: M; /** Version that the server has, as far as it is known here. */ latest: () => number; setAnswers: (answers: Answers) => void; setMore: (more: Partial<M>) => void;
  /** away: no answer came, it waits in the device. */ state: 'saved' | 'dirty' | 'saving' | 'away' | 'refused'; problem: unknown; /** Answers that somebody else added meanwhile. */ taken: string[];
  conflict: { theirs: Answers; keys: string[]; keepMine: () => void; takeTheirs: () => void } | undefined;
  /** Forgets the draft of the device: the sheet is finished or dropped. */ forget: () => void; /** Sends what waits now. */ flush: () => Promise<boolean>;
};

export function useFilling<M extends Record<string, unknown>>({ key, saved, save }: Options<M>): Filling<M> {
  const owner = useMaybeMe()?.id ?? 'nobody';
  const [start] = useState(() => {
    const draft = readDraft(owner, key) as (Kept<M> & { base: Answers; baseMore?: M }) | undefined;
    if (!draft) return { answers: saved.answers, more: saved.more, conflict: undefined as { theirs: Answers; keys: string[] } | undefined };
    // What waited in the device, put together with what the server has had since.
    const { answers, conflicts } = mergeAnswers(draft.base, draft.answers, saved.answers);
    return { answers, more: mergeMore({ ...saved.more, ...draft.baseMore }, { ...saved.more, ...draft.more }, saved.more), conflict: conflicts.length ? { theirs: saved.answers, keys: conflicts } : undefined };
  });
  const [answers, setAnswersNow] = useState(start.answers), [more, setMoreNow] = useState<M>(start.more), [conflict, setConflict] = useState(start.conflict);
  const [state, setState] = useState<Filling<M>['state']>('dirty'), [problem, setProblem] = useState<unknown>(), [taken, setTaken] = useState<string[]>([]);
  const base = useRef({ answers: saved.answers, more: saved.more, version: saved.version }), now = useRef({ answers, more }), busy = useRef<Promise<boolean> | undefined>(undefined), gone = useRef(false);
  now.current = { answers, more };
  const written = JSON.stringify([answers, more]), unsaved = written !== JSON.stringify([base.current.answers, base.current.more]);

  useEffect(() => {
    if (gone.current) return;
    if (unsaved) writeDraft(owner, key, { answers, more, version: base.current.version, base: base.current.answers, baseMore: base.current.more }); else dropDraft(owner, key);
  }, [owner, key, written, unsaved]);
  useEffect(() => (unsaved ? draftOpened() : undefined), [unsaved]);

  const send = useCallback(async (): Promise<boolean> => {
    const sent = now.current;
    if (JSON.stringify([sent.answers, sent.more]) === JSON.stringify([base.current.answers, base.current.more])) { setState('saved'); return true; }
    setState('saving');
    try {
      const { version } = await save(sent.answers, sent.more, base.current.version);
      base.current = { ...sent, version };
      setProblem(undefined);
      // Only when nothing was written since is all of it there.
      setState(now.current.answers === sent.answers && now.current.more === sent.more ? 'saved' : 'dirty');
      if (now.current.answers === sent.answers && now.current.more === sent.more) dropDraft(owner, key);
      return true;
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'conflict') {
        const current = error.problem.current as { version: number; answers: Answers } & M, { version, answers: theirs } = current;
        const merged = mergeAnswers(base.current.answers, now.current.answers, theirs);
        const theirMore = Object.fromEntries(Object.keys(base.current.more).map((name) => [name, current[name] ?? base.current.more[name]])) as M;
        setMoreNow(mergeMore(base.current.more, now.current.more, theirMore));
        base.current = { answers: theirs, more: theirMore, version };
        setAnswersNow(merged.answers);
        setTaken(merged.taken);
        setConflict(merged.conflicts.length ? { theirs, keys: merged.conflicts } : undefined);
        setState('dirty');
        return false;
      }
      setProblem(error instanceof Unreachable ? undefined : error);
      setState(error instanceof Unreachable ? 'away' : 'refused');
      return false;
    } finally { busy.current = undefined; }
  }, [save, owner, key]);
  const flush = useCallback(() => busy.current ??= send(), [send]);
  // Soon after the last change; where no answer came, again and again. A conflict waits for whoever chooses.
  useEffect(() => {
    if (!unsaved || conflict || gone.current || state === 'saving' || state === 'refused') return undefined;
    const timer = setTimeout(() => void flush(), state === 'away' ? again : calm);
    return () => clearTimeout(timer);
  }, [written, unsaved, conflict, state, flush]);
  const touched = () => setState((before) => (before === 'saving' ? before : 'dirty'));

  return {
    answers, more, latest: () => base.current.version, state: unsaved || state === 'saving' ? state === 'saved' ? 'dirty' : state : 'saved', problem, taken,
    setAnswers: (next) => { setTaken([]); touched(); setAnswersNow(next); }, setMore: (next) => { touched(); setMoreNow((before) => ({ ...before, ...next })); }, flush,
    conflict: conflict && { ...conflict, keepMine: () => setConflict(undefined), takeTheirs: () => { setAnswersNow((mine) => takeTheirs(mine, conflict.theirs, conflict.keys)); setConflict(undefined); } },
    forget: () => { gone.current = true; dropDraft(owner, key); },
  };
}
