// How long facts are believed, what may be published, and which hours make sense. Pure.
import { addDays } from '#platform/i18n/format.ts';

export const aspects = ['basics', 'offer', 'contacts', 'hours', 'place', 'area'] as const;
export type Aspect = typeof aspects[number];
/** Days after which an aspect is made sure of again, where the organisation does not say otherwise. */
export const usualDays: Record<Aspect, number> = { basics: 365, offer: 180, contacts: 180, hours: 180, place: 365, area: 365 };
/** Days after which told free places are old news. */
export const tellingDays = 14;

export const isStale = (checkedOn: string, days: number, today: string) => addDays(checkedOn, days) < today;

type Row = { weekday: number | null; onDay: string | null; untilDay: string | null; opens: string | null; closes: string | null; validFrom: string | null; validTo: string | null };
export type HoursProblem = 'both_or_none' | 'day' | 'half' | 'closed_weekday' | 'order';
/** What is wrong with a row of hours; undefined when it can be written. */
export function hoursProblem({ weekday, onDay, untilDay, opens, closes, validFrom, validTo }: Row): HoursProblem | undefined {
  if ((weekday === null) === (onDay === null)) return 'both_or_none';
  if ((opens === null) !== (closes === null)) return 'half';
  if (opens === null && onDay === null) return 'closed_weekday';
  if (untilDay !== null && (onDay === null || untilDay < onDay)) return 'order';
  if (validFrom !== null && validTo !== null && validTo < validFrom) return 'order';
  return weekday === null && (validFrom !== null || validTo !== null) ? 'day' : undefined;
}

export type PublishProblem = 'masked' | 'not_open' | 'no_agreement' | 'later';
/** May the service stand on public pages? Its own people decide for it; for a partner's somebody of it has to have agreed, and everybody here has to see it first. */
export function publishProblem({ masked, partner, open, agreedBy, agreedOn, today }: { masked: boolean; partner: boolean; open: boolean; agreedBy: string; agreedOn: string | null; today: string }): PublishProblem | undefined {
  if (masked) return 'masked';
  if (!partner) return undefined;
  if (!open) return 'not_open';
  if (!agreedBy || !agreedOn) return 'no_agreement';
  return agreedOn > today ? 'later' : undefined;
}
