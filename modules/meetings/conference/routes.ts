import { giveLink } from '#modules/access/guests/questions.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { takeOn } from '#modules/commitments/questions.ts';
import { isOurs } from '#modules/documents/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { conferences } from './contract.ts';
import { askMail, minutesMail } from './mail.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { conference, distribution, invitable } from './shown.ts';
import * as w from './write-queries.ts';

const written = ['written', 'approved', 'published'];
/** A conference that I run in a case that is open. */
async function mine(db: Db, meetingId: string, { before = false } = {}): Promise<q.Standing> {
  const standing = await q.findStanding(db, meetingId);
  if (!standing) throw notFound();
  await assertOpen(db, standing.caseId);
  if (!standing.runs) throw no.notYours();
  if (before && standing.state !== 'draft' && standing.state !== 'invited') throw no.begun();
  return standing;
}
/** Somebody invited to a conference of ours. */
async function invited(db: Db, attendeeId: string, more?: { before?: boolean }): Promise<{ who: w.Invited; standing: q.Standing }> {
  const who = await w.findInvited(db, attendeeId);
  if (!who) throw notFound();
  return { who, standing: await mine(db, who.meetingId, more) };
}
/** Who leads or writes: ours who read the case, or somebody whom a release reaches. */
async function assertWorker(db: Db, { caseId, about }: q.Standing, id: string | null | undefined, name: string): Promise<void> {
  if (id && !(await q.findWorkers(db, caseId, about)).some((one) => one.membershipId === id && (one.own ? true : one.reached))) throw no.noColleague(name);
}

