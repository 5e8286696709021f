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
