// The report on A4: for the service and those let in; nobody from the talks can be told apart in it.
import type { Block, Document, Text } from '#platform/documents/document.ts';
import { day, hardSpaces, number } from '#platform/i18n/format.ts';
import type { ReportComment, ReportContent, ReportCriterion } from './shapes.ts';

const talk: Record<string, string> = { client: 's klienty', worker: 's pracovníky', head: 's vedením', other: 's dalšími lidmi' };
const severity = { serious: 'závažné', middle: 'střední', small: 'drobné' } as const, outcome = { taken: 'přijato', partly: 'přijato zčásti', kept: 'text zůstává' } as const;
const importance = { essential: 'zásadní', important: 'důležité', useful: 'doplňkové' } as const;
const result = { done: 'splněno', partly: 'splněno zčásti', not: 'nesplněno', not_applicable: 'už se netýká' } as const;
export const addresseeName: Record<string, string> = { service: 'služba', founder: 'zřizovatel', municipality: 'obec', region: 'kraj', ministry: 'ministerstvo', method_team: 'metodický tým', other: 'jiný adresát' };

const bold = (label: string, text: string): Text => [{ text: label, bold: true }, { text: hardSpaces(text) }];
const levelText = ({ applies, level, decided, summary }: ReportCriterion) => !applies ? 'služby se netýká' : level ? `${level.words} (${level.at}. z ${level.of})` : decided && summary ? 'popsáno slovy' : 'zatím nehodnoceno';
const said = ({ text, onDay, answer }: ReportComment): Block[] => [
  { type: 'quote', text: hardSpaces(text), attribution: `služba, ${day(onDay, 'cs')}` }, ...(answer ? [{ type: 'paragraph' as const, text: bold(`Vypořádání: ${outcome[answer.outcome]}. `, answer.text) }] : []),
];

function criterionBlocks(one: ReportCriterion, comments: readonly ReportComment[]): Block[] {
  const ids = new Set([...one.findings, ...one.strengths].map(({ id }) => id)), own = comments.filter(({ criterion, findingId }) => findingId ? ids.has(findingId) : criterion === one.key);
  return [
    { type: 'heading', level: 2, text: one.words },
    { type: 'paragraph', text: [{ text: 'Hodnocení: ', bold: true }, { text: levelText(one) }, ...(one.importance ? [{ text: ` · kritérium ${importance[one.importance]}` }] : [])] },
    ...(one.summary ? [{ type: 'paragraph' as const, text: hardSpaces(one.summary) }] : []),
    ...(one.strengths.length ? [{ type: 'paragraph' as const, text: [{ text: 'Silné stránky', bold: true }] }, { type: 'list' as const, items: one.strengths.map(({ text }) => hardSpaces(text)) }] : []),
    ...(one.findings.length ? [{ type: 'paragraph' as const, text: [{ text: 'Zjištění', bold: true }] }, { type: 'list' as const, items: one.findings.map(({ text, themeName, severity: how }) => bold(how ? `${severity[how]}, ${themeName}: ` : '', text)) }] : []),
    ...(own.length ? [{ type: 'paragraph' as const, text: [{ text: 'Připomínky služby', bold: true }] }, ...own.flatMap(said)] : []),
  ];
}

