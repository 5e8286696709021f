// The certificate on paper. Pure; Czech, as funders and employers take it.
import { glue } from '#platform/documents/czech.ts';
import type { Document } from '#platform/documents/document.ts';
import { day, number } from '#platform/i18n/format.ts';

export type Certified = { number: string; name: string; employer: string; title: string; about: string; accreditation: string; days: readonly string[]; town: string; minutes: number; wholeMinutes: number; leader: string; organisation: string; programme: string; registrationNumber: string; funder: string; issuedOn: string };
const cs = (iso: string) => day(iso, 'cs');
/** Hours of sixty minutes, as they are counted everywhere here. */
const hours = (minutes: number) => `${number(minutes / 60, Number.isInteger(minutes / 60) ? 0 : 1, 'cs')} h`;

export const certificatePaper = (of: Certified): Document => ({
  title: 'Osvědčení o účasti', language: 'cs', author: of.organisation, footer: `Osvědčení č. ${of.number} · ${of.organisation}`, size: 12,
  blocks: [
    { type: 'paragraph', text: [{ text: of.name, bold: true }, ...(of.employer ? [{ text: `, ${of.employer}` }] : [])] },
    { type: 'paragraph', text: glue(`Potvrzujeme účast na akci „${of.title}“.`) },
    { type: 'facts', items: [
      { label: 'Kdy', value: of.days.map(cs).join(', ') }, ...(of.town ? [{ label: 'Kde', value: of.town }] : []), { label: 'Rozsah účasti', value: `${hours(of.minutes)} z ${hours(of.wholeMinutes)}` },
      ...(of.accreditation ? [{ label: 'Akreditace', value: of.accreditation }] : []), { label: 'Číslo osvědčení', value: of.number },
      { label: 'Program', value: [of.programme, of.registrationNumber].filter(Boolean).join(', ') }, ...(of.funder ? [{ label: 'Financováno', value: of.funder }] : []),
    ] },
    ...(of.about ? [{ type: 'heading', level: 1, text: 'Obsah' } as const, ...of.about.split('\n').filter((one) => one.trim()).map((text) => ({ type: 'paragraph', text: glue(text) }) as const)] : []),
    { type: 'signatures', items: [{ name: of.leader, role: of.organisation, dateLabel: 'Dne', date: cs(of.issuedOn) }] },
  ],
});
