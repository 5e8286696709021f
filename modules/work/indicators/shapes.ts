// What an indicator is, and what reading it says. One shape for goals of centres, programmes and whatever else counts records of work.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';
import { ageBands, euGroups, forms, kinds, measures, memberKinds, periods, targetKinds } from './rules.ts';

const codes = z.array(z.string().min(1).max(60)).min(1).max(60);
const ids = z.array(Id).min(1).max(200);

/** Which records count: every field that is there has to hold; of the values in a field, one is enough. */
export const Filter = z.strictObject({
  kinds: z.array(z.enum(kinds)).min(1).max(kinds.length).optional(), activities: codes.optional(), topics: codes.optional(), modes: codes.optional(), directness: codes.optional(),
  serviceIds: ids.optional(), placeIds: ids.optional(), placeKinds: codes.optional(), /** Districts (ORP) where it happened. */ orps: codes.optional(),
  /** Counts what happened outside the places and districts named, instead of inside. Work without a place counts in neither. */ outside: z.boolean().optional(),
  partnerIds: ids.optional(), partnerKinds: codes.optional(), languages: codes.optional(), /** With an interpreter, or without. */ interpreted: z.boolean().optional(), projectIds: ids.optional(), courseKinds: codes.optional(),
  /** Training: with accreditation. */ accredited: z.boolean().optional(),
  /** Of whom (clients of the record and groups without names); `clients` and `participants` count only those who match. */
  ageBands: z.array(z.enum(ageBands)).min(1).optional(), sexes: codes.optional(), citizenships: codes.optional(), euGroups: z.array(z.enum(euGroups)).min(1).optional(), residences: codes.optional(), accommodations: codes.optional(), situations: codes.optional(), targetGroups: codes.optional(),
  /** Turns citizenships round: everybody but these. */ otherCitizenships: z.boolean().optional(),
  /** Done by somebody of these professions. */ professions: codes.optional(),
}).meta({ id: 'IndicatorFilter' });
export type Filter = z.infer<typeof Filter>;

/** One of a named set: a code, a row of the directory, a worker, or words when the product knows nothing of it yet. */
export const Member = z.strictObject({ key: z.string().min(1).max(120), label: z.string().min(1).max(200) });

/** What has to be reached. `about` is met from `value` on; with `max` the range is value to max. */
export const Target = z.strictObject({ kind: z.enum(targetKinds), value: z.number().min(0).max(1_000_000), max: z.number().min(0).max(1_000_000).nullable().default(null) }).meta({ id: 'IndicatorTarget' });
export type Target = z.infer<typeof Target>;

export const Indicator = z.strictObject({
  /** What is added up: records, distinct clients, people who took part (clients and counted groups), distinct places, districts, partners, courses, workers, hours, pieces of materials. */
  measure: z.enum(measures),
  filter: Filter,
  /** total = the measure itself · each = how many of the set reached the target · coverage = how many of the set have anything at all · share = per cent of `whole` · yes_no = there is at least one · trend = compared with the base. */
  form: z.enum(forms).default('total'),
  /** each, coverage: what the set is made of, and its members; without members it is open (coverage) or everybody of that kind (workers of the centre). */
  by: z.enum(memberKinds).nullable().default(null), members: z.array(Member).max(200).nullable().default(null),
  /** share: of which records. */
  whole: Filter.nullable().default(null),
  /** trend: from when to when the base is; without it, the same days of the year before. */
  base: z.strictObject({ from: Day, to: Day }).nullable().default(null), direction: z.enum(['up', 'down']).default('up'),
  /** Over which period the target is meant. `once` and `year`: over all its days. */
  per: z.enum(periods).default('year'),
  /** From and until which day, when not the whole year. */
  from: Day.nullable().default(null), until: Day.nullable().default(null),
  /** None: only watched. */
  target: Target.nullable().default(null),
}).meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof Indicator>;

const Period = z.object({ from: Day, to: Day, value: z.number(), met: z.boolean().nullable(), /** Not over yet. */ running: z.boolean() });

/** What an indicator says on a day. */
export const Reading = z.object({
  /** Days that were counted: until today in a running year. */
  from: Day, to: Day, /** Last day it is meant for. */ until: Day,
  unit: z.enum(['count', 'hours', 'percent', 'yes_no']),
  /** The value: of `each` how many members reached the target, of `coverage` how many have something, of a frequency how many periods met it, of a trend the value now. */
  value: z.number().nullable(), target: z.number().nullable(), targetMax: z.number().nullable(),
  /** Size of the set; number of periods over so far of a frequency; value of the base of a trend. */
  of: z.number().nullable(),
  met: z.boolean().nullable(),
  /** What an even pace would make by today, and what this pace makes by the last day. Null where pace says nothing. */
  expected: z.number().nullable(), forecast: z.number().nullable(), pace: z.enum(['ahead', 'on', 'behind']).nullable(),
  /** The value by the end of each month so far, for a small picture. */
  months: z.array(z.object({ month: Day, value: z.number(), total: z.number() })).max(12),
  periods: z.array(Period).max(60), members: z.array(Member.extend({ value: z.number(), met: z.boolean() })).max(500),
  /** Records behind it, all of them; a reader may see fewer. */
  records: z.int(),
  /** Of the definition: what the picture is drawn by. */
  form: z.enum(forms).optional(), per: z.enum(periods).optional(),
  /** The reader is not told: nothing is said but the days. */
  withheld: z.boolean().optional(),
}).meta({ id: 'IndicatorReading' });
export type Reading = z.infer<typeof Reading>;
