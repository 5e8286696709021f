// Dům Maják listens: complaints in every state, one of them about its head, and what thirty clients said in their languages.
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { complaints } from '#modules/quality/complaints/contract.ts';
import { feedback } from '#modules/quality/feedback/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Received = { on: number; subject: string; text: string; wish?: string; way?: 'oral' | 'written' | 'box' | 'phone'; inName?: 'client' | 'on_behalf' | 'other' | 'anonymous'; name?: string; workers?: string[] };
type Answered = { on: number; finding: 'justified' | 'partly' | 'unjustified' | 'undecidable'; answer: string; measure?: string };

async function receives(by: Worker, serviceId: string, { on, way = 'oral', inName = 'client', name = '', wish = '', workers = [], ...rest }: Received): Promise<string> {
  const id = newId();
  await by.does(day(on), complaints.add, { body: { id, serviceId, receivedOn: day(on), way, inName, personId: null, name, contact: '', subject: rest.subject, text: rest.text, wish, workers } }, '10:20');
  return id;
}
const entrusts = (by: Worker, id: string, on: number, to: Worker) => by.does(day(on), complaints.entrust, { params: { complaintId: id }, version: 1, body: { membershipId: to.membershipId } }, '8:30');
const talks = (by: Worker, id: string, on: number, withWhom: string, text: string) => by.does(day(on), complaints.note, { params: { complaintId: id }, body: { id: newId(), onDay: day(on), withWhom, text } }, '13:10');
const answers = (by: Worker, id: string, version: number, anonymous: boolean, { on, finding, answer, measure = '' }: Answered) => by.does(day(on), complaints.answer, { params: { complaintId: id }, version, body: { finding, findingReason: '', answer, answerWay: anonymous ? 'board' : 'handed', answeredOn: day(on), appealTold: true, measure } }, '15:00');

export async function voicesOf({ stage }: District): Promise<void> {
  const [ludmila, michal, nikola] = [stage.as('ludmila'), stage.as('michal'), stage.as('nikola')], { majakDum } = stage.services, { id } = majakDum;
  await ludmila.does(day(-200), complaints.setRule, { body: { id: newId(), validFrom: day(0), days: 30, extensionDays: 15, trustedId: michal.membershipId, appeal: 'Správní rada Domu Maják, nebo krajský úřad, odbor sociálních věcí, nebo veřejný ochránce práv (Údolní 39, Brno).' } }, '9:00');
  const keys = await receives(nikola, id, { on: -120, subject: 'privacy', text: 'Paní říká, že pracovníci chodí do pokoje bez zaklepání.', wish: 'Aby se klepalo a čekalo.', name: 'paní z pokoje 4' });
  await entrusts(ludmila, keys, -119, michal);
  await talks(michal, keys, -112, 'paní, která si stěžuje', 'Stalo se to třikrát, vždycky ráno při úklidu.');
  await answers(michal, keys, 2, false, { on: -100, finding: 'justified', answer: 'Máte pravdu a omlouváme se. Do pokoje se vchází po zaklepání a po odpovědi, bez ní jen při nebezpečí.', measure: 'Pravidlo jsme doplnili do domácího řádu a probrali na poradě.' });
  const food = await receives(michal, id, { on: -75, subject: 'food', way: 'box', inName: 'anonymous', text: 'V potravinové pomoci jsou věci po datu.' });
  await answers(ludmila, food, 1, true, { on: -58, finding: 'partly', answer: 'Dvě krabice byly po datu minimální trvanlivosti. Vyřadili jsme je a sklad teď kontrolujeme každé pondělí.', measure: 'Kontrola skladu každé pondělí.' });
  const tone = await receives(michal, id, { on: -40, subject: 'behaviour', text: 'Pracovnice mluvila před ostatními o tom, že neplatím.', name: 'pan z pokoje 9', workers: [nikola.membershipId] });
  await talks(ludmila, tone, -34, 'pan, který si stěžuje', 'Slyšely to dvě další rodiny.');
  await ludmila.does(day(-15), complaints.extend, { params: { complaintId: tone }, version: 1, body: { until: day(2), reason: 'Čekáme na rozhovor s druhou rodinou, vrátí se z nemocnice.', toldOn: day(-15) } }, '9:40');
  const visits = await receives(nikola, id, { on: -21, subject: 'house_rules', inName: 'on_behalf', way: 'phone', name: 'sestra klientky', text: 'Návštěvy smějí být jen ve společenské místnosti, sestra si tam nemá kde odpočinout s miminkem.' });
  await entrusts(ludmila, visits, -20, michal);
  await receives(michal, id, { on: -3, subject: 'fees', text: 'Nerozumí tomu, za co platila v říjnu navíc.', name: 'paní z pokoje 12' });
  // About the head herself: she never learns of it, the trusted person handles it.
  await receives(nikola, id, { on: -9, subject: 'refused', inName: 'other', name: 'zájemkyně o službu', text: 'Vedoucí jí po telefonu řekla, že s tolika dětmi se nemá vůbec hlásit.', workers: [ludmila.membershipId] });

  await ludmila.does(day(-70), feedback.add, { body: { id: newId(), serviceId: id, versionId: '0192f000-0641-7000-8000-000000000101', name: 'Jak se u nás žije', beginsOn: day(0), endsOn: day(14), answersShown: true } }, '9:30');
}

