import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { findPeople } from '../people-queries.ts';
import { crisisOf, note, runningCrisis } from '../questions.ts';
import { crisisContacts } from './contract.ts';
import * as q from './queries.ts';
import { closesCircle } from './rules.ts';

const wrong = (field: string) => new Refusal('invalid', { fields: { [field]: { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
const needsName = () => new Refusal('invalid', { fields: { name: { cs: 'Napište, komu se volá.', en: 'Write who is called.', uk: 'Напишіть, кому телефонують.' } } });
const circle = () => new Refusal('invalid', { fields: { parentId: { cs: 'Tak by si volali dokola.', en: 'They would call one another in a circle.', uk: 'Так вони телефонували б одне одному по колу.' } } });

export const routes = (house: House): void => serve(house, 'crisisContacts', crisisContacts)({
  async get({ params }, { db }) {
    const crisis = await crisisOf(db, params);
    return { items: await q.findContacts(db, params.caseId, crisis.id) };
  },
  async add({ params, body }, { db }) {
    const crisis = await runningCrisis(db, params), there = await q.findContacts(db, params.caseId, crisis.id);
    if (body.parentId && !there.some(({ id }) => id === body.parentId)) throw wrong('parentId');
    if (body.membershipId && !(await findPeople(db, params.caseId)).some((one) => one.membershipId === body.membershipId)) throw wrong('membershipId');
    const partner = body.partnerId ? await q.findPartner(db, body.partnerId) : undefined;
    if (body.partnerId && !partner) throw notFound();
    if (!body.membershipId && !partner && !body.name) throw needsName();
    await q.addContacts(db, [{
      id: body.id, case_id: params.caseId, activation_id: crisis.id, parent_id: body.parentId, position: there.length + 1, kind: body.membershipId ? 'role' : 'body', membership_id: body.membershipId, partner_id: body.partnerId,
      name: body.name || (partner?.name ?? ''), phone: body.phone || (partner?.phone ?? ''),
    }]);
    return { id: body.id };
  },
  async change({ params, body }, { db, version }) {
    const crisis = await runningCrisis(db, params), there = await q.findContacts(db, params.caseId, crisis.id), now = there.find(({ id }) => id === params.contactId);
    if (!now) throw notFound();
    if (body.parentId && !there.some(({ id }) => id === body.parentId)) throw wrong('parentId');
    if (closesCircle(there, now.id, body.parentId)) throw circle();
    const done = body.ends ? await q.endContact(db, now.id, version) : await q.changeContact(db, now.id, version, { parent_id: body.parentId, phone: body.phone, position: body.position });
    if (!done) throw new Refusal('conflict', { current: now });
  },
  async told({ params, body }, { db, version }) {
    const crisis = await runningCrisis(db, params), now = (await q.findContacts(db, params.caseId, crisis.id)).find(({ id }) => id === params.contactId);
    if (!now) throw notFound();
    if (!await q.tellContact(db, now.id, version, body.reached ? 'reached' : 'not_reached', body.note)) throw new Refusal('conflict', { current: now });
    await note(db, { caseId: params.caseId, activationId: crisis.id, kind: 'call', text: `${body.reached ? '✓' : '✗'} ${now.person?.name ?? now.name}${body.note ? `\n${body.note}` : ''}` });
  },
});
