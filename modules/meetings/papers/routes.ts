import { toPdf } from '#platform/documents/pdf.ts';
import { toDocx } from '#platform/documents/docx.ts';
import { forPaper, logRead } from '#platform/db/request.ts';
import { against as refusalOf, notFound } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { day, today } from '#platform/i18n/format.ts';
import { openMeeting } from '../opened.ts';
import { setState, type Found } from '../queries.ts';
import { stateAfter } from '../rules.ts';
import { papers } from './contract.ts';
import { findMasked, findMe, findPaper } from './paper-queries.ts';
import * as q from './queries.ts';
import { against, mayDo, type Action, type Standing } from './rules.ts';
import * as searching from './search-queries.ts';
import { excerpt, stemsOf } from './search-rules.ts';
import type { Paper } from './shapes.ts';
import { minutesSheet, publicSheet } from './sheet.ts';

const began = (state: Found['state']) => !['draft', 'invited', 'cancelled'].includes(state);
const standingOf = async ({ db }: Context, found: Found, state = found.state): Promise<Standing> => ({ state, kind: found.kind, runs: found.runs, ...await q.findRights(db, found.id) });

/** The meeting, held while its minutes go on, when the action may be taken. Throws 404, or 409 with the reason in words. */
async function take(context: Context, id: string, action: Action): Promise<{ found: Found; version: number; state: Found['state'] }> {
  const found = await openMeeting(context, id, `papers.${action}`), now = await q.lockState(context.db, id), state = (now?.state as Found['state'] | undefined) ?? found.state;
  const inForce = await q.findInForce(context.db, id);
  const reason = against(action, await standingOf(context, found, state), inForce && { number: inForce.number, on: day(inForce.approvedOn, context.language), by: inForce.approvedBy });
  if (reason) throw refusalOf(reason);
  return { found, state, version: now!.version };
}
async function move(context: Context, action: Action, { found, version, state }: Awaited<ReturnType<typeof take>>): Promise<void> {
  if (!await setState(context.db, found.id, version, stateAfter(action, state)!)) throw refusalOf({ cs: 'Setkání mezitím někdo změnil. Načtěte ho znovu.', en: 'Somebody has changed the meeting meanwhile. Load it again.', uk: 'Тим часом зустріч хтось змінив. Завантажте її знову.' });
}

/** An older version under today's masks: an organisation that hides now is not told by what was approved before. */
function masked(paper: Paper, names: ReadonlyMap<string, string>): Paper {
  if (!names.size) return paper;
  const one = <T extends { of: string | null; organisationId: string | null }>(person: T): T => (person.organisationId && names.has(person.organisationId) ? { ...person, of: names.get(person.organisationId)! } : person);
  const known = <T extends Paper['approvedBy']>(person: T): T => (person ? one(person) as T : person);
  const outcomes = <T extends Paper['whole']>(p: T): T => ({ ...p, tasks: p.tasks.map((t) => ({ ...t, who: known(t.who) })) });
  return { ...paper, organisation: { ...paper.organisation, name: names.get(paper.organisation.id) ?? paper.organisation.name }, facilitator: known(paper.facilitator), writer: known(paper.writer), approvedBy: known(paper.approvedBy), attendees: paper.attendees.map(one), points: paper.points.map(outcomes), whole: outcomes(paper.whole) };
}

/** What goes on paper now. Of a conference always from rows, so that each reader gets what they may see; otherwise what was approved, or the draft. */
async function paperOf(context: Context, found: Found, number: number | undefined): Promise<{ paper: Paper; fingerprint: string }> {
  const { db } = context, inForce = await q.findInForce(db, found.id);
  if (number !== undefined || inForce && !found.caseId) {
    const version = await q.findVersion(db, found.id, number ?? inForce!.number);
    if (!version) throw notFound();
    return { paper: masked(version.snapshot, await findMasked(db)), fingerprint: version.fingerprint };
  }
  if (!began(found.state)) throw refusalOf({ cs: 'Zápis se zatím nepíše, není co vytisknout.', en: 'The minutes are not being written yet, there is nothing to print.', uk: 'Протокол ще не ведеться, друкувати нічого.' });
  const paper = (await findPaper(db, found.id))!;
  return { paper: inForce ? { ...paper, number: inForce.number, approvedOn: inForce.approvedOn, approvedBy: { name: inForce.approvedBy, membershipId: null, of: null, organisationId: null } } : paper, fingerprint: '' };
}
/** A name that says nothing of what was talked about. */
const fileName = (onDay: string | null, extension: string) => `zapis-${onDay ?? today()}.${extension}`;

