import { logRead } from '#platform/db/request.ts';
import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { sameAs } from '#modules/people/questions.ts';
import { applications, type Application, type DecisionBody } from './contract.ts';
import { refusalPaper, registerCsv, registerPaper } from './paper.ts';
import * as q from './queries.ts';
import { decideBy, isWaiting, problemsOf, yearDays } from './rules.ts';

/** Lines of the register in one year; a shelter of a region has a few hundred. */
const most = 2000;

/** A line in the read log for each person of ours who is named. Names that were only typed have no file to be opened. */
async function logNamed(db: Db, endpoint: string, named: readonly Application[]): Promise<void> {
  for (const personId of new Set(named.flatMap(({ applicant }) => applicant.personId ?? []))) await logRead(db, { endpoint, caseId: undefined, personId, reason: '' });
}
async function serviceOf(db: Db, id: string) {
  const service = await q.findService(db, id);
  if (!service) throw notFound();
  return service;
}
async function get(db: Db, id: string): Promise<Application> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
async function check(db: Db, decision: DecisionBody, receivedOn: string, at = ''): Promise<void> {
  const wrong = problemsOf(decision, receivedOn);
  if (decision.ground && !wrong['ground'] && !await q.findGround(db, decision.ground, decision.decidedOn)) wrong['ground'] = { cs: 'Tento důvod zákon v ten den neznal.', en: 'The law did not know this ground on that day.', uk: 'Закон того дня не знав цієї підстави.' };
  if (Object.keys(wrong).length) throw new Refusal('invalid', { fields: Object.fromEntries(Object.entries(wrong).map(([field, text]) => [at + field, text])) });
}
/** A card that the reader does not reach: who it is and how to reach them is not shown. */
const isHidden = ({ applicant }: Application) => applicant.kind === 'person' && !applicant.personId;
/** What is erased is history: only its numbers are left. */
const whole = (found: Application) => {
  if (found.applicant.kind === 'erased') throw against({ cs: 'Jméno a údaje žádosti už byly po lhůtě smazány, nemění se.', en: 'The name and words of the application were erased at the end of their period; it does not change.', uk: 'Імʼя та дані заяви вже видалено після строку, вона не змінюється.' });
  return found;
};
async function registerOf(context: Context, endpoint: string, { serviceId, year }: { serviceId: string; year: number }) {
  const service = await serviceOf(context.db, serviceId), found = await q.findRegister(context.db, { serviceId, ...yearDays(year) }, most);
  await logNamed(context.db, endpoint, found);
  return { service, lines: found.slice(0, most), more: found.length > most };
}

