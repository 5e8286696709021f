// A questionnaire as a table, so that a methodologist edits it in a spreadsheet: one row for the title, each topic, question and answer offered; one column of texts for each language.
import { questionsOf, hasChoices, newKey, newQuestion, yesNo } from '../rules.ts';
import { type betters, Choice, type Importance, Key, languages, most, mostSigns, type Content, type Kind, type Question, type Tongue, type Topic, type Words } from '../shapes.ts';

export const rowWords = { title: 'dotazník', intro: 'účel', topic: 'téma', question: 'otázka', choice: 'odpověď' } as const;
type RowKind = keyof typeof rowWords;
export const kindWords: Record<Kind, string> = { scale: 'škála', yes_no: 'ano/ne/nevím', one: 'jedna z', several: 'více z', number: 'číslo', date: 'datum', text: 'text' };
const betterWords: Record<(typeof betters)[number], string> = { last: 'poslední', first: 'první', none: 'žádný' };
const importanceWords: Record<Importance, string> = { essential: 'zásadní', important: 'důležité', useful: 'užitečné' };
const yes = 'ano', no = 'ne';
const fixed = ['Řádek', 'Klíč', 'Druh', 'Povinná', 'Může se netýkat', 'Lepší konec', 'Sleduje téma', 'Nejméně', 'Nejvýše', 'Jen když', 'Důležitost'] as const;
type Fixed = (typeof fixed)[number];
const textual = { text: 'Text', help: 'Jak zjistit', unit: 'Jednotka' } as const;
const heading = (what: keyof typeof textual, tongue: Tongue): string => `${textual[what]} (${tongue})`;

type Cell = string | number | null;
/** Heading and rows, for `toXlsx`. What comes back by `fromRows` is the same. */
export function toRows(content: Content): { header: string[]; rows: Cell[][] } {
  const tongues = content.languages, header = [...fixed, ...tongues.flatMap((tongue) => [heading('text', tongue), heading('help', tongue), heading('unit', tongue)])];
  const line = (row: RowKind, own: Partial<Record<Fixed, Cell>>, words: Words, help: Words = {}, unit: Words = {}): Cell[] =>
    [rowWords[row], ...fixed.slice(1).map((name) => own[name] ?? null), ...tongues.flatMap((tongue) => [words[tongue] ?? null, help[tongue] ?? null, unit[tongue] ?? null])];
  return { header, rows: [
    line('title', {}, content.title), line('intro', {}, content.intro),
    ...content.topics.flatMap((topic) => [line('topic', { Klíč: topic.key }, topic.words), ...topic.questions.flatMap((question) => [
      line('question', cellsOf(question, topic), question.words, question.help, question.unit), ...question.choices.map(({ key, words }) => line('choice', { Klíč: key }, words)),
    ])]),
  ] };
}
const cellsOf = ({ key, kind, required, mayNotApply, better, min, max, showIf, importance }: Question, { followed }: Topic): Partial<Record<Fixed, Cell>> => ({
  Klíč: key, Druh: kindWords[kind], Povinná: required ? yes : no, 'Může se netýkat': mayNotApply ? yes : no, ...(kind === 'scale' && { 'Lepší konec': betterWords[better] }),
  'Sleduje téma': followed === key ? yes : null, Nejméně: min, Nejvýše: max, 'Jen když': showIf ? `${showIf.question} = ${showIf.is.join(', ')}` : null, Důležitost: importance && importanceWords[importance],
});

/** Why something of a row was not taken. `row` as the spreadsheet counts it: the heading is 1. */
export type RowProblem = { row: number; column: string; why: 'row' | 'key' | 'same_key' | 'kind' | 'yes_no' | 'better' | 'importance' | 'number' | 'no_topic' | 'no_question' | 'no_choices_here' | 'condition' | 'too_long' | 'no_text' | 'too_many'; said: string };
export type Read = { content: Content; problems: RowProblem[] };

const plain = (value: unknown): string => value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value).normalize('NFC').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '').trim();
const even = (text: string): string => text.toLocaleLowerCase('cs').replace(/\s+/g, ' ');
const keyOf = <K extends string>(words: Record<K, string>, said: string): K | undefined => (Object.entries(words) as [K, string][]).find(([key, word]) => even(word) === even(said) || key === even(said))?.[0];

