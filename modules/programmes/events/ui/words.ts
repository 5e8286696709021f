import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { day, dayShort, number } from '#platform/i18n/format.ts';
import type { RunLine } from '../contract.ts';
import type { EventKind, RegistrationState } from '../rules.ts';
import { events } from '../contract.ts';

/** What is read anew when something of a run changes. */
export const anew = { invalidates: [events.list, events.runs, events.run, events.registrations] } as const;
/** How things of events are called on screen. */
export function useEventWords() {
  const { t } = useLingui();
  const kinds: Record<EventKind, string> = { course: t`kurz`, event: t`akce na jeden či více dní`, round_table: t`kulatý stůl`, other: t`jiná akce` };
  const states: Record<RegistrationState, string> = { registered: t`má místo`, waiting: t`čeká`, cancelled: t`zrušeno` };
  const tones: Record<RegistrationState, Tone> = { registered: 'done', waiting: 'waiting', cancelled: 'plain' };
  const known = (of: Pick<RunLine, 'days'>) => of.days.filter(({ state }) => state !== 'cancelled').flatMap(({ onDay }) => onDay ?? []).toSorted();
  /** From the first day to the last. */
  const when = (of: Pick<RunLine, 'days'>) => { const days = known(of); return !days.length ? t`bez termínu` : days[0] === days.at(-1) ? day(days[0]!) : `${dayShort(days[0]!)} – ${day(days.at(-1)!)}`; };
  const title = (of: Pick<RunLine, 'event' | 'number' | 'town'>) => [of.event.title, of.town].filter(Boolean).join(', ');
  const hours = (minutes: number) => t`${number(minutes / 60, Number.isInteger(minutes / 60) ? 0 : 1)} h`.replace(' ', '\u00A0');
  return { kinds, states, tones, when, title, hours };
}
