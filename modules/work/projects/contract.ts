// Projects and donors: who pays for work, what was done for them, and the supported persons of projects of the European Social Fund.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Unit, WorkRecord } from '../contract.ts';
import { donorKinds, labours, needed, schoolings, supportStates } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
const short = z.union([z.literal(''), line(200)]).default('');
const content = {
  name: line(200), donor: short, donorKind: z.enum(donorKinds), registrationNumber: z.union([z.literal(''), line(60)]).default(''),
  startsOn: Day, endsOn: Day.nullable().default(null), /** From how many hours somebody counts as a supported person; only of a project of the ESF. */ minimumHours: z.number().min(0).max(10_000).nullable().default(null), note: prose(2000).default(''),
};
const sensible = (p: { startsOn: string; endsOn: string | null; donorKind: string; minimumHours: number | null }, ctx: z.RefinementCtx) => {
  const no = (path: string, texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path: [path], message: say(texts) });
  if (p.startsOn < '2000-01-01') no('startsOn', { cs: 'Zkontrolujte rok.', en: 'Check the year.', uk: 'Перевірте рік.' });
  if (p.endsOn !== null && p.endsOn < p.startsOn) no('endsOn', { cs: 'Konec musí být po začátku.', en: 'The end comes after the start.', uk: 'Кінець має бути після початку.' });
  if (p.minimumHours !== null && p.donorKind !== 'esf') no('minimumHours', { cs: 'Práh hodin má jen projekt ESF.', en: 'Only a project of the ESF has a threshold of hours.', uk: 'Поріг годин має лише проєкт ЄСФ.' });
};
export const NewProject = z.strictObject({ id: Id, ...content }).superRefine(sensible);
export const ProjectChange = z.strictObject(content).superRefine(sensible);
export const Project = z.object({
  id: Id, version: Version, name: z.string(), donor: z.string(), donorKind: z.enum(donorKinds), registrationNumber: z.string(), startsOn: Day, endsOn: Day.nullable(), minimumHours: z.number().nullable(), note: z.string(),
  organisation: Named, /** Of the organisation that mine is a part of: I may use it, not change it. */ ofWhole: z.boolean(), mayChange: z.boolean(),
}).meta({ id: 'Project' });
export type Project = z.infer<typeof Project>;
export const ProjectRef = z.strictObject({ projectId: Id });

const tally = { records: z.int(), minutes: z.int(), /** Minutes by the share of the project. */ shared: z.number(), kontakt: z.int(), intervence: z.int(), participants: z.int() };
export const ProjectWork = z.object({
  total: z.object(tally), months: z.array(z.object({ month: Day, ...tally })).max(12), services: z.array(z.object({ service: Named.nullable(), organisation: Named, ...tally })).max(500),
  /** Records on days when the project does not run. */ outside: z.int(),
}).meta({ id: 'ProjectWork' });
export type ProjectWork = z.infer<typeof ProjectWork>;

const sheet = { /** Day of the signed consent to being reported. */ agreedOn: Day.nullable().default(null), enteredOn: Day.nullable().default(null), leftOn: Day.nullable().default(null), labour: z.enum(labours).nullable().default(null), schooling: z.enum(schoolings).nullable().default(null) };
const inOrder = (s: { agreedOn: string | null; enteredOn: string | null; leftOn: string | null }, ctx: z.RefinementCtx) => {
  if (s.enteredOn && s.leftOn && s.leftOn < s.enteredOn) ctx.addIssue({ code: 'custom', path: ['leftOn'], message: say({ cs: 'Konec musí být po začátku.', en: 'The end comes after the start.', uk: 'Кінець має бути після початку.' }) });
  for (const field of ['agreedOn', 'enteredOn', 'leftOn'] as const) if (s[field] && s[field] < '2000-01-01') ctx.addIssue({ code: 'custom', path: [field], message: say({ cs: 'Zkontrolujte rok.', en: 'Check the year.', uk: 'Перевірте рік.' }) });
};
export const NewSupportSheet = z.strictObject({ id: Id, ...sheet }).superRefine(inOrder);
export const SupportSheetChange = z.strictObject(sheet).superRefine(inOrder);
const SupportSheet = z.object({ id: Id, version: Version, agreedOn: Day.nullable(), enteredOn: Day.nullable(), leftOn: Day.nullable(), labour: z.enum(labours).nullable(), schooling: z.enum(schoolings).nullable() }).meta({ id: 'SupportSheet' });
export type SupportSheet = z.infer<typeof SupportSheet>;
export const Supported = z.object({
  personId: Id, name: z.string(), records: z.int(), /** By share. */ hours: z.number(), firstOn: Day, lastOn: Day, state: z.enum(supportStates), sheet: SupportSheet.nullable(), missing: z.array(z.enum(needed)),
}).meta({ id: 'SupportedPerson' });
export type Supported = z.infer<typeof Supported>;
export const SupportRef = z.strictObject({ personId: Id, projectId: Id });

