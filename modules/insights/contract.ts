// Insights: figures of cases, needs, barriers and work of an organisation, and what was published of districts.
import { z } from 'zod';
import { Day, endpoints, Id } from '#platform/http/contract.ts';
import { breakdowns, insights as whats, periodPattern } from './rules.ts';

const readers = ['head', 'coordinator', 'methodologist', 'analyst'] as const;
const count = z.int().min(0);
const Named = z.object({ key: z.string(), name: z.string() });

/**
 * A table as it is drawn and listed. `unit` says what is counted; a table of `days` has columns n, q1, median, q3. Rows with `of` are parts of another row.
 * A null stands where nothing could be counted, in what leaves the organisation also where a number is hidden.
 */
export const FigureTable = z.object({
  id: z.string(), title: z.string(), unit: z.enum(['cases', 'steps', 'needs', 'barriers', 'minutes', 'days']),
  /** Columns add up to the row's total. */ adds: z.boolean(), columns: z.array(Named), rows: z.array(Named.extend({ of: z.string().nullable(), values: z.array(z.number().nullable()) })),
  /** Numbers open the cases behind them. */ drill: z.boolean(),
}).meta({ id: 'FigureTable' });
export type FigureTable = z.infer<typeof FigureTable>;

const narrowed = { what: z.enum(whats), period: z.string().regex(periodPattern), by: z.enum(breakdowns).default('usual'), organisationId: Id.optional(), serviceId: Id.optional() };
export const Figures = z.object({
  what: z.enum(whats), from: Day, until: Day, /** The day of what is counted on one day. */ on: Day, /** All of the organisation's, or what the reader's mandate covers. */ whole: z.boolean(),
  organisation: z.string(), /** Cases in it, each once; null where no cases are counted. */ cases: count.nullable(), tables: z.array(FigureTable),
  organisations: z.array(Named), services: z.array(Named.extend({ of: z.string() })),
}).meta({ id: 'InsightFigures' });
export type Figures = z.infer<typeof Figures>;

/** `null` in place of a number that is not shown: less than five, or one from which a smaller one could be found out. */
const Part = z.object({ key: z.string(), name: z.string(), with: count.nullable() });
export const DistrictFigures = z.object({
  orp: Named, districts: z.array(Named), quarter: z.string(), quarters: z.array(z.string()), publishedOn: Day.nullable(),
  /** Cases open on some day of the quarter; null where there are too few for anything to be published. */ cases: count.nullable(),
  kinds: z.array(Part), needs: z.array(Part), barriers: z.array(Part),
}).meta({ id: 'DistrictFigures' });
export type DistrictFigures = z.infer<typeof DistrictFigures>;

const file = z.strictObject({ ...narrowed, /** The file leaves the organisation: small numbers are suppressed. */ leaves: z.enum(['true', 'false']).default('true') });
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);
const ofDistrict = z.strictObject({ orp: z.string().regex(/^\d{4}$/).optional(), quarter: quarter.optional() });
export const insights = endpoints({
  figures: { method: 'GET', path: '/insights', summary: 'One insight of my organisation for a year or a quarter. Work by worker is for the head.', allow: readers, query: z.strictObject(narrowed), reply: Figures },
  cases: { method: 'GET', path: '/insights/cases', summary: 'Cases behind a number: those I see, and how many I do not.', allow: readers,
    query: z.strictObject({ ...narrowed, table: z.string().max(20), row: z.string().max(60).optional(), column: z.string().max(60).optional() }),
    reply: z.object({ items: z.array(z.object({ id: Id, label: z.string(), number: z.string(), phase: z.string().nullable() })).max(300), more: count, hidden: count, /** Noted without a case. */ without: count }) },
  csv: { method: 'GET', path: '/insights/table.csv', summary: 'The tables of an insight for a spreadsheet.', allow: readers, query: file, file: 'text/csv; charset=utf-8' },
  xlsx: { method: 'GET', path: '/insights/table.xlsx', summary: 'The same as a workbook, a sheet for each table.', allow: readers, query: file, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  district: { method: 'GET', path: '/insights/district', summary: 'What was published of a district of mine for a quarter that is over.', allow: readers, query: ofDistrict, reply: DistrictFigures },
  districtCsv: { method: 'GET', path: '/insights/district.csv', summary: 'The same for a spreadsheet.', allow: readers, query: ofDistrict, file: 'text/csv; charset=utf-8' },
});
