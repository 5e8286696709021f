// Rows of a file as records, or what is wrong in them: the row, the column, what stands there and why. Pure; runs in a worker of the browser.
import { problem, invalid, type Language } from '#platform/http/problems.ts';
import { asksUnderstanding, liesAhead, pragueNow, type Directness, type RecordKind } from '../rules.ts';
import { readCount, readDay, readMinutes, readNumber, readTime, textOf, type Cell } from './cells.ts';
import { ImportedRecord, type ImportedRecord as Record_ } from './contract.ts';
import type { Field } from './fields.ts';
import { groupsOf, Unread } from './groups.ts';
import type { Table } from './headings.ts';
import { type Column, type Usual } from './mapping.ts';
import { materialsOf, projectsOf } from './money.ts';
import { bare, sameness } from './rules.ts';
import { sensible } from './sensible.ts';
import type { Line } from './table.ts';
import { addNew, keepWords, leaveOut, listOf, type Chosen, type ListName, type Vocabulary } from './words.ts';

export const whys = ['missing', 'day', 'ahead', 'time', 'minutes', 'ends_before', 'count', 'fewer', 'word', 'not_offered', 'number', 'share', 'pieces', 'unfit'] as const;
export type Why = typeof whys[number];
export type WrongCell = { row: number; /** Position of the column; null when none says it. */ column: number | null; field: Field; /** What stands there. */ said: string; why: Why; /** In the reader's words, when it is said by the rules of a record. */ message?: string };
export type UnknownWord = { list: ListName; word: string; key: string; /** Rows that have it. */ count: number };
export type Judged = { records: Record_[]; wrong: WrongCell[]; unknown: UnknownWord[]; /** Rows that say the same as an earlier one. */ twice: number[]; /** Records for which “not checked” was put in: the file says nothing of understanding. */ notChecked: number };
export type Given = { table: Table; columns: readonly Column[]; usual: Usual; chosen: Chosen; vocabulary: Vocabulary; language: Language; /** Ids of places and partners that come along, by their word. */ newIds?: ReadonlyMap<string, string> };

/** What a kind is by itself, when the file says nothing of directness. */
const usualDirectness: Partial<Record<RecordKind, Directness>> = { coordination: 'indirect', partner_talk: 'indirect', administration: 'organisational', staff_training: 'organisational', supervision: 'organisational' };
const lists = /[;,\n]/;
type Wrong = (field: Field, why: Why, said?: string, message?: string) => void;

