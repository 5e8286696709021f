// Documents: files kept with a case, a person, an agreement, a meeting, an audit and the like (owners.ts). What a file is comes first, its bytes follow.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, PersonRef, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { mostBytes, refusals, types } from '#platform/files/types.ts';
import { aboutNobody, attachedKinds, ownersOf } from './owners.ts';

const staff = ['worker', 'head', 'coordinator'] as const;
/** A secretary attaches to meetings and agreements, a methodologist to what is followed and to audits, an analyst to audits; no client is within their reach. */
const adders = [...staff, 'secretary', 'methodologist', 'analyst'] as const;
const content = {
  /** What it is, in own words. Whoever may see that the document is here sees it. */
  title: line(150), /** Code of the list document_kind. */ kind: z.string().min(1).max(60), onDay: Day,
  about: z.array(Id).max(30).default([]), /** Given in confidence by this person. */ confidenceOf: Id.nullable().default(null),
};
const sensible = (d: { about: string[]; confidenceOf: string | null }, ctx: z.RefinementCtx) => {
  if (d.confidenceOf !== null && !d.about.includes(d.confidenceOf)) ctx.addIssue({ code: 'custom', path: ['confidenceOf'], message: say({ cs: 'Důvěrné sdělení patří člověku, kterého se dokument týká.', en: 'A confidence belongs to a person the document concerns.', uk: 'Довірене належить людині, якої стосується документ.' }) });
};
const Extension = z.enum(Object.keys(types) as [string, ...string[]]);

export const DocumentAdd = z.strictObject({
  id: Id, caseId: Id.nullable().default(null), ...content,
  extension: Extension, /** Bytes that will be sent: fewer that come are a broken upload. */ size: z.int().min(1).refine((size) => size <= mostBytes, { error: say(refusals.tooLarge) }),
  /** A record of work that it belongs to. */ recordId: Id.nullable().default(null),
  /** An agreement between organisations that it belongs to; then it is about no client. */ agreementId: Id.nullable().default(null),
  /** A meeting without a case that it is attached to; then it is about no client. */ meetingId: Id.nullable().default(null),
  /** A followed recommendation that it proves; then it is about no client. */ recommendationId: Id.nullable().default(null),
  /** An audit that it is read for; then it is about no client. */ auditId: Id.nullable().default(null), /** Who of the team of the audit reads it; null = the whole team. */ auditReaders: z.array(Id).min(1).max(50).nullable().default(null),
  /** Anything else that it belongs to: a wording of a rule, a practice, a version of an output, publicity, what was learned, a qualification; then it is about no client. */ of: z.strictObject({ kind: z.enum(attachedKinds), id: Id }).nullable().default(null),
  /** The earlier version that it takes the place of. */ replacesId: Id.nullable().default(null),
}).superRefine(sensible).superRefine((d, ctx) => {
  // The one named last says what it cannot have beside it.
  const owners = ownersOf(d), owner = owners.at(-1);
  if (owner && (owners.length > 1 || d.caseId !== null || d.recordId !== null || d.about.length > 0)) ctx.addIssue({ code: 'custom', path: [owner.kind === 'agreement' || owner.kind === 'meeting' || owner.kind === 'recommendation' || owner.kind === 'audit' ? `${owner.kind}Id` : 'of'], message: say(aboutNobody[owner.kind].owned) });
  if (!owner && d.caseId === null && d.about.length === 0) ctx.addIssue({ code: 'custom', path: ['about'], message: say({ cs: 'Vyberte, koho se dokument týká.', en: 'Choose whom the document concerns.', uk: 'Виберіть, кого стосується документ.' }) });
});
export const DocumentChange = z.strictObject(content).superRefine(sensible);

const Named = z.object({ id: Id, name: z.string() });
export const DocumentRow = z.object({
  id: Id, version: Version, caseId: Id.nullable(), title: z.string(), kind: z.string(), onDay: Day, about: z.array(Id), confidenceOf: Id.nullable(),
  mediaType: z.string(), extension: z.string(), /** Bytes. */ size: z.int(), addedAt: z.string(), author: Named, organisation: Named,
  /** Written by my organisation. */ own: z.boolean(), /** Added by me. */ mine: z.boolean(), /** A signed consent names it. */ signed: z.boolean(),
  /** Organisations that see it today by a release. */ openTo: z.array(z.string()), recordId: Id.nullable(),
  /** Earlier versions, newest first. */ earlier: z.array(z.object({ id: Id, addedAt: z.string(), extension: z.string(), mediaType: z.string(), size: z.int(), author: z.string() })),
}).meta({ id: 'Document' });
export type DocumentRow = z.infer<typeof DocumentRow>;
const AgreementRef = z.strictObject({ agreementId: Id }), MeetingRef = z.strictObject({ meetingId: Id }), RecommendationRef = z.strictObject({ recommendationId: Id }), AuditRef = z.strictObject({ auditId: Id });
const OwnerRef = z.strictObject({ ownerKind: z.enum(attachedKinds), ownerId: Id });
const DocumentRef = z.strictObject({ documentId: Id });
const Shown = z.strictObject({ /** For the reader on the page; otherwise it is saved as a file. */ shown: z.enum(['true', 'false']).default('false') });
const List = z.object({ items: z.array(DocumentRow).max(500), mayWrite: z.boolean() });

