// Keeps a rating while it is being written: at once in the device, a moment later on the server. Two auditors on one criterion: neither loses a word.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMaybeMe } from '#platform/design/me.ts';
import { keyOf } from '#platform/design/query.ts';
import { draftOpened } from '#platform/design/saving.ts';
import { dropDraft, readDraft, writeDraft } from '#platform/forms/drafts.ts';
import { call, newId, Refused, Unreachable } from '#platform/http/client.ts';
import { rating, type AuditSheet, type Rating } from '../contract.ts';

export type Rated = Pick<Rating, 'level' | 'applies' | 'summary'>;
type Base = Pick<Rating, 'id' | 'version' | 'waiting'> & Rated;
/** Milliseconds without a change after which it is sent; where no answer came, after which it is tried again. */
const calm = 1_000, again = 10_000;
const nothing: Rated = { level: null, applies: true, summary: '' };
const ratedOf = ({ level, applies, summary }: Rated): Rated => ({ level, applies, summary });
const same = (a: Rated, b: Rated) => a.level === b.level && a.applies === b.applies && a.summary.trim() === b.summary.trim();

export type Rating_ = { values: Rated; set: (more: Partial<Rated>) => void; /** away: no answer came, it waits in this device; kept: in its outbox. */ state: 'saved' | 'kept' | 'dirty' | 'saving' | 'away' | 'refused'; problem: unknown; conflict: { theirs: Rated; author: string; keepMine: () => void; takeTheirs: () => void } | undefined; flush: () => Promise<void> };
export function useRating(sheet: AuditSheet, criterion: string): Rating_ {
  const owner = useMaybeMe()?.id ?? 'nobody', key = `audit-rating:${sheet.id}:${criterion}`, client = useQueryClient();
  const saved: Base | undefined = sheet.ratings.find((one) => one.criterion === criterion);
  const [draft] = useState(() => readDraft(owner, key) as (Rated & { base: Base | null }) | undefined);
  const [values, setValues] = useState<Rated>(() => ratedOf(draft ?? saved ?? nothing)), [conflict, setConflict] = useState<Base & { author?: string }>(), [state, setState] = useState<Rating_['state']>('dirty'), [problem, setProblem] = useState<unknown>();
  // What the words began from: a draft remembers it, so that what somebody wrote since is not written over.
  const base = useRef<Base | undefined>(draft ? draft.base ?? undefined : saved), made = useRef(useState(newId)[0]), now = useRef(values), busy = useRef<Promise<void> | undefined>(undefined);
  now.current = values;
  const unsaved = !same(values, base.current ?? nothing);
  // Nothing is being written here: what stands on the server is shown.
  useEffect(() => {
    if (!saved || unsaved || conflict || busy.current) return;
    base.current = saved;
    if (!same(saved, now.current)) setValues(ratedOf(saved));
  }, [saved, unsaved, conflict]);
  const written = JSON.stringify(values);
  useEffect(() => { if (unsaved) writeDraft(owner, key, { ...now.current, base: base.current ?? null }); else dropDraft(owner, key); }, [owner, key, written, unsaved]);
  useEffect(() => (unsaved ? draftOpened() : undefined), [unsaved]);

  const send = useCallback(async () => {
    const sent = now.current, from = base.current, params = { auditId: sheet.id };
    if (same(sent, from ?? nothing)) return;
    setState('saving');
    try {
      if (!from || from.waiting === 'first') await call(rating.rate, { params, body: { id: from?.id ?? made.current, criterion, ...sent } });
      else await call(rating.changeRating, { params: { ...params, ratingId: from.id }, version: from.version, body: sent });
      // Held here until the audit is read again: then its version is known.
      base.current = { ...(from ?? { id: made.current, version: 1, waiting: null }), ...sent };
      await client.invalidateQueries({ queryKey: [rating.sheet.path] });
      const read = client.getQueryData<AuditSheet>(keyOf(rating.sheet, { params }))?.ratings.find((one) => one.criterion === criterion);
      if (read) base.current = read;
      setProblem(undefined);
      setState('saved');
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'conflict') { setConflict(error.problem.current as Base); setState('refused'); return; }
      // Sent before, and its answer was lost on the way: it stands there already.
      if (error instanceof Refused && error.problem.code === 'id_used') {
        const there = (await call(rating.sheet, { params })).ratings.find((one) => one.criterion === criterion);
        if (there) { base.current = there; setState('dirty'); setValues({ ...now.current }); return; }
      }
      setProblem(error instanceof Unreachable ? undefined : error);
      setState(error instanceof Unreachable ? 'away' : 'refused');
    } finally { busy.current = undefined; }
  }, [client, criterion, sheet.id]);
  const flush = useCallback(() => busy.current ??= send(), [send]);
  useEffect(() => {
    if (!unsaved || conflict || state === 'saving' || state === 'refused') return undefined;
    const timer = setTimeout(() => void flush(), state === 'away' ? again : calm);
    return () => clearTimeout(timer);
  }, [written, unsaved, conflict, state, flush]);
  const choose = (next: Rated) => { base.current = conflict; setConflict(undefined); setState('dirty'); setValues({ ...next }); };
  return {
    values, set: (more) => { if (state !== 'saving') setState('dirty'); setProblem(undefined); setValues((before) => ({ ...before, ...more })); }, problem, flush,
    state: unsaved || state === 'saving' ? (state === 'saved' || state === 'kept' ? 'dirty' : state) : saved?.waiting ? 'kept' : 'saved',
    conflict: conflict && { theirs: ratedOf(conflict), author: conflict.author ?? '', keepMine: () => choose(now.current), takeTheirs: () => choose(ratedOf(conflict)) },
  };
}
