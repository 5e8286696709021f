// Agreements between organisations: parties, what each answers for, scope, validity, confirmation. They open nobody's data.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { answers, standings, steps, type Action } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
const actionNames = ['change', 'offer', 'drop', 'confirm', 'decline', 'review', 'end', 'withdraw', 'attach'] as const satisfies readonly Action[];
export const AgreementParty = z.object({
  id: Id, /** An organisation here. */ organisationId: Id.nullable(), /** A partner of the reader's own organisation; of others' only the name is known. */ partnerId: Id.nullable(), name: z.string(), duties: z.string(),
  mine: z.boolean(), /** Its writer; agreed on paper; not answered; confirmed; declined. */ answer: z.enum(answers), answeredOn: Day.nullable(),
});
export type AgreementParty = z.infer<typeof AgreementParty>;
const row = {
  id: Id, version: Version, revision: z.int(), title: z.string(), standing: z.enum(standings), /** Written by my organisation. */ writes: z.boolean(), validFrom: Day, endsOn: Day.nullable(), reviewOn: Day.nullable(),
  parties: z.array(AgreementParty).max(12), orpCodes: z.array(z.string()), topics: z.array(z.string()), services: z.array(Named),
};
export const AgreementRow = z.object(row).meta({ id: 'AgreementRow' });
export type AgreementRow = z.infer<typeof AgreementRow>;
export const Agreement = z.object({
  ...row, scope: z.string(), validTo: Day.nullable(), noticeMonths: z.int().nullable(), may: z.array(z.enum(actionNames)),
  steps: z.array(z.object({ id: Id, kind: z.enum(steps), organisation: z.string(), /** Known to colleagues. */ author: z.string().nullable(), onDay: Day, untilDay: Day.nullable(), note: z.string(), revision: z.int() })).max(500),
}).meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;

const duties = writing(2000);
const wording = {
  title: line(150), scope: prose(5000).default(''), orpCodes: z.array(z.string().regex(/^\d{4}$/)).max(206).default([]), topics: z.array(z.string().max(60)).max(30).default([]), services: z.array(Id).max(30).default([]),
  validFrom: Day, validTo: Day.nullable().default(null), noticeMonths: z.int().min(0).max(24).nullable().default(null), reviewOn: Day.nullable().default(null),
  /** What my own organisation answers for. */ duties, parties: z.array(z.strictObject({ organisationId: Id.nullable().default(null), partnerId: Id.nullable().default(null), duties })).min(1).max(10),
};
type Wording = { validFrom: string; validTo: string | null; parties: { organisationId: string | null; partnerId: string | null }[] };
const sensible = (body: Wording, ctx: z.RefinementCtx) => {
  const wrong = (path: (string | number)[], texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path, message: say(texts) });
  if (body.validTo && body.validTo < body.validFrom) wrong(['validTo'], { cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' });
  body.parties.forEach((party, at) => { if (Boolean(party.organisationId) === Boolean(party.partnerId)) wrong(['parties', at, 'organisationId'], { cs: 'Vyberte organizaci, nebo partnera.', en: 'Choose an organisation or a partner.', uk: 'Виберіть організацію або партнера.' }); });
  const all = body.parties.map((party) => party.organisationId ?? party.partnerId);
  if (new Set(all).size < all.length) wrong(['parties'], { cs: 'Stejná strana je tu dvakrát.', en: 'A party is here twice.', uk: 'Одна сторона тут двічі.' });
};
export const AgreementBody = z.strictObject(wording).superRefine(sensible);
export const NewAgreement = z.strictObject({ id: Id, ...wording }).superRefine(sensible);
export type AgreementBody = z.output<typeof AgreementBody>;

const keepers = ['head', 'coordinator'] as const, head = ['head'] as const;
const AgreementRef = z.strictObject({ agreementId: Id });
/** Of which wording it is said: what changed meanwhile has to be read first. */
const revision = z.int().min(1);
const note = prose(500).default('');

export const agreements = endpoints({
  list: { method: 'GET', path: '/agreements', summary: 'Agreements of my organisation, the newest first: current ones with drafts, or those that are over; with one organisation or partner only.', allow: 'signedIn',
    query: z.strictObject({ part: z.enum(['current', 'past']).default('current'), organisationId: Id.optional(), partnerId: Id.optional(), ...pageQuery }), reply: page(AgreementRow) },
  due: { method: 'GET', path: '/agreements/due', summary: 'Agreements to be confirmed by us, to be looked at again, and ending soon.', allow: keepers,
    reply: z.object({ items: z.array(z.object({ id: Id, title: z.string(), with: z.string(), why: z.enum(['confirm', 'review', 'ending']), onDay: Day.nullable() })).max(100) }) },
  get: { method: 'GET', path: '/agreements/:agreementId', summary: 'One agreement with its history.', allow: 'signedIn', params: AgreementRef, reply: Agreement },
  add: { method: 'POST', path: '/agreements', summary: 'Write a draft; until it is offered, only my organisation sees it.', allow: keepers, creates: true, body: NewAgreement, reply: Created },
  change: { method: 'PATCH', path: '/agreements/:agreementId', summary: 'Change the wording; once offered, it has to be confirmed anew.', allow: keepers, versioned: true, params: AgreementRef, body: AgreementBody },
  drop: { method: 'DELETE', path: '/agreements/:agreementId', summary: 'Throw away a draft.', allow: keepers, params: AgreementRef },
  offer: { method: 'PUT', path: '/agreements/:agreementId/offer', summary: 'Offer it to its parties; partners without accounts agreed on paper.', allow: head, params: AgreementRef, body: z.strictObject({ revision, note }) },
  answer: { method: 'PUT', path: '/agreements/:agreementId/answer', summary: 'Confirm or decline for my organisation; not confirmed, it is not in force for us.', allow: head, params: AgreementRef, body: z.strictObject({ revision, answer: z.enum(['confirmed', 'declined']), note }) },
  review: { method: 'PUT', path: '/agreements/:agreementId/review', summary: 'Note that we looked whether it still fits, and when to look again.', allow: keepers, params: AgreementRef, body: z.strictObject({ revision, again: Day.nullable().default(null), note }) },
  end: { method: 'PUT', path: '/agreements/:agreementId/end', summary: 'End it by a day, for all its parties.', allow: head, params: AgreementRef,
    body: z.strictObject({ revision, lastDay: Day.refine((day) => day >= today(), { error: say({ cs: 'Nejdřív dneškem.', en: 'Today at the earliest.', uk: 'Щонайраніше сьогодні.' }) }), note: writing(500) }) },
  withdraw: { method: 'PUT', path: '/agreements/:agreementId/withdrawal', summary: 'Take back an offer that nobody has confirmed.', allow: head, params: AgreementRef, body: z.strictObject({ revision, note }) },
});
