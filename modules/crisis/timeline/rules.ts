// What may be written into the timeline, and how an entry is read. Pure.

/** What people write; whatever else stands in the timeline was written by a rule when something was done. */
export const entryKinds = ['happened', 'decided', 'need', 'done'] as const;
export type EntryKind = (typeof entryKinds)[number];
export const isWritten = (kind: string): kind is EntryKind => (entryKinds as readonly string[]).includes(kind);

/** Minutes after which an entry counts as written afterwards: also one that waited for a signal. */
export const lateAfter = 10;
export const isLate = ({ at, writtenAt }: { at: string; writtenAt: string }): boolean => Date.parse(writtenAt) - Date.parse(at) > lateAfter * 60_000;

/** Minutes by which the clock of a telephone may be ahead of ours. */
const ahead = 5;
export type WhenWrong = 'future' | 'ended' | 'long_before';
/** Why an entry with this time is not taken: it has not happened yet, the crisis was over, or it was weeks before. An entry from within a crisis is taken also after its end: it waited for a signal. */
export function whenWrong(at: Date, { startedAt, endedAt }: { startedAt: Date; endedAt: Date | null }, now = new Date()): WhenWrong | undefined {
  if (at.getTime() > now.getTime() + ahead * 60_000) return 'future';
  if (endedAt && at > endedAt) return 'ended';
  if (at.getTime() < startedAt.getTime() - 31 * 86_400_000) return 'long_before';
  return undefined;
}

export type Line = { id: string; seq: number };
/** Several readings of one timeline put together: each entry once, newest first, whatever was read twice or in another order. */
export function together<T extends Line>(...readings: readonly (readonly T[])[]): T[] {
  const bySeq = new Map<number, T>();
  for (const reading of readings) for (const one of reading) bySeq.set(one.seq, one);
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
}
