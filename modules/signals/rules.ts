// What a recommendation and a signal have to keep.
export const barrierLevels = ['person', 'organisation', 'law', 'structure'] as const;
export type BarrierLevel = typeof barrierLevels[number];
export const signalKinds = ['barrier', 'input', 'finding'] as const;
/** Where a signal comes from: a person's or family's case, a locality's case, a meeting, audits of services, none of these. */
export const signalOrigins = ['case', 'locality', 'meeting', 'audits', 'none'] as const;
export type SignalOrigin = typeof signalOrigins[number];
export const trendBy = ['orp', 'locality', 'domain', 'level'] as const;
export type TrendBy = typeof trendBy[number];
/** The last months up to a day, the oldest first: `2026-11`. */
export function lastMonths(today: string, n: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: n }, (_, i) => { const at = last - n + 1 + i; return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`; });
}
export const answerKinds = ['accepted', 'changed', 'declined'] as const;
export type AnswerKind = typeof answerKinds[number];

/** Accepting needs no words; a change and a refusal do. */
export const lacksReason = ({ kind, text }: { kind: AnswerKind; text: string }) => kind !== 'accepted' && text.trim() === '';
/** An answer is asked for a day that has not passed. */
export const asksInThePast = (answerDueOn: string | null, today: string) => answerDueOn !== null && answerDueOn < today;
