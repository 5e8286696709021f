// What holds of feedback. Pure: the same in the browser and on the server.
import { asked, checkAnswers, isAnswered, questionsOf, yesNo } from '#modules/questionnaires/index.ts';
import type { Answers, Content, Question } from '#modules/questionnaires/contract.ts';

/** Under so many sheets nothing is shown; the database decides (`quality.least_voices`), a test compares the two. */
export const leastVoices = 5;
/** Sheets taken in a minute by one campaign: more than a full common room, less than a flood. */
export const mostInMinute = 30;
/** Signs of one text. */
export const mostSigns = 1000;

/** Twelve letters and digits that are not mixed up on a poster: 60 bits, nothing to be guessed. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789x';
export const tokenOf = (random: Uint8Array): string => Array.from(random.subarray(0, 12), (byte) => signs[byte % 32]).join('');
export const isToken = (text: string): boolean => /^[a-z2-9]{12}$/.test(text);

/** Texts go apart from the rest: nothing says which sheet they belonged to. */
export function apart(content: Content, answers: Answers): { answers: Answers; texts: Record<string, string> } {
  const free = new Set(questionsOf(content).filter(({ kind }) => kind === 'text').map(({ key }) => key));
  return {
    // A note is a text as well, and nobody asks for one here.
    answers: Object.fromEntries(Object.entries(answers).filter(([key, answer]) => !free.has(key) && isAnswered(answer)).map(([key, answer]) => [key, { ...answer, note: '' }])),
    texts: Object.fromEntries(Object.entries(answers).flatMap(([key, { value }]) => (free.has(key) && typeof value === 'string' && value.trim() ? [[key, value.trim().slice(0, mostSigns)] as const] : []))),
  };
}
export type SheetProblem = { question: string | null; why: 'empty' | 'required' | 'wrong' };
/** What stops a sheet from being taken: nothing said at all, something that has to be said, something that was not offered. */
export function problemsOf(content: Content, answers: Answers): SheetProblem[] {
  const found = checkAnswers({ content }, answers).map(({ question, why }): SheetProblem => ({ question, why: why === 'required' ? 'required' : 'wrong' }));
  return found.length || Object.values(answers).some(isAnswered) ? found : [{ question: null, why: 'empty' }];
}
/** What a plain form sent, as answers. What is not asked any more, by its own other answers, is left out. */
export function answersOf(content: Content, fields: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const { key, kind } of questionsOf(content)) {
    const said = fields.getAll(key).map((one) => one.trim()).filter(Boolean);
    if (!said.length) continue;
    const value = kind === 'several' ? [...new Set(said)].slice(0, 30) : kind === 'number' ? (Number.isFinite(Number(said[0]!.replace(',', '.'))) ? Number(said[0]!.replace(',', '.')) : said[0]!) : said[0]!.slice(0, kind === 'text' ? mostSigns : 40);
    answers[key] = { value, applies: true, note: '' };
  }
  const shown = asked(content, answers);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key)));
}

export type Distribution = { question: string; answered: number; counts: { key: string; count: number }[] };
const choicesOf = (question: Question): string[] => question.kind === 'yes_no' ? [...yesNo] : question.choices.map(({ key }) => key);
/** How often each answer was given; only of questions that have answers to choose from. */
export function distributions(content: Content, sheets: readonly Answers[]): Distribution[] {
  return questionsOf(content).filter((question) => choicesOf(question).length > 0).map((question) => {
    const said = sheets.flatMap((sheet) => { const answer = sheet[question.key]; return isAnswered(answer) && answer!.applies ? [[answer!.value].flat()] : []; });
    return { question: question.key, answered: said.length, counts: choicesOf(question).map((key) => ({ key, count: said.filter((values) => values.includes(key)).length })) };
  });
}
/** Sheets with one answer to one question. */
export const sheetsWith = (sheets: readonly Answers[], question: string, answer: string): Answers[] => sheets.filter((sheet) => [sheet[question]?.value ?? []].flat().includes(answer));
