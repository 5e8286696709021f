// A year and more of audits of shelters by the region's method team: a first round of six, a second round that goes on, one follow-up; what came of the recommendations.
import { audits } from '#modules/audits/contract.ts';
import { rating } from '#modules/audits/rating/contract.ts';
import { auditSummary } from '#modules/audits/summary/contract.ts';
import { reports } from '#modules/audits/report/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { questionnaires, type Content } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { following } from '#modules/signals/following/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { organisations, services } from '../roster.ts';
import type { Stage, Worker } from '../stage.ts';
import { finishes as doesStep } from '../tell.ts';
import { shelters, type Recommended, type Shelter } from './shelters.ts';

type Method = { versionId: string; content: Content; /** Keys of the criteria looked at. */ criteria: string[]; topicOf: Map<string, string> };
type Given = Recommended & { id: string; shelter: Shelter };
type Audited = { auditId: string; serviceId: string; given: Given[] };

/** Two criteria of each area; of house rules the one that is about them. */
async function methodOf(radka: Worker): Promise<Method> {
  const on = day(-440), { items } = await radka.opens(on, questionnaires.list, { query: { purpose: 'audit' } }), versionId = items.find(({ owner }) => owner === null)!.published!.id;
  const { content } = await radka.opens(on, questionnaires.version, { params: { versionId } });
  const criteria = content.topics.flatMap(({ key, questions }) => (key === 'individual_work' ? [questions[0]!, questions[3]!] : questions.slice(0, 2)).map((one) => one.key));
  return { versionId, content, criteria, topicOf: new Map(content.topics.flatMap(({ key, questions }) => questions.map((one) => [one.key, key]))) };
}

export async function auditsOf({ stage }: District): Promise<void> {
  const radka = stage.as('radka'), method = await methodOf(radka), [first, second] = [newId(), newId()];
  await radka.does(day(-440), audits.beginRound, { body: { id: first, name: 'Azylové domy pro rodiče s dětmi, první kolo', purpose: 'Jak domy pomáhají rodinám zpátky do bydlení a co jim v tom stojí v cestě.', versionId: method.versionId, beginsOn: day(-430), endsOn: day(-250) } });
  const audited = new Map<string, Audited>();
  for (const shelter of shelters) audited.set(shelter.key, await auditOf(stage, method, shelter, first));
  for (const { given } of audited.values()) for (const one of given) await goesOn(stage, one);
  await published(radka, first);
  await radka.does(day(-150), audits.beginRound, { body: { id: second, name: 'Azylové domy pro rodiče s dětmi, druhé kolo', purpose: 'Co se za rok změnilo.', versionId: method.versionId, beginsOn: day(-140), endsOn: null } });
  const again = shelters[0]!, better: Shelter = { ...again, begins: -130, levels: '23223323123223222222222233', strengths: [['q_staff_support_supervision', 'Supervize je každý měsíc a tým ji má ve svém plánu.']], findings: [{ criterion: 'q_multidisciplinary_cases', severity: 'small', text: 'Případové konference svolává dům až ve chvíli, kdy hrozí odchod.', recommended: [{ text: 'Svolávat případovou konferenci do měsíce od přijetí rodiny.', reason: 'Škola a lékařka se o rodině dozvídají pozdě.', to: 'service', priority: 2, days: 120, standing: 'given' }] }], comment: undefined as never };
  await auditOf(stage, method, better, second, audited.get('majak'));
  await followUp(stage, method, second, audited.get('brod')!);
  await begun(stage, method, second, audited.get('vlastovka')!, 'draft');
  await begun(stage, method, second, audited.get('pristav')!, 'open');
}

/** What the first round says together, for the ministry and the town; two recommendations above the houses come first. */
async function published(radka: Worker, roundId: string): Promise<void> {
  const params = { roundId }, { offered } = await radka.opens(day(-60), auditSummary.text, { params }), above = offered.recommendations.filter(({ kind }) => kind === 'region' || kind === 'ministry').slice(0, 2);
  await radka.does(day(-60), auditSummary.putText, { params, body: { version: 0, introduction: 'Šest domů jsme navštívili podle jedné metodiky. Zpráva říká, co se opakuje a co s tím; žádný dům nejmenuje.', strengths: [], recommendations: above.map(({ id }) => id) } });
  await radka.does(day(-55), auditSummary.publish, { params, body: { to: [organisations.mpsv.id, organisations.urad.id] } });
}

