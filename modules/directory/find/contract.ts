// Finding help: by words, need, place, language, target group, age, form, what it has, free places, and who is open now.
import { z } from 'zod';
import { Day, endpoints, Id, line, pageQuery } from '#platform/http/contract.ts';
import { DirectoryContact, ServiceForm } from '../contract.ts';
import { Opening } from './rules.ts';

const Code = z.string().regex(/^[a-z0-9_-]{1,60}(@[0-9a-f]{12})?$/);
/** Several codes, separated by commas. */
const codes = (most: number) => z.string().max(most * 80).transform((text) => text.split(',').filter(Boolean)).pipe(z.array(Code).max(most));
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What narrows a search. Several needs, languages, groups or forms: any of them; several attributes: all of them. */
export const filters = {
  q: line(100).optional(), need: codes(20).optional(), orp: z.string().regex(/^\d{4}$/).optional(), region: z.string().regex(/^CZ\d{3}$/).optional(),
  language: codes(10).optional(), /** Also services that arrange interpreting, when a language is asked for. */ interpreted: flag.optional(),
  group: codes(20).optional(), age: z.coerce.number().int().min(0).max(120).optional(), form: z.string().max(60).transform((text) => text.split(',').filter(Boolean)).pipe(z.array(ServiceForm).max(3)).optional(),
  attribute: codes(20).optional(), /** Free places told within so many days. */ free: z.coerce.number().int().min(1).max(365).optional(),
  open: flag.optional(), accepting: flag.optional(),
};
export const filterNames = ['q', 'need', 'place', 'language', 'group', 'age', 'form', 'attribute', 'free', 'open', 'accepting'] as const;
export type FilterName = (typeof filterNames)[number];

export const FoundPlace = z.object({ id: Id, name: z.string(), address: z.string(), city: z.string(), orpCode: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable(), barrierFree: z.boolean().nullable() });
/** Free places and waiting as told on a day. */
export const Told = z.object({ free: z.int().nullable(), waitingDays: z.int().nullable(), on: Day, by: z.string(), note: z.string() });
export const Found = z.object({
  id: Id, name: z.string(), organisation: z.object({ id: Id, name: z.string(), shortName: z.string() }), partner: z.object({ id: Id, name: z.string() }).nullable(), type: z.string().nullable(),
  forms: z.array(ServiceForm), description: z.string(), /** Districts and regions; both empty: everywhere. */ orpCodes: z.array(z.string()), regionCodes: z.array(z.string()),
  needs: z.array(z.string()), targetGroups: z.array(z.string()), attributes: z.array(z.string()), languages: z.array(z.string()), interpreting: z.string(), ageFrom: z.int().nullable(), ageTo: z.int().nullable(),
  costKind: z.string().nullable(), cost: z.string(), alert: z.string(), bring: z.string(), accepts: z.boolean(), endsOn: Day.nullable(), told: Told.nullable(), checkedOn: Day.nullable(),
  contacts: z.array(DirectoryContact.omit({ version: true }).extend({ role: z.string(), note: z.string() })), places: z.array(FoundPlace), opening: Opening,
  /** It agreed to stand on public pages. */ published: z.boolean(),
}).meta({ id: 'FoundService' });
export type Found = z.infer<typeof Found>;

export const Point = z.object({ placeId: Id, name: z.string(), latitude: z.number(), longitude: z.number(), orpCode: z.string().nullable(), services: z.array(z.object({ id: Id, name: z.string() })).max(5), count: z.int() });
export type Point = z.infer<typeof Point>;

export const findHelp = endpoints({
  services: { method: 'GET', path: '/directory/find', summary: 'Services that answer what is asked for, those nearest to it first.', allow: 'signedIn', query: z.strictObject({ ...filters, ...pageQuery, limit: z.coerce.number().int().min(1).max(50).default(20) }),
    reply: z.object({ items: z.array(Found), next: z.string().nullable(), /** All that answer, over every page. */ count: z.int(), /** Nothing was found by the words as typed; these are similar. */ near: z.boolean(),
      /** When nothing was found: how many would be without one of the filters. */ loosen: z.array(z.object({ filter: z.enum(filterNames), count: z.int() })) }) },
  map: { method: 'GET', path: '/directory/find/map', summary: 'Where these services are: points, and how many work in each region and district.', allow: 'signedIn', query: z.strictObject(filters),
    reply: z.object({ regions: z.array(z.object({ code: z.string(), count: z.int() })), orps: z.array(z.object({ code: z.string(), count: z.int() })), everywhere: z.int(), count: z.int(), points: z.array(Point).max(2000) }) },
  chosen: { method: 'GET', path: '/directory/find/chosen', summary: 'Services by their ids: those of a signpost that the caller sees.', allow: 'signedIn', query: z.strictObject({ ids: z.string().max(1200).default('').transform((text) => text.split(',').filter(Boolean)).pipe(z.array(Id).max(30)) }), reply: z.object({ items: z.array(Found) }) },
});
