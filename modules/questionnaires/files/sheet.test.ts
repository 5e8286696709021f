import { expect, test } from 'vitest';
import { toXlsx } from '#platform/files/xlsx.ts';
import { smallContent } from '../testing.ts';
import { fromRows, toRows } from './sheet.ts';
import { openWorkbook } from './open.ts';

const opened = async (header: readonly string[], rows: (string | number | null)[][]) => {
  const cells = await openWorkbook(await toXlsx('Dotazník', header, rows));
  if (typeof cells === 'string') throw new Error(cells);
  return fromRows(cells);
};
test('a questionnaire written as a workbook comes back the same', async () => {
  const { header, rows } = toRows(smallContent());
  expect(await opened(header, rows)).toEqual({ content: smallContent(), problems: [] });
});
test('wrong rows are named by row and reason; the right ones are read', async () => {
  const { header, rows } = toRows(smallContent()), at = (name: string) => header.indexOf(name);
  const row = (key: string) => rows.findIndex((one) => one[at('Klíč')] === key);
  rows[row('q_hot')]![at('Druh')] = 'hádanka';
  rows[row('q_area')]![at('Nejvýše')] = 'sto';
  rows[row('q_space')]![at('Povinná')] = 'snad';
  rows[row('q_who')]![at('Klíč')] = 'q_area';
  rows[row('q_note')]![at('Text (cs)')] = 'x'.repeat(1001);
  rows.push(['povídka', ...Array<null>(header.length - 1).fill(null)]);
  const read = await opened(header, rows);
  expect(read!.problems.map(({ row: number, column, why }) => [number, column, why])).toEqual([
    [row('q_hot') + 2, 'Druh', 'kind'], [row('q_when') + 2, 'Jen když', 'condition'], [row('q_area') + 2, 'Nejvýše', 'number'], [row('q_space') + 2, 'Povinná', 'yes_no'], [row('q_since') + 3, 'Klíč', 'same_key'],
    // Its answers have no question to stand at.
    [row('q_since') + 4, 'Řádek', 'no_question'], [row('q_since') + 5, 'Řádek', 'no_question'],
    [row('q_note') + 2, 'Text (cs)', 'too_long'], [row('q_note') + 2, 'Text (cs)', 'no_text'], [rows.length + 1, 'Řádek', 'row'],
  ]);
  expect(read!.content.topics.map(({ questions }) => questions.map(({ key }) => key))).toEqual([['q_water', 'q_when'], ['q_area', 'q_space', 'q_since']]);
});
test('importance of a criterion goes there and back; another word is named', async () => {
  const content = smallContent(), [first] = content.topics[0]!.questions;
  first!.importance = 'essential';
  const { header, rows } = toRows(content), at = header.indexOf('Důležitost');
  expect(await opened(header, rows)).toEqual({ content, problems: [] });
  rows.find((row) => row[header.indexOf('Klíč')] === first!.key)![at] = 'obrovská';
  expect((await opened(header, rows))!.problems).toMatchObject([{ column: 'Důležitost', why: 'importance', said: 'obrovská' }]);
  // A table from before there was any importance is read as it was.
  expect((await opened(header.toSpliced(at, 1), rows.map((row) => row.toSpliced(at, 1))))!.content.topics[0]!.questions[0]!.importance).toBeNull();
});
test('a row added by hand needs no key; any other workbook is not taken for a questionnaire', async () => {
  const { header, rows } = toRows(smallContent()), added = header.map((name) => name === 'Řádek' ? 'Otázka' : name === 'Druh' ? 'Ano/ne/nevím' : name === 'Text (cs)' ? 'Je tu výtah?' : null);
  const read = await opened(header, [...rows, added]);
  expect(read!.problems).toEqual([]);
  expect(read!.content.topics[1]!.questions.at(-1)).toMatchObject({ kind: 'yes_no', words: { cs: 'Je tu výtah?' }, key: expect.stringMatching(/^q_[a-z0-9]{8}$/) as string });
  expect(await opened(['Jméno', 'Částka'], [['a', 1]])).toBeUndefined();
  expect(await openWorkbook(Buffer.from('%PDF-1.7'))).toBe('damaged');
});
