// Endpoints of the case itself: opening, its persons, services, team, phases, closing and reopening.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { phases } from './rules.ts';
import { CaseHeader, CaseLine, CasePerson, Mode, Named, Part, Phase, Scope, SubjectKind } from './shapes.ts';

/** Everyone who works with clients. */
const team = ['worker', 'head', 'coordinator'] as const;
/** The coordinator recommends and decides nothing for a service. */
const deciding = ['worker', 'head'] as const;
const changed = z.object({ ok: z.literal(true) });
const yes = z.stringbool().default(false);

export const PersonToAdd = z.strictObject({ personId: Id, part: Part });
export const AgreementGiven = z.strictObject({ form: z.enum(['oral', 'written']), on: Day, scope: prose(2000).default(''), endsOn: Day.nullable().default(null) });
/** What a case is opened with. A prospect has no agreement yet. */
export const CaseToOpen = z.strictObject({
  id: Id, label: line(120), /** A locality is founded by its own room. */ subjectKind: SubjectKind.exclude(['locality']), scope: Scope, mode: Mode, phase: z.enum(['prospect', 'mapping']),
  persons: z.array(PersonToAdd).min(1).max(40), serviceId: Id, agreement: AgreementGiven.nullable().default(null),
  /** Leading key worker; me when missing. */
  leadMembershipId: Id.optional(),
});
export const PhaseMove = z.strictObject({ id: Id, from: Phase, to: z.enum(phases).exclude(['closed', 'prospect']), reason: prose(2000).default('') });
export const Closing = z.strictObject({
  id: Id, code: line(60), reason: prose(4000).default(''),
  /** Why commitments stay open after closing; without it a case with open ones is not closed. */
  leaveOpen: prose(2000).default(''),
});
export const Answer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accepted'), text: prose(2000).default(''), ownLabel: prose(120).default('') }),
  z.strictObject({ answer: z.literal('declined'), text: writing(2000) }),
]);
const CaseServiceRef = CaseRef.extend({ caseServiceId: Id });

const file = {
  list: {
    method: 'GET', path: '/cases', summary: 'Cases within my reach, those with the newest activity first.', allow: team,
    query: z.strictObject({ ...pageQuery, q: z.string().max(100).optional(), phase: Phase.optional(), mine: yes, service: Id.optional(), still: yes, closed: yes }),
    reply: page(CaseLine),
  },
  get: { method: 'GET', path: '/cases/:caseId', summary: 'Header of a case: who, how far, what it lacks, what runs out, who works on it.', allow: team, params: CaseRef, reply: CaseHeader, reads: 'case' },
  people: { method: 'GET', path: '/cases/:caseId/people', summary: 'Persons of a case.', allow: team, params: CaseRef, reply: z.object({ items: z.array(CasePerson) }), reads: 'case' },
  open: { method: 'POST', path: '/cases', summary: 'Opens a case with its persons, own service, agreement and leading key worker.', allow: team, body: CaseToOpen, reply: Created, creates: true },
  change: { method: 'PATCH', path: '/cases/:caseId', summary: 'Changes label, scope or mode.', allow: team, params: CaseRef, body: z.strictObject({ label: line(120).optional(), scope: Scope.optional(), mode: Mode.optional() }).refine((body) => Object.keys(body).length > 0, { error: say({ cs: 'Není co změnit.', en: 'There is nothing to change.', uk: 'Немає що змінювати.' }) }), reply: changed, versioned: true },
  choices: {
    method: 'GET', path: '/cases/choices', summary: 'Colleagues and own services to choose from.', allow: team,
    reply: z.object({ colleagues: z.array(z.object({ id: Id, name: z.string(), role: z.string(), services: z.array(Id) })), services: z.array(Named.extend({ mine: z.boolean() })) }),
  },
  overview: {
    method: 'GET', path: '/cases/overview', summary: 'The coordinator\'s view: cases standing still, invitations without an answer, what phases lack most, load by key worker.', allow: ['coordinator', 'head'],
    reply: z.object({
      still: z.array(CaseLine),
      invitations: z.array(z.object({ caseId: Id, label: z.string(), service: z.string(), organisation: z.string(), invitedOn: Day })),
      lacking: z.array(z.object({ code: z.string(), cases: z.int() })),
      load: z.array(z.object({ membershipId: Id, name: z.string(), open: z.int(), leading: z.int(), still: z.int() })),
    }),
  },
} as const;

