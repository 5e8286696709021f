// What differs between two versions of a questionnaire, question by question.
import type { Content, Question } from './shapes.ts';

export type Field = 'words' | 'help' | 'kind' | 'choices' | 'required' | 'condition' | 'unit' | 'range' | 'translation' | 'place' | 'skip' | 'importance';
export type Difference =
  | { what: 'added' | 'removed'; topic: string; question: Question }
  | { what: 'changed'; topic: string; question: Question; before: Question; fields: Field[] };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const flat = (content: Content) => content.topics.flatMap((topic, at) => topic.questions.map((question) => ({ topic: topic.key, at, question })));
const others = (question: Question) => [question.words, question.help, question.unit, ...question.choices.map(({ words }) => words)].map(({ cs: _, ...rest }) => Object.entries(rest).filter(([, text]) => text).toSorted());

/** From the older one to the newer one. Texts of the title and topics are not questions: `sameHead` says whether they agree. */
export function differences(before: Content, after: Content): Difference[] {
  const was = new Map(flat(before).map((one) => [one.question.key, one])), is = new Set(flat(after).map(({ question }) => question.key)), found: Difference[] = [];
  for (const { topic, question } of flat(after)) {
    const old = was.get(question.key);
    if (!old) { found.push({ what: 'added', topic, question }); continue; }
    const fields = fieldsOf(old.question, question);
    if (old.topic !== topic) fields.push('place');
    if (fields.length) found.push({ what: 'changed', topic, question, before: old.question, fields });
  }
  for (const { topic, question } of was.values()) if (!is.has(question.key)) found.push({ what: 'removed', topic, question });
  return found;
}
function fieldsOf(a: Question, b: Question): Field[] {
  const choices = (question: Question) => question.choices.map(({ key, words }) => [key, words.cs ?? '']);
  return ([
    ['words', a.words.cs !== b.words.cs], ['help', (a.help.cs ?? '') !== (b.help.cs ?? '')], ['kind', a.kind !== b.kind], ['choices', !same(choices(a), choices(b)) || a.better !== b.better], ['required', a.required !== b.required],
    ['skip', a.mayNotApply !== b.mayNotApply], ['importance', (a.importance ?? null) !== (b.importance ?? null)], ['condition', !same(a.showIf, b.showIf)], ['unit', (a.unit.cs ?? '') !== (b.unit.cs ?? '')], ['range', a.min !== b.min || a.max !== b.max], ['translation', !same(others(a), others(b))],
  ] as [Field, boolean][]).filter(([, differs]) => differs).map(([field]) => field);
}
