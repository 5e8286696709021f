// Programmes and their sites as they are read. Parts (sites/, rounds/, log/, events/, outputs/, report/) have contracts of their own.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
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

type Span = { beginsOn: string | null; endsOn: string | null };
const inOrder = ({ beginsOn, endsOn }: Span) => !beginsOn || !endsOn || endsOn >= beginsOn;
const endsEarly = { path: ['endsOn'], error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) };
const programmeFields = { name: line(300), shortName: line(60), registrationNumber: line(100).or(z.literal('')).default(''), funder: line(200).or(z.literal('')).default(''), /** Project of the organisation that pays for the support. */ projectId: Id.nullable().default(null),
  /** Published questionnaire of purpose `maturity`: the levels of the model. */ modelVersionId: Id.nullable().default(null), about: prose(10_000).default(''), beginsOn: Day, endsOn: Day.nullable().default(null) };
export const ProgrammeBody = z.strictObject(programmeFields).refine(inOrder, endsEarly), NewProgramme = z.strictObject({ id: Id, ...programmeFields }).refine(inOrder, endsEarly);
export type ProgrammeBody = z.output<typeof ProgrammeBody>;
const activityFields = { number: z.int().min(1).max(99), title: line(300), about: prose(5000).default(''), /** Empty: with the programme. */ beginsOn: Day.nullable().default(null), endsOn: Day.nullable().default(null) };
export const ActivityBody = z.strictObject(activityFields).refine(inOrder, endsEarly), NewActivity = z.strictObject({ id: Id, ...activityFields }).refine(inOrder, endsEarly);
export type ActivityBody = z.output<typeof ActivityBody>;
const memberFields = { leads: z.boolean().default(false), expertise: prose(1000).default(''), since: Day, /** Last day. */ until: Day.nullable().default(null) };
const stays = ({ since, until }: { since: string; until: string | null }) => !until || until >= since, leavesEarly = { path: ['until'], error: endsEarly.error };
export const MemberBody = z.strictObject(memberFields).refine(stays, leavesEarly), NewMember = z.strictObject({ id: Id, membershipId: Id, ...memberFields }).refine(stays, leavesEarly);
export type MemberBody = z.output<typeof MemberBody>;

export const programmes = endpoints({
  list: { method: 'GET', path: '/programmes', summary: 'Programmes of my organisation and those that a site of mine is in, those that go on first.', allow: 'signedIn', query: z.strictObject(pageQuery), reply: page(ProgrammeLine) },
  get: { method: 'GET', path: '/programmes/:programmeId', summary: 'One programme: key activities, support team, sites by name.', allow: 'signedIn', params: ProgrammeRef, reply: Programme },
  site: { method: 'GET', path: '/programmes/:programmeId/sites/:siteId', summary: 'One site: its people, who supports it, since when. For the team and the site itself.', allow: 'signedIn', params: SiteRef, reply: Site },
  begin: { method: 'POST', path: '/programmes', summary: 'Begin a programme of my organisation. A methodologist who begins it leads it.', allow: ['head', 'methodologist'], creates: true, body: NewProgramme, reply: Created },
  change: { method: 'PATCH', path: '/programmes/:programmeId', summary: 'Change what is said of a programme. By whoever leads it.', allow: 'signedIn', versioned: true, params: ProgrammeRef, body: ProgrammeBody },
  close: { method: 'PUT', path: '/programmes/:programmeId/closing', summary: 'Close a programme: nothing is added any more; or open it again, with no day.', allow: 'signedIn', versioned: true, params: ProgrammeRef, body: z.strictObject({ closedOn: Day.nullable() }) },
  addActivity: { method: 'POST', path: '/programmes/:programmeId/activities', summary: 'Write down a key activity.', allow: 'signedIn', creates: true, params: ProgrammeRef, body: NewActivity, reply: Created },
  changeActivity: { method: 'PATCH', path: '/programmes/:programmeId/activities/:keyActivityId', summary: 'Change a key activity.', allow: 'signedIn', versioned: true, params: ProgrammeRef.extend({ keyActivityId: Id }), body: ActivityBody },
  join: { method: 'POST', path: '/programmes/:programmeId/team', summary: 'Put somebody of the organisation into the support team, or back into it.', allow: 'signedIn', creates: true, params: ProgrammeRef, body: NewMember, reply: Created },
  changeMember: { method: 'PATCH', path: '/programmes/:programmeId/team/:memberId', summary: 'Change what somebody of the team is good at, who leads, until when; whom they support ends with them.', allow: 'signedIn', versioned: true, params: ProgrammeRef.extend({ memberId: Id }), body: MemberBody },
});
