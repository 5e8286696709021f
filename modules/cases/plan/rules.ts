// What a print of the plan for one person may hold. Pure.

/** Whom a goal or a step concerns, and whose confidence it is. */
export type Concern = { about: readonly string[]; confidenceOf: string | null };

/** A confidence is printed only for the person who gave it. For one person only what concerns that person, or all, is printed. */
export function printedFor(concern: Concern, person: string | undefined): boolean {
  if (concern.confidenceOf !== null && concern.confidenceOf !== person) return false;
  return person === undefined || concern.about.length === 0 || concern.about.includes(person);
}
