// Where an agreement stands and what may be done with it. Pure: the same in the browser and on the server.
import { addDays } from '#platform/i18n/format.ts';

export const steps = ['offered', 'changed', 'confirmed', 'declined', 'reviewed', 'ended', 'withdrawn'] as const;
export type Step = (typeof steps)[number];
export const standings = ['draft', 'waiting', 'declined', 'future', 'in_force', 'ended', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];
export const answers = ['writer', 'paper', 'none', 'confirmed', 'declined'] as const;
export type Answer = (typeof answers)[number];

type Facts = { offeredOn: string | null; withdrawnOn: string | null; validFrom: string; endsOn: string | null; /** Parties here beside the writer. */ others: number; confirmed: number; declined: number; /** The reader's own answer; null for the writer. */ myAnswer: 'none' | 'confirmed' | 'declined' | null };
/** Where it stands for the reader: what a party has not confirmed is not in force for it. Partners without accounts agreed on paper. */
export function standingOf({ offeredOn, withdrawnOn, validFrom, endsOn, others, confirmed, declined, myAnswer }: Facts, today: string): Standing {
  if (withdrawnOn) return 'withdrawn';
  if (!offeredOn) return 'draft';
  if (endsOn && endsOn < today) return 'ended';
  if (myAnswer && myAnswer !== 'confirmed') return myAnswer === 'declined' ? 'declined' : 'waiting';
  if (others > 0 && confirmed === 0) return declined === others ? 'declined' : 'waiting';
  return validFrom > today ? 'future' : 'in_force';
}
export const isOver = (standing: Standing) => standing === 'ended' || standing === 'withdrawn';

/** Days before an end in which it is said that the agreement is ending. */
export const endingDays = 60;
/** Days before a review in which it is reminded. */
export const reviewDays = 14;
export const endsSoon = (endsOn: string | null, standing: Standing, today: string) => standing === 'in_force' && endsOn !== null && endsOn <= addDays(today, endingDays);
export const reviewIsDue = (reviewOn: string | null, standing: Standing, today: string) => !isOver(standing) && standing !== 'draft' && reviewOn !== null && reviewOn <= addDays(today, reviewDays);

/** Last day when notice is given today: whole months, to the end of the month. */
export function lastDayByNotice(today: string, months: number | null): string {
  if (!months) return today;
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

export type Action = 'change' | 'offer' | 'drop' | 'confirm' | 'decline' | 'review' | 'end' | 'withdraw' | 'attach';
type Reader = { role: string; /** My organisation wrote it. */ writes: boolean; /** My organisation is its party. */ party: boolean };
/** What the reader may do with it now. What binds the organisation is a head's. */
export function actions({ standing, myAnswer, confirmed, others, offered, over }: { standing: Standing; myAnswer: Facts['myAnswer']; confirmed: number; others: number; offered: boolean; /** An end or a withdrawal was written. */ over: boolean }, { role, writes, party }: Reader): Action[] {
  const head = role === 'head', keeps = head || role === 'coordinator';
  if (!keeps || !party) return [];
  const may: Action[] = ['attach'];
  if (over) return may;
  if (writes) may.push('change');
  if (writes && !offered) may.push('drop', ...(head ? ['offer'] as const : []));
  if (head && offered && !writes && standing !== 'ended') may.push(...(myAnswer !== 'confirmed' ? ['confirm'] as const : []), ...(myAnswer === 'none' ? ['decline'] as const : []));
  if (offered && standing !== 'ended') may.push('review');
  if (head && offered && (writes || myAnswer === 'confirmed') && (confirmed > 0 || others === 0) && standing !== 'ended') may.push('end');
  if (head && writes && offered && confirmed === 0 && others > 0) may.push('withdraw');
  return may;
}
