// The sheet as PDF and DOCX. One page: letters get smaller until it fits; what does not fit even then is said.
import { readFileSync } from 'node:fs';
import type { Block, Document } from '#platform/documents/document.ts';
import { typeset } from '#platform/documents/pdf.ts';
import { toDocx } from '#platform/documents/docx.ts';
import { day, hardSpaces } from '#platform/i18n/format.ts';
import { chartSvg } from './chart.ts';
import type { Evidence } from './shapes.ts';
import * as w from './sheet-words.ts';

const template = readFileSync(new URL('./sheet.typ', import.meta.url), 'utf8');
/** Points; smaller ones are not read any more. */
export const sizes = [11, 10.5, 10, 9.5, 9, 8.5, 8] as const;
/** More than this many districts are put together as others. */
const mostPlaces = 6;
type Dated = { evidence: Evidence; /** Label of the domain on that day. */ domain: string; on: string };

const places = ({ places: of }: Evidence) => (of.length > mostPlaces ? of.slice(0, mostPlaces) : of).filter(({ key }) => key !== '' || of.length > 1);
function content({ evidence: e, domain, on }: Dated) {
  const rows = (of: { name: string; n: Evidence['total'] }[]) => of.map(({ name, n }) => ({ name, n: w.shownText(n) }));
  const tables = typeof e.total === 'number' ? [
    { title: w.wording.levels, rows: rows(e.levels.map(({ key, n }) => ({ name: w.levelName(key), n }))) }, { title: w.wording.places, rows: rows(places(e).map(({ name, n }) => ({ name: name || 'obvod neuveden', n }))) },
  ].filter((table) => table.rows.some(({ n }) => /\d$/.test(n) && !n.startsWith('méně'))) : [];
  return {
    title: e.title, author: e.organisation, kind: `${w.wording.kind} · ${domain}`, labels: w.wording, note: [w.wording.note, ...(e.stories.length ? [w.wording.storyNote] : [])].join(' '), footer: [e.organisation, day(on, 'cs')].join(' · '),
    rows: [
      { label: w.wording.to, value: e.addressee }, { label: w.wording.from, value: e.organisation }, ...(e.joined.length ? [{ label: w.wording.with, value: e.joined.map(w.joinedText).join('\n') }] : []),
      ...(e.place ? [{ label: w.wording.district, value: e.place }] : []), { label: w.wording.on, value: day(on, 'cs') },
    ],
    asks: e.asks, facts: e.facts, total: w.totalText(e), chart: e.time && { svg: chartSvg(e.time), alt: w.chartText(e.time) }, tables, stories: e.stories,
  };
}
const breakable = (text: string) => hardSpaces(text).replace(/\S{31,}/gu, (word) => word.replace(/.{20}(?=.)/gu, '$&\u200b'));
const everywhere = (value: unknown): unknown => (typeof value === 'string' && !value.startsWith('<svg') ? breakable(value) : Array.isArray(value) ? value.map(everywhere) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everywhere(inner)])) : value);

/** The tree of pages is written as it is, not packed. */
const pagesOf = (pdf: Uint8Array): number => (Buffer.from(pdf).toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

/** @returns undefined when it does not fit on a page in the smallest letters. */
export async function toPage(of: Dated): Promise<{ pdf: Uint8Array; size: number } | undefined> {
  const data = everywhere(content(of)) as object;
  for (const size of sizes) {
    const pdf = await typeset(template, { ...data, size });
    if (pagesOf(pdf) === 1) return { pdf, size };
  }
  return undefined;
}
/** The same for a word processor, in letters as small as on the page. */
export function toWord(of: Dated, size: number): Promise<Uint8Array> {
  const c = content(of);
  const heading = (text: string): Block => ({ type: 'heading', level: 1, text }), prose = (text: string): Block => ({ type: 'paragraph', text });
  const document: Document = {
    title: c.title, subtitle: { text: c.kind }, language: 'cs', author: c.author, footer: c.footer, size,
    blocks: [
      { type: 'facts', items: c.rows },
      ...(c.asks ? [heading(c.labels.asks), { type: 'paragraph' as const, text: [{ text: c.asks, bold: true }] }] : []), ...(c.facts ? [heading(c.labels.facts), prose(c.facts)] : []),
      heading(c.labels.numbers), { type: 'paragraph', text: [{ text: c.total, bold: true }] },
      ...(c.chart ? [{ type: 'figure' as const, svg: c.chart.svg, alt: c.chart.alt, width: 14 }, prose(c.chart.alt)] : []),
      ...c.tables.map(({ title, rows }): Block => ({ type: 'paragraph', text: [{ text: `${title}: `, bold: true }, { text: `${rows.map(({ name, n }) => `${name} ${n}`).join('; ')}.` }] })),
      ...(c.stories.length ? [heading(c.labels.stories), ...c.stories.map((text): Block => ({ type: 'quote', text }))] : []), { type: 'paragraph', text: c.note },
    ],
  };
  return toDocx(document);
}
