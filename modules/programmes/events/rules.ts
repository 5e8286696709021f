// What holds of events. Pure: the same in the browser and on the server.
export const eventKinds = ['course', 'event', 'round_table', 'other'] as const;
export type EventKind = typeof eventKinds[number];
export const registrationStates = ['registered', 'waiting', 'cancelled'] as const;
export type RegistrationState = typeof registrationStates[number];

type Day = { meetingId: string; minutes: number; state: string };
/** Minutes of days that somebody came on; days that were called off do not count. */
export const minutesThere = (days: readonly Day[], came: readonly string[]): number => days.filter(({ meetingId, state }) => state !== 'cancelled' && came.includes(meetingId)).reduce((sum, { minutes }) => sum + minutes, 0);
export const minutesWhole = (days: readonly Day[]): number => minutesThere(days, days.map(({ meetingId }) => meetingId));
/** Whoever was there at least so many percent of the time. Without a rule nobody gets a certificate. The database says the same (`programmes.guard_certificate`). */
export const deserves = (there: number, whole: number, leastPercent: number | null): boolean => leastPercent !== null && whole > 0 && there > 0 && there * 100 >= whole * leastPercent;