/** One audit from its plan to its final report, with recommendations given. */
async function auditOf(stage: Stage, method: Method, shelter: Shelter, roundId: string, before?: Audited): Promise<Audited> {
  const radka = stage.as('radka'), auditId = newId(), at = (after: number) => day(shelter.begins + after), serviceId = before?.serviceId ?? await serviceOf(stage, shelter);
  const params = { auditId }, head = headOf(stage, shelter);
  await radka.does(at(0), audits.plan, { body: { id: auditId, serviceId, versionId: method.versionId, roundId, scope: 'Celá služba; bez účetnictví a stavebního stavu.', criteria: method.criteria, beginsOn: at(0), endsOn: at(60) } });
  await team(stage, auditId, at(1), at(2));
  if (head) await radka.does(at(3), audits.letIn, { params, body: { id: newId(), kind: 'service', organisationId: head.organisationId } });
  if (shelter.key === 'brod') await radka.does(at(3), audits.letIn, { params, body: { id: newId(), kind: 'founder', organisationId: organisations.urad.id } });
  const visit = newId();
  await radka.does(at(4), audits.planVisit, { params, body: { id: visit, onDay: at(14), startsAt: '09:00', endsAt: '15:00', place: 'v domě', program: 'Prohlídka, rozhovory s klientkami a s týmem, dokumentace.' } });
  await radka.does(at(4), audits.planVisit, { params, body: { id: newId(), onDay: at(28), startsAt: '13:00', endsAt: '19:00', place: 'v domě', program: 'Odpoledne a večerní služba, rozhovor s vedením.' } });
  const talks = await talksOf(radka, auditId, visit, at(14));
  await rates(stage, method, shelter, auditId, talks, at);
  const given = await writes(radka, method, shelter, auditId, at(34));
  await finishes(stage, shelter, auditId, at);
  return { auditId, serviceId, given };
}

const headOf = (stage: Stage, { service }: Shelter): Worker | undefined => service === 'majakDum' ? stage.as('ludmila') : service === 'brodDum' ? stage.as('stanislav') : service === 'pobyt' ? stage.as('renata') : undefined;
async function serviceOf(stage: Stage, { service, partner }: Shelter): Promise<string> {
  if (service) return services[service].id;
  const bozena = stage.as('bozena'), partnerId = newId(), id = newId();
  await bozena.does(day(-450), directory.addPartner, { body: { id: partnerId, name: partner!.name, kind: 'provider', ico: null, note: '' } });
  await bozena.does(day(-450), directory.addService, { body: { id, partnerId, name: partner!.service, typeCode: 'DruhSocialniSluzby/20', forms: ['residential'], description: 'Ubytování a podpora rodičů s dětmi.', orpCodes: [partner!.orp], acceptsReferrals: true, endsOn: null } });
  return id;
}

async function team(stage: Stage, auditId: string, on: string, declared: string): Promise<void> {
  const [radka, vlastimil] = [stage.as('radka'), stage.as('vlastimil')], params = { auditId };
  await radka.does(on, audits.join, { params, body: { id: newId(), membershipId: radka.membershipId, leads: true } });
  await radka.does(on, audits.join, { params, body: { id: newId(), membershipId: vlastimil.membershipId } });
  await radka.does(declared, audits.declare, { params, body: { declaration: 'V této službě ani u jejího zřizovatele pracovní vztah není a nebyl.' } });
  await vlastimil.does(declared, audits.declare, { params, body: { declaration: 'Před šesti lety přednáška pro tým, jinak žádný vztah.' } });
}

async function talksOf(radka: Worker, auditId: string, visitId: string, on: string): Promise<string[]> {
  const ids: string[] = [];
  for (const [withWhom, notes] of [['client', 'O smlouvě ví, co podepsala; o výdeji potravin mluví opatrně.'], ['client', 'Plán má v mobilu vyfocený, s pracovnicí ho prochází každý týden.'], ['client', 'Děti mají kde psát úkoly, chybí jim dveře na zamčení.'], ['worker', 'Nejtěžší jsou noci, kdy je ve službě sám.'], ['head', 'Plánuje změny, brzdí ho rozpočet zřizovatele.']] as const) {
    const id = newId();
    await radka.does(on, audits.addInterview, { params: { auditId }, body: { id, visitId, onDay: on, withWhom, consent: 'oral', notes } });
    ids.push(id);
  }
  return ids;
}

