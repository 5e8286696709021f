// Actors of a district and who answers for what in a site. Pure: the same in the browser, on the server and on paper.
import { siteRoles, type SiteRole } from '../rules.ts';

export const actorKinds = ['municipality', 'labour_office', 'child_protection', 'social_service', 'health', 'school', 'police', 'court', 'housing', 'employer', 'community', 'other'] as const;
export type ActorKind = typeof actorKinds[number];
/** How cooperation with an actor stands. */
export const standings = ['none', 'occasional', 'regular', 'formalised'] as const;
export type Standing = typeof standings[number];

export const areas = ['coordination', 'case_management', 'other'] as const;
export type Area = typeof areas[number];
export const parts = ['answers', 'does', 'helps'] as const;
export type Part = typeof parts[number];
export type DutyPart = { role: SiteRole | null; actorId: string | null; part: Part };
type Duty = { id: string; parts: readonly DutyPart[] };
type Person = { role: SiteRole; since: string; until: string | null };

export const isAt = ({ since, until }: { since: string; until: string | null }, today: string): boolean => since <= today && (until === null || until >= today);
const answering = ({ parts: all }: Duty) => all.filter(({ part }) => part === 'answers').length;
export type Gaps = { /** Duties that nobody answers for. */ holes: string[]; /** Duties that two or more answer for. */ overlaps: string[]; /** Roles that have a part in something and nobody is in them. */ empty: SiteRole[] };
/** What does not hold together. Two people in one role are no overlap: the role answers. */
export function gapsOf(duties: readonly Duty[], people: readonly Person[], today: string): Gaps {
  const taken = new Set(duties.flatMap((duty) => duty.parts.flatMap(({ role }) => role ?? []))), filled = new Set(people.filter((one) => isAt(one, today)).map(({ role }) => role));
  return { holes: duties.filter((duty) => answering(duty) === 0).map(({ id }) => id), overlaps: duties.filter((duty) => answering(duty) > 1).map(({ id }) => id), empty: siteRoles.filter((role) => taken.has(role) && !filled.has(role)) };
}
/** The same role or actor may have one part in a duty. */
export const eachOnce = (all: readonly DutyPart[]): boolean => new Set(all.map(({ role, actorId }) => role ?? actorId)).size === all.length;
export const oneOf = ({ role, actorId }: DutyPart): boolean => (role === null) !== (actorId === null);
