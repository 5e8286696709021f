// Goals as a sheet: one row per goal, part and measure. The last column carries the exact definition of the row; what a person changes in the other cells goes before it.
import { xlsxWriter } from '#platform/files/xlsx.ts';
import { parseCzechDay } from '#platform/design/dates.ts';
import { day } from '#platform/i18n/format.ts';
import { evenText, Exact, ExactCentre, type ExactGoal } from '../exact.ts';
import { blocksOfTable, cellsOf } from '../reader/rows.ts';
import type { Block } from '../reader/index.ts';
import { kindWords, measureWords, perWords } from './words.ts';

const columns = ['Centrum', 'Rok', 'Číslo', 'Cíl', 'Část', 'Druh', 'Od', 'Termín', 'Partner', 'Měřítko', 'Slovy', 'Hodnota', 'Nejvýše', 'Období', 'Doklad', 'Přesný zápis (neměňte)'] as const;
type Column = (typeof columns)[number];
const exactly: Column = 'Přesný zápis (neměňte)';
/** A cell holds no more signs. */
const mostSigns = 32_000;
type Part = Omit<ExactGoal, 'parts'>;
type Measure = Part['measures'][number];
type Line = Partial<Record<Column, string | number>>;
const carried = (value: object) => { const text = JSON.stringify(value); return text.length > mostSigns ? '' : text; };

export async function toXlsx({ year, centres }: Exact): Promise<Uint8Array> {
  const lines = centres.flatMap(({ goals, ...centre }) => goals.flatMap((goal, index) => {
    const { parts, ...own } = goal;
    return [...linesOf(own, 'Cíl', index === 0 ? { centre } : {}), ...parts.flatMap((part) => linesOf(part, 'Část', {}))].map((line): Line => ({ ...line, Centrum: centre.name, Rok: year, Číslo: index + 1 }));
  }));
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#e6f1f0' }));
  const body = lines.map((line) => columns.map((column) => { const value = line[column]; return value === undefined || value === '' ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String, ...(column !== exactly && { wrap: true, alignVertical: 'top' as const }) }; }));
  return new Uint8Array(await (await xlsxWriter())([head, ...body], { sheet: 'Cíle', stickyRowsCount: 1, columns: columns.map((column) => ({ width: column === exactly ? 2 : ['Cíl', 'Část', 'Slovy'].includes(column) ? 50 : column === 'Centrum' ? 26 : 13 })) }).toBuffer());
}
function linesOf({ measures, ...goal }: Part, column: 'Cíl' | 'Část', more: object): Line[] {
  const first: Line = { [column]: goal.text, Druh: kindWords[goal.kind], Od: goal.from ? day(goal.from) : '', Termín: goal.dueOn ? day(goal.dueOn) : '', Partner: goal.partner };
  const rows: Line[] = measures.map((measure) => ({ ...measured(measure), [exactly]: carried({ measure }) }));
  return [{ ...first, ...rows[0], [exactly]: carried({ ...more, goal, ...(measures[0] && { measure: measures[0] }) }) }, ...rows.slice(1)];
}
const measured = ({ kind, words, indicator, dueOn, evidence }: Measure): Line => ({
  Měřítko: measureWords[kind], Slovy: words, Doklad: evidence, ...(kind === 'milestone' && dueOn && { Termín: day(dueOn) }),
  ...(indicator && { Hodnota: indicator.target?.value ?? '', Nejvýše: indicator.target?.max ?? '', Období: perWords[indicator.per] }),
});

/** Cells of a sheet → blocks; of ours also the goals in full. */
export function blocksOfRows(rows: readonly (readonly unknown[])[]): { blocks: Block[]; exact: Exact | undefined } {
  const [head] = rows, place = new Map((head ? cellsOf(head) : []).map((cell, index) => [cell, index]));
  if (!place.has(exactly) || !place.has('Cíl')) return { blocks: blocksOfTable(rows), exact: undefined };
  const lines = rows.slice(1).map(cellsOf), cell = (line: readonly string[], column: Column) => line[place.get(column) ?? -1] ?? '';
  const centres = new Map<string, Exact['centres'][number]>(), years = new Set<number>();
  let goal: ExactGoal | undefined, part: Part | undefined;
  for (const line of lines) {
    let said: { centre?: unknown; goal?: object; measure?: Measure };
    try { said = JSON.parse(cell(line, exactly) || '{}') as typeof said; } catch { said = {}; }
    const name = cell(line, 'Centrum'), year = Number(cell(line, 'Rok'));
    if (name && !centres.has(name)) { const read = ExactCentre.omit({ goals: true }).safeParse(said.centre); centres.set(name, { title: '', preamble: '', responsible: '', rhythm: '', dueOn: `${year || 2000}-12-31`, ...(read.success && read.data), name, goals: [] }); }
    if (year) years.add(year);
    const text = cell(line, 'Cíl') || cell(line, 'Část'), measure = said.measure && withCells(said.measure, (column) => cell(line, column));
    if (text) {
      // A row somebody added has no exact wording: it is read by its words.
      const own = said.goal && evenText((said.goal as Part).text) === evenText(text) ? { ...(said.goal as Part), kind: kindOf(cell(line, 'Druh')) ?? (said.goal as Part).kind, measures: measure ? [measure] : [] } : undefined;
      if (cell(line, 'Cíl')) { goal = own && { ...own, parts: [] }; part = goal; if (goal) centres.get(name)?.goals.push(goal); } else { part = own; if (own && goal) goal.parts.push(own); }
    } else if (measure && part) part.measures.push(measure);
  }
  const [year] = years, read = years.size === 1 ? Exact.safeParse({ soubeh: 'cile-1', year, centres: [...centres.values()] }) : undefined;
  const table = [['Centrum', 'Cíl', 'Část'], ...lines.map((line) => [cell(line, 'Centrum'), cell(line, 'Cíl'), cell(line, 'Část')]).filter(([, a, b]) => a || b)];
  return { blocks: [...(year ? [{ type: 'heading' as const, level: 1, text: `Operační cíle ${[...years].join(', ')}` }] : []), ...blocksOfTable(table)], exact: read?.success ? read.data : undefined };
}
const keyOf = <K extends string>(words: Record<K, string>, said: string) => (Object.entries(words) as [K, string][]).find(([, word]) => word === said)?.[0];
const kindOf = (said: string) => keyOf(kindWords, said);
/** The cells of a measure as a person left them. */
function withCells(measure: Measure, cell: (column: Column) => string): Measure {
  const numberAt = (column: Column) => { const text = cell(column).replace(/\s/g, '').replace(',', '.'); return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text); };
  const { indicator } = measure, value = numberAt('Hodnota'), max = numberAt('Nejvýše'), due = parseCzechDay(cell('Termín')), per = keyOf(perWords, cell('Období'));
  return {
    ...measure, words: cell('Slovy') || measure.words, evidence: cell('Doklad') || measure.evidence, ...(measure.kind === 'milestone' && due && { dueOn: due }),
    ...(indicator && { indicator: { ...indicator, ...(per && { per }), target: value === undefined ? null : { kind: indicator.target?.kind ?? 'at_least', value, max: max ?? null } } }),
  };
}
