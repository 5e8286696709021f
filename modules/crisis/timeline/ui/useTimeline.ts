import { useCallback, useEffect, useMemo, useState } from 'react';
import { usePages, useRead } from '#platform/design/query.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisTimeline, type Entry } from '../contract.ts';
import { together } from '../rules.ts';

export type Narrowed = { area?: string; organisationId?: string; kind?: string; q?: string };
type Ref = { caseId: string; activationId: string };
/** Entries after which it is read on from a later one, so that the same ones are not asked for again and again. */
const step = 40;

/**
 * The timeline as it comes in: pages from the newest one, and whatever came after the first reading. Each entry once, by its number; a lost connection reads on from
 * the last number. What comes in stands in `fresh` until it is revealed, so that a list that is being read does not move.
 */
export function useTimeline(params: Ref, narrowed: Narrowed) {
  const list = usePages(crisisTimeline.list, { params, query: narrowed as never }), first = list.data?.last;
  const [base, setBase] = useState<number>(), [came, setCame] = useState<readonly Entry[]>([]), [shownTo, setShownTo] = useState<number>();
  // What was read first stays the ground: pages that are read anew bring nothing that was not revealed.
  useEffect(() => { if (first !== undefined) { setBase((now) => now ?? first); setShownTo((now) => now ?? first); } }, [first]);
  const after = useRead(crisisTimeline.since, { params, query: { ...narrowed, seq: base ?? 0 } as never }, { enabled: base !== undefined }), told = after.data;
  useEffect(() => {
    if (!told) return;
    if (told.items.length) setCame((before) => together<Entry>(before, told.items));
    setBase((now) => (now !== undefined && told.upTo - now >= step ? told.upTo : now));
  }, [told]);
  useLive(`crisis:${params.activationId}`, [crisisTimeline.since], 500);

  const pages = list.data?.items as readonly Entry[] | undefined, all = useMemo(() => {
    const entries = together<Entry>(pages ?? [], came), struck = new Map(entries.flatMap(({ strikes, seq }) => (strikes ? [[strikes.id, seq] as const] : [])));
    return entries.map((one) => (one.struckBy === null && struck.has(one.id) ? { ...one, struckBy: struck.get(one.id)! } : one));
  }, [pages, came]);
  const newest = all[0]?.seq, reveal = useCallback(() => { if (newest !== undefined) setShownTo((now) => Math.max(now ?? 0, newest)); }, [newest]);
  const upTo = shownTo ?? 0, fresh = all.filter(({ seq }) => seq > upTo);
  return { list, shown: all.filter(({ seq }) => seq <= upTo), fresh, reveal };
}
