// What holds of an audit, without a database: labels of talks, which criteria are looked at, what becomes of them in another version of the method.
import { differences, questionsOf, type DifferenceField } from '#modules/questionnaires/index.ts';
import type { Content, Question, Topic } from '#modules/questionnaires/contract.ts';

export const states = ['open', 'draft', 'final', 'cancelled'] as const;
export const readerKinds = ['service', 'founder', 'municipality', 'region', 'ministry', 'method_team', 'other'] as const;
export const withWhom = ['client', 'worker', 'head', 'other'] as const;
export const consents = ['oral', 'written', 'refused'] as const;
/** What waits for somebody in an audit, the most pressing first: declare independence; a visit is today; the draft waits for our comments; comments wait for the auditors; it is being written. */
export const waits = ['declare', 'visit_today', 'comment', 'answer', 'write'] as const;

/** Who plans audits of an organisation. The database says the same (`audits.plans`). */
export const planners = ['head', 'methodologist'] as const;
/** Who may be in a team. */
export const auditors = ['worker', 'head', 'coordinator', 'methodologist', 'analyst'] as const;

const letters: Record<(typeof withWhom)[number], string> = { client: 'K', worker: 'P', head: 'V', other: 'O' };
/** K1, K2 … of clients, P of workers, V of the head, O of others: by it a talk is spoken of. The next one that nobody has. */
export function nextLabel(who: (typeof withWhom)[number], taken: readonly string[]): string {
  const numbers = taken.flatMap((label) => { const [, letter, number] = /^([A-Z])(\d+)$/.exec(label) ?? []; return letter === letters[who] ? [Number(number)] : []; });
  return `${letters[who]}${Math.max(0, ...numbers) + 1}`;
}

/** Areas with the criteria that an audit looks at; areas without any are left out. */
export function criteriaOf({ criteria }: { criteria: readonly string[] | null }, content: Content): Topic[] {
  return content.topics.map((topic) => ({ ...topic, questions: criteria ? topic.questions.filter(({ key }) => criteria.includes(key)) : topic.questions })).filter(({ questions }) => questions.length > 0);
}
/** Criteria named that the method does not have. */
export const unknownCriteria = (criteria: readonly string[] | null, content: Content): string[] => {
  const known = new Set(questionsOf(content).map(({ key }) => key));
  return (criteria ?? []).filter((key) => !known.has(key));
};

/** After these a rating says something else than it said: wording, scale, kind. Help, translation, importance or place leave it as it is. */
const asksAnew: readonly DifferenceField[] = ['words', 'choices', 'kind'];
type Placed = { topic: string; question: Question };
export type Move = { same: string[]; reworded: (Placed & { before: Question })[]; gone: Placed[]; added: Placed[] };
/** What becomes of the criteria of an audit when it goes over from one version of a method to another. New ones come in only when it looks at the whole method. */
export function moveTo({ criteria }: { criteria: readonly string[] | null }, from: Content, to: Content): Move {
  const looked = new Set(criteriaOf({ criteria }, from).flatMap(({ questions }) => questions.map(({ key }) => key))), found = differences(from, to);
  const reworded = found.flatMap((one) => one.what === 'changed' && looked.has(one.question.key) && one.fields.some((field) => asksAnew.includes(field)) ? [{ topic: one.topic, question: one.question, before: one.before }] : []);
  const gone = found.flatMap((one) => one.what === 'removed' && looked.has(one.question.key) ? [{ topic: one.topic, question: one.question }] : []);
  const added = criteria ? [] : found.flatMap((one) => one.what === 'added' ? [{ topic: one.topic, question: one.question }] : []);
  const otherwise = new Set([...reworded, ...gone].map(({ question }) => question.key));
  return { same: [...looked].filter((key) => !otherwise.has(key)), reworded, gone, added };
}
