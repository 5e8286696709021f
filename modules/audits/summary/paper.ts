// The report of a round as a document: the same data for PDF and for a word processor. Czech, as it goes to offices.
import type { Block, Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import type { Report, Shown } from './shapes.ts';

const addressees: Record<Report['recommendations'][number]['kind'], string> = { service: 'Službám', founder: 'Zřizovatelům', municipality: 'Obcím', region: 'Kraji', ministry: 'Ministerstvu', method_team: 'Týmu metodické podpory', other: 'Dalším' };
const stateWords: Record<string, string> = { given: 'čeká na odpověď', accepted: 'přijaté', declined: 'odmítnuté s důvodem', proved: 'doložené, čeká na ověření', done: 'splněné a ověřené', dropped: 'od doporučení se upustilo' };
const tends = { better: 'spíš lépe', worse: 'spíš hůř', same: 'beze změny' } as const;
/** In how many services of how many. */
export const told = (n: Shown, of?: number): string => (n === 'under' ? 'méně než 3' : n === 'hidden' ? 'neuvádí se' : of !== undefined && n === of ? `ve všech ${of}` : of !== undefined ? `${n} z ${of}` : String(n));
const numbers = (of: readonly number[]) => (of.length ? of.map((n) => `č. ${n}`).join(', ') : '–');
const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', level, text }), prose = (text: string): Block => ({ type: 'paragraph', text });

export function paperOf(r: Report): Document {
  const anyLevel = (one: Report['areas'][number]['criteria'][number]) => one.levels.some(({ n }) => typeof n === 'number' && n > 0);
  return {
    title: r.title, subtitle: { text: 'Souhrnná zpráva z auditů služeb' }, language: 'cs', author: r.organisation, footer: [r.organisation, day(r.on, 'cs')].filter(Boolean).join(' · '),
    blocks: [
      { type: 'facts', items: [{ label: 'Vydává', value: r.organisation }, { label: 'Metodika', value: r.method }, { label: 'Období', value: r.until ? `${day(r.from, 'cs')} – ${day(r.until, 'cs')}` : `od ${day(r.from, 'cs')}` }, { label: 'Služeb', value: String(r.services) }, { label: 'Ke dni', value: day(r.on, 'cs') }] },
      ...(r.introduction ? [heading('Úvodem'), ...r.introduction.split(/\n{2,}/).map(prose)] : []),
      heading('Co se opakuje'),
      ...(r.themes.length ? [{ type: 'table' as const, header: ['Téma', 'Zjištění ve službách', 'Silná stránka ve službách', 'Podklady'], rows: r.themes.map((one) => [one.name, told(one.found, r.services), told(one.strong, r.services), numbers(one.numbers)]), widths: [3, 2, 2, 3] }] : [prose('V dokončených auditech nic.')]),
      ...(r.strengths.length ? [heading('Dobrá praxe, o kterou je dobré se podělit'), ...r.strengths.flatMap((one): Block[] => [{ type: 'paragraph', text: [{ text: `${one.theme}: `, bold: true }, { text: `${one.text} (č. ${one.number})` }] }])] : []),
      ...(r.recommendations.length ? [heading('Doporučení'), ...r.recommendations.flatMap(({ kind, items }): Block[] => [heading(addressees[kind], 2), { type: 'list', items: items.map((one) => [{ text: one.text, bold: true }, { text: ` ${[one.reason, `Téma: ${one.theme}; ${stateWords[one.state] ?? one.state}.`].filter(Boolean).join(' ')}` }]) }])] : []),
      ...(r.states.length ? [heading('Jak stojí doporučení'), { type: 'table' as const, header: ['Stav', 'Doporučení'], rows: r.states.map(({ state, n }) => [stateWords[state]!, told(n)]), widths: [3, 1] }] : []),
      ...(r.development?.criteria.length ? [heading('Vývoj'), prose(`Proti kolu „${r.development.since}“, stejné služby (${told(r.development.both)}). Uvádí se jen to, kde se jedním směrem posunuly aspoň o tři služby víc než druhým.`), { type: 'table' as const, header: ['Kritérium', 'Kam se posunulo'], rows: r.development.criteria.map((one) => [one.name, tends[one.tends]]), widths: [4, 1] }] : []),
      ...(r.areas.some(({ criteria }) => criteria.some(anyLevel)) ? [heading('Kritéria'), ...r.areas.filter(({ criteria }) => criteria.some(anyLevel)).flatMap((area): Block[] => [heading(area.name, 2), ...area.criteria.filter(anyLevel).map((one): Block => ({ type: 'table', header: [one.name, 'Ve službách'], rows: one.levels.filter(({ n }) => n !== 0).map(({ name, n }) => [name || 'netýká se', told(n)]), widths: [4, 1] }))])] : []),
      { type: 'note', text: 'Zpráva nejmenuje žádnou službu. Neuvádí se číslo menší než tři služby ani takové, ze kterého by se menší dalo dopočítat. Čísla podkladů jsou vylosovaná: kdo čte audit, ze kterého zjištění pochází, najde ho podle čísla v aplikaci.' },
    ],
  };
}
