// Age groups, days and checks of the yearly return. Pure.

/** Code of the ministry's list VekovaSkupinaOsoby, from this age in whole years. */
export const ageGroups = [['10', 0], ['1', 1], ['2', 7], ['3', 11], ['4', 16], ['5', 19], ['6', 27], ['7', 65], ['8', 81]] as const;
export type AgeGroup = (typeof ageGroups)[number][0];

/** The year's days; of the current year until today. */
export const daysOf = (year: number, today: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` < today ? `${year}-12-31` : today });
/** Which age group a person belongs to at the end of the year. */
export function ageGroupOf(birthDate: string | null, year: number): AgeGroup | null {
  if (!birthDate || Number(birthDate.slice(0, 4)) > year) return null;
  const age = year - Number(birthDate.slice(0, 4));
  return ageGroups.findLast(([, from]) => age >= from)![0];
}
/** A return of the year is due by 30 June of the next one; `null` when it has passed. */
export const dueOn = (year: number, today: string) => (`${year + 1}-06-30` >= today ? `${year + 1}-06-30` : null);

export const hours = (minutes: number) => Math.round(minutes / 6) / 10;

/** What the check looks for, in the order in which it matters: what is missing on cards of clients, then in records, then applications without a decision. */
export const checks = ['noAge', 'noSex', 'noTarget', 'noService', 'noActivity', 'nobody', 'tooLong', 'twice', 'undecided'] as const;
export type Check = typeof checks[number];
/** A record longer than this is likely a slip. */
export const longMinutes = 600;
