// What may happen to a referral, who does it, who acts next and by when. Pure; the database holds the same (`guard_move`).
import { addDays, daysUntil } from '#platform/i18n/format.ts';

export const states = ['draft', 'sent', 'received', 'accepted', 'waiting_list', 'declined', 'under_way', 'ended', 'withdrawn', 'expired'] as const;
export type State = (typeof states)[number];
export const urgencies = ['now', 'days', 'can_wait'] as const;
export type Urgency = (typeof urgencies)[number];
export const declineReasons = ['capacity', 'not_target_group', 'not_eligible', 'client_declined', 'could_not_reach', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const outcomes = ['got_help', 'partly', 'did_not', 'referred_on'] as const;
export type Outcome = (typeof outcomes)[number];
/** Bands of age, in years. */
export const ages = ['0_5', '6_14', '15_17', '18_26', '27_64', '65_more'] as const;
export const moves = ['send', 'receive', 'accept', 'wait', 'decline', 'start', 'end', 'withdraw'] as const;
export type Move = (typeof moves)[number];
/** What stands in the history: moves, and what happened by itself. */
export const eventMoves = [...moves, 'expire', 'remind', 'hand_over'] as const;
export const tells = ['author', 'key_worker', 'coordinator', 'head', 'receiver_head'] as const;
export type Tell = (typeof tells)[number];
export const steps = ['receipt', 'answer', 'waiting', 'outcome'] as const;

type Side = 'sender' | 'receiver';
const transitions: Readonly<Record<Move, { from: readonly State[]; to: State; by: Side }>> = {
  send: { from: ['draft'], to: 'sent', by: 'sender' },
  receive: { from: ['sent'], to: 'received', by: 'receiver' },
  accept: { from: ['sent', 'received', 'waiting_list'], to: 'accepted', by: 'receiver' },
  /** From the list to the list: another day, another place in the row. */
  wait: { from: ['sent', 'received', 'waiting_list'], to: 'waiting_list', by: 'receiver' },
  decline: { from: ['sent', 'received', 'waiting_list'], to: 'declined', by: 'receiver' },
  start: { from: ['accepted'], to: 'under_way', by: 'receiver' },
  end: { from: ['accepted', 'under_way'], to: 'ended', by: 'receiver' },
  withdraw: { from: ['sent', 'received', 'waiting_list', 'accepted', 'under_way'], to: 'withdrawn', by: 'sender' },
};
export const after = (move: Move): State => transitions[move].to;

/** Where the reader stands; of a body without an account the sender writes down what it told (`partner`). */
export type Standing = { state: State; sends: boolean; receives: boolean; partner: boolean; /** A coordinator refers and withdraws; what a service takes on is decided in the service. */ coordinates: boolean };
export const movesOf = ({ state, sends, receives, partner, coordinates }: Standing): Move[] =>
  moves.filter((move) => transitions[move].from.includes(state) && (transitions[move].by === 'sender' ? sends : (receives || partner && sends) && !coordinates));
/** What somebody with a link may do: everything the receiver may, but saying that it was seen, which opening the link says. */
export const guestMoves = (state: State): Move[] => movesOf({ state, sends: false, receives: true, partner: false, coordinates: false }).filter((move) => move !== 'receive');

/** Nothing more happens by anybody. */
export const isOver = (state: State) => ['declined', 'ended', 'withdrawn', 'expired'].includes(state);
/** The receiver's word has come. */
export const isAnswer = (move: Move) => move === 'accept' || move === 'wait' || move === 'decline';

export type Days = { dueNow: number; dueDays: number; dueCanWait: number; receiptAfter: number; answerAfter: number; expireAfter: number };
export type Rule = Days & { tells: readonly Tell[] };
/** What holds until an organisation sets its own. */
export const usual: Rule = { dueNow: 1, dueDays: 5, dueCanWait: 21, receiptAfter: 2, answerAfter: 1, expireAfter: 14, tells: ['author', 'key_worker', 'head', 'receiver_head'] };
/** By when an answer is asked, when nobody says otherwise. */
export const dueOf = (urgency: Urgency, rule: Days, today: string): string => addDays(today, urgency === 'now' ? rule.dueNow : urgency === 'days' ? rule.dueDays : rule.dueCanWait);

/** Days in which support begins after acceptance, and in which news of it is due; days after which a waiting list without a date is asked about. */
const startWithin = 14, newsWithin = 90, askAgainAfter = 30;
const earlier = (a: string, b: string) => (a < b ? a : b);
type Clock = { dueOn: string | null; expiresOn: string | null };
/** By when whoever acts next should, and when it expires unanswered. `patience`: days from the day an answer is due to the end. */
export function clockOf(state: State, { answerDueOn, waitingUntil, receiptAfter, patience }: { answerDueOn: string; waitingUntil: string | null; receiptAfter: number; patience: number }, today: string): Clock {
  switch (state) {
    case 'sent': return { dueOn: earlier(addDays(today, receiptAfter), answerDueOn), expiresOn: addDays(answerDueOn, patience) };
    case 'received': return { dueOn: answerDueOn, expiresOn: addDays(answerDueOn, patience) };
    case 'waiting_list': { const dueOn = waitingUntil ?? addDays(today, askAgainAfter); return { dueOn, expiresOn: addDays(dueOn, patience) }; }
    case 'accepted': return { dueOn: addDays(today, startWithin), expiresOn: null };
    case 'under_way': return { dueOn: addDays(today, newsWithin), expiresOn: null };
    default: return { dueOn: null, expiresOn: null };
  }
}
/** The sender's patience as it was when it was sent: others cannot read the sender's settings. On the waiting list it runs from the day on which a place is expected. */
export const patienceOf = ({ state, answerDueOn, dueOn, expiresOn }: { state: State; answerDueOn: string; dueOn: string | null; expiresOn: string | null }): number =>
  expiresOn ? Math.max(1, daysUntil(expiresOn, state === 'waiting_list' && dueOn ? dueOn : answerDueOn)) : usual.expireAfter;

export const nextWhats = ['send', 'receive', 'answer', 'place', 'start', 'outcome', 'elsewhere', 'read', 'nothing'] as const;
export type Next = { who: Side | 'nobody'; what: (typeof nextWhats)[number]; by: string | null; /** Days over; 0 when there is time. */ late: number };
/** Who acts next, what they do and by when. Every state has an answer. */
export function nextStep({ state, dueOn }: { state: State; dueOn: string | null }, today: string): Next {
  const late = dueOn && dueOn < today ? daysUntil(today, dueOn) : 0;
  const of = (who: Next['who'], what: Next['what']): Next => ({ who, what, by: dueOn, late });
  switch (state) {
    case 'draft': return of('sender', 'send');
    case 'sent': return of('receiver', 'receive');
    case 'received': return of('receiver', 'answer');
    case 'waiting_list': return of('receiver', 'place');
    case 'accepted': return of('receiver', 'start');
    case 'under_way': return of('receiver', 'outcome');
    // It came to nothing: the sender tells the client and looks elsewhere.
    case 'declined': case 'expired': return of('sender', 'elsewhere');
    case 'ended': return of('sender', 'read');
    case 'withdrawn': return of('nobody', 'nothing');
  }
}

/** Other words are needed for a reason that says nothing by itself. */
export const needsWords = (reason: DeclineReason) => reason === 'other';
