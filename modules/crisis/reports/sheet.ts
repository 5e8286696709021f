// A situation report on paper: what holds now first, then area by area, numbers, what comes next, who approved it.
import type { Block, Document, Text } from '#platform/documents/document.ts';
import { dateTime } from '#platform/i18n/format.ts';
import type { Found } from './queries.ts';
import { parts, type Part } from './rules.ts';

const labels: Record<Part, string> = { done: 'Hotovo', happened: 'Co se stalo', decided: 'Rozhodnuto', open: 'Otevřené', need: 'Potřeby' };
const lines = (text: string) => text.split('\n').map((line) => line.replace(/^\s*[-–•]\s*/, '').trim()).filter(Boolean);
const listed = (label: string, text: string): Block[] => { const items = lines(text); return items.length ? [{ type: 'paragraph', text: [{ text: label, bold: true }] }, { type: 'list', items }] : []; };
const prose = (text: string): Block[] => lines(text).map((line): Block => ({ type: 'paragraph', text: line }));
const who = (person: Found['by']) => (person ? [person.name, person.organisation].filter(Boolean).join(', ') : '');

/** The report as it was approved, or as a draft that says so. `title` is what the crisis is called. */
export function reportSheet({ state, number, fromAt, toAt, by, approvedAt, approvedBy, content }: Found, { title, locality, organisation }: { title: string; locality: string; organisation: string }): Document {
  const draft = state === 'draft', heading = draft ? 'Situační zpráva, návrh' : `Situační zpráva č. ${number}`, when = (at: string) => dateTime(at, 'cs');
  const facts = (items: readonly (readonly [string, string])[]): Block => ({ type: 'facts', items: items.filter(([, value]) => value).map(([label, value]): { label: Text; value: Text } => ({ label, value })) });
  return {
    title: heading, subtitle: { text: title }, language: 'cs', author: organisation || 'Souběh', footer: [heading, title, when(toAt)].filter(Boolean).join(' · '), ...(draft && { classification: 'Návrh, neschváleno' }),
    blocks: [
      facts([['Lokalita', locality], ['Stav k', when(toAt)], ['Od předchozí zprávy', when(fromAt)]]),
      ...(content.summary ? [{ type: 'heading' as const, level: 1 as const, text: 'Souhrn' }, ...prose(content.summary)] : []),
      ...(content.numbers.length ? [{ type: 'heading' as const, level: 1 as const, text: 'Čísla' }, { type: 'table' as const, header: ['Co', 'Kolik'], widths: [7, 2], rows: content.numbers.map(({ label, value }): Text[] => [label, value]) }] : []),
      ...content.areas.flatMap((area): Block[] => [{ type: 'heading', level: 1, text: area.name || 'K celé krizi' }, ...parts.flatMap((part) => listed(labels[part], area[part]))]),
      ...(content.next ? [{ type: 'heading' as const, level: 1 as const, text: 'Co bude dál' }, ...prose(content.next)] : []),
      { type: 'heading', level: 1, text: 'Kdo zprávu připravil' },
      facts([['Zápis', who(by)], ['Schválení', approvedAt ? [when(approvedAt), who(approvedBy)].filter(Boolean).join(', ') : 'zatím neschváleno']]),
    ],
  };
}
