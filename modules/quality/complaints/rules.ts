// What holds of complaints. Pure: the same in the browser and on the server.
import { namesDeclined } from '#platform/i18n/declined.ts';

export const ways = ['oral', 'written', 'email', 'box', 'phone', 'on_behalf'] as const;
export type Way = typeof ways[number];
export const inNames = ['client', 'on_behalf', 'other', 'anonymous'] as const;
export type InName = typeof inNames[number];
export const findings = ['justified', 'partly', 'unjustified', 'undecidable'] as const;
export type Finding = typeof findings[number];
/** How the answer is given: into the hand, by post, e-mail, data box; an anonymous one on the notice board. */
export const answerWays = ['handed', 'post', 'email', 'data_box', 'board'] as const;
export type AnswerWay = typeof answerWays[number];

/** Without a rule of its own an organisation answers within so many days, and puts it off by so many at most. */
export const usualDays = 30, usualExtension = 30;
/** Days before the deadline when it is said. */
export const soonDays = 7;

/** A day so many days later. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** The deadline that counts. */
export const deadline = ({ dueOn, extendedUntil }: { dueOn: string; extendedUntil: string | null }): string => extendedUntil ?? dueOn;
export type Standing = 'answered' | 'late' | 'soon' | 'waits' | 'running';
/** How it stands on a day: answered, past its deadline, near it, without anybody named, being handled. */
export function standing(of: { dueOn: string; extendedUntil: string | null; answeredOn: string | null; handled: boolean }, today: string): Standing {
  if (of.answeredOn) return 'answered';
  const by = deadline(of);
  return by < today ? 'late' : !of.handled ? 'waits' : by <= daysAfter(today, soonDays) ? 'soon' : 'running';
}
/** Answered by its deadline? */
export const inTime = (of: { dueOn: string; extendedUntil: string | null; answeredOn: string | null }): boolean => of.answeredOn !== null && of.answeredOn <= deadline(of);
/** A complaint without a name is answered where everybody may read it, a named one never. */
export const answerWaysOf = (inName: InName): readonly AnswerWay[] => inName === 'anonymous' ? ['board'] : answerWays.filter((way) => way !== 'board');

/** How it is spoken of: from the random end of its id, so that no series has a gap where somebody must not look. */
export const markOf = (id: string): string => id.slice(-5).toUpperCase();

/** Names that stand in a text meant for the notice board: of whoever complains and of whom it concerns, by any word of them. */
export const namesIn = (text: string, names: readonly string[]): string[] => namesDeclined(text, names);
