// What programmes are made of. Pure: the same in the browser and on the server.
export const siteRoles = ['support_coordinator', 'case_manager', 'head', 'social_worker', 'other'] as const;
export type SiteRole = typeof siteRoles[number];
/** How a recommendation of a programme wants to change things. */
export const changes = ['law', 'strategy', 'practice', 'funding', 'education'] as const;
export type Change = typeof changes[number];
/** How a site stands, from its days. */
export const siteStates = ['approached', 'in', 'left', 'finished'] as const;
export type SiteState = typeof siteStates[number];
export const siteState = ({ joinedOn, leftOn }: { joinedOn: string | null; leftOn: string | null }, programme: { closedOn: string | null }, today: string): SiteState =>
  joinedOn === null || joinedOn > today ? 'approached' : leftOn !== null && leftOn < today ? 'left' : programme.closedOn !== null ? 'finished' : 'in';
/** Ways of support, as they are told: a record at the site or at the office is in person. */
export const ways = ['person', 'written', 'online', 'phone'] as const;
export type Way = typeof ways[number];
export const wayOf = (mode: string): Way => (mode === 'written' || mode === 'online' || mode === 'phone' ? mode : 'person');
/** A site stays with its organisation once it has joined: another one would read what the first wrote. */
export const mayBind = (now: string | null, joinedOn: string | null, wanted: string | null): boolean => wanted === now || now === null || joinedOn === null;
