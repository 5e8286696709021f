// An own sheet of services of partners: read row by row and column by column, and written in the same shape.
import { xlsxWriter } from '#platform/files/xlsx.ts';
import { parseCzechDay } from '#platform/design/dates.ts';
import { inspect } from '#platform/files/inspect.ts';
import { Refusal } from '#platform/http/problems.ts';
import { icoOf, isIco } from '#platform/http/ico.ts';
import { toE164 } from '#platform/http/phone.ts';
import type { PartnerKind } from '../contract.ts';
import { WrongFile } from './file.ts';
import type { Row } from './item.ts';
import { bare } from './rules.ts';
import { missingColumns } from './texts.ts';
import { cellsOfWorkbook } from './workbook.ts';

/** What one row says, in codes. */
export type Line = {
  provider: { name: string; ico: string | null; kind: PartnerKind }; name: string; type: string | null; forms: string[]; description: string; targets: string[]; orps: string[];
  capacity: number | null; phone: string | null; email: string | null; web: string | null; address: string; accepts: boolean; ends: string | null; open: boolean;
};
/** Labels of codes both ways; what is read against. */
export type Lists = { types: [string, string][]; targets: [string, string][]; orps: [string, string][] };
export type Known = Lists & { /** Services of our partners that a sheet may change. */ ids: ReadonlySet<string>; /** … and that it may not: the register keeps them. */ registered: ReadonlySet<string> };

const formWords = [['residential', 'pobytová'], ['ambulatory', 'ambulantní'], ['outreach', 'terénní']] as const;
const kindWords: Record<PartnerKind, string> = {
  ngo: 'nezisková organizace', provider: 'poskytovatel sociálních služeb', school: 'škola', health: 'zdravotnictví', employer: 'zaměstnavatel', landlord: 'pronajímatel', dormitory: 'ubytovna', office: 'úřad',
  municipality: 'obec', labour_office: 'úřad práce', police: 'policie', church: 'církev', donor: 'dárce', interpreter_agency: 'tlumočnická agentura', other: 'jiné',
};
export const columns = ['Číslo v Souběhu', 'Poskytovatel', 'IČO', 'Druh poskytovatele', 'Služba', 'Druh služby', 'Formy', 'Popis', 'Cílové skupiny', 'Obce s rozšířenou působností', 'Kapacita', 'Telefon', 'E-mail', 'Web', 'Adresa', 'Přijímá nové', 'Končí', 'Vidí všichni'] as const;
type Column = (typeof columns)[number];
const needed: readonly Column[] = ['Poskytovatel', 'Služba'];
const mostRows = 5000;

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'boolean' ? (cell ? 'ano' : 'ne') : String(cell))
  .replace(/[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00A0]+/g, ' ').normalize('NFC').replace(/\s+/g, ' ').trim();
const parts = (text: string) => text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean);
const byWord = (pairs: readonly (readonly [string, string])[]) => new Map(pairs.map(([code, word]) => [bare(word), code]));

async function cellsOf(bytes: AsyncIterable<Uint8Array>): Promise<unknown[][]> {
  const pieces: Uint8Array[] = [];
  for await (const part of bytes) pieces.push(part);
  const whole = Buffer.concat(pieces);
  if (!whole.length) throw new WrongFile('empty');
  if (typeof await inspect(whole, 'xlsx') === 'string') throw new WrongFile('not_xlsx');
  try { return await cellsOfWorkbook(whole); } catch { throw new WrongFile('not_xlsx'); }
}