export const routes = (house: House): void => serve(house, 'conferences', conferences)({
  ofCase: async ({ params }, { db }) => ({ items: await q.findOfCase(db, params.caseId) }),
  start: async ({ params: { caseId }, body }, { db, caller }) => {
    const { of } = await assertOpen(db, caseId);
    if ((of === 'locality') !== (body.about.length === 0)) throw no.aboutWhom();
    await w.start(db, caseId, caller.membershipId, of === 'locality' ? 'Konference lokality' : 'Případová konference', body);
    return { id: body.id };
  },
  get: ({ params }, { db }) => conference(db, params.caseId, params.meetingId),
  describe: async ({ params: { meetingId }, body }, { db, version }) => {
    const standing = await mine(db, meetingId);
    const known = await conference(db, standing.caseId, meetingId);
    if (body.organiserId !== known.organiser.id) {
      const workers = await q.findWorkers(db, standing.caseId, standing.about);
      if (!workers.some((one) => one.own && one.membershipId === body.organiserId)) throw no.noColleague('organiserId');
    }
    if (body.facilitatorId !== known.facilitator?.id) await assertWorker(db, standing, body.facilitatorId, 'facilitatorId');
    if (body.noteTakerId !== known.noteTaker?.id) await assertWorker(db, standing, body.noteTakerId, 'noteTakerId');
    const changed = await no.inWords(() => w.changeMeeting(db, meetingId, version, { place: body.place, online: body.online, organiser_id: body.organiserId, facilitator_id: body.facilitatorId ?? null, facilitator_name: body.facilitatorId ? '' : body.facilitatorName, note_taker_id: body.noteTakerId ?? null }));
    if (!changed) throw new Refusal('conflict', { current: known });
    await w.changeConference(db, meetingId, { goal: body.goal });
  },
  assess: async ({ params: { meetingId }, body }, { db }) => {
    const { about } = await mine(db, meetingId, { before: true });
    await w.addSuitability(db, body.id, meetingId, about, body);
    return { id: body.id };
  },

  proposeDate: async ({ params: { meetingId }, body }, { db }) => {
    await mine(db, meetingId, { before: true });
    if (body.onDay < today()) throw no.past();
    if (await w.hasOption(db, meetingId, body.onDay, body.startsAt)) throw no.proposedAlready();
    await w.addOption(db, meetingId, body);
    return { id: body.id };
  },
  dropDate: async ({ params }, { db }) => {
    const option = await w.findOption(db, params.dateOptionId);
    if (!option) throw notFound();
    await mine(db, option.meetingId, { before: true });
    await w.dropOption(db, option.id);
  },
  askDates: async ({ params: { meetingId } }, { db }) => {
    await mine(db, meetingId, { before: true });
    if (!(await q.findOptions(db, meetingId)).length) throw no.nobodyToAsk();
    await w.changeConference(db, meetingId, { dates_asked_at: new Date() });
    await w.tellInvited(db, meetingId, askMail(house.publicUrl, meetingId));
  },
  answerDate: async ({ params, body }, { db }) => {
    const option = await w.findOption(db, params.dateOptionId), who = await w.findInvited(db, body.attendeeId);
    if (!option || !who || who.meetingId !== option.meetingId) throw notFound();
    const standing = await q.findStanding(db, option.meetingId);
    if (!standing) throw notFound();
    if (!who.me && !standing.runs) throw no.notYours();
    if (standing.state !== 'draft' && standing.state !== 'invited') throw no.begun();
    await w.answerDate(db, option, who.id, body.answer);
  },
  chooseDate: async ({ params }, { db }) => {
    const option = await w.findOption(db, params.dateOptionId);
    if (!option) throw notFound();
    const standing = await mine(db, option.meetingId, { before: true });
    if (option.onDay < today()) throw no.past();
    await w.changeMeeting(db, standing.id, null, { on_day: option.onDay, starts_at: option.startsAt, ends_at: option.endsAt, ...option.place && { place: option.place }, ...standing.state === 'invited' && { sequence: w.oneMore } });
  },

  invitable: ({ params }, { db }) => invitable(db, params.caseId, params.meetingId),
  invite: async ({ params: { meetingId }, body }, { db }) => {
    const standing = await mine(db, meetingId, { before: true });
    if (body.personId && !standing.about.includes(body.personId)) throw no.notInConference();
    if (body.partnerId && !await w.knowsPartner(db, body.partnerId)) throw notFound();
    if (body.membershipId) {
      const worker = (await q.findWorkers(db, standing.caseId, standing.about)).find((one) => one.membershipId === body.membershipId);
      if (!worker) throw notFound();
      if (!worker.own && !worker.reached) throw no.noGround();
    }
    if ((body.membershipId || body.personId) && await w.isInvited(db, meetingId, body)) throw no.invitedAlready();
    await no.inWords(() => w.invite(db, meetingId, standing.about, body));
    return { id: body.id };
  },
  uninvite: async ({ params }, { db }) => {
    await invited(db, params.attendeeId, { before: true });
    if (!await no.inWords(() => w.uninvite(db, params.attendeeId))) throw notFound();
  },
  prepare: async ({ params, body }, { db, version }) => {
    const { who, standing } = await invited(db, params.attendeeId);
    if (!standing.own) throw no.notYours();
    if (!await w.prepare(db, who.id, version, body.points, body.note)) throw new Refusal('conflict', { current: { version: who.version, ...(await q.findPreparation(db, who.meetingId)).find((one) => one.attendeeId === who.id) } });
  },

  consent: async ({ params, body }, { db }) => {
    const { who, standing } = await invited(db, params.attendeeId);
    if (who.membershipId) throw no.hasAccount();
    if (!standing.about.includes(body.personId)) throw no.notInConference();
    if (!await isOurs(db, body.documentId, standing.caseId)) throw no.noPaper();
    const persons = (await conference(db, standing.caseId, standing.id)).about, child = persons.find(({ id }) => id === body.personId)?.part === 'child';
    if (child !== Boolean(body.signedById)) throw no.childSigned();
    await no.inWords(() => w.addConsent(db, who, body));
    return { id: body.id };
  },
  withdrawConsent: async ({ params, body }, { db }) => {
    const meetingId = await w.meetingOfConsent(db, params.guestConsentId);
    if (!meetingId) throw notFound();
    await mine(db, meetingId);
    await w.withdrawConsent(db, params.guestConsentId, body.reason);
  },
  giveLink: async ({ params, body }, { db }) => {
    const { who, standing } = await invited(db, params.attendeeId);
    if (who.membershipId) throw no.hasAccount();
    if (who.child) throw no.childAlone();
    if (!(await w.covers(db, who.id)).length) throw no.noConsent();
    return giveLink(db, house.secretKey, { purpose: 'meeting', subjectId: who.id, caseId: standing.caseId }, body);
  },

  course: async ({ params: { meetingId }, body }, { db }) => {
    await mine(db, meetingId);
    if (!await w.setCourse(db, meetingId, body)) throw notFound();
  },
  outcome: async ({ params: { caseId, meetingId } }, { db }) => {
    const standing = await q.findStanding(db, meetingId);
    if (standing?.caseId !== caseId) throw notFound();
    return { passages: await q.findPassages(db, meetingId), mayLink: standing.runs };
  },
  agreedWith: async ({ params, body }, { db }) => {
    const passage = await w.findPassage(db, params.passageId);
    if (!passage) throw notFound();
    await mine(db, passage.meetingId);
    if (passage.kind !== 'agreement' && passage.kind !== 'decision') throw no.notAgreement();
    if (!await w.allInvited(db, passage.meetingId, body.attendeeIds)) throw no.notInvited();
    await w.setAgreedWith(db, passage, body.attendeeIds);
  },
  review: async ({ params: { meetingId }, body }, { db, caller }) => {
    const standing = await mine(db, meetingId);
    await w.changeMeeting(db, meetingId, null, { review_on: body.reviewOn });
    await takeOn(db, caller, { id: body.id, caseId: standing.caseId, about: standing.about, goalId: null, confidenceOf: null, what: body.what, dueOn: body.reviewOn, kind: 'review' });
  },

  distribution: ({ params }, { db }) => distribution(db, params.caseId, params.meetingId),
  distribute: async ({ params: { meetingId } }, { db }) => {
    const { state } = await mine(db, meetingId);
    if (!written.includes(state)) throw no.notWritten();
    await w.changeConference(db, meetingId, { minutes_sent_at: new Date() });
    return { sent: await w.tellInvited(db, meetingId, minutesMail(house.publicUrl, meetingId)) };
  },
});
