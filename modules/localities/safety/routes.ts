import type { Db } from '#platform/db/connect.ts';
import { against as refused, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { visits } from './contract.ts';
import { myDay } from './day.ts';
import { findConcerns } from './incident-queries.ts';
import { routes as incidentRoutes } from './incident-routes.ts';
import { against, cameLate, notLaterThan, prolonged } from './rules.ts';
import * as q from './visit-queries.ts';

type Body = { placeId: string | null; whereTo: string; startsAt: string; endsBy: string; secondMembershipId: string | null; secondName: string; alarmMembershipId: string; alarmPhone: string; headAfterMinutes: number };
const columns = (body: Body) => ({
  place_id: body.placeId, where_to: body.whereTo, starts_at: new Date(body.startsAt), ends_by: new Date(body.endsBy), second_membership_id: body.secondMembershipId, second_name: body.secondMembershipId ? '' : body.secondName,
  alarm_membership_id: body.alarmMembershipId, alarm_phone: body.alarmPhone, head_after_minutes: body.headAfterMinutes,
});
const field = (name: string, texts: { cs: string; en: string; uk: string }) => new Refusal('invalid', { fields: { [name]: texts } });
/** Whoever goes cannot be alarmed about themselves, nor can who goes along. */
function assertOthers(me: string, { alarmMembershipId, secondMembershipId }: Pick<Body, 'alarmMembershipId' | 'secondMembershipId'>): void {
  if (alarmMembershipId === me || alarmMembershipId === secondMembershipId) throw field('alarmMembershipId', { cs: 'Na návrat musí čekat někdo, kdo na návštěvu nejde.', en: 'Somebody who does not go there has to wait for the return.', uk: 'На повернення має чекати той, хто не йде на візит.' });
  if (secondMembershipId === me) throw field('secondMembershipId', { cs: 'Druhý musí být někdo jiný.', en: 'The second one has to be somebody else.', uk: 'Другою має бути інша людина.' });
}
async function assertSeen(db: Db, body: Body, commitmentId: string | null): Promise<void> {
  if (!await q.sees(db, { memberships: [body.alarmMembershipId, ...body.secondMembershipId ? [body.secondMembershipId] : []], placeId: body.placeId, commitmentId })) throw notFound();
}
async function found(db: Db, id: string, ...parts: q.VisitRow['part'][]) {
  const visit = await q.findVisit(db, id);
  if (!visit || !parts.includes(visit.part)) throw notFound();
  return visit;
}
const over = () => refused({ cs: 'Tahle návštěva už skončila, nebo byla zrušená.', en: 'This visit has ended already, or was cancelled.', uk: 'Цей візит уже завершено або скасовано.' });

const visitRoutes = (house: House): void => serve(house, 'visits', visits)({
  mine: (_, { db }) => myDay(db),
  async add({ body: { id, caseId, commitmentId, ...body } }, { db, caller }) {
    assertOthers(caller.membershipId, body);
    if (caseId) await assertOpen(db, caseId);
    await assertSeen(db, body, commitmentId);
    await q.insertVisit(db, { id, case_id: caseId, commitment_id: commitmentId, ...columns(body) });
    return { id };
  },
  async change({ params: { visitId }, body }, { db, caller, version }) {
    const visit = await found(db, visitId, 'mine');
    if (visit.state !== 'planned') throw over();
    assertOthers(caller.membershipId, body);
    await assertSeen(db, body, null);
    if (!body.placeId && !visit.caseId) throw field('placeId', { cs: 'Vyberte místo.', en: 'Choose the place.', uk: 'Виберіть місце.' });
    if (!await q.changeVisit(db, visitId, version, columns(body))) throw new Refusal('conflict', { current: await q.findVisit(db, visitId) });
  },
  async cancel({ params: { visitId } }, { db }) {
    if ((await found(db, visitId, 'mine')).state !== 'planned') throw over();
    await q.moveVisit(db, visitId, { state: 'cancelled' });
  },
  async checkIn({ params: { visitId }, body }, { db, caller }) {
    const visit = await found(db, visitId, 'mine'), now = new Date(), at = notLaterThan(body.at, now);
    if (visit.state === 'running') return;
    if (visit.state !== 'planned') throw over();
    const lasts = Date.parse(body.endsBy) - Date.parse(at);
    if (lasts <= 0 || lasts > 86_400_000) throw field('endsBy', { cs: 'Napište, do kdy budete venku.', en: 'Write until when you will be out.', uk: 'Напишіть, до якого часу ви вийдете.' });
    assertOthers(caller.membershipId, { alarmMembershipId: visit.alarmed.id, secondMembershipId: body.secondMembershipId });
    if (body.secondMembershipId && !await q.sees(db, { memberships: [body.secondMembershipId], placeId: null, commitmentId: null })) throw notFound();
    // What comes from a telephone that had no signal has happened: it is not refused for what the telephone could not know.
    if (!cameLate(at, now.toISOString())) {
      const warnings = (await findConcerns(db)).filter((one) => one.visitId === visitId).map(({ warning }) => warning);
      if (warnings.some(({ read }) => !read)) throw refused({ cs: 'Nejdřív potvrďte, že jste výstrahu četli.', en: 'Confirm first that you have read the warning.', uk: 'Спершу підтвердьте, що прочитали попередження.' });
      const why = against(warnings, body);
      if (why && !body.reason) throw field('reason', why === 'go_in_two'
        ? { cs: 'Výstraha žádá jít ve dvou. Uveďte druhého, nebo napište důvod; dozví se ho vaše vedení.', en: 'The warning asks to go in two. Name the second one, or write why not; your head will learn it.', uk: 'Попередження вимагає йти вдвох. Назвіть другу людину або напишіть причину; про неї дізнається керівництво.' }
        : { cs: 'Výstraha říká nevstupovat. Napište důvod, dozví se ho vaše vedení.', en: 'The warning says not to enter. Write why; your head will learn it.', uk: 'Попередження каже не входити. Напишіть причину, про неї дізнається керівництво.' });
    }
    await q.moveVisit(db, visitId, {
      state: 'running', checked_in_at: new Date(at), ends_by: new Date(body.endsBy), alone_reason: body.reason, second_membership_id: body.secondMembershipId, second_name: body.secondMembershipId ? '' : body.secondName,
      ...(Date.parse(at) < Date.parse(visit.startsAt) && { starts_at: new Date(at) }),
    });
  },
  async prolong({ params: { visitId }, body }, { db }) {
    const visit = await found(db, visitId, 'mine', 'along');
    if (visit.state !== 'running') throw over();
    await q.moveVisit(db, visitId, { ends_by: new Date(prolonged(visit.endsBy, body.minutes, notLaterThan(body.at, new Date()))) });
  },
  async checkOut({ params: { visitId }, body }, { db, caller }) {
    const visit = await found(db, visitId, 'mine', 'along');
    if (visit.state === 'planned' || visit.state === 'cancelled') throw refused({ cs: 'Tahle návštěva nezačala: není přihlášená.', en: 'This visit has not begun: nobody checked in.', uk: 'Цей візит не почався: на нього ніхто не зареєструвався.' });
    // Somebody else ended it meanwhile: when they were out is known better by who was there.
    if (visit.state === 'ended' && visit.checkedOutAt !== null) return;
    const at = notLaterThan(body.at, new Date());
    await q.moveVisit(db, visitId, { state: 'ended', checked_out_at: new Date(at), ...(visit.state === 'running' && { ended_by: caller.membershipId }) });
  },
  async resolve({ params: { visitId }, body }, { db, caller }) {
    const visit = await found(db, visitId, 'colleague', 'head');
    if (visit.state !== 'running') throw over();
    await q.moveVisit(db, visitId, { state: 'ended', ended_by: caller.membershipId, ending: body.ending });
  },
  async acknowledge({ params: { alarmId } }, { db }) { if (!await q.acknowledge(db, alarmId)) throw notFound(); },
});

export const routes = (house: House): void => {
  house.topics.set('safety', q.isMe);
  incidentRoutes(house);
  visitRoutes(house);
};
