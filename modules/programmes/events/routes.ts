import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import type { Document } from '#platform/documents/document.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { newId } from '#platform/http/client.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { callMeeting } from '#modules/meetings/questions.ts';
import { askAfterRun, tokenOf } from '#modules/quality/feedback/questions.ts';
import { assertAtWork, getProgramme } from '../questions.ts';
import { events, type NewDay, type Registration, type RunBody } from './contract.ts';
import { certificatePaper } from './paper.ts';
import { routes as publicPages } from './public/routes.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { deserves, minutesThere, minutesWhole } from './rules.ts';

const getEvent = async (db: Db, id: string) => { const found = await q.findEvent(db, id); if (!found) throw notFound(); return found; };
const getRun = async (db: Db, id: string) => { const found = await q.findRun(db, id); if (!found) throw notFound(); return found; };
/** For the team of a programme that goes on; others are refused as at the programme itself. */
const runAtWork = async (db: Db, id: string) => { const found = await getRun(db, id); await assertAtWork(db, found.programmeId); return found; };
function checkRun(body: RunBody): void { if (body.opensOn && body.closesOn && body.closesOn < body.opensOn) throw no.closesBefore(); }
const pathOf = (body: RunBody) => (body.opensOn ? tokenOf(randomBytes(12)) : null);
/** A day is a meeting without a case, called by whoever adds it, who comes. */
async function addDay({ db, caller }: Pick<Context, 'db' | 'caller'>, run: { id: string; title: string; kind: string; place: string }, { id, onDay, startsAt, endsAt, minutes }: NewDay): Promise<void> {
  if (startsAt && endsAt && endsAt <= startsAt) throw no.endsBefore();
  await callMeeting(db, caller, { id, kind: run.kind === 'round_table' ? 'round_table' : 'other', title: run.title, onDay, startsAt, endsAt, place: run.place, items: [] });
  await q.addDay(db, run.id, id, minutes);
}
const titleOf = (title: string, { town }: { town: string }) => [title, town].filter(Boolean).join(', ').slice(0, 200), placeOf = ({ place, town }: { place: string; town: string }) => [place, town].filter(Boolean).join(', ').slice(0, 300);

async function certify(db: Db, runId: string, only: readonly string[] | undefined): Promise<number> {
  const run = await runAtWork(db, runId), event = await getEvent(db, run.eventId), days = run.days.filter(({ state }) => state !== 'cancelled');
  if (event.leastPercent === null) throw no.noRule();
  if (!days.length || days.some(({ onDay }) => !onDay || onDay > today())) throw no.tooEarly();
  const programme = await getProgramme(db, run.programmeId), whole = minutesWhole(days);
  let issued = 0;
  for (const one of await q.findRegistrations(db, { runId })) {
    const minutes = minutesThere(days, one.came);
    if (one.state !== 'registered' || one.erased || only && !only.includes(one.id) || one.certificates.some(({ revokedOn }) => !revokedOn) || !deserves(minutes, whole, event.leastPercent)) continue;
    // Without a choice nobody whose certificate was revoked gets it again by the way.
    if (!only && one.certificates.length) continue;
    const number = await q.nextNumber(db), paper: Document = certificatePaper({
      number, name: one.name, employer: one.details?.employer ?? '', title: event.title, about: event.text, accreditation: event.accreditation, days: days.flatMap(({ meetingId, onDay }) => (one.came.includes(meetingId) && onDay ? [onDay] : [])), town: run.town, minutes, wholeMinutes: whole,
      leader: run.leader?.name ?? programme.team.find(({ me }) => me)?.name ?? '', organisation: programme.by.name, programme: programme.name, registrationNumber: programme.registrationNumber, funder: programme.funder, issuedOn: today(),
    });
    await q.certify(db, { id: newId(), registrationId: one.id, number, minutes, paper });
    issued += 1;
  }
  return issued;
}

