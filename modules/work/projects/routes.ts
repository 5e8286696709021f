import { logRead } from '#platform/db/request.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { sameAs } from '#modules/people/questions.ts';
import { logOpened } from '../opened.ts';
import { findThese } from '../queries.ts';
import { projects, type Project, type Supported } from './contract.ts';
import { esfCsv } from './esf-file.ts';
import * as q from './queries.ts';
import { hoursOf, missingOf, supportState } from './rules.ts';

async function projectOf(db: Db, id: string): Promise<Project> {
  const found = await q.findProject(db, id);
  if (!found) throw notFound();
  return found;
}
const notEsf = () => against({ cs: 'Podpořené osoby se vykazují jen u projektu ESF.', en: 'Supported persons are reported only for a project of the ESF.', uk: 'Підтримувані особи звітуються лише для проєкту ЄСФ.' });
async function esfOf(db: Db, id: string): Promise<Project> {
  const found = await projectOf(db, id);
  if (found.donorKind !== 'esf') throw notEsf();
  return found;
}
const missing = (one: q.FoundSupport) => missingOf({ ...one, agreedOn: one.sheet?.agreedOn ?? null, labour: one.sheet?.labour ?? null, schooling: one.sheet?.schooling ?? null });
const shown = (project: Project) => (one: q.FoundSupport): Supported => ({ personId: one.personId, name: one.name, records: one.records, hours: hoursOf(one.minutes), firstOn: one.firstOn, lastOn: one.lastOn, state: supportState(one.minutes, project.minimumHours), sheet: one.sheet, missing: missing(one) });
/** The person under the card that stays, supported by the project; else nobody. */
async function supportOf(db: Db, project: Project, personId: string) {
  const same = await sameAs(db, personId), [found] = await q.findSupported(db, project.id, same);
  if (!found) throw notFound();
  return { same, found };
}

export const routes = (house: House): void => serve(house, 'projects', projects)({
  list: ({ query }, { db }) => q.findPage(db, query),
  get: ({ params }, { db }) => projectOf(db, params.projectId),
  add: async ({ body }, { db }) => { await q.addProject(db, body); return { id: body.id }; },
  change: async ({ params, body }, { db, version }) => {
    const before = await projectOf(db, params.projectId);
    if (!before.mayChange) throw against({ cs: 'Projekt celku mění vedení celku.', en: 'A project of the whole is changed by the head of the whole.', uk: 'Проєкт цілого змінює керівництво цілого.' });
    if (!await q.changeProject(db, before.id, version, body)) throw new Refusal('conflict', { current: await projectOf(db, before.id) });
    return projectOf(db, before.id);
  },
  work: async ({ params, query }, { db }) => q.findWork(db, (await projectOf(db, params.projectId)).id, query.year),
  records: async ({ params, query: { after, limit, outside, ...query } }, { db }) => {
    const { id } = await projectOf(db, params.projectId), found = await findThese(db, await q.idsBehind(db, id, { ...query, outside: outside === 'true' }), { after, limit });
    await logOpened(db, 'projects.records', found.items);
    return found;
  },
  supported: async ({ params }, { db }) => {
    const project = await esfOf(db, params.projectId);
    return { items: (await q.findSupported(db, project.id)).map(shown(project)), anonymous: await q.findAnonymous(db, project.id) };
  },
  supportedFile: async ({ params }, { db }) => {
    const project = await esfOf(db, params.projectId);
    if (!await q.isFresh(db)) throw new Refusal('confirm_again');
    const people = (await q.findSupported(db, project.id)).filter((one) => missing(one).length === 0);
    for (const { personId } of people) await logRead(db, { endpoint: 'projects.supportedFile', caseId: undefined, personId, reason: '' });
    return { name: 'podporene-osoby.csv', bytes: new TextEncoder().encode(esfCsv(project, people)) };
  },
  support: async ({ params }, { db }) => {
    const project = await esfOf(db, params.projectId), { same, found } = await supportOf(db, project, params.personId);
    return { ...shown(project)(found), months: (await q.supportByMonth(db, project.id, same)).map(({ month, records, minutes }) => ({ month, records, hours: hoursOf(minutes) })) };
  },
  supportRecords: async ({ params, query }, { db }) => {
    const project = await esfOf(db, params.projectId), { same } = await supportOf(db, project, params.personId);
    return findThese(db, await q.supportIds(db, project.id, same), query);
  },
  addSheet: async ({ params, body: { id, ...sheet } }, { db }) => {
    const project = await esfOf(db, params.projectId), { found } = await supportOf(db, project, params.personId);
    if (found.sheet) throw new Refusal('conflict', { current: found.sheet });
    await q.addSheet(db, id, project.id, found.personId, sheet);
    return { id };
  },
  changeSheet: async ({ params, body }, { db, version }) => {
    const project = await esfOf(db, params.projectId), { found } = await supportOf(db, project, params.personId);
    if (!found.sheet) throw notFound();
    if (!await q.changeSheet(db, found.sheet.id, version, body)) throw new Refusal('conflict', { current: found.sheet });
    return (await q.findSheet(db, project.id, found.personId))!;
  },
});
