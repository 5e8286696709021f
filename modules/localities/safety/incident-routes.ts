import type { Db } from '#platform/db/connect.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { incidents, type IncidentBody } from './contract.ts';
import * as q from './incident-queries.ts';
import { longestReview } from './rules.ts';
import { findVisit, sees } from './visit-queries.ts';

const columns = ({ placeId, kind, severity, happenedOn, facts, source, measures, advice, reviewOn }: IncidentBody) =>
  ({ place_id: placeId, kind, severity, happened_on: happenedOn, facts, source, measures: [...new Set(measures)], advice, review_on: reviewOn });

/** Nothing warns for ever, and nothing has happened yet that will. */
function assertDays({ happenedOn, reviewOn }: { happenedOn?: string; reviewOn: string }): void {
  const now = today();
  if (reviewOn <= now || reviewOn > addDays(now, longestReview)) throw new Refusal('invalid', { fields: { reviewOn: { cs: 'Přezkum musí být v budoucnu, nejvýš za rok.', en: 'The review has to be in the future, within a year.', uk: 'Перегляд має бути в майбутньому, щонайбільше за рік.' } } });
  if (happenedOn && happenedOn > now) throw new Refusal('invalid', { fields: { happenedOn: { cs: 'To se ještě nestalo.', en: 'That has not happened yet.', uk: 'Цього ще не сталося.' } } });
}
async function found(db: Db, id: string) {
  const incident = await q.findIncident(db, id);
  if (!incident) throw notFound();
  return incident;
}
/** What only the organisation that wrote it does; for others it is as if there were nothing to change. */
async function ours(db: Db, id: string) {
  const incident = await found(db, id);
  if (!incident.mayChange) throw notFound();
  return incident;
}
async function assertPlace(db: Db, placeId: string | null): Promise<void> {
  if (!await sees(db, { memberships: [], placeId, commitmentId: null })) throw notFound();
}

export const routes = (house: House): void => serve(house, 'incidents', incidents)({
  async list({ query: { after, limit, ended } }, { db }) {
    const rows = await q.findIncidents(db, { ended, after, limit }), items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  },
  ofCase: async ({ params }, { db }) => ({ items: await q.findAtCase(db, params.caseId) }),
  get: ({ params }, { db }) => found(db, params.incidentId),
  async add({ body: { id, caseId, opinion, who, ...facts } }, { db }) {
    assertDays(facts);
    if (caseId) await assertOpen(db, caseId);
    await assertPlace(db, facts.placeId);
    await q.insertIncident(db, { id, case_id: caseId, ...columns({ ...facts, opinion, who }) }, { opinion, who });
    return { id };
  },
  async change({ params: { incidentId }, body }, { db, version }) {
    const before = await ours(db, incidentId);
    // A review that is past stays past until somebody confirms it; another wording does not do that by itself.
    if (body.reviewOn !== before.reviewOn) assertDays(body); else assertDays({ happenedOn: body.happenedOn, reviewOn: addDays(today(), 1) });
    if (!body.placeId && !before.caseId) throw new Refusal('invalid', { fields: { placeId: { cs: 'Vyberte místo.', en: 'Choose the place.', uk: 'Виберіть місце.' } } });
    await assertPlace(db, body.placeId === before.place?.id ? null : body.placeId);
    if (!await q.changeIncident(db, incidentId, version, columns(body))) throw new Refusal('conflict', { current: await found(db, incidentId) });
    if (body.opinion !== before.opinion || body.who !== before.who) await q.putOwn(db, incidentId, body);
  },
  async review({ params: { incidentId }, body: { reviewOn } }, { db, version }) {
    await ours(db, incidentId);
    assertDays({ reviewOn });
    if (!await q.changeIncident(db, incidentId, version, { review_on: reviewOn, reviewed_at: new Date(), ended_on: null, ending: '' })) throw new Refusal('conflict', { current: await found(db, incidentId) });
  },
  async end({ params: { incidentId }, body: { ending } }, { db, version }) {
    const { endedOn } = await ours(db, incidentId);
    if (endedOn) throw against({ cs: 'Tahle výstraha už neplatí.', en: 'This warning does not hold any more.', uk: 'Це попередження вже не діє.' });
    if (!await q.changeIncident(db, incidentId, version, { ended_on: today(), ending })) throw new Refusal('conflict', { current: await found(db, incidentId) });
  },
  async readers({ params: { incidentId } }, { db }) {
    const { own } = await found(db, incidentId);
    return { count: own ? await q.countReadings(db, incidentId) : null, own: await q.findReadings(db, incidentId) };
  },
  async read({ params: { visitId }, body }, { db }) {
    if (!await findVisit(db, visitId)) throw notFound();
    await found(db, body.incidentId);
    await q.insertReading(db, body);
    return { id: body.id };
  },
});
