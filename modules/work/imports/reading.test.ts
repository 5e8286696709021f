// Reading files as people have them: any divider and coding, titles over headings, merged headings, Czech days and lengths; what is wrong is told by row and column.
import { describe, expect, test } from 'vitest';
import { readDay, readMinutes, readTime } from './cells.ts';
import { keyOfHeadings } from './headings.ts';
import { problemsOf } from './mapping.ts';
import { Reading } from './reading.ts';
import { decode, readTable, separatorOf, UnreadableFile } from './table.ts';
import { workbookOf } from './testing.ts';
import type { Known } from './words.ts';

const me = '01980000-0000-7000-8000-0000000000aa', jana = '01980000-0000-7000-8000-0000000000bb', project = '01980000-0000-7000-8000-0000000000cc';
const code = (list: string, code_: string, cs: string, en: string, uk: string) => ({ list, code: code_, cs, en, uk, valid: true, from: '2000-01-01', to: null, mine: true, periods: [] });
const known: Known = {
  codes: [code('citizenship', 'UKR', 'Ukrajina', 'Ukraine', 'Україна'), code('work_topic', 'housing', 'bydlení', 'housing', 'житло'), code('work_topic', 'work', 'práce, zaměstnání', 'work', 'робота'), code('language', 'uk', 'ukrajinština', 'Ukrainian', 'українська')],
  authors: [{ id: me, name: 'Olena Marčuková' }, { id: jana, name: 'Jana Havlíková' }], workers: [], services: [], projects: [{ id: project, name: 'OPZ+' }], courses: [], orps: [], places: [], partners: [],
};
const usual = { authorId: me, mode: 'field' as const, directness: null, serviceId: null };
const read = async (bytes: Uint8Array, more: object = {}) => { const reading = await Reading.open(bytes); reading.know(known); const columns = reading.propose(); return { reading, columns, judged: reading.judge({ columns, usual, chosen: {}, language: 'cs', ...more }) }; };
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('cells', () => {
  test.each([['1. 2. 2026', '2026-02-01'], ['po 1.2.2026 14:30', '2026-02-01'], ['2026-02-01', '2026-02-01'], ['45689', '2025-02-01'], [45689, '2025-02-01'], [day('2026-02-01'), '2026-02-01'], ['31. 2. 2026', null], ['1. 2.', null], ['včera', null], ['1. 12', null], [12, null]] as const)('the day %s', (cell, expected) => expect(readDay(cell)).toBe(expected));
  test.each([['1:30', 'hours', 90], ['1,5 h', 'minutes', 90], ['1.5', 'hours', 90], ['90', 'minutes', 90], [90, 'minutes', 90], ['1 h 30 min', 'hours', 90], ['45 min', 'hours', 45], ['2 hod.', 'minutes', 120], ['90 хв', 'hours', 90], [new Date(Date.UTC(1899, 11, 30, 1, 30)), 'hours', 90], ['0', 'minutes', null], ['25:00', 'hours', null], ['1:75', 'hours', null], ['-5', 'minutes', null], ['dlouho', 'hours', null], ['1,5', 'minutes', null]] as const)('the length %s in %s', (cell, unit, expected) => expect(readMinutes(cell, unit)).toBe(expected));
  test.each([['9:05', '09:05'], ['9.30', '09:30'], [0.375, '09:00'], ['25:00', null]] as const)('the time %s', (cell, expected) => expect(readTime(cell)).toBe(expected));
});

describe('text tables', () => {
  const table = (divider: string) => [['Datum', 'Činnost', 'Délka', 'Popis'], ['1. 10. 2026', 'terénní práce', '1,5 h', `"Žlutý kůň; řekl, že ${divider} a |"`]].map((row) => row.join(divider)).join('\r\n');
  test.each([';', '\t', '|', ','])('divided by %j', async (divider) => {
    const text = divider === ',' ? table(divider).replace('1,5 h', '1:30') : table(divider);
    expect(separatorOf(text)).toBe(divider);
    expect((await read(new TextEncoder().encode(text))).judged).toMatchObject({ wrong: [], records: [{ onDay: '2026-10-01', kind: 'field_visit', minutes: 90, facts: expect.stringContaining('Žlutý kůň') }] });
  });
  test('in windows-1250 and UTF-16', () => {
    expect(decode(Uint8Array.from([0xc8, 0x69, 0x6e, 0x6e, 0x6f, 0x73, 0x74, 0x20, 0x9e, 0x9a]))).toBe('Činnost žš');
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x0c, 0x01]))).toBe('Č');
  });
  test('what is no table says why', async () => {
    const why = async (bytes: Uint8Array) => readTable(bytes).then(() => 'read', (error: UnreadableFile) => error.why);
    expect([await why(new Uint8Array()), await why(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])), await why(new TextEncoder().encode('%PDF-1.7')), await why(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9])), await why(new TextEncoder().encode('<html><body>'))]).toEqual(['empty', 'old_workbook', 'not_table', 'not_table', 'not_table']);
  });
});

