// What a recommendation and a barrier have to keep.
export const barrierLevels = ['person', 'organisation', 'law', 'structure'] as const;
export type BarrierLevel = typeof barrierLevels[number];
export const answerKinds = ['accepted', 'changed', 'declined'] as const;
export type AnswerKind = typeof answerKinds[number];

/** Accepting needs no words; a change and a refusal do. */
export const lacksReason = ({ kind, text }: { kind: AnswerKind; text: string }) => kind !== 'accepted' && text.trim() === '';
/** An answer is asked for a day that has not passed. */
export const asksInThePast = (answerDueOn: string | null, today: string) => answerDueOn !== null && answerDueOn < today;