export const documents = endpoints({
  ofCase: { method: 'GET', path: '/cases/:caseId/documents', summary: 'Documents of a case, newest first: ours, and those released to us one by one.', allow: staff, reads: 'case', params: CaseRef, reply: List },
  ofPerson: { method: 'GET', path: '/people/:personId/documents', summary: 'Documents that concern a person; never what another gave in confidence.', allow: staff, reads: 'person', params: PersonRef, reply: List },
  ofAgreement: { method: 'GET', path: '/agreements/:agreementId/documents', summary: 'Documents of an agreement between organisations, of all its parties.', allow: 'signedIn', params: AgreementRef, reply: List },
  ofMeeting: { method: 'GET', path: '/meetings/:meetingId/documents', summary: 'What is attached to a meeting without a case, for everybody who sees the meeting.', allow: 'signedIn', params: MeetingRef, reply: List },
  ofRecommendation: { method: 'GET', path: '/followed-recommendations/:recommendationId/documents', summary: 'What proves a followed recommendation, for everybody who follows it.', allow: 'signedIn', params: RecommendationRef, reply: List },
  ofAudit: { method: 'GET', path: '/audits/:auditId/documents', summary: 'What is read for an audit, as far as one is among those who read it.', allow: 'signedIn', params: AuditRef, reply: List },
  ofOwner: { method: 'GET', path: '/documents-of/:ownerKind/:ownerId', summary: 'Files of a wording of a rule, a practice, a version of an output, publicity, or proofs of learning, for everybody who reads them there.', allow: 'signedIn', params: OwnerRef, reply: List },
  add: { method: 'POST', path: '/documents', summary: 'Says what a file is; its bytes follow by `upload`. Until they come nobody sees it.', allow: adders, creates: true, body: DocumentAdd, reply: Created },
  upload: { method: 'PUT', path: '/documents/:documentId/content', summary: 'The bytes of a document just added. Its type is checked by its content; places are taken out of photographs.', allow: adders, params: DocumentRef, upload: { most: mostBytes },
    reply: z.object({ id: Id, mediaType: z.string(), size: z.int(), sha256: z.string() }) },
  content: { method: 'GET', path: '/cases/:caseId/documents/:documentId/content', summary: 'The file. Written into the read log with the document.', allow: staff, reads: 'case', params: CaseRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  contentOfPerson: { method: 'GET', path: '/people/:personId/documents/:documentId/content', summary: 'The file of a document that stands in no case.', allow: staff, reads: 'person', params: PersonRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  contentOfAgreement: { method: 'GET', path: '/agreements/:agreementId/documents/:documentId/content', summary: 'The file of a document of an agreement.', allow: 'signedIn', params: AgreementRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  contentOfMeeting: { method: 'GET', path: '/meetings/:meetingId/documents/:documentId/content', summary: 'The file of an attachment of a meeting.', allow: 'signedIn', params: MeetingRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  contentOfRecommendation: { method: 'GET', path: '/followed-recommendations/:recommendationId/documents/:documentId/content', summary: 'The file of a proof of a followed recommendation.', allow: 'signedIn', params: RecommendationRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  contentOfAudit: { method: 'GET', path: '/audits/:auditId/documents/:documentId/content', summary: 'The file of a document of an audit.', allow: 'signedIn', params: AuditRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  contentOfOwner: { method: 'GET', path: '/documents-of/:ownerKind/:ownerId/:documentId/content', summary: 'The file of one of them.', allow: 'signedIn', params: OwnerRef.extend({ documentId: Id }), query: Shown, file: 'application/octet-stream' },
  change: { method: 'PATCH', path: '/documents/:documentId', summary: 'Correct what is said of a document; its author or the head.', allow: adders, versioned: true, params: DocumentRef, body: DocumentChange, reply: z.object({ version: Version }) },
  remove: { method: 'PUT', path: '/documents/:documentId/removal', summary: 'Destroys the content, with a reason; while nobody signed a consent that names it.', allow: adders, versioned: true, params: DocumentRef, body: z.strictObject({ reason: writing(500) }) },
  usage: { method: 'GET', path: '/documents/usage', summary: 'How much room the documents of my organisation take.', allow: ['head', 'administrator'], reply: z.object({ used: z.int(), quota: z.int() }) },
});
