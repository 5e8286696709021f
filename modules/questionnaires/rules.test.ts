import { describe, expect, test } from 'vitest';
import { compareSheets, contradict } from './compare.ts';
import { differences } from './differences.ts';
import { mergeAnswers, mergeMore, takeTheirs } from './merge.ts';
import { asked, checkAnswers, checkContent, kept, progress, say, untranslated } from './rules.ts';
import { Content, type Answer, type Answers } from './shapes.ts';
import { levels, smallContent } from './testing.ts';

const answer = (value: Answer['value'], more: Partial<Answer> = {}): Answer => ({ value, applies: true, note: '', ...more });
const version = () => ({ content: smallContent() });

describe('answers against their version', () => {
  test('a whole sheet says what is required and missing; one being filled does not', () => {
    expect(checkAnswers(version(), {})).toEqual([{ question: 'q_water', why: 'required' }]);
    expect(checkAnswers(version(), {}, false)).toEqual([]);
  });
  test.each([
    ['q_water', answer('u7'), 'not_offered'], ['q_water', answer(2), 'wrong_kind'], ['q_water', answer(null, { applies: false }), 'may_not_skip'], ['q_hot', answer('asi'), 'not_offered'], ['q_hot', answer(['yes']), 'wrong_kind'],
    ['q_area', answer(-1), 'too_low'], ['q_area', answer(101), 'too_high'], ['q_area', answer('4'), 'wrong_kind'], ['q_since', answer('2026-02-31'), 'wrong_kind'], ['q_when', answer(['rano', 'rano']), 'not_offered'], ['q_when', answer(['noc']), 'not_offered'],
    ['q_note', answer(5), 'wrong_kind'], ['q_jina', answer('yes'), 'unknown_question'],
  ] as [string, Answer, string][])('%s answered %j is %s', (question, given, why) => {
    expect(checkAnswers(version(), { [question]: given }, false)).toEqual([{ question, why }]);
  });
  test('what is right passes, with a decimal number and a day', () => {
    expect(checkAnswers(version(), { q_water: answer('u2'), q_hot: answer('no'), q_when: answer(['vecer']), q_area: answer(4.5), q_since: answer('2026-02-28'), q_who: answer('rodiny'), q_note: answer('Plíseň'), q_space: answer(null, { applies: false }) })).toEqual([]);
  });
});
describe('a question shown only if', () => {
  test('is asked by the earlier answer, and leaves nothing behind when the answer changes', () => {
    const answers: Answers = { q_hot: answer('no'), q_when: answer(['rano']) };
    expect(asked(smallContent(), answers).has('q_when')).toBe(true);
    const changed = { ...answers, q_hot: answer('yes') };
    expect(asked(smallContent(), changed).has('q_when')).toBe(false);
    expect(Object.keys(kept(smallContent(), changed))).toEqual(['q_hot']);
  });
  test('is not asked when what it stands on does not apply or is itself not asked', () => {
    expect(asked(smallContent(), { q_hot: answer('no', { applies: false }) }).has('q_when')).toBe(false);
    const content = smallContent();
    content.topics[1]!.questions[3]!.showIf = { question: 'q_when', is: ['rano'] };
    expect(asked(content, { q_hot: answer('yes'), q_when: answer(['rano']) }).has('q_who')).toBe(false);
  });
  test('is counted in how far the sheet is only while it is asked', () => {
    expect(progress(smallContent(), {})[0]).toEqual({ topic: 't_water', asked: 2, answered: 0, missing: 1 });
    expect(progress(smallContent(), { q_hot: answer('no') })[0]).toMatchObject({ asked: 3, answered: 1 });
  });
});
describe('languages', () => {
  test('a missing translation falls back to Czech and is said', () => {
    expect(say({ cs: 'Voda', en: 'Water' }, 'en')).toEqual({ text: 'Water', language: 'en', missing: false });
    expect(say({ cs: 'Voda', en: ' ' }, 'en')).toEqual({ text: 'Voda', language: 'cs', missing: true });
    expect(say({ uk: 'Вода' }, 'vi')).toEqual({ text: 'Вода', language: 'uk', missing: true });
    expect(say({}, 'vi')).toMatchObject({ text: '', missing: false });
    // Twenty-two texts in Czech, three of them in English.
    expect(untranslated(smallContent(), 'en')).toBe(JSON.stringify(smallContent()).split('"cs":').length - 1 - 3);
  });
});
describe('a version before publishing', () => {
  test('says everything that is wrong at once', () => {
    expect(checkContent(smallContent())).toEqual([]);
    const content = smallContent(), [water, space] = content.topics;
    content.title = {};
    water!.questions[0]!.choices = levels('jediná');
    water!.questions[2]!.showIf = { question: 'q_area', is: ['x'] };
    space!.questions[0]!.min = 200;
    space!.questions[2]!.key = 'q_hot';
    space!.followed = 'q_area';
    space!.questions[3]!.showIf = { question: 'q_hot', is: ['možná'] };
    expect(checkContent(content).map(({ question, why }) => [question, why])).toEqual([[null, 'title'], ['q_water', 'few_choices'], ['q_when', 'condition_later'], [null, 'followed'], ['q_area', 'range'], ['q_hot', 'same_key'], ['q_who', 'condition_later']]);
    expect(Content.safeParse(smallContent()).success).toBe(true);
  });
  test('what differs from the one before is told question by question', () => {
    const after = smallContent(), [water, space] = after.topics;
    water!.questions[0]!.words.cs = 'Jaká je voda?';
    water!.questions[1]!.words.en = 'Hot water?';
    space!.questions.pop();
    water!.questions.push({ ...smallContent().topics[1]!.questions[0]!, key: 'q_new' });
    expect(differences(smallContent(), after).map((one) => [one.what, one.question.key, 'fields' in one ? one.fields : []])).toEqual([['changed', 'q_water', ['words']], ['changed', 'q_hot', ['translation']], ['added', 'q_new', []], ['removed', 'q_note', []]]);
    const weighed = smallContent();
    weighed.topics[0]!.questions[0]!.importance = 'useful';
    expect(differences(smallContent(), weighed)).toMatchObject([{ what: 'changed', fields: ['importance'] }]);
    expect(differences(smallContent(), smallContent())).toEqual([]);
  });
});
describe('sheets beside each other', () => {
  const contents = new Map([['v1', smallContent()], ['v2', smallContent()]]);
  contents.get('v2')!.topics[0]!.questions[0]!.choices = levels('neteče', 'teče někdy', 'teče pořád', 'teče a je pitná');
  const sheet = (id: string, onDay: string, organisationId: string, answers: Answers, versionId = 'v1') => ({ id, onDay, organisationId, versionId, answers });
  test('a topic has a path of levels in the words of the version filled in, and no average', () => {
    const { topics } = compareSheets(contents, [sheet('b', '2025-06-01', 'K', { q_water: answer('u3'), q_space: answer('u1') }, 'v2'), sheet('a', '2024-06-01', 'K', { q_water: answer('u0'), q_space: answer('u0') })]);
    expect(topics[0]!.points.map(({ sheetId, choice, at }) => [sheetId, choice.words.cs, at])).toEqual([['a', 'neteče', 0], ['b', 'teče a je pitná', 1]]);
    expect(topics[0]!.changes.map(({ way }) => way)).toEqual(['better']);
    // Here the first level is the better one.
    expect(topics[1]!.points.map(({ at }) => at)).toEqual([1, 0]);
    expect(topics[1]!.changes.map(({ way }) => way)).toEqual(['worse']);
  });
  test('two organisations that disagree within a month stand beside each other; one organisation that changed its mind, or years apart, do not', () => {
    const first = sheet('a', '2025-06-01', 'K', { q_water: answer('u2'), q_hot: answer('yes'), q_area: answer(4), q_note: answer('čisto') });
    const found = (other: ReturnType<typeof sheet>) => compareSheets(contents, [first, other]).disagreements.map(({ question }) => question.key);
    const says = { q_water: answer('u0'), q_hot: answer('unknown'), q_area: answer(4.2), q_note: answer('špína') };
    expect(found(sheet('b', '2025-06-20', 'J', says))).toEqual(['q_water']);
    expect(found(sheet('b', '2025-06-20', 'K', says))).toEqual([]);
    expect(found(sheet('b', '2025-08-20', 'J', says))).toEqual([]);
  });
  test('the last sheet is not held against what another organisation wrote in the same month', () => {
    const { before } = compareSheets(contents, [sheet('a', '2025-01-01', 'K', {}), sheet('b', '2025-06-10', 'J', {}), sheet('c', '2025-06-12', 'K', {})]);
    expect(before?.id).toBe('a');
  });
  test('numbers measured by two people may differ a little; not applying contradicts an answer', () => {
    const [area] = smallContent().topics[1]!.questions;
    expect(contradict(area!, answer(4), answer(5))).toBe(true);
    expect(contradict(area!, answer(10), answer(10.5))).toBe(false);
    expect(contradict(area!, answer(null, { applies: false }), answer(5))).toBe(true);
  });
});
describe('two people at the same sheet', () => {
  const base = { q_water: answer('u0'), q_hot: answer('no') };
  test('what each of them added is put together', () => {
    expect(mergeAnswers(base, { ...base, q_area: answer(4) }, { ...base, q_water: answer('u1'), q_note: answer('plíseň') })).toEqual({ answers: { q_water: answer('u1'), q_hot: answer('no'), q_area: answer(4), q_note: answer('plíseň') }, conflicts: [], taken: ['q_water', 'q_note'] });
  });
  test('a note that I did not touch is theirs, not emptied by mine; words of both stand one after the other', () => {
    const was = { onDay: '2026-11-01', note: '' };
    expect(mergeMore(was, { ...was }, { onDay: '2026-11-02', note: 'Od kolegyně.' })).toEqual({ onDay: '2026-11-02', note: 'Od kolegyně.' });
    expect(mergeMore(was, { onDay: '2026-11-03', note: 'Ode mě.' }, { onDay: '2026-11-02', note: 'Od kolegyně.' })).toEqual({ onDay: '2026-11-03', note: 'Od kolegyně.\nOde mě.' });
    expect(mergeMore(was, { ...was, note: 'Ode mě.' }, was)).toEqual({ ...was, note: 'Ode mě.' });
    expect(mergeMore({ ...was, note: 'Obě.' }, { ...was, note: '' }, { ...was, note: 'Obě.' })).toEqual(was);
  });
  test('where both changed the same answer, mine stays until somebody chooses', () => {
    const theirs = { ...base, q_water: answer('u2'), q_hot: answer('yes') }, { answers, conflicts } = mergeAnswers(base, { ...base, q_water: answer('u1'), q_hot: answer('yes') }, theirs);
    expect([answers['q_water'], conflicts]).toEqual([answer('u1'), ['q_water']]);
    expect(takeTheirs(answers, theirs, conflicts)['q_water']).toEqual(answer('u2'));
  });
});
