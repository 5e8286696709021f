// How a followed recommendation goes on. Pure; the same answer in the browser, and again in the database (access.sql, `follow`).
export const states = ['draft', 'given', 'accepted', 'declined', 'proved', 'done', 'dropped'] as const;
export type State = (typeof states)[number];
export const addresseeKinds = ['service', 'founder', 'municipality', 'region', 'ministry', 'method_team', 'other'] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];
export const eventKinds = ['given', 'answered', 'owner', 'day_asked', 'day_agreed', 'day_refused', 'proved', 'returned', 'verified', 'checked', 'reopened', 'dropped'] as const;
export type EventKind = (typeof eventKinds)[number];
export const results = ['done', 'partly', 'not', 'not_applicable'] as const;
/** What a follow-up audit found. */
export type Result = (typeof results)[number];
export const actions = ['answer', 'nameOwner', 'askDay', 'decideDay', 'addStep', 'prove', 'sendBack', 'verify', 'reopen', 'drop', 'callMeeting'] as const;
export type Action = (typeof actions)[number];

export const closed: readonly State[] = ['done', 'dropped'];
export const isOpen = (state: State) => state !== 'draft' && !closed.includes(state);
/** The body is to do it by its day; what was declined or proved waits for whoever recommends and is late for nobody (as in `audits.summary_asked`). */
export const hasDay = (state: State) => state === 'given' || state === 'accepted';

export type Standing = {
  state: State;
  /** A body without accounts here: whoever recommends writes down what it said. */
  outside: boolean;
  /** Another day that waits for the giver's yes. */
  askedDueOn: string | null;
  /** I said last that it is done. */
  provedByMe: boolean;
  /** On which side I stand: we recommend; head or methodologist of the body; it is ours to do; we may verify. */
  gives: boolean; answers: boolean; does: boolean; verifies: boolean;
};

/** May I do this now? */
export function may(action: Action, s: Standing): boolean {
  switch (action) {
    // A body that declined may come to another mind; one that accepted may give it back with a reason.
    case 'answer': return s.answers && ['given', 'declined', 'accepted'].includes(s.state);
    case 'nameOwner': return s.answers && !s.outside && ['given', 'accepted', 'proved'].includes(s.state);
    case 'askDay': return s.does && ['given', 'accepted'].includes(s.state);
    case 'decideDay': return s.gives && s.askedDueOn !== null && ['given', 'accepted'].includes(s.state);
    case 'addStep': return s.does && !s.outside && ['given', 'accepted', 'proved'].includes(s.state);
    case 'prove': return s.does && s.state === 'accepted';
    case 'sendBack': return s.verifies && s.state === 'proved';
    case 'verify': return s.verifies && s.state === 'proved' && !s.provedByMe;
    case 'reopen': return s.gives && ['declined', 'done', 'dropped'].includes(s.state);
    case 'drop': return s.gives && isOpen(s.state);
    case 'callMeeting': return (s.gives || s.does) && isOpen(s.state);
  }
}
export const mayDo = (s: Standing): Action[] => actions.filter((action) => may(action, s));

/** Does it wait for me? For an answer, a day, a verification; or it is mine to do. Of a body outside only once its day has passed: then somebody has to ask. */
export function waitsForMe(s: Standing, { mine, hasOwner, late }: { /** I am in charge of it. */ mine: boolean; hasOwner: boolean; late: boolean }): boolean {
  if (may('verify', s) || may('decideDay', s)) return true;
  if (s.outside) return late && s.does && (s.state === 'given' || s.state === 'accepted');
  return s.answers && s.state === 'given' || s.state === 'accepted' && (mine || s.answers && !hasOwner);
}

export type AnswerKind = 'accepted' | 'changed' | 'declined';
/** Answers that make sense now: what was accepted can only be given back. */
export const answersFrom = (state: State): AnswerKind[] => (state === 'accepted' ? ['declined'] : state === 'declined' ? ['accepted', 'changed'] : state === 'given' ? ['accepted', 'changed', 'declined'] : []);