export function reportDocument(content: ReportContent, { final, on }: { /** Of which day it is final; null = a draft. */ final: string | null; on: string }): Document {
  const criteria = content.areas.flatMap((area) => area.criteria), whole = content.comments.filter(({ criterion, findingId }) => !criterion && !findingId), findingText = new Map(criteria.flatMap(({ findings }) => findings.map(({ id, text }) => [id, text])));
  const fact = (label: string, value: string) => (value ? [{ label, value: hardSpaces(value) }] : []);
  const counts = content.talks?.map(({ kind, count }) => `${talk[kind]!} ${count === 'under' ? 'méně než 3' : number(count, undefined, 'cs')}`).join(', ') ?? '';
  return {
    title: `${content.kind === 'follow_up' ? 'Následný audit' : 'Procesní audit'}: ${content.service}`, subtitle: { text: final ? 'Závěrečná zpráva' : 'Návrh zprávy k připomínkám' }, language: 'cs', author: content.auditedBy, footer: [content.auditedBy, final ? `zpráva ke dni ${day(final, 'cs')}` : `návrh ke dni ${day(on, 'cs')}`].join(' · '),
    ...(!final && { classification: 'Návrh, jen pro službu a tým auditu' }),
    blocks: [
      { type: 'heading', level: 1, text: 'O auditu' },
      { type: 'facts', items: [
        ...fact('Služba', content.service), ...fact('Organizace', content.organisation === content.service ? '' : content.organisation), ...fact('Auditovala organizace', content.auditedBy), ...fact('Metodika', `${content.method.title}, verze ${content.method.number}`),
        ...fact('Období', [day(content.beginsOn, 'cs'), ...(content.endsOn ? [day(content.endsOn, 'cs')] : [])].join(' – ')), ...fact('Rozsah', content.scope), ...fact('Návštěvy', content.visits.map(({ onDay, place }) => [day(onDay, 'cs'), place].filter(Boolean).join(', ')).join('; ')), ...fact('Rozhovory', counts),
      ] },
      { type: 'heading', level: 1, text: 'Tým a jeho nezávislost' },
      { type: 'list', items: content.team.map(({ name, leads, declaration, declaredOn }) => bold(`${name}${leads ? ' (vede tým)' : ''}: `, declaredOn ? `nezávislost prohlášena ${day(declaredOn, 'cs')}. ${declaration}` : 'nezávislost zatím neprohlášena.')) },
      { type: 'note', text: 'Zpráva stojí na tom, co tým viděl, slyšel a přečetl. Nikoho nejmenuje a jednotlivé rozhovory nejdou rozeznat; kde by počet prozradil člověka, uvádí se „méně než 3“.' },
      { type: 'heading', level: 1, text: 'Přehled hodnocení' },
      { type: 'table', header: ['Kritérium', 'Hodnocení', 'Zjištění'], widths: [6, 3, 1], rows: criteria.map((one) => [one.words, levelText(one), one.findings.length ? String(one.findings.length) : '–']) },
      ...content.areas.flatMap(({ words, criteria: own }): Block[] => [{ type: 'heading', level: 1, text: words }, ...own.flatMap((one) => criterionBlocks(one, content.comments))]),
      ...(content.before.length ? [{ type: 'heading' as const, level: 1 as const, text: 'Co je s doporučeními z minula' }, { type: 'table' as const, header: ['Doporučení', 'Komu', 'Co audit zjistil'], widths: [4, 2, 4], rows: content.before.map(({ text, addressee, result: found, evidence }): Text[] => [
        [{ text: hardSpaces(text), bold: true }], addressee, [{ text: found ? result[found] : 'zatím neověřeno', bold: true }, ...(evidence ? [{ text: `\n${hardSpaces(evidence)}` }] : [])]] ) }] : []),
      { type: 'heading', level: 1, text: content.before.length ? 'Nová doporučení' : 'Doporučení' },
      ...(content.recommendations.length ? [{ type: 'table' as const, header: ['Doporučení', 'Komu', 'Do kdy'], widths: [6, 2, 2], rows: content.recommendations.map(({ text, reason, findingId, addressee, addresseeKind, dueOn }): Text[] => [
        [{ text: hardSpaces(text), bold: true }, ...[reason, findingId && findingText.has(findingId) ? `Ke zjištění: ${findingText.get(findingId)!}` : ''].filter(Boolean).map((more) => ({ text: `\n${hardSpaces(more)}` }))], addressee || addresseeName[addresseeKind]!, dueOn ? day(dueOn, 'cs') : 'bez termínu'] ) }]
        : [{ type: 'paragraph' as const, text: content.before.length ? 'Nové doporučení z auditu nevyplynulo.' : 'Z auditu nevyplynulo žádné doporučení.' }]),
      ...(whole.length ? [{ type: 'heading' as const, level: 1 as const, text: 'Připomínky služby k celé zprávě' }, ...whole.flatMap(said)] : []),
    ],
  };
}