const words: Readonly<Record<string, readonly [good: string, change: string]>> = {
  cs: ['Holky z recepce jsou hodné.', 'Topení v koupelně.'], uk: ['Діти мають де гратися.', 'Пральня зачинена у вихідні, а ми працюємо.'], ru: ['Здесь спокойно.', 'Хочу больше встреч с соцработником.'], vi: ['Có người dịch.', 'Bếp quá nhỏ.'], mn: ['Хүүхдэд тусалдаг.', 'Хичээлийн өрөө хэрэгтэй.'], en: ['They listen.', 'Wi-Fi in the rooms.'],
};
/** Clients send it as everybody does, by the page of the poster; then time goes by, as the week of each is all that is kept. */
export async function settleVoices(app: FastifyInstance, db: pg.Client): Promise<void> {
  const { rows: [campaign] } = await db.query<{ id: string; path_token: string }>(`select id, path_token from quality.campaign where name = 'Jak se u nás žije'`);
  const tongues = ['cs', 'uk', 'uk', 'ru', 'cs', 'uk', 'vi', 'mn', 'cs', 'uk', 'en', 'ru'], questions = ['safe', 'respect', 'understand', 'decide', 'privacy', 'complain'], levels = ['u3', 'u2', 'u3', 'u1', 'u2', 'u3', 'u0', 'u2'];
  for (let i = 0; i < 29; i++) {
    const tongue = tongues[i % tongues.length]!, said = new URLSearchParams({ jazyk: tongue, ...Object.fromEntries(questions.map((one, at) => [`q_fb_${one}`, levels[(i * 3 + at * (one === 'complain' ? 5 : 2)) % levels.length]!])) });
    if (i % 3 === 0) said.set('q_fb_good', words[tongue]![0]);
    // Not by a step: it would meet the same language each time.
    if ([1, 4, 6, 7, 10, 11, 13].includes(i)) said.set('q_fb_change', words[tongue]![1]);
    const { statusCode } = await app.inject({ method: 'POST', url: `/hlas/${campaign!.path_token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: said.toString() });
    if (statusCode !== 303) throw new Error(`Demo: a sheet was answered by ${statusCode}.`);
  }
  await db.query('update quality.campaign set begins_on = platform.today() - 63 where id = $1', [campaign!.id]);
  for (const table of ['voice', 'voice_text']) await db.query(`update quality.${table} t set week = t.week - 7 * (1 + n.at % 5)::int from (select id, row_number() over (order by id) as at from quality.${table} where campaign_id = $1) n where n.id = t.id`, [campaign!.id]);
  await db.query(`update quality.complaint_rule set valid_from = platform.today() - 400`);
}
