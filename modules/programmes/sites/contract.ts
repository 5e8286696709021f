// Sites of a programme: joining and leaving, who supports them, their people; actors of the district; who answers for what.
import { z } from 'zod';
import { Created, endpoints, Id } from '#platform/http/contract.ts';
import { ProgrammeRef, SitePerson, SiteRef } from '../contract.ts';
import { Actor, ActorBody, Duty, DutyBody, Leaving, NewActor, NewDuty, NewPerson, NewSite, NewSupporter, PersonBody, SiteAgreement, SiteBody, SiteRow, SupporterBody } from './shapes.ts';

export type * from './shapes.ts';
const at = '/programmes/:programmeId/sites/:siteId', allow = 'signedIn' as const;
const AgreementAt = SiteRef.extend({ agreementId: Id }), ActorAt = SiteRef.extend({ actorId: Id }), DutyAt = SiteRef.extend({ dutyId: Id });

export const programmeSites = endpoints({
  table: { method: 'GET', path: '/programmes/:programmeId/sites', summary: 'Sites of a programme with their state; of those that the caller sees, also who supports them.', allow, params: ProgrammeRef, reply: z.object({ items: z.array(SiteRow).max(1000) }) },
  add: { method: 'POST', path: '/programmes/:programmeId/sites', summary: 'Write down a site that is talked with, or that joined. One that comes back is a new one.', allow, creates: true, params: ProgrammeRef, body: NewSite, reply: Created },
  change: { method: 'PATCH', path: at, summary: 'Change a site: its name, district, organisation, when it joined, the note of the team.', allow, versioned: true, params: SiteRef, body: SiteBody },
  leave: { method: 'PUT', path: `${at}/leaving`, summary: 'A site leaves by a day: what it did stays, its supporters end with it, its people write no more.', allow, versioned: true, params: SiteRef, body: Leaving },
  support: { method: 'POST', path: `${at}/supporters`, summary: 'Say who of the team supports a site.', allow, creates: true, params: SiteRef, body: NewSupporter, reply: Created },
  changeSupport: { method: 'PATCH', path: `${at}/supporters/:supporterId`, summary: 'Change from when until when.', allow, versioned: true, params: SiteRef.extend({ supporterId: Id }), body: SupporterBody },
  addPerson: { method: 'POST', path: `${at}/people`, summary: 'Write down somebody of the site.', allow, creates: true, params: SiteRef, body: NewPerson, reply: Created },
  changePerson: { method: 'PATCH', path: `${at}/people/:sitePersonId`, summary: 'Change somebody of the site, or until when they are there.', allow, versioned: true, params: SiteRef.extend({ sitePersonId: Id }), body: PersonBody },

  actors: { method: 'GET', path: `${at}/actors`, summary: 'Actors of the district, and agreements that the caller sees.', allow, params: SiteRef, reply: z.object({ items: z.array(Actor).max(500), agreements: z.array(SiteAgreement).max(200) }) },
  addActor: { method: 'POST', path: `${at}/actors`, summary: 'Write down an actor.', allow, creates: true, params: SiteRef, body: NewActor, reply: Created },
  changeActor: { method: 'PATCH', path: `${at}/actors/:actorId`, summary: 'Change an actor, or how cooperation with it stands.', allow, versioned: true, params: ActorAt, body: ActorBody },
  removeActor: { method: 'DELETE', path: `${at}/actors/:actorId`, summary: 'Take an actor away, with its parts in duties.', allow, params: ActorAt },
  linkAgreement: { method: 'PUT', path: `${at}/agreements/:agreementId`, summary: 'Say that an agreement belongs to the cooperation of this site.', allow, params: AgreementAt },
  unlinkAgreement: { method: 'DELETE', path: `${at}/agreements/:agreementId`, summary: 'Take it away from here; the agreement stays.', allow, params: AgreementAt },

  duties: { method: 'GET', path: `${at}/duties`, summary: 'Who answers for what in a site, does it, helps with it.', allow, params: SiteRef, reply: z.object({ items: z.array(Duty).max(300), people: z.array(SitePerson).max(200), actors: z.array(Actor).max(500) }) },
  beginDuties: { method: 'PUT', path: `${at}/duties/usual`, summary: 'Take over usual duties of the shipped list; those that are here already stay as they are.', allow, params: SiteRef, body: z.strictObject({ keys: z.array(z.string().max(60)).min(1).max(60) }) },
  addDuty: { method: 'POST', path: `${at}/duties`, summary: 'Write down a duty of our own.', allow, creates: true, params: SiteRef, body: NewDuty, reply: Created },
  changeDuty: { method: 'PATCH', path: `${at}/duties/:dutyId`, summary: 'Change a duty and who has which part in it.', allow, versioned: true, params: DutyAt, body: DutyBody },
  removeDuty: { method: 'DELETE', path: `${at}/duties/:dutyId`, summary: 'Take a duty away.', allow, params: DutyAt },
  print: { method: 'GET', path: `${at}/duties/pdf`, summary: 'Who answers for what, on A4.', allow, params: SiteRef, file: 'application/pdf' },
});
