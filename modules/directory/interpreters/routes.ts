import { giveLink } from '#modules/access/guests/questions.ts';
import { longestDays } from '#modules/access/guests/contract.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { assertCodes, codeLabels } from '#modules/directory/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { queueMail } from '#platform/mail/queue.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { instantOf } from '../cards/hours.ts';
import * as b from './booking-queries.ts';
import { bookings, interpreting, onlyInCase, type Offered } from './contract.ts';
import { cancelledMail, movedMail, offerMail, type About } from './mail.ts';
import { findInterpreter, findSpeaking, findUnsuitable } from './pool-queries.ts';
import * as no from './refusals.ts';
import * as q from './request-queries.ts';
import { costOf, mayWith, suggest, type Act, type Known, type Wanted } from './rules.ts';
import type { InterpretingRequest } from './contract.ts';

const seen = async (db: Db, id: string) => { const found = await q.findRequest(db, id); if (!found) throw notFound(); return found; };
/** A request that is ours to work on: its case is open. */
const mine = async (db: Db, id: string) => {
  const found = await seen(db, id);
  if (found.caseId) await assertOpen(db, found.caseId);
  if (!found.mayChange) throw notFound();
  return found;
};
const asked = async (db: Db, id: string, act: Act) => {
  const found = await b.findAsked(db, id);
  if (!found) throw notFound();
  if (!mayWith(found).includes(act)) throw act === 'outcome' && found.state === 'confirmed' ? no.notYet() : no.notNow();
  return found;
};
const about = async (db: Db, one: b.Asked): Promise<About> => ({ ...one, place: one.mailPlace, language: (await codeLabels(db, 'cs'))('language', one.language, today()) });

type References = { placeId: string | null; placeInMail: boolean; preferredId: string | null; languages: string[]; orpCode: string | null };
async function check(db: Db, body: References, kept: readonly string[] = []): Promise<void> {
  await assertCodes(db, 'language', body.languages, 'languages', { kept });
  if (body.orpCode && await q.regionOf(db, body.orpCode) === null) throw notFound();
  const place = body.placeId ? await q.seesPlace(db, body.placeId) : undefined;
  if (body.placeId && !place) throw notFound();
  if (body.placeInMail && (!place?.office || await q.amMasked(db))) throw no.noOffice();
  if (body.preferredId && !await findInterpreter(db, body.preferredId)) throw notFound();
}
const lies = ({ onDay, starts }: { onDay: string; starts: string }) => instantOf(onDay, starts).getTime() > Date.now();

/** Who suits, with reasons; what others know and we must not is in it as „does not suit“. */
async function candidates(db: Db, request: InterpretingRequest) {
  const all = await findSpeaking(db, request.languages, request.onDay), ids = all.map(({ id }) => id);
  const wanted: Wanted = { ...request, regionCode: await q.regionOf(db, request.orpCode) };
  const known: Known = { ...await b.findTaken(db, ids, request, request.id), unsuitable: await findUnsuitable(db, request.caseId, request.about, ids), refused: request.before.filter(({ state }) => state === 'refused' || state === 'no_answer').map(({ interpreter }) => interpreter.id) };
  const fits = suggest(all.map((one) => ({ ...one, price: { hour: one.priceHour, travel: one.priceTravel, minMinutes: one.priceMinMinutes, stepMinutes: one.priceStepMinutes }, contractTo: one.terms?.contractTo ?? null })), wanted, known);
  return fits.map(({ interpreterId, language, fits: can, cost, reasons }) => ({ interpreter: all.find(({ id }) => id === interpreterId)!, language: language!, fits: can, cost, reasons }));
}