export const routes = (house: House): void => serve(house, 'applications', applications)({
  services: async (_, { db }) => ({ items: await q.findServices(db) }),
  list: async ({ query }, { db }) => {
    if (query.serviceId) await serviceOf(db, query.serviceId);
    const found = await q.findPage(db, query);
    await logNamed(db, 'applications.list', found.items);
    return found;
  },
  due: async (_, { db }) => {
    const found = await q.findDue(db);
    return { items: found, more: Math.max(0, (found[0]?.all ?? 0) - found.length) };
  },
  get: async ({ params }, { db }) => {
    const found = await get(db, params.applicationId);
    await logNamed(db, 'applications.get', [found]);
    return found;
  },
  add: async ({ body }, { db, caller }) => {
    await serviceOf(db, body.serviceId);
    if (body.decision) await check(db, body.decision, body.receivedOn, 'decision.');
    await q.add(db, body, caller.membershipId, await q.findTerm(db, body.serviceId, body.receivedOn));
    return { id: body.id };
  },
  change: async ({ params, body }, { db, caller, version }) => {
    const before = whole(await get(db, params.applicationId));
    if (before.decidedOn && before.decidedOn < body.receivedOn) throw new Refusal('invalid', { fields: { receivedOn: { cs: 'Žádost nemůže přijít po rozhodnutí o ní.', en: 'The application cannot come after its decision.', uk: 'Заява не може надійти після рішення.' } } });
    // A person out of the writer's reach stays who it is: the form could not show them.
    if (isHidden(before)) throw against({ cs: 'Žadatel je mimo váš dosah, údaje opraví někdo, kdo s ním pracuje.', en: 'The applicant is out of your reach; somebody who works with them corrects it.', uk: 'Заявник поза вашим доступом; дані виправить той, хто з ним працює.' });
    const by = before.receivedOn === body.receivedOn ? before.decideBy : decideBy(body.receivedOn, await q.findTerm(db, before.service.id, body.receivedOn));
    await q.change(db, before.id, version, body, caller.membershipId, by);
  },
  decide: async ({ params, body }, { db, version }) => {
    const before = whole(await get(db, params.applicationId));
    await check(db, body, before.receivedOn);
    await q.decide(db, before.id, version, body);
  },
  endWaiting: async ({ params, body }, { db, version }) => {
    const before = await get(db, params.applicationId);
    if (before.version === version && !isWaiting(before)) throw against({ cs: 'Tato žádost není v pořadníku.', en: 'This application is not on the waiting list.', uk: 'Цієї заяви немає в черзі.' });
    if (before.decidedOn && body.endedOn < before.decidedOn) throw new Refusal('invalid', { fields: { endedOn: { cs: 'Dřív, než byla žádost zařazena do pořadníku.', en: 'Before it was put on the waiting list.', uk: 'Раніше, ніж заяву внесено до черги.' } } });
    if (body.contractFrom && body.outcome !== 'contract') throw new Refusal('invalid', { fields: { contractFrom: { cs: 'Začátek smlouvy patří jen k uzavřené smlouvě.', en: 'The first day belongs to a contract only.', uk: 'Початок стосується лише укладеного договору.' } } });
    await q.endWaiting(db, before.id, version, body);
  },
  remove: async ({ params }, { db }) => { if (!await q.remove(db, params.applicationId)) throw notFound(); },
  refusalPdf: async ({ params }, { db }) => {
    const found = whole(await get(db, params.applicationId)), provider = await serviceOf(db, found.service.id);
    if (isHidden(found)) throw against({ cs: 'Žadatel je mimo váš dosah, oznámení vytiskne někdo, kdo s ním pracuje.', en: 'The applicant is out of your reach; somebody who works with them prints the notice.', uk: 'Заявник поза вашим доступом; повідомлення надрукує той, хто з ним працює.' });
    if (found.state !== 'refused') throw against({ cs: 'Písemné oznámení se vydává jen o odmítnutí.', en: 'Only a refusal is given in writing.', uk: 'Письмове повідомлення видається лише про відмову.' });
    await logNamed(db, 'applications.refusalPdf', [found]);
    const ground = await q.findGround(db, found.ground!, found.decidedOn!);
    if (!ground) throw notFound();
    return { name: `oznameni-${found.decidedOn}.pdf`, bytes: await toPdf(refusalPaper({ ...found, provider, applicant: found.applicant.name, ground, decidedOn: found.decidedOn!, decidedBy: found.decidedBy ?? '', elsewhere: await q.findElsewhere(db, found.id), printedOn: today() })) };
  },
  ofPerson: async ({ params }, { db }) => ({ items: await q.findOfPersons(db, await sameAs(db, params.personId)) }),
  register: async ({ query }, context) => {
    const { lines, more } = await registerOf(context, 'applications.register', query);
    return { items: lines, more };
  },
  registerCsv: async ({ query }, context) => ({ name: `evidence-odmitnutych-${query.year}.csv`, bytes: new TextEncoder().encode(registerCsv((await registerOf(context, 'applications.registerCsv', query)).lines)) }),
  registerPdf: async ({ query }, context) => {
    const { service, lines } = await registerOf(context, 'applications.registerPdf', query);
    return { name: `evidence-odmitnutych-${query.year}.pdf`, bytes: await toPdf(registerPaper(service, query.year, lines, today())) };
  },
  terms: async ({ query }, { db }) => {
    await serviceOf(db, query.serviceId);
    return { items: await q.findTerms(db, query.serviceId) };
  },
  setTerm: async ({ body }, { db }) => {
    await serviceOf(db, body.serviceId);
    await q.addTerm(db, body);
    return { id: body.id };
  },
});
