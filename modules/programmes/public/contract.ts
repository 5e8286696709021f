// The public page of a programme: what everybody reads, its preview, publishing and taking back.
import { z } from 'zod';
import { Day, endpoints, Id } from '#platform/http/contract.ts';
import { ProgrammeRef } from '../contract.ts';
import { outputKinds } from '../outputs/rules.ts';
import { publicityKinds } from '../publicity/rules.ts';

/** An event that goes on or comes, as everybody may read it. */
export const PublicRun = z.object({ title: z.string(), place: z.string(), beginsOn: Day, endsOn: Day.nullable(), /** Address of the registration here; none when one does not register. */ registration: z.string().nullable() });
export type PublicRun = z.infer<typeof PublicRun>;
/** Exactly what everybody reads. No person is in it. */
export const PublicProgramme = z.object({
  name: z.string(), registrationNumber: z.string(), funder: z.string(), about: z.string(), beginsOn: Day, endsOn: Day.nullable(), closedOn: Day.nullable(), by: z.string(),
  activities: z.array(z.object({ number: z.int(), title: z.string(), about: z.string(), beginsOn: Day.nullable(), endsOn: Day.nullable() })),
  sites: z.array(z.object({ name: z.string(), /** None of a site that is no district. */ region: z.string().nullable(), joinedOn: Day, leftOn: Day.nullable() })),
  outputs: z.array(z.object({ title: z.string(), kind: z.enum(outputKinds), about: z.string(), isbn: z.string(), /** Number of the key activity. */ activity: z.int().nullable(), /** How many use it. */ uses: z.int(),
    versions: z.array(z.object({ id: Id, number: z.string(), changed: z.string(), publishedOn: Day, link: z.string(), files: z.array(z.object({ id: Id, title: z.string(), extension: z.string(), /** Bytes. */ size: z.int() })) })) })),
  publicity: z.array(z.object({ kind: z.enum(publicityKinds), title: z.string(), place: z.string(), onDay: Day, link: z.string(), activity: z.int().nullable() })),
  /** `few`: there was some, less than is said. `sites` is missing when they are few. */ support: z.union([z.object({ few: z.literal(true) }), z.object({ few: z.literal(false), minutes: z.int(), times: z.int(), sites: z.int().nullable() })]).nullable(),
  runs: z.array(PublicRun),
}).meta({ id: 'PublicProgramme' });
export type PublicProgramme = z.infer<typeof PublicProgramme>;

const SiteRef = ProgrammeRef.extend({ siteId: Id }), of = '/programmes/:programmeId/page' as const;
export const programmePage = endpoints({
  standing: { method: 'GET', path: of, summary: 'Whether the programme has a public page, and whether my sites are named on it.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ publishedOn: Day.nullable(), sites: z.array(z.object({ id: Id, name: z.string(), leftOut: z.boolean() })).max(1000) }) },
  preview: { method: 'GET', path: `${of}/preview`, summary: 'What everybody would read now; for the team.', allow: 'signedIn', params: ProgrammeRef,
    reply: z.object({ content: PublicProgramme, /** Said when publishing: only what was read is published. */ mark: z.string(), publishedOn: Day.nullable(), /** It reads otherwise than what is published. */ changed: z.boolean(), mayPublish: z.boolean() }) },
  publish: { method: 'PUT', path: of, summary: 'Everybody reads what the preview showed; whoever leads the programme.', allow: 'signedIn', params: ProgrammeRef, body: z.strictObject({ mark: z.string().regex(/^[0-9a-f]{32}$/) }) },
  withdraw: { method: 'DELETE', path: of, summary: 'Take the public page back.', allow: 'signedIn', params: ProgrammeRef },
  leaveOut: { method: 'PUT', path: '/programmes/:programmeId/sites/:siteId/page-name', summary: 'Whether a site is left out of the public page: said by the site or by the team, holds at once.', allow: 'signedIn', params: SiteRef, body: z.strictObject({ leftOut: z.boolean() }) },
  sheet: { method: 'GET', path: `${of}/sheet.pdf`, summary: 'The page on A4 as it would be published.', allow: 'signedIn', params: ProgrammeRef, file: 'application/pdf' },
  publicSheet: { method: 'GET', path: '/public-programmes/:programmeId/sheet.pdf', summary: 'A published page on A4.', allow: 'public', params: ProgrammeRef, file: 'application/pdf' },
  publicFile: { method: 'GET', path: '/public-programmes/:programmeId/files/:documentId', summary: 'A file of an output that stands on a published page.', allow: 'public', params: ProgrammeRef.extend({ documentId: Id }), file: 'application/octet-stream' },
});