/** What the finding of a follow-up audit does to a recommendation: the event that tells it. */
export const eventOf = (result: Result, state: State): EventKind => (result === 'done' ? 'verified' : result === 'not_applicable' ? 'dropped' : state === 'proved' ? 'returned' : 'checked');

export const dueFilters = ['late', 'soon', 'later', 'none'] as const;
export type Due = (typeof dueFilters)[number];
/** From how many days since it was given; each bucket ends where the next one begins. */
export const ageFilters = ['0', '30', '90', '180'] as const;
export type Age = (typeof ageFilters)[number];
/** Days ahead that count as soon. */
export const soonDays = 30;
/** How many days before its day a reminder goes. */
export const remindDays = 7;
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
/** When it is to be done, seen from a day. Of a closed one nothing is late. */
export const dueOf = (dueOn: string | null, today: string): Due => (dueOn === null ? 'none' : dueOn < today ? 'late' : days(today, dueOn) <= soonDays ? 'soon' : 'later');
export const ageOf = (givenOn: string, today: string): Age => { const age = days(givenOn, today); return age >= 180 ? '180' : age >= 90 ? '90' : age >= 30 ? '30' : '0'; };

/** What is counted and filtered by on the board. */
export type Facts = { id: string; state: State; theme: string; kind: AddresseeKind; serviceId: string | null; /** What it comes out of: an audit, a programme by its number, nothing. */ source: string; dueOn: string | null; givenOn: string; /** What it waits for. */ forMe: boolean };
export type Narrowing = { state?: State | 'open' | 'all' | undefined; theme?: string | undefined; kind?: AddresseeKind | undefined; service?: string | undefined; source?: string | undefined; mine?: boolean | undefined; due?: Due | undefined; age?: Age | undefined };
const dimensions = ['state', 'source', 'theme', 'kind', 'service', 'due', 'age'] as const;
export type Dimension = (typeof dimensions)[number];
const keyOf = (dimension: Dimension, f: Facts, today: string): string => dimension === 'state' ? f.state : dimension === 'theme' ? f.theme : dimension === 'kind' ? f.kind : dimension === 'service' ? f.serviceId ?? 'none' : dimension === 'source' ? f.source : dimension === 'due' ? dueOf(f.dueOn, today) : ageOf(f.givenOn, today);
/** Does it stand in the list that these filters show? */
export function fits(f: Facts, n: Narrowing, today: string, without?: Dimension): boolean {
  const asked = (dimension: Dimension) => dimension !== without && n[dimension] !== undefined;
  const state = n.state ?? 'open';
  return (without === 'state' || state === 'all' || (state === 'open' ? isOpen(f.state) : f.state === state)) && (!n.mine || f.forMe)
    && (['theme', 'kind', 'service', 'source'] as const).every((dimension) => !asked(dimension) || keyOf(dimension, f, today) === n[dimension])
    // Only what goes on can be late or old.
    && (['due', 'age'] as const).every((dimension) => !asked(dimension) || (dimension === 'due' ? hasDay : isOpen)(f.state) && keyOf(dimension, f, today) === n[dimension]);
}
/** By each value of a dimension, how many the list would hold if it were chosen (the other filters stay). The largest first; of states, days and ages in their order. */
export function counts(all: readonly Facts[], n: Narrowing, today: string): Record<Dimension, { key: string; n: number }[]> {
  const order: Partial<Record<Dimension, readonly string[]>> = { state: states, due: dueFilters, age: ageFilters };
  return Object.fromEntries(dimensions.map((dimension) => {
    const fitting = all.filter((f) => fits(f, n, today, dimension) && (dimension === 'due' ? hasDay(f.state) : dimension !== 'age' || isOpen(f.state)));
    const groups = [...Map.groupBy(fitting, (f) => keyOf(dimension, f, today))].map(([key, of]) => ({ key, n: of.length })), kept = order[dimension];
    return [dimension, groups.toSorted((a, b) => (kept ? kept.indexOf(a.key) - kept.indexOf(b.key) : b.n - a.n || (a.key < b.key ? -1 : 1)))];
  })) as Record<Dimension, { key: string; n: number }[]>;
}

/** From how many services on a theme repeats, unless the reader says otherwise. */
export const usualServices = 3;
