// Recommendations that come out of a programme: drafts of its team, given by whoever leads it. From then on they are followed like any other (signals/following).
import { z } from 'zod';
import { Created, Day, endpoints, Id, Version } from '#platform/http/contract.ts';
import { addressed, AddresseeKind, draft, FollowedLine, isAddressed } from '#modules/signals/following/contract.ts';
import { ProgrammeRef } from '../contract.ts';
import { changes } from '../rules.ts';

/** Theme is a code of programme_topic. */
const fields = { ...draft, siteId: Id.nullable().default(null), change: z.enum(changes) };
export const ProgrammeDraft = z.strictObject(fields).refine(isAddressed, addressed);
export type ProgrammeDraft = z.output<typeof ProgrammeDraft>;
export const ProgrammeRecommendation = FollowedLine.extend({ reason: z.string(), toOrganisationId: Id.nullable(), siteId: Id.nullable(), /** I may change or drop the draft. */ mine: z.boolean() }).meta({ id: 'ProgrammeRecommendation' });
export type ProgrammeRecommendation = z.infer<typeof ProgrammeRecommendation>;
const Item = ProgrammeRef.extend({ recommendationId: Id }), path = '/programmes/:programmeId/recommendations' as const;

export const programmeRecommendations = endpoints({
  list: { method: 'GET', path, summary: 'Recommendations of a programme: all of them for its team, for a site the given ones that concern it.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ items: z.array(ProgrammeRecommendation).max(500), mayAdd: z.boolean(), mayGive: z.boolean() }) },
  addressees: { method: 'GET', path: '/programmes/:programmeId/addressees', summary: 'Organisations here that a recommendation of the programme can go to: its sites, offices, its own house.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), kind: AddresseeKind })).max(300) }) },
  add: { method: 'POST', path, summary: 'Write a recommendation: a draft until it is given.', allow: 'signedIn', creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id, ...fields }).refine(isAddressed, addressed), reply: Created },
  change: { method: 'PATCH', path: `${path}/:recommendationId`, summary: 'Change a draft; what was given never changes.', allow: 'signedIn', versioned: true, params: Item, body: ProgrammeDraft, reply: z.object({ version: Version }) },
  remove: { method: 'DELETE', path: `${path}/:recommendationId`, summary: 'Throw a draft away, over its version.', allow: 'signedIn', versioned: true, params: Item },
  give: { method: 'POST', path: `${path}/:recommendationId/giving`, summary: 'Give it to whom it is addressed; whoever leads the programme.', allow: 'signedIn', params: Item, body: z.strictObject({ onDay: Day.optional() }) },
});
