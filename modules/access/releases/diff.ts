// Two wordings beside each other: what stayed, what went, what came. By words, so that a changed comma is not a changed sentence.

export type Piece = { text: string; what: 'same' | 'gone' | 'new' };
const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** Pieces of the newer text with what it lost, in reading order. Longest common run of words; texts of a sheet are short. */
export function differences(before: string, after: string): Piece[] {
  const a = words(before), b = words(after), table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const pieces: Piece[] = [];
  const add = (text: string, what: Piece['what']) => { const last = pieces.at(-1); if (last?.what === what) last.text += text; else pieces.push({ text, what }); };
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { add(a[i]!, 'same'); i++; j++; }
    else if (j >= b.length || i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!) add(a[i++]!, 'gone');
    else add(b[j++]!, 'new');
  }
  return pieces;
}
/** Slots whose wording differs, with both. */
export const changedSlots = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((slot) => (before[slot] ?? '') !== (after[slot] ?? ''));
