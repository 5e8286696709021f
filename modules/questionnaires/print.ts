// Answers on paper: topic by topic, the answer in words and what it is based on. The frame is Czech, the questions in the language asked for.
import type { Block, Text } from '#platform/documents/document.ts';
import { day, number as numberText } from '#platform/i18n/format.ts';
import { asked, choiceOf, isAnswered, say } from './rules.ts';
import type { Answer, Answers, Content, Question, Tongue, Words } from './shapes.ts';

const yesNo: Record<string, string> = { yes: 'ano', no: 'ne', unknown: 'nevíme' };

/** A table of each topic with what was asked of it. */
export function answerBlocks(content: Content, answers: Answers, language: Tongue): Block[] {
  // A text that fell back to another language is marked with it, for readers of the PDF.
  const told = (words: Words): Text => { const said = say(words, language); return [{ text: said.text, language: said.language }]; };
  const plain = (words: Words): string => say(words, language).text;
  const answerText = (question: Question, { value, applies }: Answer): string => {
    const word = (key: string) => { const choice = choiceOf(question, key); return choice ? plain(choice.words) : key; };
    if (!applies) return 'netýká se';
    if (Array.isArray(value)) return value.map(word).join(', ');
    if (typeof value === 'number') return [numberText(value, undefined, 'cs'), plain(question.unit)].filter(Boolean).join('\u00A0');
    const text = value ?? '';
    return question.kind === 'yes_no' ? yesNo[text] ?? text : question.kind === 'date' ? day(text, 'cs') : question.kind === 'text' ? text : word(text);
  };
  const shown = asked(content, answers);
  return content.topics.flatMap(({ words, questions }): Block[] => {
    const rows = questions.filter(({ key }) => shown.has(key)).map((question): Text[] => { const answer = answers[question.key]; return [told(question.words), answer && isAnswered(answer) ? [{ text: answerText(question, answer), bold: true }] : 'bez odpovědi', answer?.note ?? '']; });
    return rows.length ? [{ type: 'heading', level: 1, text: told(words) }, { type: 'table', header: ['Otázka', 'Odpověď', 'Z čeho to víme'], widths: [4, 3, 3], rows }] : [];
  });
}