export function routes(house: House): void {
  publicPages(house);
  serve(house, 'events', events)({
    list: async ({ params }, { db }) => { await getProgramme(db, params.programmeId); return { items: await q.findEvents(db, params.programmeId) }; },
    add: async ({ params, body: { id, ...body } }, { db }) => {
      await assertAtWork(db, params.programmeId);
      await q.addEvent(db, id, params.programmeId, body);
      return { id };
    },
    change: async ({ params, body }, { db, version }) => {
      const found = await getEvent(db, params.eventId);
      await assertAtWork(db, found.programmeId);
      if (!await q.changeEvent(db, found.id, version, body)) throw new Refusal('conflict', { current: { ...await getEvent(db, found.id), activityId: found.activity?.id ?? null } });
    },
    addMaterial: async ({ params, body }, { db }) => {
      await assertAtWork(db, (await getEvent(db, params.eventId)).programmeId);
      await q.addMaterial(db, params.eventId, body);
      return { id: body.id };
    },
    removeMaterial: async ({ params }, { db }) => {
      await assertAtWork(db, (await getEvent(db, params.eventId)).programmeId);
      if (!await q.removeMaterial(db, params.eventId, params.materialId)) throw notFound();
    },
    runs: async ({ params, query }, { db }) => { await getProgramme(db, params.programmeId); return q.findRuns(db, params.programmeId, query); },
    run: async ({ params }, { db }) => {
      const { programmeId, eventId, ...run } = await getRun(db, params.runId), event = await getEvent(db, eventId);
      const programme = await getProgramme(db, programmeId).catch(() => undefined);
      return { ...run, about: event, programme: { id: programmeId, name: programme?.shortName ?? '' } };
    },
    addRun: async ({ params, body: { id, days, ...body } }, context) => {
      const event = await getEvent(context.db, params.eventId);
      await assertAtWork(context.db, event.programmeId);
      checkRun(body);
      await q.addRun(context.db, id, { programmeId: event.programmeId, eventId: event.id }, body, pathOf(body));
      for (const day of days) await addDay(context, { id, title: titleOf(event.title, body), kind: event.kind, place: placeOf(body) }, day);
      return { id };
    },
    changeRun: async ({ params, body }, { db, version }) => {
      const run = await runAtWork(db, params.runId);
      checkRun(body);
      if (body.capacity < run.registered) throw no.fewerPlaces(run.registered);
      if (!await q.changeRun(db, run.id, version, body, pathOf(body))) { const now = await getRun(db, run.id); throw new Refusal('conflict', { current: { ...now, orpCode: now.orp?.code ?? null, leaderId: now.leader?.id ?? null } }); }
    },
    addDay: async ({ params, body }, context) => {
      const run = await runAtWork(context.db, params.runId);
      await addDay(context, { id: run.id, title: titleOf(run.event.title, run), kind: run.event.kind, place: placeOf(run) }, body);
      return { id: body.id };
    },
    registrations: async ({ params }, { db }) => { await getRun(db, params.runId); return { items: (await q.findRegistrations(db, { runId: params.runId })).map(({ runId: _, ...one }): Registration => one) }; },
    register: async ({ params, body }, { db, caller }) => {
      const run = await getRun(db, params.runId);
      const said = await q.registerMe(db, body.id, run.id, body.needs, caller.language);
      if (said !== 'taken') throw said === 'address' ? no.byAddress() : no.closedFor();
      return { id: body.id };
    },
    cancel: async ({ params }, { db }) => {
      const [found] = await q.findRegistrations(db, { id: params.registrationId });
      if (!found) throw notFound();
      if (await q.cancel(db, found.id)) return;
      if (found.state !== 'cancelled') throw found.certificates.some(({ revokedOn }) => !revokedOn) ? no.certified() : found.mine ? no.begun() : notFound();
    },
    join: async ({ body }, { db }) => {
      const runId = await q.join(db, createHash('sha256').update(body.secret).digest());
      if (!runId) throw no.notJoined();
      return { runId, programmeId: (await getRun(db, runId)).programmeId };
    },
    presence: async ({ params, body }, { db }) => {
      const run = await runAtWork(db, params.runId), day = run.days.find(({ meetingId }) => meetingId === params.meetingId);
      if (!day) throw notFound();
      if (!day.onDay || day.onDay > today()) throw no.future();
      if (await q.isCertified(db, day.meetingId, body.missed)) throw no.certified();
      await q.missed(db, day.meetingId, body.missed);
      await q.came(db, day.meetingId, body.came);
    },
    certify: async ({ params, body }, { db }) => ({ issued: await certify(db, params.runId, body.registrationIds) }),
    revoke: async ({ params, body }, { db, version }) => {
      const found = await q.findCertificate(db, params.certificateId);
      if (!found) throw notFound();
      await runAtWork(db, found.runId);
      if (!await q.revoke(db, found.id, version, body.reason)) throw new Refusal('conflict', { current: found });
    },
    certificate: async ({ params }, { db }) => {
      const paper = await q.findPaper(db, params.certificateId) as Document | null;
      if (!paper) throw notFound();
      return { name: 'osvedceni.pdf', bytes: await toPdf(paper) };
    },
    askAfter: async ({ params, body: { id, ...body } }, { db }) => {
      const run = await runAtWork(db, params.runId);
      await askAfterRun(db, { id, runId: run.id, ...body });
      await q.thank(db, run.id);
      return { id };
    },
    inputs: async ({ params }, { db }) => ({ items: await q.findInputs(db, (await getRun(db, params.runId)).days.map(({ meetingId }) => meetingId)) }),
  });
}
