// Case studies of a programme: stories of sites without names, offered with their features, approved with an eye on what is rare.
import { z } from 'zod';
import { Created, Day, endpoints, Id, prose, Version } from '#platform/http/contract.ts';
import { ProgrammeRef } from '../contract.ts';
import { ageBands, childrenBands, citizenshipGroups, districts, features as featureNames, households, studyStates } from './rules.ts';

const orUnsaid = <const T extends readonly [string, ...string[]]>(codes: T) => z.enum(['', ...codes]);
const features = { household: orUnsaid(households), children: orUnsaid(childrenBands), citizenship: orUnsaid(citizenshipGroups), age: orUnsaid(ageBands), district: orUnsaid(districts), /** Codes of the list need_domain. */ topics: z.array(z.string().max(40)).max(6) };
export const Features = z.object(features);
export type Features = z.infer<typeof Features>;
export const Rarity = z.object({ rare: z.boolean(), studies: z.int(), features: z.array(z.object({ feature: z.enum(featureNames), alone: z.boolean(), decides: z.boolean() })) }).meta({ id: 'StudyRarity' });
const words = { id: Id, title: z.string(), text: z.string(), ...features };
export const CaseStudy = z.object({ ...words, approvedOn: Day }).meta({ id: 'CaseStudy' });
export type CaseStudy = z.infer<typeof CaseStudy>;
/** One that is mine, or that I decide about: with what the others are not told. */
export const OfferedStudy = z.object({
  ...words, version: Version, site: z.string(), state: z.enum(studyStates), kept: z.array(z.string()), keptReason: z.string(), by: z.string(), word: z.string(), decidedBy: z.string(), decidedOn: Day.nullable(), mine: z.boolean(), decides: z.boolean(), rarity: Rarity,
  /** Mine: the case it comes from, as long as I reach it. */ caseId: Id.nullable(),
}).meta({ id: 'OfferedStudy' });
export type OfferedStudy = z.infer<typeof OfferedStudy>;
const Body = z.strictObject(features), StudyRef = ProgrammeRef.extend({ studyId: Id }), studies = '/programmes/:programmeId/studies';

export const programmeStudies = endpoints({
  list: { method: 'GET', path: studies, summary: 'Approved case studies of a programme, without the site; those that I offered, and those that wait for my decision.', allow: 'signedIn', params: ProgrammeRef,
    reply: z.object({ items: z.array(CaseStudy).max(500), offered: z.array(OfferedStudy).max(200), /** Sites that I may offer a story for. */ sites: z.array(z.object({ id: Id, name: z.string() })).max(50) }) },
  stories: { method: 'GET', path: `${studies}/stories`, summary: 'My confirmed stories of purpose case study or publication, that may be offered.', allow: ['worker', 'head', 'coordinator'], params: ProgrammeRef, reply: z.object({ items: z.array(z.object({ id: Id, title: z.string(), text: z.string() })).max(100) }) },
  offer: { method: 'POST', path: studies, summary: 'Offer a confirmed story to a programme. Refused while a known name stands in it.', allow: ['worker', 'head', 'coordinator'], creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id, siteId: Id, storyId: Id, ...features }), reply: Created },
  put: { method: 'PUT', path: `${studies}/:studyId`, summary: 'Offer it anew with other features and with the words of the story as it is confirmed now.', allow: ['worker', 'head', 'coordinator'], versioned: true, params: StudyRef, body: Body },
  decide: { method: 'POST', path: `${studies}/:studyId/decision`, summary: 'Whoever leads the programme approves it, or returns it with what is to be changed. A rare combination is approved with a word said for it.', allow: 'signedIn', versioned: true, params: StudyRef, body: z.strictObject({ approve: z.boolean(), word: prose(2000).default('') }) },
  withdraw: { method: 'DELETE', path: `${studies}/:studyId`, summary: 'Take my case study back, approved or not.', allow: 'signedIn', versioned: true, params: StudyRef },
});
