import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { crisisOf, note, peopleOfCrisis, runningCrisis } from '../questions.ts';
import { crisisShifts } from './contract.ts';
import * as q from './queries.ts';

const field = (name: string, texts: { cs: string; en: string; uk: string }) => new Refusal('invalid', { fields: { [name]: texts } });

export const routes = (house: House): void => serve(house, 'crisisShifts', crisisShifts)({
  async list({ params }, { db }) {
    const crisis = await crisisOf(db, params), names = new Map(crisis.plan.roles.map(({ code, name }) => [code, name]));
    return { items: (await q.findAll(db, params.caseId, params.activationId)).map(({ code, forMe, at, takenAt, ...one }) => ({ ...one, role: { code, name: names.get(code) ?? '' }, at: at.toISOString(), takenAt: takenAt?.toISOString() ?? null, waitsForMe: forMe && !takenAt })) };
  },
  async handOver({ params, body }, { db, caller }) {
    const crisis = await runningCrisis(db, params);
    if (!crisis.my.roles.includes(body.roleCode)) throw against({ cs: 'Směnu předává ten, kdo roli drží nebo v ní zastupuje.', en: 'A shift is handed over by whoever holds the role or stands in for it.', uk: 'Зміну передає той, хто має роль або в ній заступає.' });
    if (body.toMembershipId === caller.membershipId || !(await peopleOfCrisis(db, params.caseId)).some(({ membershipId }) => membershipId === body.toMembershipId)) throw field('toMembershipId', { cs: 'Vyberte někoho jiného, kdo v lokalitě pracuje.', en: 'Choose somebody else who works in the locality.', uk: 'Виберіть іншу особу, яка працює в локації.' });
    await q.insert(db, { ...params, ...body });
    await note(db, { caseId: params.caseId, activationId: params.activationId, kind: 'shift', text: crisis.plan.roles.find(({ code }) => code === body.roleCode)?.name ?? '' });
    return { id: body.id };
  },
  async take({ params }, { db }) {
    const found = (await q.findAll(db, params.caseId, params.activationId)).find(({ id }) => id === params.shiftId);
    if (!found) throw notFound();
    if (!found.forMe) throw against({ cs: `Směnu přebírá ${found.to}.`, en: `The shift is taken over by ${found.to}.`, uk: `Зміну переймає ${found.to}.` });
    await q.take(db, found.id);
  },
});