/** A table with our heading → the questionnaire as far as it can be read, and everything that could not. Undefined when the heading is not ours. */
export function fromRows(table: readonly (readonly unknown[])[]): Read | undefined {
  const [head = [], ...rest] = table, places = new Map(head.map((cell, at) => [even(plain(cell)), at]));
  const place = (name: string) => places.get(even(name)) ?? -1;
  const tongues = languages.filter((tongue) => place(heading('text', tongue)) >= 0);
  if (place('Řádek') < 0 || !tongues.includes('cs')) return undefined;
  const content: Content = { title: {}, intro: {}, languages: [...tongues], topics: [] }, problems: RowProblem[] = [];
  let topic: Topic | undefined, question: Question | undefined;
  const conditions: { question: Question; said: string; row: number }[] = [];

  rest.forEach((cells, index) => {
    const row = index + 2, at = (name: string) => plain(cells[place(name)]);
    if (cells.every((cell) => plain(cell) === '')) return;
    const wrong = (column: string, why: RowProblem['why']) => { problems.push({ row, column, why, said: at(column).slice(0, 100) }); };
    const words = (what: keyof typeof textual): Words => Object.fromEntries(tongues.flatMap((tongue) => {
      const text = at(heading(what, tongue));
      if (text.length > mostSigns) { wrong(heading(what, tongue), 'too_long'); return []; }
      return text ? [[tongue, text] as const] : [];
    }));
    const own = (make: () => string, taken: boolean, shape: typeof Key | (typeof Choice)['shape']['key'] = Key): string | undefined => {
      const said = at('Klíč');
      if (!said) return make();
      if (!shape.safeParse(said).success) { wrong('Klíč', 'key'); return undefined; }
      if (taken) { wrong('Klíč', 'same_key'); return undefined; }
      return said;
    };
    const bool = (column: Fixed, unsaid: boolean): boolean => {
      const said = even(at(column));
      if (said !== '' && said !== yes && said !== no) wrong(column, 'yes_no');
      return said === '' ? unsaid : said === yes;
    };
    const numeric = (column: Fixed): number | null => {
      const said = at(column).replace(/\s/g, '').replace(',', '.');
      if (said === '') return null;
      if (!Number.isFinite(Number(said))) { wrong(column, 'number'); return null; }
      return Number(said);
    };
    const kind = keyOf(rowWords, at('Řádek'));
    if (!kind) return wrong('Řádek', 'row');
    const text = words('text');
    // Without a wording there is nothing to ask; only the purpose may be empty.
    if (kind !== 'intro' && !Object.keys(text).length) return wrong(heading('text', 'cs'), 'no_text');
    if (kind === 'title') { content.title = text; return; }
    if (kind === 'intro') { content.intro = text; return; }
    if (kind === 'topic') {
      if (content.topics.length >= most.topics) return wrong('Řádek', 'too_many');
      const key = own(() => newKey('t'), content.topics.some((one) => one.key === at('Klíč')));
      question = undefined;
      if (key) content.topics.push(topic = { key, words: text, questions: [], followed: null });
      return;
    }
    if (kind === 'question') {
      question = undefined;
      if (!topic) return wrong('Řádek', 'no_topic');
      if (topic.questions.length >= most.questions) return wrong('Řádek', 'too_many');
      const druh = keyOf(kindWords, at('Druh'));
      if (!druh) return wrong('Druh', 'kind');
      const key = own(() => newKey('q'), questionsOf(content).some((one) => one.key === at('Klíč')));
      if (!key) return;
      const better = at('Lepší konec') === '' ? 'last' as const : keyOf(betterWords, at('Lepší konec'));
      if (!better) wrong('Lepší konec', 'better');
      const importance = at('Důležitost') === '' ? null : keyOf(importanceWords, at('Důležitost'));
      if (importance === undefined) wrong('Důležitost', 'importance');
      question = { ...newQuestion(), importance: importance ?? null, key, kind: druh, words: text, help: words('help'), unit: words('unit'), required: bool('Povinná', false), mayNotApply: bool('Může se netýkat', true), better: better ?? 'last', min: numeric('Nejméně'), max: numeric('Nejvýše') };
      topic.questions.push(question);
      if (bool('Sleduje téma', false)) topic.followed = key;
      if (at('Jen když')) conditions.push({ question, said: at('Jen když'), row });
      return;
    }
    if (!question) return wrong('Řádek', 'no_question');
    if (!hasChoices(question.kind)) return wrong('Řádek', 'no_choices_here');
    if (question.choices.length >= most.choices) return wrong('Řádek', 'too_many');
    const key = own(() => newKey('o'), question.choices.some((one) => one.key === at('Klíč')), Choice.shape.key);
    if (key) question.choices.push({ key, words: text });
  });

  // Conditions last: what they stand on may have been read with an error.
  const all = questionsOf(content);
  for (const { question: one, said, row } of conditions) {
    const [, on = '', list = ''] = /^\s*([a-z0-9_]+)\s*=\s*(.+?)\s*$/.exec(said) ?? [], is = list.split(/\s*[,;]\s*/).filter(Boolean), decides = all.find(({ key }) => key === on);
    const offered = decides?.kind === 'yes_no' ? [...yesNo] as string[] : decides?.choices.map(({ key }) => key) ?? [];
    if (!decides || all.indexOf(decides) >= all.indexOf(one) || !is.length || is.length > most.choices || is.some((key) => !offered.includes(key))) problems.push({ row, column: 'Jen když', why: 'condition', said: said.slice(0, 100) });
    else one.showIf = { question: on, is };
  }
  return { content, problems: problems.toSorted((a, b) => a.row - b.row) };
}