const persons = {
  candidates: {
    method: 'GET', path: '/cases/candidates', summary: 'Persons within my reach who may be put into a case: those registered last, or by a part of the name.', allow: team, query: z.strictObject({ q: z.string().max(100).optional() }),
    reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), nativeName: z.string(), birthYear: z.int().nullable(), age: z.int().nullable(), /** Of my organisation; registered the person. */ serviceId: Id.nullable(), /** Those who live with them. */ household: z.array(Id) })) }),
  },
  addPerson: { method: 'POST', path: '/cases/:caseId/people', summary: 'Adds a person to the case.', allow: team, params: CaseRef, body: PersonToAdd.extend({ id: Id }), reply: Created, creates: true },
  endPerson: { method: 'PATCH', path: '/cases/:caseId/people/:casePersonId', summary: 'A person leaves the case; what was written stays.', allow: team, params: CaseRef.extend({ casePersonId: Id }), body: z.strictObject({ until: Day }), reply: changed, versioned: true },
} as const;

const services = {
  invitable: {
    method: 'GET', path: '/cases/:caseId/invitable', summary: 'Services that may be invited, by a part of the name.', allow: deciding, params: CaseRef, query: z.strictObject({ q: z.string().max(100).optional() }),
    reply: z.object({ items: z.array(Named.extend({ organisation: Named, own: z.boolean() })) }),
  },
  invite: { method: 'POST', path: '/cases/:caseId/services', summary: 'Invites a service and says what is asked of it.', allow: deciding, params: CaseRef, body: z.strictObject({ id: Id, serviceId: Id, invitation: writing(4000) }), reply: Created, creates: true },
  invitations: {
    method: 'GET', path: '/cases/invitations', summary: 'Invitations of my services that wait for an answer.', allow: team,
    reply: z.object({ items: z.array(z.object({ id: Id, version: z.int(), caseId: Id, label: z.string(), service: Named, from: z.string(), invitation: z.string(), invitedOn: Day })) }),
  },
  answerInvitation: { method: 'PATCH', path: '/cases/:caseId/services/:caseServiceId/answer', summary: 'Accepts an invitation of an own service, or declines it with a reason.', allow: deciding, params: CaseServiceRef, body: Answer, reply: changed, versioned: true },
  endParticipation: { method: 'PATCH', path: '/cases/:caseId/services/:caseServiceId/end', summary: 'A service stops taking part.', allow: deciding, params: CaseServiceRef, body: z.strictObject({ endedOn: Day, reason: writing(2000) }), reply: changed, versioned: true },
  setAgreement: { method: 'PATCH', path: '/cases/:caseId/services/:caseServiceId/agreement', summary: 'Agreement of an own service with the client.', allow: deciding, params: CaseServiceRef, body: AgreementGiven, reply: changed, versioned: true },
} as const;

const members = {
  addTeamMember: { method: 'POST', path: '/cases/:caseId/team', summary: 'A colleague joins the team.', allow: team, params: CaseRef, body: z.strictObject({ id: Id, membershipId: Id, serviceId: Id.nullable().default(null), role: z.enum(['key_worker', 'coordinator', 'member', 'interpreter', 'partner']) }), reply: Created, creates: true },
  endTeamMember: { method: 'PATCH', path: '/cases/:caseId/team/:memberId', summary: 'A colleague leaves the team.', allow: team, params: CaseRef.extend({ memberId: Id }), body: z.strictObject({ until: Day }), reply: changed, versioned: true },
  handOver: { method: 'POST', path: '/cases/:caseId/hand-over', summary: 'Hands the leading of the case to a colleague, with what they need to know.', allow: deciding, params: CaseRef, body: z.strictObject({ id: Id, membershipId: Id, handover: writing(8000), /** Who led so far stays in the team. */ stays: z.boolean().default(false) }), reply: Created, creates: true },
} as const;

const steps = {
  movePhase: { method: 'POST', path: '/cases/:caseId/phase', summary: 'Goes on to another phase; with something lacking, or back, only with a reason.', allow: deciding, params: CaseRef, body: PhaseMove, reply: Created, creates: true },
  close: { method: 'POST', path: '/cases/:caseId/close', summary: 'Closes the case; open commitments come back in `current` unless it is said why they stay.', allow: deciding, params: CaseRef, body: Closing, reply: Created, creates: true },
  reopen: { method: 'POST', path: '/cases/:caseId/reopen', summary: 'Opens a closed case again as a new episode.', allow: deciding, params: CaseRef, body: z.strictObject({ id: Id, reason: writing(4000) }), reply: Created, creates: true },
} as const;

export const cases = endpoints({ ...file, ...persons, ...services, ...members, ...steps });
export * from './shapes.ts';
