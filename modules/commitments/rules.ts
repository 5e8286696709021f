// What may happen to a commitment, and what it becomes. One idea: an organisation is bound only by its own word.
import type { Action, State } from './contract.ts';
import { actions } from './contract.ts';

/** What the rules look at. */
export type Standing = {
  state: State;
  /** Who wrote it. */
  organisationId: string;
  /** Whose worker or service does it; null for the client, a body without an account, or nobody yet. */
  ownerOrganisationId: string | null;
  dueOn: string | null;
  /** The date that the owner proposes instead. */
  proposedOn: string | null;
  /** It is asked of a service that the reader only coordinates: a coordinator decides nothing for a service. */
  onlyCoordinates?: boolean;
};

/** Given to another organisation, so that it has to accept. */
export const isForeign = ({ organisationId, ownerOrganisationId }: Pick<Standing, 'organisationId' | 'ownerOrganisationId'>) => ownerOrganisationId !== null && ownerOrganisationId !== organisationId;
/** How a new or newly given commitment begins. */
export const firstState = (who: Pick<Standing, 'organisationId' | 'ownerOrganisationId'>): State => isForeign(who) ? 'offered' : 'open';

/** Which of the two sides I stand on: the one that wrote it, the one that is to do it. */
const sides = (c: Standing, mine: readonly string[]) => {
  const author = mine.includes(c.organisationId), foreign = isForeign(c);
  return { author, foreign, doer: foreign ? mine.includes(c.ownerOrganisationId!) : author };
};

/** Whether I can do this now. `mine`: organisations I act for. */
export function may(action: Action, c: Standing, mine: readonly string[]): boolean {
  const { author, foreign, doer } = sides(c, mine);
  const waits = c.state === 'offered';
  switch (action) {
    case 'accept': case 'propose': return foreign && doer && waits && !c.onlyCoordinates;
    // What was accepted can be given back, with a reason.
    case 'decline': return foreign && doer && (waits || c.state === 'open') && !c.onlyCoordinates;
    case 'agree': case 'disagree': return author && waits && c.proposedOn !== null;
    case 'done': case 'handOver': return doer && c.state === 'open';
    case 'reopen': return c.state === 'done' ? doer : author && (c.state === 'cancelled' || c.state === 'declined');
    case 'cancel': case 'change': return author && (waits || c.state === 'open');
  }
}
export const mayDo = (c: Standing, mine: readonly string[]): Action[] => actions.filter((action) => may(action, c, mine));

/** What it becomes. Ask `may` first. */
export function after(action: Action, c: Standing, day?: string): Pick<Standing, 'state' | 'dueOn' | 'proposedOn'> {
  const { dueOn } = c, proposedOn = null;
  switch (action) {
    case 'accept': return { state: 'open', dueOn, proposedOn };
    case 'decline': return { state: 'declined', dueOn, proposedOn };
    case 'propose': return { state: 'offered', dueOn, proposedOn: day ?? null };
    case 'agree': return { state: 'open', dueOn: c.proposedOn, proposedOn };
    case 'disagree': return { state: 'offered', dueOn, proposedOn };
    case 'done': return { state: 'done', dueOn, proposedOn };
    case 'reopen': return { state: c.state === 'done' ? 'open' : firstState(c), dueOn, proposedOn };
    case 'cancel': return { state: 'cancelled', dueOn, proposedOn };
    case 'handOver': case 'change': return { state: c.state, dueOn, proposedOn: c.proposedOn };
  }
}

export type GuestAction = 'accept' | 'decline' | 'done';
/** What a partner without an account may say through a link: once yes or no while it goes on, and that it is done. The commitment is in force for us from the beginning; a yes only reassures. */
export const guestMay = (c: { state: State; accepted: boolean; open: boolean }): GuestAction[] => !c.open || c.state !== 'open' ? [] : c.accepted ? ['decline', 'done'] : ['accept', 'decline', 'done'];
/** Whether a link may be given: only for what a body without an account is to do, and never for a confidence. */
export const mayGiveLink = (c: { state: State; ownerKind: string; confidenceOf: string | null; own: boolean }): boolean => c.own && c.ownerKind === 'body' && c.state === 'open' && c.confidenceOf === null;

/** What a promise binds to: when any of it changes, the other organisation is asked anew. */
export type Bound = { what: string; startsOn: string | null; dueOn: string | null; dueTime: string | null; ownerOrganisationId: string | null; /** Which worker, service, person or body. */ doer: string | null };
const same = (a: Bound, b: Bound) => a.what === b.what && a.startsOn === b.startsOn && a.dueOn === b.dueOn && a.dueTime === b.dueTime && a.ownerOrganisationId === b.ownerOrganisationId && a.doer === b.doer;
/** State after the author's change: what another organisation was promised by or asked for anew is an offer again. */
export function afterChange(c: Standing & Bound, next: Bound): Pick<Standing, 'state' | 'proposedOn'> {
  if (same(c, next)) return { state: c.state, proposedOn: c.proposedOn };
  return { state: firstState({ organisationId: c.organisationId, ownerOrganisationId: next.ownerOrganisationId }), proposedOn: null };
}

export type When = 'overdue' | 'today' | 'week' | 'later';
/** In which part of Today it stands; what is past ends with yesterday, the week with Sunday. */
export function whenOf(due: string | null, today: string): When {
  if (!due) return 'later';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= sunday(today) ? 'week' : 'later';
}
/** The Sunday that ends the week of a day. */
export function sunday(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + (7 - date.getUTCDay()) % 7);
  return date.toISOString().slice(0, 10);
}

/** Whether `step` could wait for `needs` without a circle: `known` are the present pairs. */
export function makesCircle(step: string, needs: readonly string[], known: readonly { step: string; needs: string }[]): boolean {
  const before = new Map<string, string[]>();
  for (const pair of known) if (pair.step !== step) before.set(pair.step, [...before.get(pair.step) ?? [], pair.needs]);
  const seen = new Set<string>();
  const reaches = (from: string): boolean => from === step || !seen.has(from) && (seen.add(from), (before.get(from) ?? []).some(reaches));
  return needs.some(reaches);
}
