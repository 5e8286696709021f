// The public page of a programme on A4, in Czech. Pure.
import type { Block, Document } from '#platform/documents/document.ts';
import { day, hours, number } from '#platform/i18n/format.ts';
import type { PublicProgramme } from './contract.ts';
import { byRegion } from './pages.ts';
import { texts } from './texts.ts';

const t = texts.cs;
const from = (beginsOn: string, endsOn: string | null) => (endsOn ? `${day(beginsOn, 'cs')} – ${day(endsOn, 'cs')}` : `od ${day(beginsOn, 'cs')}`);
const part = (title: string, blocks: readonly Block[]): Block[] => (blocks.length ? [{ type: 'heading', level: 1, text: title }, ...blocks] : []);
const list = (items: readonly string[]): Block[] => (items.length ? [{ type: 'list', items: [...items] }] : []);
const filled = (parts: readonly (string | false | null)[], by: string) => parts.filter(Boolean).join(by);

/** @param onDay when it was published, or today for a preview. */
export const programmeSheet = (of: PublicProgramme, onDay: string): Document => ({
  title: of.name, subtitle: { text: of.by }, language: 'cs', author: of.by, footer: `${of.name} · stav k ${day(onDay, 'cs')}`,
  blocks: [
    ...of.about.split('\n').filter(Boolean).map((text): Block => ({ type: 'paragraph', text })),
    { type: 'facts', items: [{ label: t.dates, value: from(of.beginsOn, of.endsOn) }, { label: t.registration, value: of.registrationNumber }, { label: t.funder, value: of.funder }, { label: t.closed, value: of.closedOn ? day(of.closedOn, 'cs') : '' },
      { label: t.support, value: !of.support ? '' : of.support.few ? t.supportFew : t.supportSaid(hours(of.support.minutes / 60, 'cs'), number(of.support.times, undefined, 'cs'), of.support.sites === null ? null : String(of.support.sites)) }].filter(({ value }) => value) },
    ...part(t.runs, list(of.runs.map((run) => filled([run.title, from(run.beginsOn, run.endsOn ?? run.beginsOn), run.place], ', ')))),
    ...part(t.activities, list(of.activities.map((one) => `${one.number}. ${filled([one.title, one.about], ': ')}`))),
    ...part(t.outputs, of.outputs.flatMap((one): Block[] => [{ type: 'heading', level: 2, text: one.title }, { type: 'paragraph', text: filled([t.kinds[one.kind], one.isbn && `ISBN ${one.isbn}`, one.about], ' · ') }, ...list(one.versions.map((v) => filled([`${t.version} ${v.number}, ${t.publishedOn} ${day(v.publishedOn, 'cs')}`, v.changed, v.link], ' · ')))])),
    ...part(t.sites, list(byRegion(of.sites).map(({ region, sites }) => `${region ?? t.otherSites}: ${sites.map(({ name }) => name).join(', ')}`))),
    ...part(t.publicity, list(of.publicity.map((one) => filled([one.title, one.place, day(one.onDay, 'cs')], ', ')))),
  ],
});
