// The monthly statement of a service: counted from records, each number with the records behind it.
import { z } from 'zod';
import { Day, endpoints, Id, page, pageQuery } from '#platform/http/contract.ts';
import { AnonymousGroup } from '../details.ts';
import { Mode, WorkRecord } from '../contract.ts';
import { recordKinds } from '../rules.ts';

const sums = { records: z.int(), minutes: z.int(), kontakt: z.int(), intervence: z.int(), /** Everybody who took part, named or not, added up. */ participants: z.int() };
const Named = z.object({ id: Id, name: z.string() });
export const Statement = z.object({
  service: Named, month: z.string(), /** All of the service; else only what I wrote. */ whole: z.boolean(),
  total: z.object({ ...sums, direct: z.int(), indirect: z.int(), organisational: z.int(), days: z.int(), /** Different people with a name. */ clients: z.int(), /** Different people known by a nickname. */ anonymous: z.int(), /** Counted in groups. */ groupPeople: z.int(), /** Records of nobody: one-off requests, organisational work. */ nobody: z.int() }),
  days: z.array(z.object({ day: Day, ...sums, clients: z.int() })).max(31), modes: z.array(z.object({ mode: Mode, ...sums })), kinds: z.array(z.object({ kind: z.enum(recordKinds), ...sums })), activities: z.array(z.object({ code: z.string(), ...sums })).max(200),
  groups: z.array(z.object({ key: z.string(), group: AnonymousGroup.omit({ people: true }), people: z.int(), records: z.int() })).max(2000), materials: z.array(z.object({ title: z.string(), language: z.string().nullable(), pieces: z.int(), records: z.int() })).max(2000),
  courses: z.array(z.object({ course: Named, ...sums })).max(500),
  funders: z.array(z.object({ project: Named, /** By a rule of the funder; else as the organisation counts. */ ownRule: z.boolean(), records: z.int(), /** Minutes by share. */ minutes: z.number(), kontakt: z.int(), intervence: z.int() })).max(200),
}).meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

const ofService = { serviceId: Id, month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) };
const query = z.strictObject(ofService), allow = ['worker', 'head', 'coordinator'] as const;
export const statements = endpoints({
  get: { method: 'GET', path: '/statements', summary: 'Statement of a service for a month: whole for its head and coordinator, of their own work for a worker.', allow, query, reply: Statement },
  records: { method: 'GET', path: '/statements/records', summary: 'Records behind a number of the statement; those I may not open are counted as hidden.', allow, query: z.strictObject({ ...ofService, ...pageQuery, /** `mode:field`, `unit:kontakt`, `funder:<project>:kontakt`…; all when empty. */ what: z.string().max(300).default('') }), reply: page(WorkRecord).extend({ hidden: z.int() }) },
  csv: { method: 'GET', path: '/statements/month.csv', summary: 'The statement as a table.', allow, query, file: 'text/csv; charset=utf-8' },
  xlsx: { method: 'GET', path: '/statements/month.xlsx', summary: 'The statement as a workbook.', allow, query, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pdf: { method: 'GET', path: '/statements/month.pdf', summary: 'The statement on paper.', allow, query, file: 'application/pdf' },
});