const staff = ['worker', 'head', 'coordinator'] as const, counting = ['head', 'analyst'] as const;
const year = z.coerce.number().int().min(2000).max(2100);
export const projects = endpoints({
  list: { method: 'GET', path: '/projects', summary: 'Projects and donors that pay for work: of my organisation, and of the whole it is a part of.', allow: [...staff, 'analyst', 'administrator'], query: z.strictObject({ ...pageQuery, part: z.enum(['running', 'ended', 'all']).default('running') }), reply: page(Project) },
  get: { method: 'GET', path: '/projects/:projectId', summary: 'One project.', allow: [...staff, 'analyst'], params: ProjectRef, reply: Project },
  add: { method: 'POST', path: '/projects', summary: 'Begin a project or another source of money.', allow: ['head'], creates: true, body: NewProject, reply: Created },
  change: { method: 'PATCH', path: '/projects/:projectId', summary: 'Change a project, or end it by its last day.', allow: ['head'], versioned: true, params: ProjectRef, body: ProjectChange, reply: Project },
  work: { method: 'GET', path: '/projects/:projectId/work', summary: 'Hours, records and units of a project in a year by month and service; by nobody.', allow: counting, params: ProjectRef, query: z.strictObject({ year }), reply: ProjectWork },
  records: { method: 'GET', path: '/projects/:projectId/records', summary: 'Records behind a number of a project.', allow: ['head'], params: ProjectRef,
    query: z.strictObject({ ...pageQuery, year, month: z.coerce.number().int().min(1).max(12).optional(), serviceId: z.union([Id, z.literal('none')]).optional(), unit: Unit.optional(), /** On days when the project does not run. */ outside: z.enum(['true', 'false']).default('false') }), reply: page(WorkRecord) },
  supported: { method: 'GET', path: '/projects/:projectId/supported', summary: 'Supported persons of a project of the ESF with their hours, and who is over the threshold. People without a name and groups never count.', allow: ['head'], params: ProjectRef,
    reply: z.object({ items: z.array(Supported).max(5000), /** Counted apart. */ anonymous: z.object({ clients: z.int(), groupPeople: z.int() }) }) },
  supportedFile: { method: 'GET', path: '/projects/:projectId/supported.csv', summary: 'Supported persons for IS ESF 21+: only those with a consent and all that is needed. Soon after a proof of who one is; written into the read log for each person.', allow: ['head'], params: ProjectRef, file: 'text/csv; charset=utf-8' },
  support: { method: 'GET', path: '/people/:personId/support/:projectId', summary: 'Support of one person by a project: sheet, what is missing, hours by month.', allow: ['head'], reads: 'person', params: SupportRef,
    reply: Supported.extend({ months: z.array(z.object({ month: Day, records: z.int(), hours: z.number() })).max(600) }) },
  supportRecords: { method: 'GET', path: '/people/:personId/support/:projectId/records', summary: 'Records of a person that a project pays for.', allow: ['head'], reads: 'person', params: SupportRef, query: z.strictObject(pageQuery), reply: page(WorkRecord) },
  addSheet: { method: 'POST', path: '/people/:personId/support/:projectId/sheet', summary: 'Begin the sheet of a supported person.', allow: ['head'], creates: true, params: SupportRef, body: NewSupportSheet, reply: Created },
  changeSheet: { method: 'PATCH', path: '/people/:personId/support/:projectId/sheet', summary: 'Change the sheet of a supported person.', allow: ['head'], versioned: true, params: SupportRef, body: SupportSheetChange, reply: SupportSheet },
});
