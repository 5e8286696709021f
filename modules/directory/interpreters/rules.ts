// Who suits a request and why, what it costs, what may be done with a booking. Pure; days `2026-02-01`, times `9:05`, money in CZK.
import { addDays, dayOf, time } from '#platform/i18n/format.ts';
import { instantOf, weekdayOf } from '../cards/hours.ts';
import { plain } from '#platform/i18n/plain.ts';

export const interpreterKinds = ['community', 'court', 'intercultural'] as const;
export const modes = ['in_person', 'phone', 'video'] as const;
export type Mode = (typeof modes)[number];
export const directions = ['both', 'to_czech', 'from_czech'] as const;
export const levels = ['basic', 'advanced', 'native', 'certified'] as const;
export const bookingStates = ['offered', 'confirmed', 'refused', 'no_answer', 'withdrawn', 'done', 'client_absent', 'interpreter_absent'] as const;
export type BookingState = (typeof bookingStates)[number];
/** Parts of a day: m 8–12, a 12–17, e 17–21. */
export const dayParts = { m: [8 * 60, 12 * 60], a: [12 * 60, 17 * 60], e: [17 * 60, 21 * 60] } as const;
export type DayPart = keyof typeof dayParts;

type Price = { hour: number | null; travel: number | null; minMinutes: number; stepMinutes: number };
/** Minutes that are paid: at least the least time, then every begun step. */
export const paidMinutes = ({ minMinutes, stepMinutes }: Pick<Price, 'minMinutes' | 'stepMinutes'>, minutes: number): number =>
  Math.max(minMinutes, Math.ceil(minutes / stepMinutes) * stepMinutes);
export type Outcome = 'done' | 'client_absent' | 'interpreter_absent';
/** What is paid, in CZK to the heller; null when no price was agreed. When the client did not come, the least time and the journey; when the interpreter did not, nothing. */
export function costOf(price: Price, { outcome, minutes, mode }: { outcome: Outcome; minutes: number; mode: Mode }): number | null {
  if (outcome === 'interpreter_absent') return 0;
  if (price.hour === null) return null;
  const paid = outcome === 'client_absent' ? price.minMinutes : paidMinutes(price, minutes);
  return Math.round((paid / 60) * price.hour * 100 + (mode === 'in_person' ? (price.travel ?? 0) : 0) * 100) / 100;
}

export const minutesOf = (time: string): number => { const [h = 0, m = 0] = time.split(':').map(Number); return h * 60 + m; };
/** Parts of a day that a time touches; outside of all of them none. */
export const partsOf = (starts: string, minutes: number): DayPart[] => {
  const from = minutesOf(starts), to = from + minutes;
  return (Object.keys(dayParts) as DayPart[]).filter((part) => from < dayParts[part][1] && to > dayParts[part][0]);
};
/** Whether the usual week says yes: undefined when nothing was told. */
export function usuallyFree(week: readonly string[], { onDay, starts, minutes }: { onDay: string; starts: string; minutes: number }): boolean | undefined {
  if (!week.length) return undefined;
  const parts = partsOf(starts, minutes);
  return parts.length > 0 && parts.every((part) => week.includes(`${weekdayOf(onDay)}${part}`));
}
export type Spoken = { language: string; variant: string; direction: (typeof directions)[number]; level: (typeof levels)[number] };
export type Asked = { id: string; name: string; sex: 'female' | 'male' | null; languages: readonly Spoken[]; orpCodes: readonly string[]; regionCodes: readonly string[]; modes: readonly Mode[]; week: readonly string[]; price: Price; endsOn: string | null; contractTo: string | null;
  preferences: readonly { language: string | null; orpCode: string | null; position: number }[] };
export type Wanted = { languages: readonly string[]; variant: string; onDay: string; starts: string; minutes: number; mode: Mode; orpCode: string | null; regionCode: string | null; sex: 'female' | 'male' | null; preferredId: string | null };
export type Known = { busy: readonly string[]; asked: readonly string[]; unsuitable: readonly string[]; refused: readonly string[] };

export const reasonKinds = ['language', 'variant', 'direction', 'level', 'mode', 'place', 'free', 'busy', 'asked_elsewhere', 'week', 'sex', 'contract', 'ended', 'unsuitable', 'refused', 'preferred', 'order', 'price'] as const;
/** `good` speaks for, `bad` against, `never` means that they cannot be asked; `detail` is a code, a number or words, by the kind. */
export type Reason = { kind: (typeof reasonKinds)[number]; weight: 'good' | 'bad' | 'never'; detail: string };
export type Fit = { interpreterId: string; language: string | null; fits: boolean; bad: number; order: number; cost: number | null; reasons: Reason[] };

/** The order in which an organisation asks: what it says for this language and district, then for either, then at all. Not said: last. */
export function orderOf(preferences: Asked['preferences'], language: string | null, orpCode: string | null): number {
  const holding = preferences.filter((p) => (p.language === null || p.language === language) && (p.orpCode === null || p.orpCode === orpCode));
  const exact = (p: (typeof holding)[number]) => Number(p.language !== null) * 2 + Number(p.orpCode !== null);
  return holding.toSorted((a, b) => exact(b) - exact(a) || a.position - b.position)[0]?.position ?? 100;
}

