// Programmes and their sites as they are read. Parts (sites/, rounds/, log/, events/, outputs/, report/) have contracts of their own.
import { z } from 'zod';
import { Day, endpoints, Id, page, pageQuery, Version } from '#platform/http/contract.ts';
import { siteRoles } from './rules.ts';

export { changes, type Change } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
export const SiteRole = z.enum(siteRoles).meta({ id: 'SiteRole' });
const Whose = { /** I am in the support team. */ inTeam: z.boolean(), leads: z.boolean(), /** I see all of it: team or lead. */ whole: z.boolean(), /** As the team I may write: it is not closed. */ atWork: z.boolean() };
const lineFields = {
  id: Id, version: Version, name: z.string(), shortName: z.string(), registrationNumber: z.string(), funder: z.string(), beginsOn: Day, endsOn: Day.nullable(), closedOn: Day.nullable(), /** Who runs it. */ by: Named,
  ...Whose, /** Sites that are mine. */ mySites: z.array(Named), /** Sites that joined. */ sites: z.int(),
};
export const ProgrammeLine = z.object(lineFields).meta({ id: 'ProgrammeLine' });
export type ProgrammeLine = z.infer<typeof ProgrammeLine>;
export const KeyActivity = z.object({ id: Id, version: Version, number: z.int(), title: z.string(), about: z.string(), beginsOn: Day.nullable(), endsOn: Day.nullable() }).meta({ id: 'KeyActivity' });
export type KeyActivity = z.infer<typeof KeyActivity>;
export const TeamMember = z.object({ id: Id, version: Version, membershipId: Id, name: z.string(), leads: z.boolean(), expertise: z.string(), since: Day, until: Day.nullable(), me: z.boolean() }).meta({ id: 'ProgrammeTeamMember' });
export type TeamMember = z.infer<typeof TeamMember>;
const place = { orp: z.object({ code: z.string(), name: z.string(), region: z.string() }).nullable(), joinedOn: Day.nullable(), leftOn: Day.nullable() };
export const SiteName = z.object({ id: Id, name: z.string(), ...place, /** I see more of it than its name. */ open: z.boolean() }).meta({ id: 'ProgrammeSiteName' });
export type SiteName = z.infer<typeof SiteName>;
export const Programme = z.object({
  ...lineFields, about: z.string(), project: Named.nullable(), model: z.object({ versionId: Id, title: z.record(z.string(), z.string()), number: z.int() }).nullable(),
  activities: z.array(KeyActivity).max(99), team: z.array(TeamMember).max(300), /** All that joined, and those talked with for the team. */ siteList: z.array(SiteName).max(1000), /** As whom I write support. */ memberId: Id.nullable(),
}).meta({ id: 'Programme' });
export type Programme = z.infer<typeof Programme>;

export const SitePerson = z.object({ id: Id, version: Version, role: SiteRole, name: z.string(), membershipId: Id.nullable(), post: z.string(), email: z.string(), phone: z.string(), since: Day, until: Day.nullable() }).meta({ id: 'SitePerson' });
export type SitePerson = z.infer<typeof SitePerson>;
export const Site = z.object({
  id: Id, version: Version, programme: Named, name: z.string(), ...place, organisation: Named.nullable(), approachedOn: Day.nullable(), leftReason: z.string(), /** For the team only. */ note: z.string().nullable(), closedOn: Day.nullable(),
  people: z.array(SitePerson).max(200), supporters: z.array(z.object({ id: Id, version: Version, memberId: Id, name: z.string(), since: Day, until: Day.nullable() })).max(200),
  /** I am the team. */ team: z.boolean(), leads: z.boolean(), /** I am of the site. */ ours: z.boolean(), /** I may write at it. */ writes: z.boolean(),
}).meta({ id: 'ProgrammeSite' });
export type Site = z.infer<typeof Site>;

export const ProgrammeRef = z.strictObject({ programmeId: Id }), SiteRef = ProgrammeRef.extend({ siteId: Id });
export const programmes = endpoints({
  list: { method: 'GET', path: '/programmes', summary: 'Programmes of my organisation and those that a site of mine is in, those that go on first.', allow: 'signedIn', query: z.strictObject(pageQuery), reply: page(ProgrammeLine) },
  get: { method: 'GET', path: '/programmes/:programmeId', summary: 'One programme: key activities, support team, sites by name.', allow: 'signedIn', params: ProgrammeRef, reply: Programme },
  site: { method: 'GET', path: '/programmes/:programmeId/sites/:siteId', summary: 'One site: its people, who supports it, since when. For the team and the site itself.', allow: 'signedIn', params: SiteRef, reply: Site },
});
