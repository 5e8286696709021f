// Numbers of a yearly return without anybody in them: what is frozen, compared with the year before, and told on paper. Pure.
import { z } from 'zod';
import { RefusalGround } from '#modules/referrals/applications/contract.ts';
import type { ReturnOfService } from './contract.ts';

const counted = z.object({ code: z.string().nullable(), count: z.int() });
export const ReturnNumbers = z.object({
  clients: z.int(), anonymousClients: z.int(), groupPeople: z.int(), records: z.int(), minutes: z.int(), kontakt: z.int(), intervence: z.int(), withoutPerson: z.int(),
  /** By codes; `null` = not known. */ ages: z.array(counted), targets: z.array(counted), refusals: z.array(z.object({ reason: RefusalGround, count: z.int() })),
  activities: z.array(z.object({ code: z.string(), records: z.int(), minutes: z.int(), /** Of these, of people without names. */ namelessRecords: z.int(), namelessMinutes: z.int() })),
}).meta({ id: 'ReturnNumbers' });
export type ReturnNumbers = z.infer<typeof ReturnNumbers>;

/** How many clients stand under each code, most first; those without one last. */
function countBy(codes: readonly (string | null)[]): { code: string | null; count: number }[] {
  const found = new Map<string | null, number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return [...found].map(([code, count]) => ({ code, count })).toSorted((a, b) => Number(a.code === null) - Number(b.code === null) || b.count - a.count || String(a.code).localeCompare(String(b.code)));
}
export const numbersOf = (of: ReturnOfService): ReturnNumbers => ({
  clients: of.total.clients, anonymousClients: of.anonymous.clients, groupPeople: of.groups.people, records: of.total.records, minutes: of.total.minutes, kontakt: of.total.kontakt, intervence: of.total.intervence, withoutPerson: of.withoutPerson.records,
  ages: countBy(of.clients.map((one) => one.ageGroup)), targets: countBy(of.clients.map((one) => one.targetGroup)), refusals: of.refusals, activities: of.activities,
});

export const compared = ['clients', 'anonymousClients', 'groupPeople', 'records', 'minutes', 'kontakt', 'intervence', 'withoutPerson'] as const;
export type Compared = typeof compared[number];
/** Which of the main numbers are otherwise than they were frozen. */
export const moved = (now: ReturnNumbers, frozen: ReturnNumbers): Compared[] => compared.filter((one) => now[one] !== frozen[one]);
