// Complaints on paper: the answer, the register for an inspection, the overview of a year. Pure; Czech.
import { glue } from '#platform/documents/czech.ts';
import type { Block, Document } from '#platform/documents/document.ts';
import { xlsxWriter } from '#platform/files/xlsx.ts';
import { day, number } from '#platform/i18n/format.ts';
import { suppress, usualThreshold, type Shown } from '#modules/insights/questions.ts';
import type { Complaint, ComplaintYear } from './contract.ts';
import type { RegisterRow } from './queries.ts';
import { deadline, markOf, type AnswerWay, type Finding, type InName, type Way } from './rules.ts';

const cs = (iso: string) => day(iso, 'cs');
const ways: Record<Way, string> = { oral: 'ústně', written: 'písemně', email: 'e-mailem', box: 'do schránky', phone: 'telefonem', on_behalf: 'přes někoho jiného' };
const inNames: Record<InName, string> = { client: 'klient', on_behalf: 'za klienta', other: 'jiná osoba', anonymous: 'anonymně' };
const findings: Record<Finding, string> = { justified: 'oprávněná', partly: 'zčásti oprávněná', unjustified: 'neoprávněná', undecidable: 'nelze rozhodnout' };
const answerWays: Record<AnswerWay, string> = { handed: 'předáno', post: 'poštou', email: 'e-mailem', data_box: 'datovou schránkou', board: 'na nástěnce' };
const paragraphs = (text: string): Block[] => text.split('\n').filter((one) => one.trim()).map((one) => ({ type: 'paragraph', text: one }));

/** A letter to whoever complained, or a sheet for the notice board: that one says neither when exactly nor who, only what about. */
export function answerPaper(of: Complaint, organisation: string, subject: string, printedOn: string): Document {
  const board = of.inName === 'anonymous';
  return {
    title: board ? 'Odpověď na anonymní stížnost' : 'Odpověď na stížnost', language: 'cs', author: organisation, ...(!board && { classification: 'Důvěrné' }), footer: `${of.service.name} · vyvěšeno nebo předáno ${cs(of.answeredOn ?? printedOn)}`,
    blocks: [
      { type: 'facts', items: [{ label: 'Od', value: `${organisation}, ${of.service.name}` }, ...(board ? [{ label: 'Čeho se týkala', value: subject }] : [{ label: 'Pro', value: of.person?.name || of.name }, { label: 'Stížnost přijata', value: cs(of.receivedOn) }, { label: 'Čeho se týkala', value: subject }])] },
      ...(of.finding ? [{ type: 'paragraph', text: [{ text: 'Jak jsme stížnost posoudili: ' }, { text: findings[of.finding], bold: true }] } as const] : []),
      ...paragraphs(of.answer),
      ...(of.measure && !board ? [{ type: 'heading', level: 1, text: 'Co jsme kvůli tomu udělali' } as const, ...paragraphs(of.measure)] : []),
      { type: 'heading', level: 1, text: 'Když s odpovědí nesouhlasíte' },
      { type: 'paragraph', text: of.appeal || glue('Můžete se obrátit na zřizovatele služby, na krajský úřad, který službu registroval, nebo na veřejného ochránce práv (Údolní 39, Brno, www.ochrance.cz).') },
      ...(board ? [] : [{ type: 'signatures', items: [{ name: of.handler?.name ?? '', role: `za službu ${of.service.name}`, dateLabel: 'Dne', date: of.answeredOn ?? printedOn }] } as const]),
    ],
  };
}