/** Reads a sheet. Each row carries all that is wrong in it, column by column. Throws WrongFile or a refusal. */
export async function* readSheet(bytes: AsyncIterable<Uint8Array>, known: Known): AsyncGenerator<Row[]> {
  const [header = [], ...body] = await cellsOf(bytes), place = new Map(header.map((cell, i) => [bare(textOf(cell)), i]));
  const missing = needed.filter((column) => !place.has(bare(column)));
  if (missing.length) throw new Refusal('invalid', { fields: { file: missingColumns(missing.join(', ')) } });
  const rows = body.map((cells, i) => ({ cells, row: i + 2 })).filter(({ cells }) => cells.some((cell) => textOf(cell)));
  if (!rows.length) throw new WrongFile('no_rows');
  if (rows.length > mostRows) throw new WrongFile('too_many_rows');
  const words = { types: byWord(known.types), targets: byWord(known.targets), orps: byWord(known.orps), forms: byWord(formWords), kinds: byWord(Object.entries(kindWords)) };
  const before = new Map<string, number>();
  const lines = rows.map(({ cells, row }): Row => {
    const wrong: { reason: string; said: string }[] = [];
    const at = (column: Column) => textOf(cells[place.get(bare(column)) ?? -1]), say = (reason: string, column: Column, value = '') => { wrong.push({ reason, said: value ? `${column} „${value.slice(0, 80)}“` : column }); };
    const line = (column: Column, most: number, must = false) => { const value = at(column); if (must && !value) say('missing', column); if (value.length > most) say('long', column); return value.slice(0, most); };
    const code = (column: Column, list: Map<string, string>) => { const value = at(column); if (!value) return null; const found = list.get(bare(value)); if (found === undefined) say('not_code', column, value); return found ?? null; };
    const codes = (column: Column, list: Map<string, string>, split = parts) => split(at(column)).map((value) => { const found = list.get(bare(value)); if (found === undefined) say('not_code', column, value); return found ?? ''; }).sort();
    const yes = (column: Column, otherwise: boolean) => { const value = bare(at(column)); if (!value) return otherwise; if (!['ano', 'ne', 'yes', 'no'].includes(value)) say('not_yes', column, at(column)); return value === 'ano' || value === 'yes'; };
    const id = at('Číslo v Souběhu').toLowerCase(), ico = at('IČO') && icoOf(at('IČO')), phone = at('Telefon'), email = at('E-mail'), webTyped = at('Web'), web = webTyped && !/^https?:\/\//i.test(webTyped) ? `https://${webTyped}` : webTyped;
    const capacity = at('Kapacita').replace(/\s/g, ''), ends = at('Končí'), endDay = /^\d{4}-\d{2}-\d{2}$/.test(ends) && !Number.isNaN(Date.parse(ends)) ? ends : ends ? parseCzechDay(ends) : null;
    if (ico && !isIco(ico)) wrong.push({ reason: 'sheet_ico', said: ico.slice(0, 40) });
    if (phone && !toE164(phone)) say('not_phone', 'Telefon', phone);
    if (email && !/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email)) say('not_email', 'E-mail', email);
    if (web && (!URL.canParse(web) || /\s/.test(web) || web.length > 300)) say('not_web', 'Web', webTyped);
    if (capacity && !/^\d{1,5}$/.test(capacity)) say('not_number', 'Kapacita', capacity);
    if (ends && !endDay) say('not_day', 'Končí', ends);
    if (id && known.registered.has(id)) wrong.push({ reason: 'from_register', said: '' });
    else if (id && !known.ids.has(id)) wrong.push({ reason: 'not_ours', said: id.slice(0, 40) });
    const data: Line = {
      provider: { name: line('Poskytovatel', 200, true), ico: ico || null, kind: (code('Druh poskytovatele', words.kinds) as PartnerKind | null) ?? 'other' }, name: line('Služba', 200, true), type: code('Druh služby', words.types),
      forms: codes('Formy', words.forms, (text) => text.split(/[;,]/).map((one) => one.trim()).filter(Boolean)), description: line('Popis', 2000), targets: codes('Cílové skupiny', words.targets),
      orps: codes('Obce s rozšířenou působností', words.orps, (text) => text.split(/[;,]/).map((one) => one.trim()).filter(Boolean)), capacity: capacity ? Number(capacity) : null, phone: phone ? toE164(phone) ?? null : null, email: email || null, web: web || null,
      address: line('Adresa', 300), accepts: yes('Přijímá nové', true), ends: endDay, open: yes('Vidí všichni', false),
    };
    const same = id || `${bare(data.provider.name)} ${ico} / ${bare(data.name)} / ${bare(data.address)}`, earlier = before.get(same);
    if (earlier !== undefined && !wrong.length) wrong.push({ reason: 'row_twice', said: String(earlier) });
    before.set(same, earlier ?? row);
    if (wrong.length) return { row, key: '', ico: ico && isIco(ico) ? ico : null, label: data.name || data.provider.name, reason: wrong.map((one) => one.reason).join('\n'), said: wrong.map((one) => one.said).join('\n') };
    return { row, key: id, ico: ico || null, label: data.name, data: data as never };
  });
  for (let i = 0; i < lines.length; i += 500) yield lines.slice(i, i + 500);
}

const example: Line = { provider: { name: 'Ubytovna U Nádraží, s. r. o.', ico: null, kind: 'dormitory' }, name: 'Přechodné ubytování', type: null, forms: ['residential'], description: 'Pokoje pro rodiny, smlouva na tři měsíce.', targets: [], orps: [], capacity: 24, phone: '+420777123456', email: 'recepce@ubytovna.example', web: null, address: 'Nádražní 12, 250 01', accepts: true, ends: null, open: false };
/** A workbook of these services; a template has one row to write over. */
export async function writeSheet(lines: readonly (Line & { id: string })[], { withExample, lists = { types: [], targets: [], orps: [] } }: { withExample: boolean; lists?: Lists }): Promise<Uint8Array> {
  const names = { types: new Map(lists.types), targets: new Map(lists.targets), orps: new Map(lists.orps), forms: new Map<string, string>(formWords) };
  const all = withExample ? [{ ...example, id: '' }] : lines, many = (codes: readonly string[], of: Map<string, string>) => codes.map((code) => of.get(code) ?? code).join('; ');
  const rows = all.map((one) => [one.id, one.provider.name, one.provider.ico ?? '', kindWords[one.provider.kind], one.name, one.type ? names.types.get(one.type) ?? '' : '', many(one.forms, names.forms), one.description, many(one.targets, names.targets), many(one.orps, names.orps),
    one.capacity ?? '', one.phone ?? '', one.email ?? '', one.web ?? '', one.address, one.accepts ? 'ano' : 'ne', one.ends ?? '', one.open ? 'ano' : 'ne'].map((value) => (typeof value === 'number' ? { value, type: Number } : value === '' ? null : { value, type: String })));
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#e6f1f0' }));
  return (await xlsxWriter())([head, ...rows], { sheet: 'Služby partnerů', stickyRowsCount: 1, columns: columns.map((column) => ({ width: Math.max(14, column.length + 2) })) }).toBuffer();
}
