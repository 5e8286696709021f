// Sites as they are written, their supporters and people; actors of the district; duties and who has which part in them.
import { z } from 'zod';
import { Day, Id, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { SiteName, SiteRole } from '../contract.ts';
import { siteStates } from '../rules.ts';
import { actorKinds, areas, eachOnce, oneOf, parts, standings } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
const word = (max: number) => line(max).or(z.literal('')).default('');
const early = { path: ['until'], error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) };
const stays = ({ since, until }: { since: string; until: string | null }) => !until || until >= since;

export const SiteRow = SiteName.extend({
  state: z.enum(siteStates), approachedOn: Day.nullable(), /** What the reader may not see is null. */ supporters: z.array(z.string()).nullable(), coordinators: z.array(z.string()).nullable(), /** It is an organisation here. */ here: z.boolean().nullable(), leftReason: z.string(),
}).meta({ id: 'ProgrammeSiteRow' });
export type SiteRow = z.infer<typeof SiteRow>;

const siteFields = { name: line(200), orpCode: z.string().regex(/^\d{4}$/).nullable().default(null), /** The site as an organisation here. */ toOrganisationId: Id.nullable().default(null), approachedOn: Day.nullable().default(null), joinedOn: Day.nullable().default(null), /** For the team only. */ note: prose(10_000).default('') };
type SiteDays = { approachedOn: string | null; joinedOn: string | null };
const someDay = ({ approachedOn, joinedOn }: SiteDays) => approachedOn !== null || joinedOn !== null, noDay = { path: ['approachedOn'], error: say({ cs: 'Napište, kdy se s místem začalo jednat, nebo kdy přistoupilo.', en: 'Write when the site was first talked with, or when it joined.', uk: 'Напишіть, коли з місцем почали переговори або коли воно приєдналося.' }) };
const talkedFirst = ({ approachedOn, joinedOn }: SiteDays) => !approachedOn || !joinedOn || joinedOn >= approachedOn, joinsEarly = { path: ['joinedOn'], error: say({ cs: 'Místo přistoupilo dřív, než se s ním začalo jednat?', en: 'Did the site join before it was talked with?', uk: 'Місце приєдналося раніше, ніж із ним почали переговори?' }) };
export const SiteBody = z.strictObject(siteFields).refine(someDay, noDay).refine(talkedFirst, joinsEarly), NewSite = z.strictObject({ id: Id, ...siteFields }).refine(someDay, noDay).refine(talkedFirst, joinsEarly);
export type SiteBody = z.output<typeof SiteBody>;
export const Leaving = z.strictObject({ /** Last day in the programme. */ leftOn: Day, /** The site reads it as well. */ leftReason: writing(2000) });

export const NewSupporter = z.strictObject({ id: Id, memberId: Id, since: Day, until: Day.nullable().default(null) }).refine(stays, early), SupporterBody = z.strictObject({ since: Day, until: Day.nullable().default(null) }).refine(stays, early);
const personFields = { role: SiteRole, name: line(200), /** Account at the organisation of the site: it then reads the site. */ membershipId: Id.nullable().default(null), post: word(200), email: z.email().or(z.literal('')).default(''), phone: word(50), since: Day, until: Day.nullable().default(null) };
export const PersonBody = z.strictObject(personFields).refine(stays, early), NewPerson = z.strictObject({ id: Id, ...personFields }).refine(stays, early);
export type PersonBody = z.output<typeof PersonBody>;

export const ActorKind = z.enum(actorKinds), Standing = z.enum(standings);
export const Actor = z.object({
  id: Id, version: Version, name: z.string(), /** Of the directory of whoever asks. */ partnerId: Id.nullable(), organisation: Named.nullable(), kind: ActorKind, needs: z.string(), brings: z.string(), standing: Standing, standingOn: Day,
}).meta({ id: 'ProgrammeActor' });
export type Actor = z.infer<typeof Actor>;
const actorFields = { name: word(200), partnerId: Id.nullable().default(null), organisationId: Id.nullable().default(null), kind: ActorKind, needs: prose(5000).default(''), brings: prose(5000).default(''), standing: Standing, standingOn: Day };
type Who = { name: string; partnerId: string | null; organisationId: string | null };
const one = ({ name, partnerId, organisationId }: Who) => [name !== '', partnerId !== null, organisationId !== null].filter(Boolean).length === 1, nobody = { path: ['name'], error: say({ cs: 'Napište název, nebo vyberte partnera nebo organizaci.', en: 'Write a name, or choose a partner or an organisation.', uk: 'Напишіть назву або виберіть партнера чи організацію.' }) };
export const ActorBody = z.strictObject(actorFields).refine(one, nobody), NewActor = z.strictObject({ id: Id, ...actorFields }).refine(one, nobody);
export type ActorBody = z.output<typeof ActorBody>;
/** An agreement of the directory that the reader sees. */
export const SiteAgreement = z.object({ id: Id, title: z.string(), with: z.array(z.string()), validFrom: Day, endsOn: Day.nullable(), state: z.enum(['draft', 'holds', 'over']) }).meta({ id: 'ProgrammeSiteAgreement' });
export type SiteAgreement = z.infer<typeof SiteAgreement>;

const DutyPart = z.object({ role: SiteRole.nullable(), actorId: Id.nullable(), part: z.enum(parts) });
export const Duty = z.object({ id: Id, version: Version, area: z.enum(areas), /** Key of the shipped list. */ usual: z.string().nullable(), /** Empty: as the shipped list says it. */ title: z.string(), parts: z.array(DutyPart).max(300) }).meta({ id: 'ProgrammeDuty' });
export type Duty = z.infer<typeof Duty>;
const dutyParts = z.array(z.strictObject({ role: SiteRole.nullable().default(null), actorId: Id.nullable().default(null), part: z.enum(parts) })
  .refine(oneOf, { error: say({ cs: 'Vyberte roli, nebo aktéra.', en: 'Choose a role or an actor.', uk: 'Виберіть роль або учасника.' }) })).max(300).default([])
  .refine(eachOnce, { error: say({ cs: 'Někdo je tu dvakrát.', en: 'Somebody is here twice.', uk: 'Хтось тут двічі.' }) });
export const NewDuty = z.strictObject({ id: Id, area: z.enum(areas), title: line(300), parts: dutyParts }), DutyBody = z.strictObject({ area: z.enum(areas), /** Empty only where the shipped list says it. */ title: word(300), parts: dutyParts });
export type DutyBody = z.output<typeof DutyBody>;
