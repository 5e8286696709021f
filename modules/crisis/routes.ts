import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { newId } from '#platform/http/client.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { activate } from './activating.ts';
import { checklistOf, leaveOutRest } from './checklist/questions.ts';
import { contactsOf, enrol } from './contacts/questions.ts';
import { crises, type Crisis } from './contract.ts';
import { assertFit, type Naming } from './naming.ts';
import { findPeople } from './people-queries.ts';
import * as q from './queries.ts';
import { crisisOf, directedCrisis, note } from './questions.ts';
import * as refuse from './refusals.ts';
import { planSheet } from './sheet.ts';
import { isFree } from './checklist/rules.ts';
import { plansInForce } from './templates/questions.ts';

async function assertTakesPart(db: Db, caseId: string): Promise<void> {
  if (!await q.takesPart(db, caseId)) throw notFound();
}
const conflict = async (db: Db, { caseId, id }: Crisis) => {
  const now = (await q.findCrisis(db, caseId, id))!;
  return new Refusal('conflict', { current: { ...now, coordinatorId: now.coordinator.membershipId, deputyId: now.deputy?.membershipId ?? null } });
};
const fieldsOf = (coordinator: string, deputy: string | null, first = 'coordinatorId'): Naming[] => [{ field: first, membershipId: coordinator }, ...(deputy ? [{ field: 'deputyId', membershipId: deputy }] : [])];
async function assertStatute(db: Db, code: string | null, at: () => Refusal): Promise<void> {
  if (code && !(await q.findStatutes(db)).some((one) => one.code === code)) throw at();
}

