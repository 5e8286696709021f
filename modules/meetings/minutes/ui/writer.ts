// What the note-taker writes: seen at once, kept sealed in the device, sent in order, never twice. Knows no page.
import type { Journal } from '#platform/offline/journal.ts';
import type { PassageKind } from '../../shapes.ts';
import type { Passage, Stood, WritePassage } from '../contract.ts';

type Words = { itemId: string | null; kind: PassageKind; text: string; position: number; about: string[] | null };
/** `base`: the version it stands on, 0 = the server has none. `doubt`: sent, and no answer came: it is sent again exactly so before anything else. */
type Written = Words & { meetingId: string; base: number; doubt?: Words & { base: number }; removed?: true };
export type Draft = Written & { id: string; /** Somebody else wrote it, or holds the notes. */ stood?: Stood };
export type Outcome = { kind: 'saved'; version: number } | { kind: 'removed' } | { kind: 'stood'; stood: Stood } | { kind: 'away' } | { kind: 'refused' };
export type Post = { write(id: string, body: WritePassage): Promise<Outcome>; remove(id: string, version: number): Promise<Outcome> };
/** `waiting`: no answer came, it is tried again. */
export type WriterState = { drafts: readonly Draft[]; /** How many are on their way or wait for it. */ pending: number; sending: boolean; waiting: boolean };

/** Milliseconds: without a keystroke before it is sent, at the latest, and pauses without an answer. */
const calm = 700, latest = 3_000, shortest = 2_000, longest = 30_000;
const wordsOf = ({ itemId, kind, text, position, about }: Words): Words => ({ itemId, kind, text, position, about });
/** Opened and still empty: nothing to send yet. */
const blank = ({ base, doubt, text }: Draft) => base === 0 && !doubt && !text.trim();
const goes = (draft: Draft) => !draft.stood && !blank(draft);
const same = (a: Words, b: Words) => JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));