export function judge({ table, columns, usual, chosen, vocabulary, language, newIds = new Map() }: Given, onProgress: (done: number) => void = () => undefined): Judged {
  const at = (field: Field) => columns.findIndex((column) => column.field === field), places = Object.fromEntries([...new Set(columns.flatMap(({ field }) => field ?? []))].map((field) => [field, at(field)])) as Partial<Record<Field, number>>;
  const now = pragueNow(), Checked = ImportedRecord.superRefine(sensible), unknown = new Map<string, UnknownWord>(), wrong: WrongCell[] = [], records: Record_[] = [], twice: number[] = [], before = new Set<string>();
  let notChecked = 0;
  /** What a word means here; undefined when it has to be matched first, null when it is left out. */
  const find = (list: ListName, word: string): string | null | undefined => {
    const known = vocabulary.find(list, word);
    if (known !== undefined) return known;
    const key = bare(word), choice = chosen[list]?.[key], entry = unknown.get(`${list} ${key}`);
    if (entry) entry.count += 1; else unknown.set(`${list} ${key}`, { list, word, key, count: 1 });
    return choice === leaveOut ? null : choice;
  };
  const readLine = (line: Line): Record_ | null => {
    const cell = (field: Field): Cell => (places[field] === undefined ? undefined : line.cells[places[field]]), text = (field: Field) => textOf(cell(field));
    let fine = true;
    const no: Wrong = (field, why, said = text(field), message) => { fine = false; wrong.push({ row: line.row, column: places[field] ?? null, field, said: said.slice(0, 200), why, ...(message && { message }) }); };
    const one = (field: Field): string | null => {
      const said = text(field), found = said ? find(listOf[field]!, said) : null;
      if (found === undefined) no(field, 'word');
      return found ?? null;
    };
    /** Several words of one cell, divided by commas or semicolons; a name with a comma in it is found first. */
    const many = (field: Field): string[] => {
      const list = listOf[field]!, tokens = text(field).split(lists).map((token) => token.trim()).filter(Boolean), found: string[] = [];
      for (let i = 0; i < tokens.length;) {
        let end = tokens.length;
        while (end > i + 1 && vocabulary.find(list, tokens.slice(i, end).join(' ')) === undefined) end -= 1;
        const said = tokens.slice(i, end).join(' '), value = find(list, said);
        if (value === undefined) no(field, 'word', said); else if (value !== null) found.push(value);
        i = end;
      }
      return [...new Set(found)];
    };
    const onDay = readDay(cell('day'));
    if (!onDay) no('day', text('day') ? 'day' : 'missing');
    else if (onDay < '2000-01-01') no('day', 'day');
    else if (onDay > now.day) no('day', 'ahead');
    const offered = (field: Field, codes: readonly (string | null)[], list = listOf[field]!) => { if (onDay) for (const code of codes) if (code !== null && !vocabulary.offered(list, code, onDay)) no(field, 'not_offered'); };
    const atTime = text('time') ? readTime(cell('time')) : null, endTime = text('end') ? readTime(cell('end')) : null;
    if (text('time') && !atTime) no('time', 'time');
    if (text('end') && !endTime) no('end', 'time');
    const lengthField: Field = text('minutes') ? 'minutes' : text('hours') ? 'hours' : 'end';
    let minutes: number | null = null;
    if (lengthField !== 'end') { minutes = readMinutes(cell(lengthField), lengthField); if (minutes === null) no(lengthField, 'minutes'); }
    else if (atTime && endTime) { const of = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)); minutes = of(endTime) - of(atTime); if (minutes < 1) no('end', 'ends_before'); }
    else if (fine || onDay) no(places.minutes !== undefined ? 'minutes' : places.hours !== undefined ? 'hours' : 'end', 'missing', '');
    if (onDay === now.day && atTime && minutes && liesAhead({ onDay, atTime, minutes }, now)) no('time', 'ahead');
    const said = one('kind') as RecordKind | null, kind = said && !['contact', 'coordination', 'administration'].includes(said) ? said as Exclude<RecordKind, 'contact' | 'coordination' | 'administration'> : null;
    const directness = (one('directness') as Directness | null) ?? (said ? usualDirectness[said] ?? 'direct' : usual.directness ?? 'direct');
    const mode = (one('mode') as Record_['mode'] | null) ?? usual.mode;
    if (!mode && !text('mode')) no('mode', 'missing');
    const authorId = text('worker') ? one('worker') : usual.authorId;
    if (!authorId && !text('worker')) no('worker', 'missing');
    let placeId: string | null = null, place = text('placeWords');
    if (text('place')) {
      const found = find('place', text('place'));
      if (found === undefined || found === keepWords) place = place ? `${text('place')}, ${place}` : text('place');
      else placeId = found === addNew ? newIds.get(`place ${bare(text('place'))}`) ?? null : found;
    }
    const partner = one('partner'), partnerId = partner === addNew ? newIds.get(`partner ${bare(text('partner'))}`) ?? null : partner;
    const topics = many('topics'), activities = many('activities'), targetGroups = many('targetGroups'), situations = many('situations'), spoken = one('language');
    offered('topics', topics); offered('activities', activities); offered('targetGroups', targetGroups); offered('situations', situations); offered('language', [spoken]);
    const read = <T>(work: () => T, otherwise: T): T => { try { return work(); } catch (error) { if (!(error instanceof Unread)) throw error; no(error.field, error.why, error.said); return otherwise; } };
    const groups = read(() => groupsOf(columns, line.cells, { text, one, find, peek: vocabulary.find }), []);
    for (const [field, of] of [['groupCitizenship', 'citizenship'], ['groupResidence', 'residence'], ['groupAccommodation', 'accommodation'], ['groupSituation', 'situation']] as const) if (groups.some((group) => group[of] !== null && onDay && !vocabulary.offered(listOf[field]!, group[of], onDay))) no(places[field] === undefined ? places.groups === undefined ? 'people' : 'groups' : field, 'not_offered');
    const materials = read(() => materialsOf({ text, count: () => (text('pieces') ? readCount(cell('pieces')) : undefined), language: () => one('materialLanguage'), peek: vocabulary.find }), []);
    offered('materials', materials.map((one_) => one_.language), 'language');
    const projects = read(() => projectsOf({ text, share: () => (text('share') ? readNumber(typeof cell('share') === 'string' ? text('share').replace('%', '') : cell('share')) : undefined), find }), []);
    const yes = one('accredited'), interpreter = text('interpreter');
    let understood = one('understood') as Record_['understood'];
    const clients = text('client').split(lists).map((token) => token.trim().slice(0, 80)).filter(Boolean), silent = understood === null && asksUnderstanding({ interpreter, language: spoken, kind, about: clients });
    if (silent) understood = 'not_checked';
    const facts = columns.flatMap(({ field }, c) => (field === 'facts' ? textOf(line.cells[c]) : [])).filter(Boolean).join('\n');
    const serviceId = text('service') ? one('service') : usual.serviceId, coworkers = many('coworkers'), courseId = one('course'), orpCode = one('orp');
    if (!fine || !onDay || !minutes || !mode || !authorId) return null;
    const checked = Checked.safeParse({
      row: line.row, authorId, onDay, atTime, minutes, mode, directness, kind, serviceId, placeId, place, orpCode, partnerId, courseId, accredited: yes === null ? null : yes === 'yes', topics, targetGroups, situations, workers: coworkers.filter((id) => id !== authorId), activities,
      language: spoken, interpreter, understood, facts, oneOffRequest: text('request').replace(/\s+/g, ' '), groups, projects, materials, clients,
    });
    if (checked.success) { if (silent) notChecked += 1; return checked.data; }
    const [path, message] = Object.entries(problem(invalid(checked.error), language).fields ?? {})[0] ?? ['', ''];
    no(fieldOf(path), 'unfit', undefined, message);
    return null;
  };
  for (const [i, line] of table.lines.entries()) {
    const record = readLine(line);
    if (record) {
      const key = sameness(record);
      if (before.has(key)) twice.push(record.row);
      before.add(key);
      records.push(record);
    }
    if (i % 500 === 499) onProgress(i + 1);
  }
  return { records, wrong, unknown: [...unknown.values()], twice, notChecked };
}

const fieldOfPath: Record<string, Field> = { onDay: 'day', atTime: 'time', authorId: 'worker', serviceId: 'service', placeId: 'place', place: 'placeWords', orpCode: 'orp', partnerId: 'partner', courseId: 'course', workers: 'coworkers', oneOffRequest: 'request', clients: 'client', materials: 'materials', projects: 'projects', groups: 'groups' };
/** The field that a part of a record was read from. */
export const fieldOf = (path: string): Field => { const first = path.split('.')[0]!; return fieldOfPath[first] ?? (first as Field); };
