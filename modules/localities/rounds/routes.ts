import { newId } from '#platform/http/client.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen, openProspect } from '#modules/cases/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { registerMet } from '#modules/people/questions.ts';
import { RecordAdd } from '#modules/work/contract.ts';
import { writeRecord } from '#modules/work/questions.ts';
import { rounds } from './contract.ts';
import { mineOf, placeOf, roundOf, screeningOf, shown } from './reading.ts';
import { record } from './recording.ts';
import * as q from './queries.ts';
import { mostUnits, pickUnits, unitsOfPattern, type Pick } from './rules.ts';

type Plan = { onDay: string; untilDay: string | null; startsAt: string | null; mode: 'morning' | 'afternoon' | 'evening' | 'weekend' | 'night'; workers: string[]; known: string; bring: string; languages: string[]; operator: 'not_asked' | 'agreed' | 'told' | 'refused'; operatorNote: string; pick: Pick };
const columns = (plan: Plan) => ({
  on_day: plan.onDay, until_day: plan.untilDay, starts_at: plan.startsAt, mode: plan.mode, workers: [...new Set(plan.workers)], known: plan.known, bring: plan.bring, languages: plan.languages, operator: plan.operator, operator_note: plan.operatorNote, pick: plan.pick,
});

/** A locality that I take part in and that goes on. */
async function writable(db: Db, caseId: string) {
  const place = await placeOf(db, caseId);
  if (!place.common) throw notFound();
  await assertOpen(db, caseId);
  return place;
}
async function writableRound(db: Db, roundId: string) {
  const { round } = await roundOf(db, roundId);
  return { round, place: await writable(db, round.caseId) };
}
async function checkPlan(db: Db, caseId: string, plan: Plan, kept: readonly { id: string }[] = []): Promise<void> {
  const known = new Set([...kept.map(({ id }) => id), ...(await q.findWorkers(db, caseId)).map(({ id }) => id)]);
  if (!plan.workers.every((id) => known.has(id))) throw notFound();
  await assertCodes(db, 'language', plan.languages, 'languages', { day: null });
}
const unitsFor = async (db: Db, caseId: string, pick: Pick, roundId?: string) => pickUnits(await q.findUnits(db, caseId), await q.findBefore(db, caseId, roundId), pick);

