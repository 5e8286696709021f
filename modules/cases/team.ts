// Colleagues on a case, and handing over the leading of it.
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import type { Handlers } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import type { cases } from './contract.ts';
import { assertOpen, assertOpenLead } from './questions.ts';
import * as q from './team-queries.ts';

type TeamHandlers = Pick<Handlers<typeof cases>, 'addTeamMember' | 'endTeamMember' | 'handOver'>;
const ok = { ok: true } as const;
const notColleague = new Refusal('invalid', { fields: { membershipId: { cs: 'Vyberte kolegu nebo kolegyni z organizace.', en: 'Choose a colleague of the organisation.', uk: 'Виберіть колегу з організації.' } } });

export const team: TeamHandlers = {
  async addTeamMember({ params: { caseId }, body }, { db }) {
    await assertOpen(db, caseId);
    if (!(await q.findColleagues(db)).some((one) => one.id === body.membershipId)) throw notColleague;
    if (await q.isInTeam(db, caseId, body.membershipId)) throw against({ cs: 'V týmu už je.', en: 'Already in the team.', uk: 'Уже в команді.' });
    await q.insertMember(db, { id: body.id, case_id: caseId, membership_id: body.membershipId, service_id: body.serviceId, role: body.role });
    return { id: body.id };
  },

  async endTeamMember({ params: { caseId, memberId }, body }, { db, version }) {
    await assertOpen(db, caseId);
    const member = await q.findMember(db, caseId, memberId);
    if (!member) throw notFound();
    if (member.role === 'leading_key_worker') throw against({ cs: 'Vedení případu se předává, nekončí samo.', en: 'Leading a case is handed over, it does not end by itself.', uk: 'Ведення справи передається, воно не закінчується саме.' });
    if (body.until < member.since) throw new Refusal('invalid', { fields: { until: { cs: 'Konec nemůže být před začátkem.', en: 'The end cannot be before the start.', uk: 'Кінець не може бути раніше початку.' } } });
    if (!await q.endMember(db, memberId, version, body.until)) throw new Refusal('conflict', { current: member });
    return ok;
  },

  /** The old one ends with what was handed over, the new one begins; history stays. */
  async handOver({ params: { caseId }, body }, { db, caller }) {
    await assertOpenLead(db, caseId);
    const [colleagues, leading] = [await q.findColleagues(db), await q.findLeading(db, caseId)];
    const next = colleagues.find((one) => one.id === body.membershipId);
    if (!next) throw notColleague;
    if (leading?.membership_id === body.membershipId) throw against({ cs: 'Případ už vede.', en: 'Leads the case already.', uk: 'Уже веде справу.' });
    if (leading && leading.membership_id !== caller.membershipId && caller.role !== 'head') throw against({ cs: 'Vedení předává ten, kdo případ vede, nebo vedoucí organizace.', en: 'The leading is handed over by who leads the case, or by the head.', uk: 'Ведення передає той, хто веде справу, або керівник організації.' });
    if (leading && body.stays) await q.insertMember(db, { id: newId(), case_id: caseId, membership_id: leading.membership_id, service_id: leading.service_id, role: 'member' });
    if (leading && !await q.endMember(db, leading.id, leading.version, today(), body.handover)) throw new Refusal('conflict', { current: leading });
    const service = next.services.find((id) => id === leading?.service_id) ?? next.services[0] ?? leading?.service_id ?? null;
    await q.insertMember(db, { id: body.id, case_id: caseId, membership_id: body.membershipId, service_id: service, role: 'leading_key_worker' });
    return { id: body.id };
  },
};
