// Minutes as a neutral document, in the order in which people know them: what, when, where, who, program, points, next time, who wrote and approved it.
import type { Block, Document, Run, Text } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import type { Paper, PaperPoint, PublicPaper, PublicPerson } from './shapes.ts';
import * as w from './words.ts';

type Point = { section: string; title: string; state: string; presenter?: string; internal?: boolean; passages: PaperPoint['passages']; votes: PaperPoint['votes']; watches: PaperPoint['watches']; tasks: { what: string; who: PublicPerson | null; until: string | null; asked: string | null }[] };
type Told = Pick<PublicPaper, 'title' | 'kind' | 'group' | 'onDay' | 'startsAt' | 'endsAt' | 'place' | 'next' | 'facilitator' | 'writer' | 'approvedBy'> & {
  organisation: string; number: number | null; approvedOn: string | null; reviewOn: string | null; attendees: (PublicPerson & { presence: string; part: string; cameAt?: string | null; leftAt?: string | null })[]; points: Point[]; whole: Omit<Point, 'section' | 'title' | 'state'>;
};

const bold = (text: string): Run => ({ text, bold: true });
const prose = (text: string, label: string): Block[] => w.proseParts(text).map(({ line, items }, at): Block => (items ? { type: 'list', items } : { type: 'paragraph', text: label && !at ? [bold(`${label}: `), { text: line! }] : line! }));
const passage = ({ kind, text }: PaperPoint['passages'][number]): Block[] => {
  if (kind === 'decision' || kind === 'agreement') return [{ type: 'note', text: [bold(`${w.passageLabel[kind]}: `), { text }] }];
  if (kind === 'client_view') return [{ type: 'quote', text, attribution: w.passageLabel.client_view }];
  return prose(text, w.passageLabel[kind]);
};
const outcomes = ({ passages, votes, tasks, watches }: Omit<Point, 'section' | 'title' | 'state'>): Block[] => [
  ...passages.flatMap(passage),
  ...votes.map((v): Block => ({ type: 'note', text: [bold('Hlasování: '), { text: `${w.motionText(v)}\n${w.countsText(v)} ` }, bold(w.resultText(v))] })),
  ...(tasks.length ? [{ type: 'table' as const, widths: [6, 3.4, 1.9], header: ['Úkol', 'Kdo', 'Do kdy'], rows: tasks.map((t): Text[] => [t.what, w.taskWho(t), w.taskUntil(t)]) }] : []),
  ...watches.map((one): Block => ({ type: 'paragraph', text: [bold('Sledujeme: '), { text: `${w.sentence(one.text)} ${w.watchDetails(one)}`.trim() }] })),
];
function attendance(people: Told['attendees']): { label: Text; value: Text }[] {
  const late = (one: Told['attendees'][number]) => [one.cameAt && `od ${w.timeText(one.cameAt, null)}`, one.leftAt && `do ${w.timeText(one.leftAt, null)}`].filter(Boolean).join(' ');
  const line = (label: string, of: Told['attendees']) => {
    const lines = w.peopleLines(of.map((one) => ({ ...one, of: [one.of, late(one)].filter(Boolean).join(', ') || null })));
    return of.length ? [{ label: `${label} (${of.length})`, value: lines.join(lines.length > 12 ? '; ' : '\n') }] : [];
  };
  const there = people.filter(({ presence }) => presence === 'present');
  return [...line('Přítomni', there.filter(({ part }) => part !== 'guest')), ...line('Hosté', there.filter(({ part }) => part === 'guest')), ...line('Omluveni', people.filter(({ presence }) => presence === 'excused')),
    ...line('Nepřítomni', people.filter(({ presence }) => presence === 'absent')), ...line('Účast nezapsána', people.filter(({ presence }) => presence === 'unknown'))];
}

function document(told: Told, { fingerprint, footer }: { fingerprint: string; footer: string }): Document {
  const draft = told.number === null, points = told.points, heading = w.headingOf(told.kind, draft), general = outcomes(told.whole);
  const facts = (items: readonly (readonly [string, string | null | undefined])[]): Block[] => { const said = items.filter(([, value]) => value).map(([label, value]) => ({ label, value: value! })); return said.length ? [{ type: 'facts', items: said }] : []; };
  const there = attendance(told.attendees);
  let section = '';
  return {
    title: heading, subtitle: { text: told.title }, language: 'cs', author: told.organisation, footer,
    ...(draft || w.isConfidential(told.kind) ? { classification: [draft && w.draftMark, w.isConfidential(told.kind) && w.confidential].filter(Boolean).join(' · ') } : {}),
    blocks: [
      ...facts([['Skupina', told.group], ['Datum', w.dayText(told.onDay)], ['Čas', w.timeText(told.startsAt, told.endsAt)], ['Místo', told.place], ['Vede', w.personText(told.facilitator)]]),
      ...(there.length ? [{ type: 'heading' as const, level: 1 as const, text: 'Účast' }, { type: 'facts' as const, items: there }] : []),
      ...(points.length ? [{ type: 'heading' as const, level: 1 as const, text: 'Program' }, { type: 'list' as const, ordered: true, items: points.map(({ title }) => title) }] : []),
      ...points.flatMap((point, at): Block[] => {
        const opens = point.section && point.section !== section ? [{ type: 'heading' as const, level: 1 as const, text: point.section }] : [];
        section = point.section;
        const said = outcomes(point), notes = [point.presenter && `Uvádí: ${point.presenter}.`, point.internal && 'Interní bod, nezveřejňuje se.', point.state === 'postponed' && 'Bod byl odložen na příští setkání.'].filter(Boolean).join(' ');
        return [...opens, { type: 'heading', level: point.section ? 2 : 1, text: `${at + 1}. ${point.title}` }, ...(notes ? [{ type: 'paragraph' as const, text: notes }] : []), ...said];
      }),
      ...(general.length ? [{ type: 'heading' as const, level: 1 as const, text: 'K celému setkání' }, ...general] : []),
      ...(told.next || told.reviewOn ? [{ type: 'heading' as const, level: 1 as const, text: 'Kdy příště' }, ...facts([['Příští setkání', told.next && w.nextText(told.next)], ['Kontrola dohod', told.reviewOn && day(told.reviewOn, 'cs')]])] : []),
      { type: 'heading', level: 1, text: draft ? 'Zápis' : 'Zápis a schválení' },
      ...facts([['Zápis', w.personText(told.writer)], ['Schválení', told.approvedOn && [day(told.approvedOn, 'cs'), w.personText(told.approvedBy)].filter(Boolean).join(', ')], ['Verze', told.number === null ? 'návrh, zatím neschváleno' : `${told.number}${fingerprint && ` (otisk ${fingerprint.slice(0, 12)})`}`]]),
    ],
  };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
/** Of a paper as the reader may see it. The fingerprint stands only on what is exactly the frozen version. */
export const minutesSheet = (paper: Paper, fingerprint = ''): Document => document({ ...paper, organisation: paper.organisation.name }, { fingerprint, footer: [paper.organisation.name, shortened(paper.title), paper.onDay && day(paper.onDay, 'cs')].filter(Boolean).join(' · ') });
/** As everybody may read it. */
export const publicSheet = (paper: PublicPaper, fingerprint: string): Document => document({ ...paper, reviewOn: null }, { fingerprint, footer: [paper.group ?? paper.organisation, shortened(paper.title), 'zveřejněná podoba'].join(' · ') });
