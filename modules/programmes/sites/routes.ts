import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { today } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { endSupport } from '../keeping-queries.ts';
import { assertLeads, assertWritesAt, getProgramme, getSite, type SeenProgramme, type SeenSite } from '../questions.ts';
import * as refuse from '../refusals.ts';
import { mayBind, siteState } from '../rules.ts';
import { programmeSites, type ActorBody, type DutyBody, type PersonBody, type SiteBody } from './contract.ts';
import * as d from './duty-queries.ts';
import { dutiesDocument } from './print.ts';
import * as q from './queries.ts';
import { usual } from './usual.ts';

type At = { programmeId: string; siteId: string };
const conflict = (current: unknown) => new Refusal('conflict', { current });
/** What stands there now, as the form writes it. */
const conflictOf = ({ version, name, orp, toOrganisationId, approachedOn, joinedOn, leftOn, leftReason, note }: SeenSite) => conflict({ version, name, orpCode: orp?.code ?? null, toOrganisationId, approachedOn, joinedOn, leftOn, leftReason, note: note ?? '' });

async function checkSite(db: Db, programmeId: string, id: string, body: SiteBody, kept?: SeenSite): Promise<void> {
  if (body.orpCode && body.orpCode !== kept?.orp?.code && !await q.isDistrict(db, body.orpCode)) throw refuse.noDistrict();
  if (kept?.leftOn && (!body.joinedOn || body.joinedOn > kept.leftOn)) throw refuse.joinsAfterLeaving();
  if (body.toOrganisationId === (kept?.toOrganisationId ?? null)) return;
  if (kept && !mayBind(kept.toOrganisationId, kept.joinedOn, body.toOrganisationId)) throw refuse.bound();
  if (body.toOrganisationId && !await q.isOrganisation(db, body.toOrganisationId)) throw refuse.noOrganisation();
  if (body.toOrganisationId && await q.isSite(db, programmeId, body.toOrganisationId, id)) throw refuse.siteTwice();
}
async function led(db: Db, { programmeId, siteId }: At): Promise<{ programme: SeenProgramme; site: SeenSite }> {
  const programme = await assertLeads(db, programmeId);
  return { programme, site: await getSite(db, programmeId, siteId) };
}
/** Support lies within what the member and the site are there for, and is not told twice. */
function checkSupport({ programme, site }: { programme: SeenProgramme; site: SeenSite }, memberId: string, { since, until }: { since: string; until: string | null }, id?: string): void {
  const member = programme.team.find((one) => one.id === memberId);
  if (!member || member.since > since || member.until !== null && (member.until < since || until !== null && until > member.until)) throw refuse.notMember();
  if (site.leftOn !== null && (since > site.leftOn || until === null || until > site.leftOn)) throw refuse.siteOver();
  if (site.supporters.some((other) => other.memberId === memberId && other.id !== id && since <= (other.until ?? '9999-12-31') && other.since <= (until ?? '9999-12-31'))) throw refuse.supportsAlready();
}
async function checkPerson(db: Db, siteId: string, body: PersonBody, kept?: string | null): Promise<void> {
  if (body.membershipId !== (kept ?? null) && !await q.isOfSite(db, siteId, body.membershipId)) throw refuse.notOfSite();
}
/** Under which name it is kept. */
async function nameOf(db: Db, body: ActorBody, kept?: { organisation: { id: string } | null }): Promise<string> {
  if (body.organisationId && body.organisationId !== kept?.organisation?.id && !await q.isOrganisation(db, body.organisationId)) throw refuse.noOrganisation();
  if (!body.partnerId) return body.name;
  const name = await d.partnerName(db, body.partnerId);
  if (name === undefined) throw refuse.noPartner();
  return name;
}
async function checkDuty(db: Db, siteId: string, { parts }: DutyBody): Promise<void> {
  const actors = new Set((await d.findActors(db, siteId)).map(({ id }) => id));
  if (parts.some(({ actorId }) => actorId !== null && !actors.has(actorId))) throw refuse.noActor();
}

