// What a dashboard and a report of a programme are made of. Text is in the language it was asked for; numbers are numbers, so that screen and paper write them their own way.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';

/** How a number is written: `339,5 hodiny`, `16`. */
export const units = ['count', 'hours'] as const;
const number = { value: z.number(), unit: z.enum(units), /** Page of this programme (a path) where the records behind it stand; null = nowhere else, or not for who reads. */ opens: z.string().max(400).nullable() };
export const Figure = z.object({ label: z.string(), ...number }).meta({ id: 'ReportFigure' });
export type Figure = z.infer<typeof Figure>;
const Cell = z.union([z.string(), z.object(number)]);
export type Cell = z.infer<typeof Cell>;
const forTeam = { /** Tells one site or one person of the team from another: sites do not read it. */ team: z.boolean().optional() };
export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('numbers'), items: z.array(Figure).max(60), ...forTeam }),
  /** Drawn as bars; `along: 'time'` as columns, one for each month. */
  z.object({ type: z.literal('bars'), title: z.string(), along: z.enum(['kind', 'time']), items: z.array(Figure).max(400), ...forTeam }),
  z.object({ type: z.literal('table'), title: z.string(), header: z.array(z.string()).max(12), rows: z.array(z.array(Cell).max(12)).max(2000), /** Drawn on the dashboard as well. */ board: z.boolean().default(false), ...forTeam }),
]).meta({ id: 'ReportBlock' });
export type Block = z.output<typeof Block>;
export const ReportChapter = z.object({ key: z.string(), title: z.string(), /** Where its numbers come from, printed under them with the day. */ source: z.string(), words: z.string(), blocks: z.array(Block).max(60) }).meta({ id: 'ReportChapter' });
export type ReportChapter = z.infer<typeof ReportChapter>;
export const ReportContent = z.object({ programme: z.object({ id: Id, name: z.string(), shortName: z.string(), registrationNumber: z.string(), funder: z.string(), beginsOn: Day, endsOn: Day.nullable(), by: z.string() }), /** Numbers are of this day. */ on: Day, chapters: z.array(ReportChapter) }).meta({ id: 'ProgrammeReportContent' });
export type ReportContent = z.infer<typeof ReportContent>;
