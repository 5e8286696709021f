// What may become of a statement, and through whom. Pure; the database holds the same.

export const states = ['draft', 'approved', 'published'] as const;
export type State = (typeof states)[number];
export type Step = 'write' | 'change' | 'approve' | 'giveBack' | 'publish';
/** Roles that the caller holds or stands in for in the crisis; empty when it has ended. */
export type Standing = { roles: readonly string[]; ended: boolean };
export type Stood = { state: State; /** The caller wrote it. */ mine: boolean };
/** Why a step cannot be taken. */
export type Reason = 'ended' | 'no_role' | 'not_author' | 'own_words' | 'not_coordinator' | 'not_spokesperson' | 'not_approved' | 'approved_already' | 'published_already';

const published = ({ state }: Stood): Reason | undefined => (state === 'published' ? 'published_already' : undefined);
export function whyNot(step: Step, { roles, ended }: Standing, of?: Stood): Reason | undefined {
  if (ended) return 'ended';
  if (!roles.length) return 'no_role';
  if (step === 'write' || !of) return undefined;
  if (step === 'change') return published(of) ?? (!of.mine ? 'not_author' : of.state === 'approved' ? 'approved_already' : undefined);
  if (step === 'approve') return published(of) ?? (of.state === 'approved' ? 'approved_already' : !roles.includes('coordinator') ? 'not_coordinator' : of.mine ? 'own_words' : undefined);
  if (step === 'giveBack') return published(of) ?? (roles.includes('coordinator') || of.mine ? undefined : 'not_coordinator');
  // Published without approval is refused whoever asks for it: the first thing that is said is that it was not approved.
  return published(of) ?? (of.state !== 'approved' ? 'not_approved' : !roles.includes('spokesperson') ? 'not_spokesperson' : undefined);
}
/** What the caller may do with it now. */
export const mayDo = (standing: Standing, of: Stood): Step[] => (['change', 'approve', 'giveBack', 'publish'] as const).filter((step) => !(step === 'giveBack' && of.state === 'draft' && of.mine) && !whyNot(step, standing, of));