export function makeWriter(meetingId: string, journal: Journal, post: Post, now = Date.now) {
  // The version that the server said last: a page drawn a moment ago may still show the one before.
  const versions = new Map<string, number>(), baseOf = (id: string, of: Passage | undefined) => Math.max(of?.version ?? 0, versions.get(id) ?? 0);
  const drafts = new Map<string, Draft>(), listeners = new Set<() => void>();
  let state: WriterState = { drafts: [], pending: 0, sending: false, waiting: false }, timer: ReturnType<typeof setTimeout> | undefined, since = 0, pause = shortest, running: Promise<void> | undefined, over = false;
  const show = (next: Partial<WriterState> = {}) => { const all = [...drafts.values()]; state = { ...state, ...next, drafts: all, pending: all.filter(goes).length }; for (const listener of listeners) listener(); };

  // One write of a row at a time, and then the newest: what is typed meanwhile is not queued up.
  const keeping = new Map<string, Promise<void>>(), again = new Set<string>();
  function keep(id: string): Promise<void> {
    const busy = keeping.get(id);
    if (busy) { again.add(id); return busy; }
    const work = (async () => {
      do {
        again.delete(id);
        const draft = drafts.get(id);
        if (draft) { const { id: _, stood: __, ...written } = draft; await journal.put(id, written); } else await journal.drop(id);
      } while (again.has(id));
    })().catch(() => {}).finally(() => { keeping.delete(id); });
    keeping.set(id, work);
    return work;
  }
  const set = (draft: Draft) => { drafts.set(draft.id, draft); void keep(draft.id); };
  const settle = (id: string) => { drafts.delete(id); void keep(id); };

  function soon(after = calm): void {
    if (over) return;
    since ||= now();
    clearTimeout(timer);
    timer = setTimeout(() => void send(), Math.max(0, Math.min(after, since + latest - now())));
  }
  /** One thing to the server. `typed`: the hands went on meanwhile. */
  async function one(draft: Draft): Promise<'done' | 'typed' | 'away'> {
    const { id, doubt } = draft;
    let outcome: Outcome, sent: Words | undefined;
    if (draft.removed && !doubt) outcome = await post.remove(id, draft.base);
    else {
      const body = doubt ?? { ...wordsOf(draft), base: draft.base };
      sent = wordsOf(body);
      if (!doubt) set({ ...draft, doubt: body });
      await keep(id);
      outcome = await post.write(id, body);
    }
    const latestOf = drafts.get(id);
    if (outcome.kind === 'away') return 'away';
    if (!latestOf) return 'done';
    const { doubt: _, ...rest } = latestOf;
    if (outcome.kind === 'saved') { versions.set(id, outcome.version); if (sent && same(sent, rest) && !rest.removed) settle(id); else set({ ...rest, base: outcome.version }); }
    else if (outcome.kind === 'removed') { versions.delete(id); settle(id); }
    else set({ ...rest, stood: outcome.kind === 'stood' ? outcome.stood : { passage: null, noteTaker: null } });
    return same(rest, draft) ? 'done' : 'typed';
  }
  const send = (): Promise<void> => running ??= (async () => {
    clearTimeout(timer);
    since = 0;
    // What is being typed on while it is sent waits for the next pause of the hands.
    const typed = new Set<string>();
    for (;;) {
      const draft = [...drafts.values()].find((other) => goes(other) && !typed.has(other.id));
      if (!draft || over) break;
      show({ sending: true });
      const went = await one(draft);
      if (went === 'typed') typed.add(draft.id);
      if (went === 'away') {
        show({ sending: false, waiting: true });
        timer = setTimeout(() => void send(), pause);
        pause = Math.min(pause * 2, longest);
        return;
      }
      pause = shortest;
    }
    show({ sending: false, waiting: false });
    if ([...drafts.values()].some(goes)) soon();
  })().finally(() => { running = undefined; });

  return {
    subscribe(listener: () => void) { listeners.add(listener); return () => { listeners.delete(listener); }; },
    state: () => state,
    /** What was left in the device by a tab that is gone. */
    async restore(): Promise<void> {
      for (const { id, value } of await journal.read<Written>()) if (value.meetingId === meetingId && !drafts.has(id)) drafts.set(id, { ...value, id });
      show();
      if (drafts.size) void send();
    },
    /** Writes words over what stands there (`of`, when the server has it). */
    write(id: string, words: Words, of?: Passage): void {
      const before = drafts.get(id), { stood: _, removed: __, ...rest } = before ?? { id, meetingId, base: baseOf(id, of) };
      // Behind what is newer: the order of sending is the order of the last change.
      drafts.delete(id);
      // A conflict is settled only by choosing between the two.
      set({ ...rest, ...words, ...(before?.stood && { stood: before.stood }) });
      show();
      soon();
    },
    remove(id: string, of?: Passage): void {
      const before = drafts.get(id);
      if ((before?.base ?? baseOf(id, of)) === 0 && !before?.doubt) settle(id);
      else if (before ?? of) set({ ...(before ?? { ...wordsOf(of!), id, meetingId, base: baseOf(id, of) }), removed: true });
      show();
      soon();
    },
    /** Of two versions: mine goes over what stands there now, or theirs stays. */
    keepMine(id: string): void {
      const draft = drafts.get(id);
      if (!draft) return;
      const { stood, ...rest } = draft;
      set({ ...rest, base: stood?.passage?.version ?? 0 });
      show();
      void send();
    },
    takeTheirs(id: string): void { settle(id); show(); },
    /** There may be a signal, or the screen was unlocked. */
    retry(): void { pause = shortest; if (drafts.size) void send(); },
    /** Everything typed so far lies in the device. */
    kept: () => Promise.all([...keeping.values()]).then(() => {}),
    close(): void { over = true; clearTimeout(timer); },
  };
}
export type Writer = ReturnType<typeof makeWriter>;
