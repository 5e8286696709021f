// Decisions of the administration.
type Sentence = Record<'cs' | 'en' | 'uk', string>;

/** Kinds a part may be of: that of its whole, or a centre of a network. */
export const partKinds = <Kind extends string>(whole: Kind): (Kind | 'centre')[] => (whole === 'centre_network' ? ['centre', whole] : [whole]);

/** Why a membership cannot last so; undefined when it can. */
export function againstPeriod(period: { validFrom: string; validTo: string | null }, today: string): Sentence | undefined {
  if (period.validFrom < today) return { cs: 'Členství začíná nejdřív dnes.', en: 'A membership begins today at the earliest.', uk: 'Членство починається щонайраніше сьогодні.' };
  if (period.validTo !== null && period.validTo < period.validFrom) return { cs: 'Konec je dřív než začátek.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' };
  return undefined;
}

/** Nobody gives a role to themselves, unless the organisation has no head yet. */
export const againstAppointing = (self: boolean, byHead: boolean, hasHead: boolean): Sentence | undefined => self && !byHead && hasHead
  ? { cs: 'Sami sobě roli přidat nemůžete. Požádejte vedoucí nebo vedoucího.', en: 'You cannot give a role to yourself. Ask the head.', uk: 'Собі роль додати не можна. Зверніться до керівництва.' } : undefined;

/** Why a membership does not end otherwise than it does; undefined when it may. */
export function againstEnding(membership: { role: string; endedAt: string | null; validTo: string | null }, byHead: boolean, today: string): Sentence | undefined {
  if (membership.endedAt || (membership.validTo !== null && membership.validTo < today)) return { cs: 'Tohle členství už skončilo. Přidejte nové.', en: 'This membership has ended. Add a new one.', uk: 'Це членство вже закінчилося. Додайте нове.' };
  if (membership.role === 'head' && !byHead) return { cs: 'Konec členství vedoucí nebo vedoucího určuje jen vedení.', en: 'Only a head decides when a head\'s membership ends.', uk: 'Кінець членства керівника визначає лише керівництво.' };
  return undefined;
}
