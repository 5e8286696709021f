// How an action of advocacy stands, what may be done next, and how its numbers may leave. Pure; the same answer in the browser.
import { addDays } from '#platform/i18n/format.ts';

export const addresseeKinds = ['municipality', 'region', 'ministry', 'government_office', 'ombudsman', 'other'] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];
export const stepKinds = ['proposed', 'returned', 'approved', 'sent', 'reminded', 'answered', 'effect', 'dropped'] as const;
export type StepKind = (typeof stepKinds)[number];
export const ways = ['data_box', 'email', 'post', 'in_person', 'form'] as const;
export type Way = (typeof ways)[number];
export const answers = ['accepted', 'partly', 'refused', 'none'] as const;
export type Answer = (typeof answers)[number];
export const states = ['preparing', 'proposed', 'approved', 'waiting', 'overdue', 'accepted', 'partly', 'refused', 'none', 'dropped'] as const;
export type State = (typeof states)[number];

/** So much fits on one page, stories included: checked where it is typed, and set smaller when it is long. */
export const most = { title: 120, addressee: 120, asks: 700, facts: 900, story: 420, stories: 3, asked: 6, signals: 500 } as const;

type Happened = { kind: StepKind; dueOn: string | null; answer: Answer | null };
/** Steps in the order in which they were written. */
export function stateOf(steps: readonly Happened[], today: string): State {
  if (steps.some(({ kind }) => kind === 'dropped')) return 'dropped';
  const answered = steps.findLast(({ kind }) => kind === 'answered');
  if (answered) return answered.answer!;
  if (steps.some(({ kind }) => kind === 'sent')) { const due = dueOf(steps); return due !== null && due < today ? 'overdue' : 'waiting'; }
  const last = steps.findLast(({ kind }) => kind === 'proposed' || kind === 'returned' || kind === 'approved')?.kind;
  return last === 'proposed' || last === 'approved' ? last : 'preparing';
}
/** The day by which an answer is asked now: the last reminder may have moved it. */
export const dueOf = (steps: readonly Pick<Happened, 'kind' | 'dueOn'>[]): string | null => steps.findLast(({ kind, dueOn }) => dueOn !== null && (kind === 'sent' || kind === 'reminded'))?.dueOn ?? null;
export const isOpen = (state: State): boolean => ['preparing', 'proposed', 'approved', 'waiting', 'overdue'].includes(state);
export const wasSent = (state: State): boolean => !['preparing', 'proposed', 'approved', 'dropped'].includes(state);
/** What it stands on may still change. */
export const changes = (state: State): boolean => ['preparing', 'proposed', 'approved'].includes(state);

/** The next steps of an action; who may take them is asked apart. */
export function nextSteps(state: State): readonly StepKind[] {
  switch (state) {
    // The head approves their own at once.
    case 'preparing': return ['proposed', 'approved', 'dropped'];
    case 'proposed': return ['approved', 'returned', 'dropped'];
    case 'approved': return ['sent', 'returned', 'approved', 'dropped'];
    case 'waiting': case 'overdue': return ['answered', 'reminded', 'effect'];
    // An answer may come after one gave up waiting, and a second one after the first.
    case 'accepted': case 'partly': case 'refused': case 'none': return ['effect', 'answered'];
    case 'dropped': return [];
  }
}
export const headsOnly: readonly StepKind[] = ['approved', 'returned'];

/** Answers are looked for a week before they are due. */
export const isDueSoon = (state: State, dueOn: string | null, today: string): boolean => (state === 'waiting' || state === 'overdue') && dueOn !== null && dueOn <= addDays(today, 7);
