// A small questionnaire for tests: every kind of question, a condition, a language that is not complete.
import type { Content, Question } from './shapes.ts';

const question = (key: string, kind: Question['kind'], cs: string, more: Partial<Question> = {}): Question => ({ key, kind, words: { cs }, help: {}, required: false, mayNotApply: true, choices: [], better: 'last', unit: {}, min: null, max: null, showIf: null, importance: null, ...more });
export const levels = (...words: string[]): Question['choices'] => words.map((cs, at) => ({ key: `u${at}`, words: { cs } }));
export const smallContent = (): Content => ({
  title: { cs: 'Podmínky domu', en: 'Conditions of a house' }, intro: { cs: 'Co v domě funguje' }, languages: ['cs', 'en'],
  topics: [
    { key: 't_water', words: { cs: 'Voda', en: 'Water' }, followed: null, questions: [
      question('q_water', 'scale', 'Jak je na tom voda?', { words: { cs: 'Jak je na tom voda?', en: 'How is the water?' }, required: true, mayNotApply: false, choices: levels('neteče', 'teče někdy', 'teče pořád'), help: { cs: 'Pusťte kohoutek.' } }),
      question('q_hot', 'yes_no', 'Teče teplá voda?'),
      question('q_when', 'several', 'Kdy neteče?', { choices: [{ key: 'rano', words: { cs: 'ráno' } }, { key: 'vecer', words: { cs: 'večer' } }], showIf: { question: 'q_hot', is: ['no'] } }),
    ] },
    { key: 't_space', words: { cs: 'Místo' }, followed: 'q_space', questions: [
      question('q_area', 'number', 'Kolik m² na osobu?', { unit: { cs: 'm²' }, min: 0, max: 100 }),
      question('q_space', 'scale', 'Jak těsno?', { choices: levels('volno', 'těsno'), better: 'first' }),
      question('q_since', 'date', 'Odkdy?'), question('q_who', 'one', 'Kdo bydlí?', { choices: [{ key: 'rodiny', words: { cs: 'rodiny' } }, { key: 'muzi', words: { cs: 'muži' } }] }),
      question('q_note', 'text', 'Co ještě?'),
    ] },
  ],
});
