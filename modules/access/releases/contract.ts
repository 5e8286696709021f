// Releases: what one organisation lets another see about one person of a case, on what ground and until when.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Ground, ItemKind, Level, Party, Releasable, Release, SheetBody, SheetLanguage, SheetTextRow, Signing, Statute } from './shapes.ts';

const team = ['worker', 'head', 'coordinator'] as const;
const ReleaseRef = z.strictObject({ releaseId: Id });

/** One step, several persons: each adult gets a release of their own. */
export const Proposal = z.strictObject({
  id: Id, toOrganisationId: Id, toServiceId: Id.nullable().default(null),
  people: z.array(z.strictObject({ releaseId: Id, personId: Id })).min(1).max(20),
  ground: Ground.default('consent'), statuteCode: z.string().max(40).nullable().default(null),
  level: Level, mutual: z.boolean().default(false), items: z.array(z.strictObject({ kind: ItemKind, itemId: Id })).max(60).default([]),
  purpose: writing(2000), validFrom: Day, validTo: Day, language: SheetLanguage, interpreter: prose(120).default(''),
}).refine((p) => p.validTo >= p.validFrom, { path: ['validTo'], error: say({ cs: 'Konec je dřív než začátek.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' }) })
  .refine((p) => (p.ground === 'statute') === (p.statuteCode !== null), { path: ['statuteCode'], error: say({ cs: 'Vyberte zákonný důvod ze seznamu.', en: 'Choose a statute from the list.', uk: 'Виберіть законну підставу зі списку.' }) });

export const releases = endpoints({
  ofCase: { method: 'GET', path: '/cases/:caseId/releases', summary: 'Releases of a case that I gave or received: in force, unsigned, ended, withdrawn.', allow: team, params: CaseRef, reply: z.object({ items: z.array(Release) }), reads: 'case' },
  whoSees: {
    method: 'GET', path: '/cases/:caseId/who-sees', summary: 'Per organisation taking part: how much it sees about whom, until when; the last opening by another organisation.', allow: team, params: CaseRef, reads: 'case',
    reply: z.object({
      parties: z.array(Party), inTeam: z.boolean(), leads: z.boolean(),
      lastForeign: z.object({ at: z.string(), reader: z.string(), organisation: z.string(), reason: z.string().nullable() }).nullable(),
    }),
  },
  releasable: { method: 'GET', path: '/cases/:caseId/releasable', summary: 'Own vulnerability factors, health facts, third persons of the network and documents, to be released one by one.', allow: team, params: CaseRef, reply: z.object({ items: z.array(Releasable) }), reads: 'case' },
  grounds: { method: 'GET', path: '/statute-grounds', summary: 'Statutes that hold today for the kind of the other organisation.', allow: team, query: z.strictObject({ organisationId: Id }), reply: z.object({ items: z.array(Statute) }) },
  ending: {
    method: 'GET', path: '/releases/ending', summary: 'Releases and residence permits that run out within sixty days.', allow: team,
    reply: z.object({
      releases: z.array(z.object({ id: Id, caseId: Id, label: z.string(), person: z.string(), organisation: z.string(), validTo: Day })),
      residences: z.array(z.object({ id: Id, personId: Id, person: z.string(), kind: z.string(), validTo: Day })),
    }),
  },
  propose: { method: 'POST', path: '/cases/:caseId/releases', summary: 'Proposes a release, one for each person. A consent waits for its signature; a statute holds at once.', allow: team, params: CaseRef, body: Proposal, reply: Created, creates: true },
  sign: { method: 'PUT', path: '/releases/:releaseId/signature', summary: 'Signs a consent on the screen; for a child a parent or guardian.', allow: team, params: ReleaseRef, body: Signing, reply: z.object({ version: z.int() }), versioned: true },
  withdraw: { method: 'PUT', path: '/releases/:releaseId/withdrawal', summary: 'Withdraws a release at once.', allow: team, params: ReleaseRef, body: z.strictObject({ reason: prose(2000).default('') }), reply: z.object({ version: z.int() }), versioned: true },
  passBack: { method: 'PUT', path: '/releases/:releaseId/return', summary: 'The receiving organisation agrees to pass the same back on a mutual release, or stops.', allow: ['worker', 'head'], params: ReleaseRef, body: z.strictObject({ agreed: z.boolean() }) },
  sheet: { method: 'GET', path: '/cases/:caseId/releases/:releaseId/sheet', summary: 'The consent sheet in Czech and the client\'s language, with the signature when signed.', allow: team, params: CaseRef.extend({ releaseId: Id }), reads: 'case', file: 'application/pdf' },
});

export const sheetTexts = endpoints({
  list: { method: 'GET', path: '/sheet-texts', summary: 'Wordings of the consent sheet by language: the organisation\'s own or the shipped one.', allow: [...team, 'administrator'], reply: z.object({ items: z.array(SheetTextRow) }) },
  add: {
    method: 'POST', path: '/sheet-texts', summary: 'A new revision of the organisation\'s own wording.', allow: ['administrator', 'head'], reply: Created, creates: true,
    body: z.strictObject({ id: Id, language: SheetLanguage, translator: prose(120).default(''), verifier: prose(120).default(''), body: SheetBody }),
  },
});
export * from './shapes.ts';
export type Proposal = z.input<typeof Proposal>;
