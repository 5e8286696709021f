// What a found service says about its hours. Browser-safe.
import { z } from 'zod';
import { dayOf, time } from '#platform/i18n/format.ts';
import { openState, type Hours } from '../cards/hours.ts';

/** `open` until a time (null: for days on end); `closed`, with the day and time when it opens; `unknown`: nobody wrote its hours; `phone`: now only on the phone. */
export const Opening = z.object({ state: z.enum(['open', 'phone', 'closed', 'unknown']), /** `16:30` of `day`. */ at: z.string().nullable(), day: z.string().nullable() });
export type Opening = z.infer<typeof Opening>;

const moment = (when: Date | null) => ({ at: when && time(when), day: when && dayOf(when) });
/** What is said of hours on a card. */
export function openingOf(hours: readonly Hours[], now: Date): Opening {
  if (!hours.some(({ kind, opens }) => opens !== null && (kind === 'open' || kind === 'phone'))) return { state: 'unknown', at: null, day: null };
  const desk = openState(hours, now);
  if (desk.open) return { state: 'open', ...moment(desk.until) };
  const phone = openState(hours, now, ['phone']);
  if (phone.open) return { state: 'phone', ...moment(phone.until) };
  return { state: 'closed', ...moment(desk.opens ?? phone.opens) };
}
