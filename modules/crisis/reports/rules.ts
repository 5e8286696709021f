// When a situation report is due, what a draft is made of, and through whom it becomes a report. Pure.
import { isWritten, type EntryKind } from '../timeline/rules.ts';

export const parts = ['done', 'happened', 'decided', 'open', 'need'] as const;
/** What a report tells of an area: done, what happened, decisions, what is open, what is needed. */
export type Part = (typeof parts)[number];
export type AreaText = { code: string; name: string } & Record<Part, string>;
export type Number_ = { label: string; value: string };
export type Content = { summary: string; areas: AreaText[]; numbers: Number_[]; next: string };
/** Characters of one text of a report. */
export const mostText = 12_000;

/** When the next report is due: so many hours after the last one tells, at the beginning after the crisis began. */
export const dueAt = ({ startedAt, everyHours, lastAt }: { startedAt: Date; everyHours: number; lastAt: Date | null }): Date => new Date((lastAt ?? startedAt).getTime() + everyHours * 3_600_000);

export type Told = { kind: string; area: string; text: string; at: string; struckBy: number | null };
export type OpenTask = { area: string; text: string; /** As people read it. */ until: string };
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Lines of the timeline and open tasks as the text of a report, by area in the order of the plan; what was struck out stays out, areas of which there is nothing to tell as well. Newest entries win where all do not fit. */
export function drafted(entries: readonly Told[], tasks: readonly OpenTask[], areas: readonly { code: string; name: string }[], clock: (at: string) => string): AreaText[] {
  const unnamed = [...new Set([...entries, ...tasks].map(({ area }) => area))].filter((code) => !areas.some((one) => one.code === code));
  const all = [...areas, ...unnamed.filter(Boolean).map((code) => ({ code, name: code })), ...(unnamed.includes('') ? [{ code: '', name: '' }] : [])];
  return all.map(({ code, name }) => {
    const of = (kind: EntryKind) => fitting(entries.filter((one) => isWritten(one.kind) && one.kind === kind && one.area === code && one.struckBy === null).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ at, text }) => `${clock(at)} ${oneLine(text)}`));
    return { code, name, done: of('done'), happened: of('happened'), decided: of('decided'), need: of('need'), open: fitting(tasks.filter(({ area }) => area === code).map(({ text, until }) => [oneLine(text), until].filter(Boolean).join(' – '))) };
  }).filter((one) => parts.some((part) => one[part] !== ''));
}
function fitting(lines: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines.toReversed()) { length += line.length + 1; if (length > mostText) break; kept.unshift(line); }
  return kept.join('\n');
}

export type Standing = { roles: readonly string[]; ended: boolean };
export type Reason = 'ended' | 'no_role' | 'not_coordinator' | 'frozen';
/** Why the caller does not write reports, or take this step with one. Both the coordinator and whoever looks after information write; the coordinator approves, and who stands in. */
export function whyNot(step: 'write' | 'approve', { roles, ended }: Standing, state: 'draft' | 'approved' = 'draft'): Reason | undefined {
  if (state === 'approved') return 'frozen';
  if (ended) return 'ended';
  if (!roles.some((role) => role === 'coordinator' || role === 'information')) return 'no_role';
  return step === 'approve' && !roles.includes('coordinator') ? 'not_coordinator' : undefined;
}