export const routes = (house: House): void => {
  const bounded = throttle(60);
  serve(house, 'papers', papers)({
    state: async ({ params }, context) => {
      const found = await openMeeting(context, params.meetingId, 'papers.state'), standing = await standingOf(context, found), may = mayDo(standing);
      const refusal = found.runs && found.state === 'written' && !may.includes('approve') ? against('approve', standing)?.[context.language] ?? '' : '';
      return { state: found.state, versions: await q.findVersions(context.db, found.id), may, refusal, mayBePublic: standing.mayBePublic, publicPath: found.state === 'published' ? `/verejne/zapisy/${found.id}` : null, written: began(found.state) };
    },
    version: async ({ params }, context) => {
      const found = await openMeeting(context, params.meetingId, 'papers.version'), version = await q.findVersion(context.db, found.id, params.number);
      if (!version) throw notFound();
      return masked(version.snapshot, await findMasked(context.db));
    },
    approve: async ({ params, body }, context) => {
      const taken = await take(context, params.meetingId, 'approve'), { db } = context;
      // From here on masked organisations go by their neutral names: what is frozen is read by others.
      await forPaper(db);
      const paper = (await findPaper(db, taken.found.id))!;
      if ([...paper.points, paper.whole].some(({ votes }) => votes.some(({ result }) => result === null))) throw refusalOf({ cs: 'Některé hlasování není uzavřené. Nejdřív ho v zápisu uzavřete.', en: 'A vote is still open. Close it in the minutes first.', uk: 'Якесь голосування не закрито. Спершу закрийте його в протоколі.' });
      const snapshot = { ...paper, number: await q.nextNumber(db, taken.found.id), approvedOn: today(), approvedBy: await findMe(db) };
      if (!await q.addVersion(db, body.id, taken.found.id, snapshot)) throw refusalOf(against('approve', { ...await standingOf(context, taken.found), state: 'approved' })!);
      await move(context, 'approve', taken);
      return { id: body.id };
    },
    correct: async ({ params, body }, context) => {
      const taken = await take(context, params.meetingId, 'correct');
      if (!await q.openForCorrection(context.db, taken.found.id, body.reason)) throw notFound();
      await move(context, 'correct', taken);
    },
    preview: async ({ params }, context) => {
      await openMeeting(context, params.meetingId, 'papers.preview');
      const content = await q.findPreview(context.db, params.meetingId);
      if (!content) throw notFound();
      return content;
    },
    publish: async ({ params, body }, context) => {
      const taken = await take(context, params.meetingId, 'publish'), inForce = await q.findInForce(context.db, taken.found.id);
      // What was looked at is what is published.
      if (inForce?.number !== body.number) throw refusalOf({ cs: 'Mezitím byla schválená jiná verze. Podívejte se na ni.', en: 'Another version was approved meanwhile. Look at it.', uk: 'Тим часом затверджено іншу версію. Перегляньте її.' });
      await q.setPublished(context.db, taken.found.id, true);
      await move(context, 'publish', taken);
    },
    withdraw: async ({ params }, context) => {
      const taken = await take(context, params.meetingId, 'withdraw');
      await q.setPublished(context.db, taken.found.id, false);
      await move(context, 'withdraw', taken);
    },
    docx: async ({ params, query }, context) => {
      const found = await openMeeting(context, params.meetingId, 'papers.docx'), { paper, fingerprint } = await paperOf(context, found, query.number);
      return { name: fileName(paper.onDay, 'docx'), bytes: await toDocx(minutesSheet(paper, fingerprint)) };
    },
    pdf: async ({ params, query }, context) => {
      const found = await openMeeting(context, params.meetingId, 'papers.pdf'), { paper, fingerprint } = await paperOf(context, found, query.number);
      return { name: fileName(paper.onDay, 'pdf'), bytes: await toPdf(minutesSheet(paper, fingerprint)) };
    },
    publicPdf: async ({ params }, { database, address }) => {
      bounded(address);
      const found = await database.asPublic((db) => q.findPublished(db, params.meetingId));
      if (!found) throw notFound();
      return { name: fileName(found.content.onDay, 'pdf'), bytes: await toPdf(publicSheet(found.content, found.fingerprint)) };
    },
    search: async ({ query }, { db }) => {
      const stems = stemsOf(query.q);
      if (!stems.length) return { items: [], next: null };
      const { items, next } = await searching.findMeetings(db, stems, query);
      const shown = [];
      for (const one of items) {
        // Words of a case are shown only with a line in its read log, as when its file is opened.
        if (one.caseId && !await logRead(db, { endpoint: 'papers.search', caseId: one.caseId, personId: undefined, reason: '' })) continue;
        shown.push({ ...one, conference: one.caseId !== null, title: excerpt(one.title, stems, Infinity), excerpts: one.texts.map(({ source, where, text }) => ({ source, where, pieces: excerpt(text, stems) })) });
      }
      return { items: shown, next };
    },
    places: async (_, { db }) => searching.findPlaces(db),
    titles: async ({ query }, { db }) => ({ items: await searching.findTitles(db, stemsOf(query.q)) }),
  });
};