/** How one interpreter suits one request, with all reasons. */
export function fitOf(who: Asked, wanted: Wanted, known: Known): Fit {
  const reasons: Reason[] = [];
  const say = (kind: Reason['kind'], weight: Reason['weight'], detail = '') => reasons.push({ kind, weight, detail });
  const wantedVariant = plain(wanted.variant);
  const spoken = wanted.languages.flatMap((language) => who.languages.filter((one) => one.language === language))
    .toSorted((a, b) => wanted.languages.indexOf(a.language) - wanted.languages.indexOf(b.language) || Number(plain(b.variant).includes(wantedVariant)) - Number(plain(a.variant).includes(wantedVariant)) || levels.indexOf(b.level) - levels.indexOf(a.level))[0];
  if (spoken) {
    say('language', 'good', spoken.language);
    if (wanted.variant) say('variant', plain(spoken.variant).includes(wantedVariant) ? 'good' : 'bad', spoken.variant);
    if (spoken.direction !== 'both') say('direction', 'bad', spoken.direction);
    if (spoken.level === 'basic') say('level', 'bad', spoken.level);
  } else say('language', 'never');
  if (known.unsuitable.includes(who.id)) say('unsuitable', 'never');
  if (known.busy.includes(who.id)) say('busy', 'never');
  if (who.endsOn && who.endsOn < wanted.onDay) say('ended', 'never', who.endsOn);
  say('mode', who.modes.includes(wanted.mode) ? 'good' : 'bad', wanted.mode);
  if (wanted.mode === 'in_person' && wanted.orpCode && (who.orpCodes.length || who.regionCodes.length))
    say('place', who.orpCodes.includes(wanted.orpCode) || wanted.regionCode !== null && who.regionCodes.includes(wanted.regionCode) ? 'good' : 'bad', wanted.orpCode);
  const usual = usuallyFree(who.week, wanted);
  if (usual !== undefined) say(usual ? 'free' : 'week', usual ? 'good' : 'bad');
  if (known.asked.includes(who.id)) say('asked_elsewhere', 'bad');
  if (known.refused.includes(who.id)) say('refused', 'bad');
  if (wanted.sex && who.sex !== wanted.sex) say('sex', 'bad', who.sex ?? '');
  if (wanted.sex && who.sex === wanted.sex) say('sex', 'good', who.sex);
  if (who.contractTo && who.contractTo < wanted.onDay) say('contract', 'bad', who.contractTo);
  if (wanted.preferredId === who.id) say('preferred', 'good');
  const order = orderOf(who.preferences, spoken?.language ?? null, wanted.orpCode);
  if (order < 100) say('order', 'good', String(order));
  const cost = costOf(who.price, { outcome: 'done', minutes: wanted.minutes, mode: wanted.mode });
  if (cost !== null) say('price', 'good', String(cost));
  return { interpreterId: who.id, language: spoken?.language ?? null, fits: !reasons.some(({ weight }) => weight === 'never'), bad: reasons.filter(({ weight }) => weight === 'bad').length, order, cost, reasons };
}

/** Everybody who speaks the language, the one to ask first on top: can be asked, wished for, fewest reasons against, our order, price, name. */
export function suggest(all: readonly Asked[], wanted: Wanted, known: Known): Fit[] {
  const name = new Map(all.map((one) => [one.id, one.name]));
  return all.map((one) => fitOf(one, wanted, known)).filter((fit) => fit.language !== null)
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || Number(b.interpreterId === wanted.preferredId) - Number(a.interpreterId === wanted.preferredId) || a.bad - b.bad || a.order - b.order
      || (a.cost ?? Infinity) - (b.cost ?? Infinity) || name.get(a.interpreterId)!.localeCompare(name.get(b.interpreterId)!, 'cs'));
}

export type Act = 'heard' | 'withdraw' | 'outcome' | 'link';
/** What those who asked may do with a booking; `begun`: its time has come. */
export function mayWith({ state, begun }: { state: BookingState; begun: boolean }): Act[] {
  if (state === 'offered') return begun ? ['heard', 'withdraw'] : ['heard', 'withdraw', 'link'];
  if (state === 'confirmed') return begun ? ['outcome', 'withdraw'] : ['withdraw', 'link'];
  return state === 'done' || state === 'client_absent' || state === 'interpreter_absent' ? ['outcome'] : [];
}
/** What the one asked may say: yes or no until it begins; after a yes only that they cannot come after all. */
export const mayAnswer = ({ state, begun }: { state: BookingState; begun: boolean }): ('confirmed' | 'refused')[] =>
  begun ? [] : state === 'offered' ? ['confirmed', 'refused'] : state === 'confirmed' ? ['refused'] : [];
/** A request whose day passed without a yes is demand not met, also before anybody says so. */
export const isUnmet = ({ state, onDay }: { state: string; onDay: string }, today: string): boolean => state === 'unmet' || state === 'open' && onDay < today;

/** Days before its end on which a contract is told to be expiring. */
export const contractWarningDays = 60;
export const isExpiring = (contractTo: string | null, today: string, inDays: string): 'expired' | 'expiring' | null => contractTo === null ? null : contractTo < today ? 'expired' : contractTo <= inDays ? 'expiring' : null;

/** Until when an interpreter is waited for: so many hours, by night until eight in the morning of Prague; at the latest when it begins. */
export function answerBy(from: Date, hours: number, { onDay, starts }: { onDay: string; starts: string }): Date {
  const then = new Date(from.getTime() + hours * 3_600_000), hour = Number(time(then).split(':')[0]), day = dayOf(then);
  const awake = hour < 8 ? instantOf(day, '08:00') : hour >= 20 ? instantOf(addDays(day, 1), '08:00') : then;
  return new Date(Math.min(awake.getTime(), instantOf(onDay, starts).getTime()));
}
