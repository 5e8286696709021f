// Minutes in one sitting. Pure; the same answer in the browser.
/** Minutes without anybody at the keyboard after which somebody else may take the notes (the database says the same: `meetings.notes_are_silent`). */
export const silentAfter = 5;
export const mostPassages = 2_000;

/** Kinds that have a button, by kind of meeting: what everybody needs first. */
export const quickKinds = (meeting: string) => meeting === 'conference' ? ['text', 'agreement', 'decision', 'client_view', 'strength', 'worry'] as const : ['text', 'decision', 'agreement'] as const;

type Seen = { items: readonly { id: string; title: string; state: string }[]; passages: readonly { itemId: string | null; text: string }[]; attendees: readonly { presence: string }[]; next: object | null; reviewOn: string | null; kind: string };
export type Missing = { kind: 'silent_item'; id: string; title: string } | { kind: 'attendance'; count: number } | { kind: 'next_date' } | { kind: 'review' };
/** What the minutes lack. It informs and does not stop anybody. */
export function missing({ items, passages, attendees, next, reviewOn, kind }: Seen): Missing[] {
  const said = new Set(passages.filter(({ text }) => text.trim()).map(({ itemId }) => itemId));
  const unknown = attendees.filter(({ presence }) => presence === 'unknown').length;
  return [
    ...items.filter((one) => one.state !== 'postponed' && !said.has(one.id)).map(({ id, title }) => ({ kind: 'silent_item' as const, id, title })),
    ...(unknown ? [{ kind: 'attendance' as const, count: unknown }] : []),
    ...(kind === 'conference' ? (reviewOn ? [] : [{ kind: 'review' as const }]) : next ? [] : [{ kind: 'next_date' as const }]),
  ];
}

/** The same passage, so that a lost answer is no conflict. */
export const sameWords = (a: { kind: string; text: string; itemId: string | null; position: number }, b: { kind: string; text: string; itemId: string | null; position: number }): boolean =>
  a.kind === b.kind && a.text === b.text && a.itemId === b.itemId && a.position === b.position;