const seen = ['Ověřeno při prohlídce domu.', 'Ve třech z pěti náhodně vybraných spisů.', 'Podle metodiky služby a zápisů z porad.', 'Viděno při předání služby.'];
async function rates(stage: Stage, method: Method, shelter: Shelter, auditId: string, talks: readonly string[], at: (after: number) => string): Promise<void> {
  const pair = [stage.as('radka'), stage.as('vlastimil')] as const, params = { auditId };
  for (const [i, criterion] of method.criteria.entries()) {
    const by = pair[i % 2]!, question = method.content.topics.flatMap(({ questions }) => questions).find(({ key }) => key === criterion)!, level = `u${shelter.levels[i]}`, talk = i % 3 === 0 ? talks[i % talks.length]! : null;
    await by.does(at(14 + (i % 3)), rating.putEvidence, { params, body: { id: newId(), criterion, kind: talk ? 'interview' : 'observation', interviewId: talk, text: seen[i % seen.length]! } });
    await by.does(at(30), rating.rate, { params, body: { id: newId(), criterion, level, summary: textOf(question.choices.find(({ key }) => key === level)!.words, 'cs') } });
  }
  for (const [criterion, text] of shelter.strengths) await pair[0].does(at(31), rating.addFinding, { params, body: { id: newId(), criterion, kind: 'strength', text } });
}

async function writes(radka: Worker, method: Method, shelter: Shelter, auditId: string, on: string): Promise<Given[]> {
  const given: Given[] = [];
  for (const finding of shelter.findings) {
    const findingId = newId(), theme = method.topicOf.get(finding.criterion)!;
    await radka.does(on, rating.addFinding, { params: { auditId }, body: { id: findingId, criterion: finding.criterion, kind: 'finding', severity: finding.severity, text: finding.text } });
    for (const one of finding.recommended ?? []) {
      const id = newId(), toOrganisationId = addresseeOf(shelter, one);
      await radka.does(on, following.add, { params: { auditId }, body: { id, findingId, text: one.text, reason: one.reason, kind: one.to, toOrganisationId, addressee: toOrganisationId ? '' : one.body ?? '', theme, priority: one.priority, dueOn: day(shelter.begins + 70 + one.days) } });
      given.push({ ...one, id, shelter });
    }
  }
  return given;
}
function addresseeOf({ service }: Shelter, { to, body }: Recommended): string | null {
  if (to === 'service' && service) return organisations[services[service].of].id;
  if (to === 'region' || to === 'method_team') return organisations.kraj.id;
  return body === 'Město Rokycany' ? organisations.urad.id : null;
}

async function finishes(stage: Stage, shelter: Shelter, auditId: string, at: (after: number) => string): Promise<void> {
  const radka = stage.as('radka'), head = headOf(stage, shelter), params = { auditId }, version = async () => (await radka.opens(at(40), audits.get, { params })).version;
  await radka.does(at(40), reports.send, { params, version: await version(), body: { commentsUntil: day(14) } });
  if (shelter.comment && head) {
    const [criterion, text, answer, outcome] = shelter.comment, commentId = newId();
    await head.does(at(47), reports.comment, { params, body: { id: commentId, criterion, text } });
    await radka.does(at(52), reports.answer, { params: { ...params, commentId }, body: { id: newId(), outcome, text: answer } });
  }
  await radka.does(at(58), reports.finish, { params, version: await version(), body: { noMoreComments: true } });
}

/** What came of a recommendation by today. */
async function goesOn(stage: Stage, { id, to, standing, said, step, shelter, days }: Given): Promise<void> {
  const radka = stage.as('radka'), ours = to === 'service' ? headOf(stage, shelter) : to === 'region' || to === 'method_team' ? stage.as('bozena') : undefined, by = ours ?? (shelter.key === 'brod' && to === 'founder' ? stage.as('roman') : undefined);
  const params = { recommendationId: id }, at = (after: number) => day(Math.min(-1, shelter.begins + 60 + after)), writer = by ?? radka, way = by ? '' : 'dopisem';
  if (standing === 'given') return;
  if (standing === 'dropped') { await radka.does(at(150), following.drop, { params, body: { text: said! } }); return; }
  const declined = standing === 'declined';
  await writer.does(at(20), following.answer, { params, body: { id: newId(), kind: declined ? 'declined' : 'accepted', text: declined || standing === 'accepted' ? said ?? '' : '', way } });
  if (declined || standing === 'accepted') return;
  const stepId = newId();
  if (by && step) await by.does(at(25), following.addStep, { params, body: { id: stepId, what: step, dueOn: day(shelter.begins + 70 + days), membershipId: by.membershipId } });
  if (standing === 'in_progress') return;
  // Whoever proves that it is done has done its step.
  if (by && step) await doesStep(by, at(105), stepId, said!);
  await writer.does(at(110), following.prove, { params, body: { text: said! } });
  if (standing === 'done') await (by ? radka : stage.as('vlastimil')).does(at(130), following.verify, { params, body: { text: by ? 'Ověřeno na místě.' : 'Ověřeno z přiložené smlouvy.' } });
}

