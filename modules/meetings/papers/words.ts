// What minutes say about themselves, in Czech: the language they are written in. For papers and public pages.
import { day, dayLong } from '#platform/i18n/format.ts';
import type { MeetingKind } from '../shapes.ts';
import type { PaperTask, PaperVote, PaperWatch, PublicPerson } from './shapes.ts';

const nbsp = '\u00a0';
const ofKind: Record<MeetingKind, string> = { working_group: 'z jednání pracovní skupiny', team: 'z porady týmu', conference: 'z případové konference', intervision: 'z intervize', supervision: 'ze supervize', round_table: 'z kulatého stolu', course: 'ze setkání kurzu', other: 'ze setkání' };
/** „Zápis z jednání pracovní skupiny“, of a draft „Návrh zápisu …“. */
export const headingOf = (kind: MeetingKind, draft: boolean) => `${draft ? 'Návrh zápisu' : 'Zápis'} ${ofKind[kind]}`;
export const draftMark = 'NÁVRH ZÁPISU', confidential = 'Důvěrné';
/** People who were there; of conferences, supervision and intervision the paper is confidential. */
export const isConfidential = (kind: MeetingKind) => kind === 'conference' || kind === 'supervision' || kind === 'intervision';

export const timeText = (from: string | null, to: string | null) => (from ? `${from.replace(/^0/, '')}${to ? `–${to.replace(/^0/, '')}` : ''}` : '');
export const dayText = (on: string | null) => (on ? dayLong(on, 'cs') : 'den není určený');
export const nextText = (next: { onDay: string; startsAt: string | null; place: string }) => [`${dayLong(next.onDay, 'cs')}${next.startsAt ? ` od${nbsp}${timeText(next.startsAt, null)}` : ''}`, next.place].filter(Boolean).join(', ');
export const personText = (one: PublicPerson | null) => [one?.name, one?.of].filter(Boolean).join(', ');

/** One person or more: 1 osoba, 2 osoby, 5 osob. */
export const personsText = (n: number) => `${n}${nbsp}${n === 1 ? 'osoba' : n < 5 ? 'osoby' : 'osob'}`;
/** Lines of people: those with a name by it, others counted by their organisation. */
export function peopleLines(people: readonly PublicPerson[]): string[] {
  const unnamed = new Map<string, number>();
  for (const one of people) if (!one.name) unnamed.set(one.of ?? '', (unnamed.get(one.of ?? '') ?? 0) + 1);
  return [...people.filter(({ name }) => name).map(personText), ...[...unnamed].filter(([of]) => of).map(([of, n]) => `${of} (${personsText(n)})`), ...(unnamed.has('') ? [`${personsText(unnamed.get('')!)} bez zveřejněného jména`] : [])];
}

const results = { passed: 'Přijato.', rejected: 'Nepřijato.', invalid: 'Neplatné: nebylo dost členů s hlasem.', annulled: 'Hlasování bylo zrušeno.' } as const;
/** As a sentence of its own, when something follows. */
export const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
export const motionText = ({ motion, admission, candidate }: PaperVote) => sentence([admission ? ['Přijetí nového člena', candidate].filter(Boolean).join(': ') : '', motion].filter(Boolean).join(' – '));
export const countsText = (v: PaperVote) => `Pro${nbsp}${v.for}, proti${nbsp}${v.against}, zdrželo se${nbsp}${v.abstained}${v.entitled ? ` (přítomno ${v.present} z${nbsp}${v.entitled} členů s hlasem)` : ''}.`;
export const resultText = (v: PaperVote) => (v.result ? results[v.result] : 'Hlasování není uzavřené.');
export const taskWho = ({ who, asked }: { who: PublicPerson | null; asked: string | null }) => [personText(who) || '–', asked && `požádáno ${day(asked, 'cs')}`].filter(Boolean).join(', ');
export const taskUntil = ({ until }: Pick<PaperTask, 'until'>) => (until ? day(until, 'cs') : 'bez termínu');
const decisions = { watch: '', act: 'Začínáme jednat.', end: 'Sledování končí.' } as const;
/** What follows the name of the phenomenon. */
export const watchDetails = (w: PaperWatch): string => [w.note && sentence(w.note), w.seen !== null && `Zaznamenáno: ${w.seen}×.`, w.threshold && sentence(`Jednat, když: ${w.threshold}`), decisions[w.decision], w.decision !== 'end' && w.reviewOn && `Vrátíme se k tomu ${day(w.reviewOn, 'cs')}.`].filter(Boolean).join(' ');
export const passageLabel = { text: '', decision: 'Rozhodnutí', agreement: 'Dohoda', client_view: 'Pohled klienta', strength: 'Silná stránka', worry: 'Obava' } as const;
/** A text as paragraphs and lists: lines that begin with a dash or a dot are items. */
export function proseParts(text: string): { line?: string; items?: string[] }[] {
  const parts: { line?: string; items?: string[] }[] = [];
  for (const line of text.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const item = /^[-–•·*]\s+(.+)$/.exec(line)?.[1], last = parts.at(-1);
    if (!item) parts.push({ line });
    else if (last?.items) last.items.push(item);
    else parts.push({ items: [item] });
  }
  return parts;
}