export const routes = (house: House): void => {
  house.topics.set('crisis', q.seesCrisis);
  serve(house, 'crises', crises)({
    list: ({ query }, { db }) => q.findPage(db, query),
    async ofCase({ params: { caseId } }, { db }) {
      await assertTakesPart(db, caseId);
      return { items: await q.findOfCase(db, caseId) };
    },
    async choices({ params: { caseId } }, { db }) {
      await assertTakesPart(db, caseId);
      return { mayActivate: await q.mayBegin(db), people: await findPeople(db, caseId), plans: await plansInForce(db), statutes: await q.findStatutes(db) };
    },
    get: ({ params }, { db }) => crisisOf(db, params),
    async activate({ params: { caseId }, body }, { db }) {
      await assertTakesPart(db, caseId);
      await assertOpen(db, caseId);
      if (!await q.mayBegin(db)) throw refuse.mayNotBegin();
      await q.waitForOthers(db, caseId);
      const running = await q.findRunning(db, caseId);
      if (running) throw refuse.runningAlready(running);
      const people = await assertFit(db, caseId, 'coordination', fieldsOf(body.coordinatorId, body.deputyId));
      await assertStatute(db, body.emergency?.statute ?? null, refuse.wrongStatute);
      await activate(db, caseId, body, people);
      return { id: body.id };
    },
    async change({ params, body }, { db, version }) {
      const crisis = await directedCrisis(db, params);
      if (!await q.changeActivation(db, crisis.id, version, { level: body.level, trigger: body.trigger, report_every_hours: body.reportEveryHours })) throw await conflict(db, crisis);
      if (body.level !== crisis.level) await note(db, { ...params, kind: 'level', text: body.level });
    },
    async lead({ params, body }, { db, version }) {
      const crisis = await directedCrisis(db, params), changes = body.coordinatorId !== crisis.coordinator.membershipId;
      if (changes && !body.handover) throw refuse.handoverNeeded();
      const asked = fieldsOf(body.coordinatorId, body.deputyId);
      // Who stands there already was fit when they were named: a training that ran out meanwhile does not stop a change of the other one.
      const people = await assertFit(db, params.caseId, 'coordination', asked.filter(({ field, membershipId }) => membershipId !== (field === 'coordinatorId' ? crisis.coordinator : crisis.deputy)?.membershipId));
      if (body.coordinatorId === body.deputyId) throw refuse.samePerson('deputyId');
      if (!await q.changeActivation(db, crisis.id, version, { coordinator_id: body.coordinatorId, deputy_id: body.deputyId })) throw await conflict(db, crisis);
      if (changes) await note(db, { ...params, kind: 'handover', text: `${crisis.coordinator.name} → ${people[0]!.name}\n${body.handover}` });
    },
    async takeRole({ params, body }, { db }) {
      const crisis = await directedCrisis(db, params), role = crisis.plan.roles.find(({ code }) => code === body.code);
      if (!role) throw refuse.noSuchRole();
      const [person] = await assertFit(db, params.caseId, role.training, fieldsOf(body.membershipId, body.deputyId, 'membershipId')), before = crisis.roles.find((one) => one.code === body.code && !one.until);
      if (before && !await q.changeRole(db, before.id, before.version, { deputy_id: before.deputy?.membershipId ?? null, handover: body.handover, ends: true })) throw await conflict(db, crisis);
      await q.insertRole(db, { id: body.id, case_id: params.caseId, activation_id: crisis.id, code: role.code, name: role.name, membership_id: body.membershipId, deputy_id: body.deputyId });
      await enrol(db, params, body.membershipId, role.code);
      await note(db, { ...params, kind: 'role', text: `${role.name}: ${[before?.person.name, person!.name].filter(Boolean).join(' → ')}${body.handover ? `\n${body.handover}` : ''}` });
      return { id: body.id };
    },
    async changeRole({ params, body }, { db, version }) {
      const crisis = await directedCrisis(db, params), role = crisis.roles.find((one) => one.id === params.roleId && !one.until);
      if (!role) throw notFound();
      const training = crisis.plan.roles.find(({ code }) => code === role.code)?.training ?? 'team';
      if (body.deputyId === role.person.membershipId) throw refuse.samePerson('deputyId');
      if (body.deputyId && body.deputyId !== role.deputy?.membershipId) await assertFit(db, params.caseId, training, [{ field: 'deputyId', membershipId: body.deputyId }]);
      if (!await q.changeRole(db, role.id, version, { deputy_id: body.deputyId, handover: body.handover, ends: body.ends })) throw await conflict(db, crisis);
      if (body.ends) await note(db, { ...params, kind: 'role', text: `${role.name}: ${role.person.name} → —${body.handover ? `\n${body.handover}` : ''}` });
    },
    async emergencies({ params }, { db }) {
      const crisis = await crisisOf(db, params);
      return { items: await q.findEmergencies(db, params.caseId, crisis.id) };
    },
    async openEmergency({ params, body }, { db }) {
      const crisis = await directedCrisis(db, params);
      await assertStatute(db, body.statute, refuse.wrongStatute);
      await q.addEmergency(db, { ...params, ...body });
      await q.setEmergency(db, crisis.id, body.hours, body.statute);
      await note(db, { ...params, kind: 'emergency', text: body.reason });
      return { id: body.id };
    },
    async end({ params, body }, { db }) {
      const crisis = await directedCrisis(db, params), free = (await checklistOf(db, crisis)).flatMap(({ items }) => items.filter(isFree)).length;
      if (free && !body.rest) throw refuse.restNeeded(free);
      if (free) await leaveOutRest(db, crisis, body.rest);
      if (crisis.emergency.open) await q.addEmergency(db, { id: newId(), ...params, hours: 0, statute: null, reason: body.ending.slice(0, 2000) });
      await note(db, { ...params, kind: 'ending', text: body.ending });
      if (!await q.endCrisis(db, crisis.id, body.ending)) throw await conflict(db, crisis);
      return { id: body.id };
    },
    async paper({ params }, { db }) {
      const crisis = await crisisOf(db, params);
      return { name: 'krizovy-plan.pdf', bytes: await toPdf(planSheet(crisis, await contactsOf(db, params.caseId, crisis.id), await checklistOf(db, crisis))) };
    },
    async closeEmergency({ params, body }, { db }) {
      const crisis = await directedCrisis(db, params);
      if (!crisis.emergency.open) throw refuse.noEmergency();
      await q.addEmergency(db, { ...params, ...body, hours: 0, statute: null });
      await q.setEmergency(db, crisis.id, 0, null);
      await note(db, { ...params, kind: 'emergency', text: body.reason });
      return { id: body.id };
    },
  });
};