/** A follow-up goes through what the first audit left open, and nothing else. */
async function followUp(stage: Stage, method: Method, roundId: string, { auditId: followsId, serviceId }: Audited): Promise<void> {
  const radka = stage.as('radka'), auditId = newId(), params = { auditId }, on = (after: number) => day(-110 + after);
  await radka.does(on(0), audits.plan, { body: { id: auditId, serviceId, versionId: method.versionId, roundId, followsId, scope: 'Jen otevřená doporučení z prvního auditu.', beginsOn: on(0), endsOn: on(40) } });
  await team(stage, auditId, on(1), on(2));
  await radka.does(on(3), audits.letIn, { params, body: { id: newId(), kind: 'service', organisationId: organisations.brod.id } });
  await radka.does(on(4), audits.planVisit, { params, body: { id: newId(), onDay: on(20), startsAt: '10:00', endsAt: '14:00', place: 'v domě', program: 'Co se změnilo od zprávy.' } });
  const { items } = await radka.opens(on(20), following.openBefore, { params }), { ratings, content } = await radka.opens(on(20), rating.sheet, { params });
  for (const [i, one] of items.entries()) await radka.does(on(21), following.check, { params: { ...params, recommendationId: one.id }, body: { result: one.state === 'proved' ? 'done' : i % 2 ? 'partly' : 'not', text: one.state === 'proved' ? 'Nový domovní řád platí, klientky ho znají.' : i % 2 ? 'Kroky běží, hotovo ještě není.' : 'Zatím beze změny.', version: 0 } });
  for (const question of content.topics.flatMap(({ questions }) => questions)) {
    if (ratings.some(({ criterion }) => criterion === question.key)) continue;
    await radka.does(on(21), rating.putEvidence, { params, body: { id: newId(), criterion: question.key, kind: 'observation', text: 'Ověřeno při návštěvě a v zápisech z porad.' } });
    await radka.does(on(22), rating.rate, { params, body: { id: newId(), criterion: question.key, level: 'u1', summary: textOf(question.choices[1]!.words, 'cs') } });
  }
  const version = async () => (await radka.opens(on(30), audits.get, { params })).version;
  await radka.does(on(30), reports.send, { params, version: await version(), body: { commentsUntil: day(14) } });
  await radka.does(on(45), reports.finish, { params, version: await version(), body: { noMoreComments: true } });
}

/** What goes on today: a draft at a service, and an audit with a visit to come. */
async function begun(stage: Stage, method: Method, roundId: string, { serviceId }: Audited, until: 'open' | 'draft'): Promise<void> {
  const radka = stage.as('radka'), auditId = newId(), params = { auditId }, masked = until === 'draft', criteria = method.criteria.slice(0, masked ? 6 : 10), on = (after: number) => day(-34 + after);
  await radka.does(on(0), audits.plan, { body: { id: auditId, serviceId, versionId: method.versionId, roundId, scope: 'Smlouva, základní činnosti a děti.', criteria, beginsOn: on(0), endsOn: day(20) } });
  await team(stage, auditId, on(1), on(2));
  if (masked) await radka.does(on(3), audits.letIn, { params, body: { id: newId(), kind: 'service', organisationId: organisations.vlastovka.id } });
  await radka.does(on(4), audits.planVisit, { params, body: { id: newId(), onDay: masked ? on(12) : day(1), startsAt: '09:00', endsAt: '14:00', place: 'v domě', program: 'Rozhovory a dokumentace.' } });
  for (const [i, criterion] of criteria.slice(0, masked ? 6 : 3).entries()) {
    const question = method.content.topics.flatMap(({ questions }) => questions).find(({ key }) => key === criterion)!;
    await radka.does(on(13), rating.putEvidence, { params, body: { id: newId(), criterion, kind: 'observation', text: seen[i % seen.length]! } });
    if (masked || i < 2) await radka.does(on(14), rating.rate, { params, body: { id: newId(), criterion, level: 'u2', summary: textOf(question.choices[2]!.words, 'cs') } });
  }
  if (masked) await radka.does(on(24), reports.send, { params, version: (await radka.opens(on(24), audits.get, { params })).version, body: { commentsUntil: day(9) } });
}
