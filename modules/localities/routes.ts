import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { assertOpen, caseState, openCase, whoMayLead } from '#modules/cases/questions.ts';
import { safeCount } from '#modules/insights/questions.ts';
import { localities, type LocalityBody } from './contract.ts';
import * as q from './queries.ts';

const columns = (body: LocalityBody) => ({
  kind: body.kind, place_id: body.placeId, address: body.address, city: body.city, address_point: body.addressPoint, orp_code: body.orpCode, owner: body.owner, owner_partner_id: body.ownerPartnerId,
  operator: body.operator, operator_partner_id: body.operatorPartnerId, agency: body.agency, agency_partner_id: body.agencyPartnerId, capacity: body.capacity, capacity_source: body.capacitySource, capacity_on: body.capacityOn, note: body.note,
});
const present = (...ids: (string | null)[]) => ids.filter((id) => id !== null);
async function assertSeen(db: Db, body: LocalityBody): Promise<void> {
  if (!await q.sees(db, present(body.placeId), present(body.ownerPartnerId, body.operatorPartnerId, body.agencyPartnerId))) throw notFound();
}
async function cardOf(db: Db, caseId: string) {
  const found = await q.findCard(db, caseId);
  if (!found) throw notFound();
  return found;
}

export const routes = (house: House): void => serve(house, 'localities', localities)({
  async list({ query: { after, limit, q: text, phase, closed } }, { db }) {
    const rows = await q.findRows(db, { q: text, phase, closed, after, limit }), items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.caseId : null };
  },
  get: ({ params }, { db }) => cardOf(db, params.caseId),
  async found({ body }, { db, caller }) {
    const { id, label, serviceId, leadMembershipId = caller.membershipId, ...card } = body;
    const lead = await whoMayLead(db, serviceId, leadMembershipId);
    if (!lead) throw notFound();
    await assertSeen(db, card);
    await openCase(db, { id, label, subjectKind: 'locality', scope: 'external', mode: 'team', phase: 'prospect', serviceId, organisationId: lead.organisationId, leadMembershipId });
    await q.insertCard(db, { case_id: id, ...columns(card) });
    return { id };
  },
  async change({ params: { caseId }, body }, { db, version }) {
    await cardOf(db, caseId);
    await assertOpen(db, caseId);
    await assertSeen(db, body);
    if (!await q.changeCard(db, caseId, version, columns(body))) throw new Refusal('conflict', { current: await cardOf(db, caseId) });
  },
  async ofCase({ params: { caseId } }, { db }) {
    // Of a case that another organisation leads nothing is said here, whether it stands anywhere or not.
    await caseState(db, caseId);
    return { items: await q.findOfCase(db, caseId) };
  },
  async inside({ params: { caseId } }, { db }) {
    await cardOf(db, caseId);
    const [items, counts] = await Promise.all([q.findInside(db, caseId), q.countInside(db, caseId)]);
    const others = counts.filter(({ own }) => !own).reduce((sum, { cases }) => sum + cases, 0);
    return { items, others: safeCount(others) };
  },
  async putInside({ params: { caseId }, body }, { db }) {
    await cardOf(db, caseId);
    await assertOpen(db, caseId);
    if (!await q.leads(db, body.insideId)) throw notFound();
    if (!await q.insertInside(db, { id: body.id, localityId: caseId, caseId: body.insideId, since: body.since })) throw against({ cs: 'Tenhle případ v lokalitě už je.', en: 'This case stands in the locality already.', uk: 'Ця справа вже є в локації.' });
    return { id: body.id };
  },
  async endInside({ params: { caseId, insideId }, body }, { db, version }) {
    const row = await q.findInsideRow(db, caseId, insideId);
    if (!row) throw notFound();
    if (body.until && body.until < row.since) throw new Refusal('invalid', { fields: { until: { cs: 'Konec nemůže být před začátkem.', en: 'The end cannot be before the start.', uk: 'Кінець не може бути раніше початку.' } } });
    if (!await q.endInside(db, insideId, version, body.until)) throw new Refusal('conflict', { current: await q.findInsideRow(db, caseId, insideId) });
  },
});