export const routes = (house: House): void => {
  /** Tells the one asked: by mail with a link of its own, or that something waits in Souběh. Without an address the worker passes the link on. */
  async function tell(db: Db, one: b.Asked, linkId: string): Promise<Offered> {
    const facts = await about(db, one);
    if (!one.byLink) {
      if (one.email) await queueMail(db, { to: one.email, ...offerMail(facts, one.answerBy, 'account', house.publicUrl) });
      return { id: one.id, code: null, secret: null, mailedTo: one.email };
    }
    const link = await giveLink(db, house.secretKey, { purpose: 'booking', subjectId: one.id, caseId: one.caseId }, { id: linkId, guestName: one.interpreterName, phone: one.contactPhone, days: Math.min(Math.max(one.daysAhead, 1), longestDays) });
    if (!one.email) return { id: one.id, code: link.code, secret: link.secret, mailedTo: null };
    await b.noteMailed(db, link.id, one.email);
    await queueMail(db, { to: one.email, ...offerMail(facts, one.answerBy, { secret: link.secret }, house.publicUrl) });
    return { id: one.id, code: link.code, secret: null, mailedTo: one.email };
  }
  async function tellCancelled(db: Db, one: b.Asked): Promise<void> {
    if (one.email) await queueMail(db, { to: one.email, ...cancelledMail(await about(db, one)) });
  }

  serve(house, 'interpreting', interpreting)({
    list: ({ query }, { db }) => q.findRequests(db, query),
    ofCase: async ({ params }, { db }) => ({ items: await q.findOfCase(db, params.caseId), needed: await q.findNeeded(db, params.caseId) }),
    waiting: async (_, { db }) => ({ unanswered: await q.findUnanswered(db), coming: await q.findComing(db), toFinish: await q.findToFinish(db) }),
    add: async ({ body }, { db }) => {
      if (body.caseId) await assertOpen(db, body.caseId);
      if (!lies(body)) throw no.past();
      await check(db, body);
      if (body.commitmentId && !await q.seesCommitment(db, body.commitmentId, body.caseId)) throw notFound();
      await q.addRequest(db, body);
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const before = await mine(db, params.interpretingRequestId);
      if (before.state !== 'open' && before.state !== 'booked') throw no.notNow();
      if (!lies(body)) throw no.past();
      if (!before.caseId && (body.about.length || body.clientShown)) throw new Refusal('invalid', { fields: { about: onlyInCase } });
      await check(db, body, before.languages);
      const living = await b.findLiving(db, before.id);
      if (living && !body.languages.includes(living.language)) throw no.wrongLanguage();
      await no.inWords(() => q.changeRequest(db, before.id, version, body));
      const now = living && await b.findAsked(db, living.id);
      const moved = now && (now.onDay !== living.onDay || now.starts !== living.starts || now.minutes !== living.minutes || now.mode !== living.mode || body.placeId !== before.placeId || body.place !== before.place);
      if (moved && now.email) await queueMail(db, { to: now.email, ...movedMail(await about(db, now), now.byLink ? 'link they have' : 'account', house.publicUrl) });
    },
    candidates: async ({ params }, { db }) => ({ items: await candidates(db, await seen(db, params.interpretingRequestId)) }),
    offer: async ({ params, body }, { db }) => {
      const request = await mine(db, params.interpretingRequestId);
      if (request.state !== 'open') throw no.notNow();
      if (!lies(request)) throw no.past();
      if (request.booking) throw no.askedAlready();
      const who = (await candidates(db, request)).find(({ interpreter }) => interpreter.id === body.interpreterId);
      if (!who) throw notFound();
      if (who.reasons.some(({ kind }) => kind === 'unsuitable')) throw no.unsuitable();
      if (who.reasons.some(({ kind }) => kind === 'busy')) throw no.taken();
      const by = new Date(body.answerBy).getTime();
      if (by <= Date.now() || by > instantOf(request.onDay, request.starts).getTime()) throw no.answerBy();
      await no.inWords(() => b.offer(db, { id: body.id, requestId: request.id, interpreterId: body.interpreterId, language: who.language, answerBy: body.answerBy }));
      return tell(db, (await b.findAsked(db, body.id))!, newId());
    },
    close: async ({ params, body }, { db, version }) => {
      const request = await mine(db, params.interpretingRequestId);
      if (request.state !== 'open' && request.state !== 'booked') throw no.notNow();
      // First the request, whose version was read; then whoever was asked learns of it.
      const living = await b.findLiving(db, request.id);
      await q.closeRequest(db, request.id, version, { state: body.how === 'not_needed' ? 'cancelled' : 'unmet', instead: body.how === 'not_needed' ? null : body.instead, close_reason: body.reason });
      if (living) { await b.setState(db, living.id, ['offered', 'confirmed'], 'withdrawn'); await b.revokeLinks(db, living.id); await tellCancelled(db, living); }
    },
    sums: async ({ query }, { db }) => ({ done: await b.findSums(db, query.year), unmet: await b.findUnmet(db, query.year) }),
  });

  serve(house, 'bookings', bookings)({
    mine: async (_, { db }) => ({ items: await b.findMine(db) }),
    answer: async ({ params, body }, { db }) => {
      const found = await b.findMyOne(db, params.bookingId);
      if (!found) throw notFound();
      if (!found.may.includes(body.answer)) throw no.notNow();
      await no.inWords(() => b.answer(db, params.bookingId, body.answer, body.reason));
    },
    heard: async ({ params, body }, { db }) => {
      await asked(db, params.bookingId, 'heard');
      if (!await no.inWords(() => b.setState(db, params.bookingId, ['offered'], body.answer, body.reason, 'worker'))) throw no.notNow();
    },
    newLink: async ({ params, body }, { db }) => {
      const one = await asked(db, params.bookingId, 'link');
      if (!one.byLink) throw no.notNow();
      await b.revokeLinks(db, one.id);
      return tell(db, one, body.id);
    },
    withdraw: async ({ params, body }, { db }) => {
      const one = await asked(db, params.bookingId, 'withdraw');
      const late = one.state === 'offered' && new Date(one.answerBy) < new Date();
      if (!await b.setState(db, one.id, ['offered', 'confirmed'], late ? 'no_answer' : 'withdrawn', body.reason)) throw no.notNow();
      await b.revokeLinks(db, one.id);
      await tellCancelled(db, one);
    },
    outcome: async ({ params, body }, { db }) => {
      const one = await asked(db, params.bookingId, 'outcome');
      const computed = costOf({ hour: one.priceHour, travel: one.priceTravel, minMinutes: one.priceMinMinutes, stepMinutes: one.priceStepMinutes }, { outcome: body.outcome, minutes: body.minutes, mode: one.mode });
      const cost = body.cost === undefined ? computed : body.cost;
      if (cost !== computed && !body.costReason) throw no.reasonForCost();
      if (!await b.setState(db, one.id, ['confirmed', 'done', 'client_absent', 'interpreter_absent'], body.outcome)) throw no.notNow();
      await q.writeOutcome(db, one.requestId, { minutes_done: body.outcome === 'done' ? body.minutes : 0, cost_computed: computed, cost, cost_reason: cost === computed ? '' : body.costReason });
    },
  });
};
