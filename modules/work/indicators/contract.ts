// Indicators: what counts, what it says, and the records behind it. Goals and programmes keep definitions of this shape.
import { z } from 'zod';
import { Day, endpoints, Id, page, pageQuery } from '#platform/http/contract.ts';
import { WorkRecord } from '../contract.ts';
import { Indicator, Reading } from './shapes.ts';

export { Filter, Indicator, Member, Reading, Target } from './shapes.ts';

/** A definition that nobody keeps yet. Mine, or of a part of mine. */
const free = { indicator: Indicator, organisationId: Id.nullable().default(null), year: z.int().min(2000).max(2100) };
export const IndicatorDraft = z.strictObject(free);
/** Narrowed to one member of the set, or to some of the days. */
export const IndicatorBehind = z.strictObject({ ...free, memberKey: z.string().min(1).max(120).nullable().default(null), from: Day.nullable().default(null), to: Day.nullable().default(null) });

export const indicators = endpoints({
  preview: { method: 'POST', path: '/indicators/preview', summary: 'What a definition would say today. For the head, who sees all of it anyway: a definition of one\'s own making would tell others of records that they do not see. Changes nothing.', allow: ['head'], body: IndicatorDraft, reply: Reading },
  previews: { method: 'POST', path: '/indicators/previews', summary: 'What many definitions would say today, in the order asked: proposals out of a document, a year being drafted. For the head. Changes nothing.', allow: ['head'], body: z.strictObject({ items: z.array(IndicatorDraft).min(1).max(200) }), reply: z.object({ items: z.array(Reading).max(200) }) },
  behind: { method: 'POST', path: '/indicators/records', summary: 'Records behind a definition, newest first, and how many were counted that the caller does not see. Changes nothing.', allow: ['head'], query: z.strictObject(pageQuery), body: IndicatorBehind,
    reply: page(WorkRecord).extend({ /** Counted and not shown. */ hidden: z.int() }) },
  names: { method: 'GET', path: '/indicators/names', summary: 'Names of places, partners, services and projects that definitions speak of, as far as the caller knows them.', allow: ['worker', 'head', 'coordinator', 'methodologist', 'analyst'], query: z.strictObject({ /** Ids, by commas. */ ids: z.string().max(8000).regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/) }),
    reply: z.object({ items: z.array(z.object({ id: Id, name: z.string() })).max(210) }) },
  choices: { method: 'GET', path: '/indicators/choices', summary: 'Projects that a definition may choose from: of my organisation and of the whole it is a part of.', allow: ['worker', 'head', 'coordinator', 'methodologist', 'analyst'], reply: z.object({ projects: z.array(z.object({ id: Id, name: z.string() })).max(500) }) },
});
