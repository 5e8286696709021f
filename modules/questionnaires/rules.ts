// What holds of a questionnaire and of its answers. Pure: the same answer in the browser, without signal and on the server.
import { Answers, type Answer, type Choice, type Content, type Question, type Tongue, type Topic, type Words } from './shapes.ts';

/** Text in the language asked for; what is missing falls back to Czech, then to whatever there is, and `missing` says so. */
export type Said = { text: string; language: Tongue; missing: boolean };
export function say(words: Words, language: Tongue): Said {
  const own = words[language]?.trim();
  if (own) return { text: own, language, missing: false };
  const [tongue, text] = (words.cs?.trim() ? ['cs', words.cs] : Object.entries(words).find(([, one]) => one?.trim())) as [Tongue, string] | undefined ?? ['cs', ''];
  return { text: text.trim(), language: tongue, missing: text.trim() !== '' };
}
export const textOf = (words: Words, language: Tongue): string => say(words, language).text;

export const questionsOf = ({ topics }: Content): Question[] => topics.flatMap(({ questions }) => questions);
/** All texts of a version with where they stand, for counting translations. */
export function wordsOf(content: Content): Words[] {
  return [content.title, content.intro, ...content.topics.flatMap(({ words, questions }) => [words, ...questions.flatMap((q) => [q.words, q.help, q.unit, ...q.choices.map((choice) => choice.words)])])];
}
/** How many texts that are there in Czech have no translation into the language. */
export const untranslated = (content: Content, language: Tongue): number => wordsOf(content).filter((words) => words.cs?.trim() && !words[language]?.trim()).length;

export const yesNo = ['yes', 'no', 'unknown'] as const;
export const hasChoices = (kind: Question['kind']): boolean => kind === 'scale' || kind === 'one' || kind === 'several';
/** Whether another question may depend on it: it has answers to choose from. */
export const mayDecide = ({ kind }: Question): boolean => hasChoices(kind) || kind === 'yes_no';
const answersToChoose = (question: Question): string[] => question.kind === 'yes_no' ? [...yesNo] : question.choices.map(({ key }) => key);

export const isAnswered = (answer: Answer | undefined): boolean => answer !== undefined && (!answer.applies || (Array.isArray(answer.value) ? answer.value.length > 0 : answer.value !== null && answer.value !== ''));
/** Chosen answers as keys; a question that does not apply has none. */
const chosen = (answer: Answer | undefined): string[] => answer?.applies ? (Array.isArray(answer.value) ? answer.value : typeof answer.value === 'string' ? [answer.value] : []) : [];
/** Questions that are asked, given what was answered so far: a condition on a question that is not asked itself is not met. */
export function asked(content: Content, answers: Answers): Set<string> {
  const shown = new Set<string>();
  for (const { key, showIf } of questionsOf(content)) if (!showIf || shown.has(showIf.question) && chosen(answers[showIf.question]).some((one) => showIf.is.includes(one))) shown.add(key);
  return shown;
}