export const routes = (house: House): void => serve(house, 'programmeSites', programmeSites)({
  table: async ({ params: { programmeId } }, { db }) => {
    const programme = await getProgramme(db, programmeId), beside = new Map((await q.findBeside(db, programmeId)).map((one) => [one.id, one]));
    return { items: programme.siteList.map((site) => ({ supporters: null, coordinators: null, here: null, approachedOn: null, leftReason: '', ...beside.get(site.id), ...site, state: siteState(site, programme, today()) })) };
  },
  add: async ({ params: { programmeId }, body }, { db }) => {
    await assertLeads(db, programmeId);
    await checkSite(db, programmeId, body.id, body);
    await q.add(db, programmeId, body);
    return { id: body.id };
  },
  change: async ({ params, body }, { db, version }) => {
    const { site } = await led(db, params);
    if (site.version !== version) throw conflictOf(site);
    await checkSite(db, params.programmeId, site.id, body, site);
    if (!await q.put(db, site.id, version, body)) throw conflictOf(await getSite(db, params.programmeId, site.id));
  },
  leave: async ({ params, body }, { db, version }) => {
    const { site } = await led(db, params);
    if (site.version !== version) throw conflictOf(site);
    if (site.joinedOn === null) throw refuse.notJoined();
    if (body.leftOn < site.joinedOn) throw refuse.leavesBefore();
    if (!await q.leave(db, site.id, version, body)) throw conflictOf(await getSite(db, params.programmeId, site.id));
    await endSupport(db, { siteId: site.id }, body.leftOn);
  },

  support: async ({ params, body }, { db }) => {
    checkSupport(await led(db, params), body.memberId, body);
    await q.addSupporter(db, params.siteId, body);
    return { id: body.id };
  },
  changeSupport: async ({ params: { supporterId, ...at }, body }, { db, version }) => {
    const found = await led(db, at), one = found.site.supporters.find(({ id }) => id === supporterId);
    if (!one) throw notFound();
    if (one.version !== version) throw conflict(one);
    checkSupport(found, one.memberId, body, one.id);
    if (!await q.putSupporter(db, at.siteId, supporterId, version, body)) throw conflict((await getSite(db, at.programmeId, at.siteId)).supporters.find(({ id }) => id === supporterId));
  },

  addPerson: async ({ params: { programmeId, siteId }, body }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    await checkPerson(db, siteId, body);
    await q.addPerson(db, siteId, body);
    return { id: body.id };
  },
  changePerson: async ({ params: { programmeId, siteId, sitePersonId }, body }, { db, version }) => {
    const site = await assertWritesAt(db, programmeId, siteId), one = site.people.find(({ id }) => id === sitePersonId);
    if (!one) throw notFound();
    if (one.version !== version) throw conflict(one);
    await checkPerson(db, siteId, body, one.membershipId);
    if (!await q.putPerson(db, siteId, sitePersonId, version, body)) throw conflict((await getSite(db, programmeId, siteId)).people.find(({ id }) => id === sitePersonId));
  },

  actors: async ({ params: { programmeId, siteId } }, { db }) => {
    await getSite(db, programmeId, siteId);
    return { items: await d.findActors(db, siteId), agreements: await d.findAgreements(db, siteId) };
  },
  addActor: async ({ params: { programmeId, siteId }, body }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    await d.addActor(db, siteId, { ...body, storedName: await nameOf(db, body) });
    return { id: body.id };
  },
  changeActor: async ({ params: { programmeId, siteId, actorId }, body }, { db, version }) => {
    await assertWritesAt(db, programmeId, siteId);
    const find = async () => (await d.findActors(db, siteId)).find(({ id }) => id === actorId), one = await find();
    if (!one) throw notFound();
    const now = (actor: typeof one) => conflict({ ...actor, organisationId: actor.organisation?.id ?? null });
    if (one.version !== version) throw now(one);
    if (!await d.putActor(db, siteId, actorId, version, { ...body, storedName: await nameOf(db, body, one) })) throw now((await find()) ?? one);
  },
  removeActor: async ({ params: { programmeId, siteId, actorId } }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    if (!await d.removeActor(db, siteId, actorId)) throw notFound();
  },
  linkAgreement: async ({ params: { programmeId, siteId, agreementId } }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    if (!await d.seesAgreement(db, agreementId)) throw notFound();
    await d.link(db, siteId, agreementId);
  },
  unlinkAgreement: async ({ params: { programmeId, siteId, agreementId } }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    if (!await d.unlink(db, siteId, agreementId)) throw notFound();
  },

  duties: async ({ params: { programmeId, siteId } }, { db }) => {
    const { people } = await getSite(db, programmeId, siteId);
    return { items: await d.findDuties(db, siteId), people, actors: await d.findActors(db, siteId) };
  },
  beginDuties: async ({ params: { programmeId, siteId }, body: { keys } }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    await d.begin(db, siteId, usual.map(({ key, area }, position) => ({ key, area, position })).filter(({ key }) => keys.includes(key)));
  },
  addDuty: async ({ params: { programmeId, siteId }, body }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    await checkDuty(db, siteId, body);
    await d.addDuty(db, siteId, body);
    return { id: body.id };
  },
  changeDuty: async ({ params: { programmeId, siteId, dutyId }, body }, { db, version }) => {
    await assertWritesAt(db, programmeId, siteId);
    const find = async () => (await d.findDuties(db, siteId)).find(({ id }) => id === dutyId), one = await find();
    if (!one) throw notFound();
    if (one.version !== version) throw conflict(one);
    if (!body.title && one.usual === null) throw refuse.noTitle();
    await checkDuty(db, siteId, body);
    if (!await d.putDuty(db, siteId, dutyId, version, body)) throw conflict(await find());
  },
  removeDuty: async ({ params: { programmeId, siteId, dutyId } }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    if (!await d.removeDuty(db, siteId, dutyId)) throw notFound();
  },
  print: async ({ params: { programmeId, siteId } }, { db }) => {
    const site = await getSite(db, programmeId, siteId);
    return { name: 'kdo-za-co-odpovida.pdf', bytes: await toPdf(dutiesDocument({ site, duties: await d.findDuties(db, siteId), actors: await d.findActors(db, siteId), today: today() })) };
  },
});
