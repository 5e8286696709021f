// The picture of the network: who refers to whom, how it goes, where refusals repeat, which needs nobody answers in a district.
import { z } from 'zod';
import { Day, endpoints, Id } from '#platform/http/contract.ts';
import { declineReasons, outcomes } from '#modules/referrals/contract.ts';

const count = z.int().min(0);
/** Referrals by how they stand now: these six add up to `referrals`. Whoever was taken later, ended included, is `taken`. */
const counts = {
  referrals: count, /** Sent, without a word so far. */ unanswered: count, waiting: count, taken: count, declined: count, expired: count, withdrawn: count,
  /** How many have a first answer, and the median of days until it came. */ answered: count, median: z.number().nullable(),
  reasons: z.partialRecord(z.enum(declineReasons), count), outcomes: z.partialRecord(z.enum(outcomes), count),
};
export const Counts = z.object(counts);
export type Counts = z.infer<typeof Counts>;

/** A service of an organisation here, an organisation that hides from the reader (by its neutral name only), or a partner. `key` is stable within a reply and over days. */
export const PictureNode = z.object({ key: z.string(), kind: z.enum(['service', 'organisation', 'partner']), id: Id, name: z.string(), by: z.string(), /** Of the reader's organisation. */ ours: z.boolean(), /** Referrals sent and received. */ sent: count, received: count }).meta({ id: 'PictureNode' });
export type PictureNode = z.infer<typeof PictureNode>;
export const PictureTie = z.object({ from: z.string(), to: z.string(), ...counts }).meta({ id: 'PictureTie' });
export type PictureTie = z.infer<typeof PictureTie>;
export const Refusal = z.object({ to: z.string(), reason: z.enum(declineReasons), /** Left out of an organisation that hides. */ need: z.string().nullable(), referrals: count }).meta({ id: 'RepeatedRefusal' });
export type Refusal = z.infer<typeof Refusal>;

const period = { /** First day of sending; a year ago when missing. */ from: Day.optional(), /** Last one; today when missing. */ until: Day.optional() };
const narrowed = { ...period, orp: z.string().regex(/^\d{4}$/).optional(), region: z.string().max(10).optional(), need: z.string().max(60).optional() };
const staff = ['worker', 'head', 'coordinator'] as const;
export const Picture = z.object({
  from: Day, until: Day, /** Whose referrals these are: sent by it, and what its services were asked. */ organisation: z.string(), /** All of the organisation's, or those within the reader's reach. */ whole: z.boolean(),
  total: Counts, nodes: z.array(PictureNode), /** The strongest first. */ ties: z.array(PictureTie), /** Ties beyond these. */ more: count, refusals: z.array(Refusal), /** From how many on a refusal repeats. */ repeats: count,
}).meta({ id: 'NetworkPicture' });
export type Picture = z.infer<typeof Picture>;

export const District = z.object({ code: z.string(), name: z.string() });
/** Services of the common directory for one need in one district, and how our referrals for it went there. */
export const Cell = z.object({ orp: z.string(), need: z.string(), services: count, /** Told free places in the last thirty days. */ free: count, referrals: count, /** Declined or expired. */ unmet: count });
export type Cell = z.infer<typeof Cell>;
export const Gaps = z.object({ from: Day, until: Day, region: z.string(), districts: z.array(District), /** Only where something is; a missing one has no service and no referral. */ cells: z.array(Cell) }).meta({ id: 'NetworkGaps' });
export type Gaps = z.infer<typeof Gaps>;

export const picture = endpoints({
  get: { method: 'GET', path: '/directory/picture', summary: 'Who refers to whom, how it goes and where refusals repeat; counted from the referrals that the reader may see.', allow: staff, query: z.strictObject(narrowed), reply: Picture },
  table: { method: 'GET', path: '/directory/picture.csv', summary: 'All ties as a table for a spreadsheet.', allow: staff, query: z.strictObject(narrowed), file: 'text/csv; charset=utf-8' },
  gaps: { method: 'GET', path: '/directory/picture/gaps', summary: 'Which needs have a service in the districts of a region; without a region the one of most of our referrals.', allow: staff, query: z.strictObject({ ...period, region: z.string().max(10).optional() }), reply: Gaps },
});