export const routes = (house: House): void => {
  house.topics.set('round', async (db, id) => await q.findRound(db, id) !== undefined);
  serve(house, 'rounds', rounds)({
    ofLocality: ({ params }, { db }) => screeningOf(db, params.caseId),
    async addUnits({ params: { caseId }, body }, { db }) {
      await writable(db, caseId);
      const labels = unitsOfPattern(body.pattern)!;
      if (await q.countUnits(db, caseId) + labels.length > 2 * mostUnits) throw new Refusal('invalid', { fields: { pattern: { cs: 'Tolik jednotek jedna lokalita mít nemůže. Rozdělte ji na domy.', en: 'One locality cannot have so many units. Divide it into houses.', uk: 'Одна локація не може мати стільки помешкань. Розділіть її на будинки.' } } });
      await q.addUnits(db, caseId, body.floor, labels);
      return { id: body.id };
    },
    async changeUnit({ params: { caseId, unitId }, body }, { db, version }) {
      await writable(db, caseId);
      const unit = await q.findUnit(db, caseId, unitId);
      if (!unit) throw notFound();
      if (await q.labelTaken(db, caseId, unitId, body.label)) throw new Refusal('invalid', { fields: { label: { cs: 'Jednotka s tímto označením už tu je.', en: 'There is a unit with this label already.', uk: 'Помешкання з таким позначенням уже є.' } } });
      if (!await q.changeUnit(db, unitId, version, { label: body.label, floor: body.floor, closed_on: body.closedOn })) throw new Refusal('conflict', { current: { ...unit, closedOn: unit.closed_on } });
    },
    async workers({ params: { caseId } }, { db }) {
      await placeOf(db, caseId);
      return { items: await q.findWorkers(db, caseId) };
    },
    async plan({ params: { caseId }, body: { id, ...plan } }, { db }) {
      await writable(db, caseId);
      await checkPlan(db, caseId, plan);
      const units = await unitsFor(db, caseId, plan.pick);
      if (!units.length) throw new Refusal('invalid', { fields: { pick: { cs: 'Takové jednotky tu nejsou. Vyberte celý dům, nebo nejdřív přidejte jednotky.', en: 'There are no such units. Choose the whole house, or add units first.', uk: 'Таких помешкань немає. Виберіть увесь будинок або спершу додайте помешкання.' } } });
      await q.insertRound(db, { id, case_id: caseId, ...columns(plan), units } as never);
      return { id };
    },
    mine: async (_, { db }) => ({ items: await mineOf(db) }),
    get: ({ params }, { db }) => shown(db, params.roundId),
    async change({ params: { roundId }, body: { cancelled, ...plan } }, { db, version }) {
      const { round } = await writableRound(db, roundId);
      await checkPlan(db, round.caseId, plan, round.workers);
      const begun = round.state === 'finished' || await q.isMarked(db, roundId);
      if (cancelled && begun) throw against({ cs: 'Kolo už začalo, zrušit ho nejde.', en: 'The round has begun and cannot be cancelled.', uk: 'Обхід уже розпочато, скасувати його не можна.' });
      // Doors of a round that has begun stay as they are.
      const units = begun ? {} : { units: await unitsFor(db, round.caseId, plan.pick, roundId), state: cancelled ? 'cancelled' as const : 'planned' as const };
      if (!await q.changeRound(db, roundId, version, { ...columns(plan), ...units })) throw new Refusal('conflict', { current: await shown(db, roundId) });
    },
    async mark({ params: { roundId }, body }, { db }) {
      const { round } = await writableRound(db, roundId);
      if (!await q.findUnit(db, round.caseId, body.unitId)) throw notFound();
      await q.insertMark(db, { ...body, caseId: round.caseId, roundId });
      // Somebody went after all.
      if (round.state === 'cancelled') await q.setState(db, roundId, 'planned');
      return { id: body.id };
    },
    async finish({ params: { roundId }, body }, { db, caller, language }) {
      const { round, place } = await writableRound(db, roundId);
      await assertCodes(db, 'language', body.languages, 'languages', { day: body.onDay });
      await assertCodes(db, 'citizenship', body.groups.map(({ citizenship }) => citizenship), 'groups', { day: body.onDay });
      await assertCodes(db, 'language', body.materials.map(({ language }) => language), 'materials', { day: body.onDay });
      await q.alone(db, roundId);
      const kept = await q.findOwnRecord(db, roundId), said = kept?.total_id ? await q.findTotal(db, kept.total_id) : undefined;
      await q.insertTotal(db, round.caseId, roundId, body);
      await q.setState(db, roundId, 'finished');
      // An older wording that comes late from a device is kept beside the one that counts.
      const [latest] = await q.findTotals(db, roundId);
      if (!latest || latest.id === body.id || !kept) await record(db, caller, language, round, place, body, said);
      return { id: body.id };
    },
    async help({ params: { roundId }, body }, { db, caller }) {
      const { round, place } = await writableRound(db, roundId);
      await assertCodes(db, 'language', [body.language], 'language', { day: body.onDay });
      const serviceId = await q.findMyService(db, round.caseId);
      if (!serviceId) throw against({ cs: 'Vaše služba se na lokalitě nepodílí, člověka proto nemá kdo zapsat. Předejte ho kolegům, kteří v lokalitě pracují.', en: 'No service of yours takes part in the locality, so nobody can register the person. Hand them over to colleagues who work there.', uk: 'Ваша служба не працює в цій локації, тому людину нема кому записати. Передайте її колегам, які там працюють.' });
      await registerMet(db, { id: body.id, serviceId, name: body.name, language: body.language, phone: body.phone });
      if (body.caseId) {
        await openProspect(db, { id: body.caseId, label: body.name, personId: body.id, serviceId, organisationId: await q.myOrganisation(db), leadMembershipId: caller.membershipId });
        await q.putInside(db, { id: newId(), localityId: round.caseId, caseId: body.caseId, since: body.onDay });
      }
      await writeRecord(db, caller, RecordAdd.parse({
        id: body.recordId, caseId: body.caseId, onDay: body.onDay, atTime: body.atTime, minutes: body.minutes, mode: 'field', directness: 'direct', about: [body.id], language: body.language, understood: body.understood, oneOffRequest: body.request,
        details: { serviceId: caller.role === 'worker' ? serviceId : null, orpCode: place.orpCode },
      }));
      await q.insertWork(db, { id: newId(), caseId: round.caseId, roundId, part: 'asked', recordId: body.recordId });
      return { id: body.id };
    },
  });
};
