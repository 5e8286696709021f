// Services taking part: invited, answering, agreeing with the client, leaving.
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import type { Handlers } from '#platform/http/serve.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { takeOverPeople } from '#modules/people/questions.ts';
import type { cases } from './contract.ts';
import { findPersons } from './header-queries.ts';
import { assertOpen, assertOpenLead } from './questions.ts';
import * as q from './team-queries.ts';

type ServiceHandlers = Pick<Handlers<typeof cases>, 'invitable' | 'invite' | 'answerInvitation' | 'endParticipation' | 'setAgreement'>;
const ok = { ok: true } as const;
const alreadyIn = { cs: 'Tahle služba už v případu je, nebo její odpověď čeká.', en: 'This service already takes part, or its answer is awaited.', uk: 'Ця служба вже бере участь або її відповідь очікується.' };
const answered = { cs: 'Na tohle pozvání už je odpověď.', en: 'This invitation has been answered already.', uk: 'На це запрошення вже є відповідь.' };
const notYours = { cs: 'Tohle může jen ten, kdo v téhle službě pracuje.', en: 'Only those who work in this service may do this.', uk: 'Це може лише той, хто працює в цій службі.' };
const lastOne = { cs: 'Vedoucí organizace v případu nemůže zůstat bez služby. Případ uzavřete, nebo nejdřív přizvěte jinou svou službu.', en: 'The leading organisation cannot stay in the case without a service. Close the case, or invite another service of yours first.', uk: 'Провідна організація не може залишитися у справі без служби. Закрийте справу або спершу запросіть іншу свою службу.' };
const wrongDay = (path: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [path]: { cs, en, uk } } });
const endsTooSoon = (path: string) => wrongDay(path, 'Konec nemůže být před začátkem.', 'The end cannot be before the start.', 'Кінець не може бути раніше початку.');
const inFuture = (path: string) => wrongDay(path, 'Tenhle den ještě nenastal.', 'This day has not come yet.', 'Цей день ще не настав.');

async function serviceOf(db: Parameters<typeof q.findCaseService>[0], caseId: string, id: string) {
  const service = await q.findCaseService(db, caseId, id);
  if (!service) throw notFound();
  return service;
}

export const services: ServiceHandlers = {
  async invitable({ params: { caseId }, query }, { db }) {
    await assertOpenLead(db, caseId);
    return { items: await q.findInvitable(db, caseId, query.q) };
  },

  async invite({ params: { caseId }, body }, { db }) {
    const { organisationId } = await assertOpenLead(db, caseId);
    const organisation = await q.findServiceOrganisation(db, body.serviceId);
    if (!organisation) throw notFound();
    const before = await q.findServiceInCase(db, caseId, body.serviceId);
    if (!before) await q.insertCaseService(db, { id: body.id, case_id: caseId, service_id: body.serviceId, organisation_id: organisation, lead_organisation_id: organisationId, state: 'invited', invitation: body.invitation });
    else if (before.state === 'declined' || before.state === 'ended') await q.inviteAgain(db, before.id, body.invitation);
    else throw against(alreadyIn);
    return { id: before?.id ?? body.id };
  },

  async answerInvitation({ params: { caseId, caseServiceId }, body }, { db, caller, version }) {
    const { label } = await assertOpen(db, caseId);
    const service = await serviceOf(db, caseId, caseServiceId);
    if (!service.mine) throw against(notYours);
    if (service.state !== 'invited') throw against(answered);
    const given = body.answer === 'accepted' ? { own_label: body.ownLabel || label } : {};
    if (!await q.changeService(db, caseServiceId, version, { state: body.answer, answer: body.text, answered_at: new Date(), ...given })) throw new Refusal('conflict', { current: service });
    // The organisation keeps on its own ground whom it works with, also when the sharing ends.
    if (body.answer === 'accepted') await takeOverPeople(db, { caseId, personIds: (await findPersons(db, caseId)).map((person) => person.id), serviceId: service.service_id });
    if (body.answer === 'accepted' && !await q.isInTeam(db, caseId, caller.membershipId)) {
      await q.insertMember(db, { id: newId(), case_id: caseId, membership_id: caller.membershipId, service_id: service.service_id, role: 'key_worker' });
    }
    return ok;
  },

  async endParticipation({ params: { caseId, caseServiceId }, body }, { db, version }) {
    await assertOpen(db, caseId);
    const service = await serviceOf(db, caseId, caseServiceId);
    if (!service.own) await assertOpenLead(db, caseId);
    if (service.state !== 'accepted' && service.state !== 'invited') throw against({ cs: 'Tahle služba už v případu není.', en: 'This service no longer takes part.', uk: 'Ця служба вже не бере участі.' });
    if (body.endedOn > today()) throw inFuture('endedOn');
    if (body.endedOn < service.created_on) throw endsTooSoon('endedOn');
    if (service.leading && await q.countOtherLeading(db, caseId, caseServiceId) === 0) throw against(lastOne);
    if (!await q.changeService(db, caseServiceId, version, { state: 'ended', ended_on: body.endedOn, ending_reason: body.reason })) throw new Refusal('conflict', { current: service });
    return ok;
  },

  async setAgreement({ params: { caseId, caseServiceId }, body }, { db, version }) {
    await assertOpen(db, caseId);
    const service = await serviceOf(db, caseId, caseServiceId);
    if (!service.own) throw against(notYours);
    if (service.state !== 'accepted') throw against({ cs: 'Dohodu uzavírá jen služba, která pozvání přijala.', en: 'Only a service that has accepted makes an agreement.', uk: 'Угоду укладає лише служба, яка прийняла запрошення.' });
    if (body.on > today()) throw inFuture('on');
    if (body.endsOn && body.endsOn < body.on) throw endsTooSoon('endsOn');
    if (!await q.changeService(db, caseServiceId, version, { agreement_form: body.form, agreement_on: body.on, agreement_scope: body.scope, agreement_ends_on: body.endsOn })) throw new Refusal('conflict', { current: service });
    return ok;
  },
};