export type AnswerProblem = { question: string; why: 'required' | 'wrong_kind' | 'not_offered' | 'too_low' | 'too_high' | 'may_not_skip' | 'unknown_question' | 'no_reason' };
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`)) && new Date(`${text}T12:00:00Z`).toISOString().startsWith(text);
function wrong(question: Question, { value, applies }: Answer): AnswerProblem['why'] | undefined {
  if (!applies) return question.mayNotApply ? undefined : 'may_not_skip';
  if (value === null || value === '' || Array.isArray(value) && value.length === 0) return undefined;
  switch (question.kind) {
    case 'number':
      if (typeof value !== 'number') return 'wrong_kind';
      return question.min !== null && value < question.min ? 'too_low' : question.max !== null && value > question.max ? 'too_high' : undefined;
    case 'several': return !Array.isArray(value) ? 'wrong_kind' : value.every((one) => answersToChoose(question).includes(one)) && new Set(value).size === value.length ? undefined : 'not_offered';
    case 'date': return typeof value === 'string' && isDay(value) ? undefined : 'wrong_kind';
    case 'text': return typeof value === 'string' ? undefined : 'wrong_kind';
    default: return typeof value !== 'string' ? 'wrong_kind' : answersToChoose(question).includes(value) ? undefined : 'not_offered';
  }
}
/**
 * What is wrong with answers against the version they answer. While a sheet is being filled (`whole` false) nothing is missing yet.
 * Answers to questions that are not asked any more are no error: they are left out by `kept`. `reasons`: every answer of a whole sheet says what it is based on.
 */
export function checkAnswers({ content }: { content: Content }, answers: Answers, whole = true, reasons = false): AnswerProblem[] {
  const questions = new Map(questionsOf(content).map((question) => [question.key, question])), shown = asked(content, answers), found: AnswerProblem[] = [];
  for (const key of Object.keys(answers)) if (!questions.has(key)) found.push({ question: key, why: 'unknown_question' });
  for (const [key, question] of questions) {
    const answer = answers[key];
    const why = answer && wrong(question, answer) || (whole && question.required && shown.has(key) && !isAnswered(answer) ? 'required' : whole && reasons && shown.has(key) && answer && isAnswered(answer) && !answer.note.trim() ? 'no_reason' : undefined);
    if (why) found.push({ question: key, why });
  }
  return found;
}
/** What a finished sheet keeps: answers to what is asked, and notes. A branch that was left keeps nothing. */
export function kept(content: Content, answers: Answers): Answers {
  const shown = asked(content, answers);
  return Object.fromEntries(Object.entries(answers).filter(([key, answer]) => shown.has(key) && (isAnswered(answer) || answer.note.trim() !== '')));
}
export const noAnswer: Answer = { value: null, applies: true, note: '' };

/** How far a sheet is: of what is asked, topic by topic. */
export function progress(content: Content, answers: Answers): { topic: string; asked: number; answered: number; missing: number }[] {
  const shown = asked(content, answers);
  return content.topics.map(({ key, questions }) => {
    const here = questions.filter((question) => shown.has(question.key)), done = here.filter((question) => isAnswered(answers[question.key]));
    return { topic: key, asked: here.length, answered: done.length, missing: here.filter((question) => question.required && !done.includes(question)).length };
  });
}

export type ContentProblem = { topic: string | null; question: string | null; why: 'title' | 'no_questions' | 'topic_words' | 'words' | 'few_choices' | 'choice_words' | 'same_key' | 'range' | 'condition_later' | 'condition_answers' | 'followed' };
const isScale = (question: Question | undefined): boolean => question?.kind === 'scale';
/** Everything that stops a version from being published, at once. */
export function checkContent(content: Content): ContentProblem[] {
  const found: ContentProblem[] = [], before = new Map<string, Question>(), topics = new Set<string>();
  if (!content.title.cs?.trim()) found.push({ topic: null, question: null, why: 'title' });
  if (!questionsOf(content).length) found.push({ topic: null, question: null, why: 'no_questions' });
  for (const topic of content.topics) {
    if (!topic.words.cs?.trim()) found.push({ topic: topic.key, question: null, why: 'topic_words' });
    if (topics.has(topic.key)) found.push({ topic: topic.key, question: null, why: 'same_key' });
    topics.add(topic.key);
    if (topic.followed !== null && !isScale(topic.questions.find(({ key }) => key === topic.followed))) found.push({ topic: topic.key, question: null, why: 'followed' });
    for (const question of topic.questions) {
      const at = { topic: topic.key, question: question.key };
      for (const why of wrongIn(question, before)) found.push({ ...at, why });
      before.set(question.key, question);
    }
  }
  return found;
}
function wrongIn(question: Question, before: ReadonlyMap<string, Question>): ContentProblem['why'][] {
  const { kind, words, choices, min, max, showIf, key } = question, on = showIf ? before.get(showIf.question) : undefined;
  return ([
    ['words', !words.cs?.trim()], ['same_key', before.has(key)],
    ['few_choices', hasChoices(kind) && choices.length < 2], ['choice_words', hasChoices(kind) && choices.some((choice) => !choice.words.cs?.trim())],
    ['same_key', new Set(choices.map((choice) => choice.key)).size !== choices.length],
    ['range', min !== null && max !== null && min > max],
    ['condition_later', showIf !== null && (!on || !mayDecide(on))],
    ['condition_answers', on !== undefined && mayDecide(on) && (showIf!.is.length === 0 || showIf!.is.some((one) => !answersToChoose(on).includes(one)))],
  ] as [ContentProblem['why'], boolean][]).filter(([, is]) => is).map(([why]) => why);
}

/** The scale by which a topic is followed over time. */
export const followedOf = ({ followed, questions }: Topic): Question | undefined => questions.find(({ key, kind }) => key === followed && kind === 'scale') ?? questions.find(({ kind }) => kind === 'scale');
/** Where a level lies: 0 the worse end, 1 the better one (or first and last where neither is better). */
export function levelAt({ choices, better }: Question, key: string): number | undefined {
  const at = choices.findIndex((choice) => choice.key === key);
  return at < 0 || choices.length < 2 ? undefined : (better === 'first' ? choices.length - 1 - at : at) / (choices.length - 1);
}
export const choiceOf = ({ choices }: Question, key: unknown): Choice | undefined => choices.find((choice) => choice.key === key);

/** A version that nobody filled in may still change; a published one never does. */
export const mayChange = (state: 'draft' | 'published'): boolean => state === 'draft';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
/** A new key: unlike any other, so that equal keys mean the same question wherever they stand. */
export const newKey = (prefix: string, random: () => number = Math.random): string => `${prefix}_${Array.from({ length: 8 }, () => letters[Math.floor(random() * letters.length)]).join('')}`;
export const newQuestion = (random?: () => number): Question => ({ key: newKey('q', random), kind: 'scale', words: {}, help: {}, required: false, mayNotApply: true, choices: [], better: 'last', unit: {}, min: null, max: null, showIf: null, importance: null });
export const newTopic = (random?: () => number): Topic => ({ key: newKey('t', random), words: {}, questions: [], followed: null });
export const emptyContent = (title: string): Content => ({ title: { cs: title }, intro: {}, languages: ['cs'], topics: [] });
