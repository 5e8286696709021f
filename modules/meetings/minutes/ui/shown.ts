import type { PassageKind } from '../../shapes.ts';
import type { Passage } from '../contract.ts';
import type { Draft } from './writer.ts';

/** A passage as it is shown: what is under the hands here over what the server has (`of`). */
export type Shown = { id: string; itemId: string | null; kind: PassageKind; text: string; position: number; about: string[] | null; of: Passage | undefined };

/** Passages by their place; what the device holds and the server does not stands among them. Those in conflict are shown apart. */
export function shownOf(passages: readonly Passage[], drafts: readonly Draft[]): Shown[] {
  const mine = new Map(drafts.filter(({ stood }) => !stood).map((draft) => [draft.id, draft]));
  const merged: (Shown | undefined)[] = passages.map((of) => {
    const draft = mine.get(of.id);
    mine.delete(of.id);
    return draft ? draft.removed ? undefined : { ...draft, of } : { ...of, of };
  });
  for (const draft of mine.values()) if (!draft.removed) merged.push({ ...draft, of: undefined });
  return merged.filter((one) => one !== undefined).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