type Label = (subject: string) => string;
const who = (row: RegisterRow) => row.person || row.name || (row.inName === 'anonymous' ? '' : 'jméno je mimo dosah toho, kdo tiskne');
export function registerPaper(rows: readonly RegisterRow[], year: number, organisation: string, label: Label, printedOn: string): Document {
  return {
    title: `Registr stížností ${year}`, language: 'cs', author: organisation, classification: 'Důvěrné', footer: `${organisation} · vytištěno ${cs(printedOn)}`, size: 9,
    blocks: rows.length ? rows.flatMap((row): Block[] => [
      { type: 'heading', level: 1, text: `${markOf(row.id)} · ${cs(row.receivedOn)} · ${label(row.subject)}` },
      { type: 'facts', items: [
        { label: 'Služba', value: row.service.name }, { label: 'Podáno', value: [ways[row.way], inNames[row.inName], who(row)].filter(Boolean).join(', ') }, { label: 'Obsah', value: row.text }, { label: 'Co si přeje', value: row.wish || '–' },
        { label: 'Lhůta', value: `${cs(deadline(row))}${row.extendedUntil ? `, prodlouženo: ${row.extensionReason}` : ''}` }, { label: 'Vyřizuje', value: row.handler?.name ?? 'zatím nikdo' }, { label: 'Zjištění', value: row.finding ? [findings[row.finding], row.findingReason].filter(Boolean).join('. ') : '–' },
        { label: 'Odpověď', value: row.answeredOn ? `${cs(row.answeredOn)}, ${answerWays[row.answerWay as AnswerWay]}: ${row.answer}` : 'zatím nebyla dána' }, { label: 'Opatření', value: row.measure || '–' }, { label: 'Poučení, kam se obrátit', value: row.appealTold ? 'dáno' : '–' },
      ] },
    ]) : [{ type: 'paragraph', text: 'V tomto roce není v registru žádná stížnost.' }],
  };
}
const columns: readonly [string, number, (row: RegisterRow, label: Label) => string][] = [
  ['Značka', 9, (r) => markOf(r.id)], ['Přijato', 12, (r) => cs(r.receivedOn)], ['Služba', 26, (r) => r.service.name], ['Jak', 14, (r) => ways[r.way]], ['Kdo', 14, (r) => inNames[r.inName]], ['Jméno', 22, who], ['Čeho se týká', 24, (r, label) => label(r.subject)], ['Obsah', 60, (r) => r.text], ['Co si přeje', 30, (r) => r.wish], ['Koho se týká', 24, (r) => r.workers],
  ['Lhůta', 12, (r) => cs(deadline(r))], ['Důvod prodloužení', 24, (r) => r.extensionReason], ['Vyřizuje', 20, (r) => r.handler?.name ?? ''], ['Zjištění', 18, (r) => r.finding ? findings[r.finding] : ''], ['Odůvodnění', 40, (r) => r.findingReason], ['Odpověď dána', 12, (r) => r.answeredOn ? cs(r.answeredOn) : ''], ['Jak', 14, (r) => r.answerWay ? answerWays[r.answerWay as AnswerWay] : ''], ['Odpověď', 60, (r) => r.answer], ['Poučení', 10, (r) => r.appealTold ? 'ano' : ''], ['Opatření', 40, (r) => r.measure],
];
/** Every cell is text: nothing in it is a formula. */
export const registerXlsx = async (rows: readonly RegisterRow[], label: Label): Promise<Uint8Array> => new Uint8Array(await (await xlsxWriter())([columns.map(([name]) => ({ value: name, fontWeight: 'bold' as const })), ...rows.map((row) => columns.map(([, , of]) => ({ value: of(row, label), type: String, wrap: true })))], { columns: columns.map(([, width]) => ({ width })), sheet: 'Registr', stickyRowsCount: 1 }).toBuffer());

const shown = (count: Shown): string => count === 'under' ? `méně než ${usualThreshold}` : count === 'hidden' ? '…' : number(count, undefined, 'cs');
/** The overview of a year for whoever is outside: small numbers, and those from which they could be found out, are not said. */
export function yearPaper(of: ComplaintYear, organisation: string, label: Label, printedOn: string): Document {
  const table = (title: string, rows: readonly { name: string; count: number }[]): Block[] => {
    const safe = suppress({ rows: rows.map(({ count }, at) => ({ key: String(at), counts: [count] })) });
    return rows.length ? [{ type: 'heading', level: 1, text: title }, { type: 'table', header: [title, 'Počet'], widths: [4, 1], rows: [...safe.rows.map(({ total }, at) => [rows[at]!.name, shown(total)]), ['Celkem', shown(safe.whole.total)]] }] : [];
  };
  return {
    title: `Stížnosti v roce ${of.year}`, language: 'cs', author: organisation, footer: `${organisation} · vytištěno ${cs(printedOn)}`,
    blocks: of.all ? [
      ...table('Jak s nimi jsme', [{ name: 'vyřízeno ve lhůtě', count: of.inTime }, { name: 'vyřízeno po lhůtě', count: of.answered - of.inTime }, { name: 'vyřizuje se', count: of.open }]),
      ...(of.answered >= usualThreshold ? [{ type: 'paragraph', text: `Průměrně dní od přijetí do odpovědi: ${number(of.days ?? 0, undefined, 'cs')}.` } as const] : []),
      ...table('Čeho se týkaly', of.subjects.map(({ key, count }) => ({ name: label(key), count }))), ...table('Jak byly posouzeny', of.findings.map(({ key, count }) => ({ name: findings[key as Finding], count }))), ...table('Služba', of.services),
      { type: 'note', text: glue(`Počty menší než ${usualThreshold} a ty, ze kterých by se daly dopočítat, se neuvádějí, aby se nedalo poznat, kdo si stěžoval.`) },
    ] : [{ type: 'paragraph', text: 'V tomto roce není v registru žádná stížnost.' }],
  };
}