describe('headings', () => {
  test('below a title, in two rows with merged cells, and people by sex', async () => {
    const { reading, columns, judged } = await read(await workbookOf([['Výkaz práce za říjen'], [null], ['Datum', 'Pracovnice', { value: 'Účastníci', span: 3 }, 'Občanství', 'Poznámka', 'Min.'], [null, null, 'Celkem', 'Ženy', 'Muži', null, null, null],
      [day('2026-10-05'), 'Havlíková Jana', 6, 3, 2, 'Ukrajina', 'Beseda', 60], ['6.10.2026', 'neznámá', 1, 3, 2, 'Atlantida', 'x', 'dlouho']]));
    expect(reading.opened).toMatchObject({ row: 4, rows: 2 });
    expect(columns.map(({ field }) => field)).toEqual(['day', 'worker', 'people', 'people', 'people', 'groupCitizenship', 'facts', 'minutes']);
    expect(judged.records).toMatchObject([{ authorId: jana, minutes: 60, groups: [{ people: 3, sex: 'female', citizenship: 'UKR' }, { people: 2, sex: 'male' }, { people: 1, sex: null, citizenship: 'UKR' }] }]);
    expect(judged.wrong).toEqual([expect.objectContaining({ row: 6, field: 'minutes', why: 'minutes', said: 'dlouho', column: 7 }), expect.objectContaining({ row: 6, field: 'worker', why: 'word', column: 1 }), expect.objectContaining({ field: 'groupCitizenship', why: 'word' }), expect.objectContaining({ field: 'people', why: 'fewer' })]);
    expect(judged.unknown.map(({ list, word }) => `${list} ${word}`)).toEqual(['author neznámá', 'citizenship Atlantida']);
  });
  test('asks whether somebody understood only where there was somebody, as a record written by hand does', async () => {
    const { judged } = await read(await workbookOf([['Datum', 'Minuty', 'Činnost', 'Jazyk', 'Klient'], [day('2026-10-05'), 30, 'screening', 'ukrajinština', null], [day('2026-10-05'), 30, 'screening', 'ukrajinština', 'P-1'], [day('2026-10-05'), 30, 'kontakt', 'ukrajinština', null]]));
    expect(judged.wrong).toEqual([]);
    expect([judged.records.map(({ understood }) => understood), judged.notChecked]).toEqual([[null, 'not_checked', 'not_checked'], 2]);
  });
  test('in English and Ukrainian; a column without a heading is known by what stands in it', async () => {
    expect((await read(await workbookOf([['Date', 'Kind of work', 'Minutes', 'Topics'], [day('2026-10-05'), 'screening', 30, 'housing']]))).judged.records).toMatchObject([{ kind: 'screening', topics: ['housing'] }]);
    expect((await read(await workbookOf([['Дата', 'Тривалість', 'Теми'], ['05.10.2026', '45 хв', 'житло; робота']]))).judged.records).toMatchObject([{ minutes: 45, topics: ['housing', 'work'] }]);
    expect((await read(await workbookOf([['A', 'B', 'C'], ...Array.from({ length: 5 }, () => ['5. 10. 2026', '1:15', 'bydlení'])]))).columns.map(({ field }) => field)).toEqual(['day', 'hours', 'topics']);
  });
  test('the same headings are the same key, also with the column of a file of wrong rows', async () => {
    expect(await keyOfHeadings(['Datum', 'Délka '])).toBe(await keyOfHeadings(['DATUM', 'délka', 'Co je špatně', '']));
    expect(problemsOf([{ field: 'facts', traits: null }]).map(({ problem }) => problem)).toEqual(['no_day', 'no_length']);
  });
});

describe('rows', () => {
  test('a word matched once holds for the whole file; a list with a comma in a name is read; shares, materials, twice the same', async () => {
    const bytes = await workbookOf([['Datum', 'Minuty', 'Činnost', 'Témata', 'Projekt', 'Podíl', 'Materiály', 'Jazyk'], ...Array.from({ length: 2 }, () => [day('2026-10-05'), 30, 'roznos', 'bydlení, práce, zaměstnání', 'OPZ+', 0.6, '40 ks Leták (ukrajinština); 5 × Kit (malý)', 'ukrajinština'])]);
    expect((await read(bytes)).judged).toMatchObject({ records: [], unknown: [{ list: 'kind', word: 'roznos', count: 2 }] });
    const { judged } = await read(bytes, { chosen: { kind: { roznos: 'distribution' } } });
    expect(judged).toMatchObject({ wrong: [], twice: [3], notChecked: 0, records: [{ kind: 'distribution', topics: ['housing', 'work'], projects: [{ projectId: project, share: 60 }], materials: [{ title: 'Leták', language: 'uk', pieces: 40 }, { title: 'Kit (malý)', language: null, pieces: 5 }], understood: null }, {}] });
  });
  test('fifty thousand rows with ten wrong ones: every one of the ten is told, the rest stand', async () => {
    const wrong = new Set([2, 77, 5000, 12_345, 20_000, 30_001, 40_000, 44_444, 49_999, 50_001]), lines = ['Datum;Minuty;Popis'];
    for (let row = 2; row <= 50_001; row += 1) lines.push(`${1 + row % 28}. ${1 + row % 9}. 2026;${wrong.has(row) ? 'x' : 15 + row % 60};Práce ${row}`);
    const { judged } = await read(new TextEncoder().encode(lines.join('\n')));
    expect(judged.wrong.map(({ row }) => row)).toEqual([...wrong]);
    expect(judged.records).toHaveLength(49_990);
    await expect(readTable(new TextEncoder().encode('a;b\n'.repeat(50_200)))).rejects.toThrow('many');
  }, 30_000);
});
