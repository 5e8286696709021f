// Quality that services follow by themselves: plans of supervision against what was held, rules that are read, a self-evaluation of two years, good practice that is tried elsewhere.
import type pg from 'pg';
import { meetings } from '#modules/meetings/contract.ts';
import { practices } from '#modules/quality/practice/contract.ts';
import { qualityRules } from '#modules/quality/rules/contract.ts';
import { standards } from '#modules/quality/standards/contract.ts';
import { supervision } from '#modules/quality/supervision/contract.ts';
import { questionnaires, type Answers, type Content } from '#modules/questionnaires/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import type { Persona } from './roster.ts';
import type { Stage, Worker } from './stage.ts';

type Sat = { by: Worker; supervisor: string; minutes: readonly [string, string]; who: readonly Persona[]; days: readonly number[] };
/** Supervisions that were held: called through the API; that they took place is written as their minutes would write it. */
async function held(stage: Stage, db: pg.Client, { by, supervisor, minutes: [from, to], who, days }: Sat): Promise<void> {
  for (const ago of days) {
    const id = newId(), on = day(-ago), said = day(-ago - 12);
    await by.does(said, meetings.create, { body: { id, kind: 'supervision', title: 'Supervize týmu', onDay: on, startsAt: from, endsAt: to, place: 'Společenská místnost', facilitatorName: supervisor } }, '9:00');
    await by.does(said, meetings.addAttendees, { params: { meetingId: id }, body: { attendees: who.map((one) => ({ id: newId(), membershipId: stage.as(one).membershipId })) } }, '9:05');
    await db.query(`update meetings.attendee set presence = 'present' where meeting_id = $1 and membership_id = any ($2)`, [id, who.map((one) => stage.as(one).membershipId)]);
    await db.query(`update meetings.meeting set state = 'written' where id = $1`, [id]);
  }
}
const monthly = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at * 30);

const names = ['Cíle a způsoby poskytování služby', 'Ochrana práv osob', 'Jednání se zájemcem o službu', 'Smlouva o poskytování služby', 'Individuální plánování', 'Dokumentace', 'Stížnosti na kvalitu', 'Návaznost na další zdroje', 'Personální a organizační zajištění', 'Profesní rozvoj zaměstnanců', 'Místní a časová dostupnost', 'Informovanost o službě', 'Prostředí a podmínky', 'Nouzové a havarijní situace', 'Zvyšování kvality služby'];
const levels = ['není zavedeno', 'máme napsáno', 'děláme, ne vždy', 'děláme a víme, že to funguje'];
/** The frame in the words of Kompas: each standard by one scale. */
const frame = (): Content => ({
  title: { cs: 'Standardy kvality: jak je máme v Kompasu' }, intro: { cs: 'Ke každému standardu napište, kde jsme a z čeho to víme.' }, languages: ['cs'],
  topics: names.map((name, at) => ({ key: `t_s${at + 1}`, words: { cs: `${at + 1}. ${name}` }, followed: null, questions: [{ key: `q_s${at + 1}`, kind: 'scale', words: { cs: `Jak to u nás je: ${name.charAt(0).toLowerCase()}${name.slice(1)}?` }, help: {}, required: true, mayNotApply: true, choices: levels.map((words, level) => ({ key: `u${level}`, words: { cs: words } })), better: 'last', unit: {}, min: null, max: null, showIf: null, importance: null }] })),
});
const answers = (of: readonly number[], notes: Readonly<Record<number, string>>): Answers => Object.fromEntries(of.map((level, at) => [`q_s${at + 1}`, { value: `u${level}`, applies: true, note: notes[at + 1] ?? '' }]));

export async function standardsOf({ stage }: District, db: pg.Client): Promise<void> {
  const hana = stage.as('hana'), petra = stage.as('petra'), jana = stage.as('jana'), ludmila = stage.as('ludmila'), stanislav = stage.as('stanislav');
  const plan = (by: Worker, serviceId: string, more: { kind: 'group' | 'individual'; times: number; per: 'month' | 'year'; supervisor: string; note?: string }) => by.does(day(-330), supervision.add, { body: { id: newId(), serviceId, minutes: 120, validFrom: exactly(-335), ...more } }, '8:30');
  await plan(hana, stage.services.teren.id, { kind: 'group', times: 1, per: 'month', supervisor: 'Mgr. Vlasta Horská', note: 'Zve koordinace, platí organizace. Nový člověk dostane termíny při nástupu.' });
  await held(stage, db, { by: petra, supervisor: 'Mgr. Vlasta Horská', minutes: ['09:00', '11:00'], who: ['jana', 'iryna'], days: monthly(65, 9) });
  await plan(ludmila, stage.services.majakDum.id, { kind: 'group', times: 1, per: 'month', supervisor: 'PhDr. Ivana Lukešová' });
  await held(stage, db, { by: ludmila, supervisor: 'PhDr. Ivana Lukešová', minutes: ['13:00', '15:00'], who: ['michal', 'nikola'], days: monthly(10, 11) });
  await plan(stanislav, stage.services.brodDum.id, { kind: 'individual', times: 4, per: 'year', supervisor: 'Mgr. Pavel Doležal' });
  await held(stage, db, { by: stanislav, supervisor: 'Mgr. Pavel Doležal', minutes: ['10:00', '11:30'], who: ['vera'], days: [270] });

  const rule = async (by: Worker, on: number, { title, standards: of, serviceIds, reviewOn, text }: { title: string; standards: number[]; serviceIds: string[]; reviewOn: string; text: string }) => {
    const id = newId(), versionId = newId();
    await by.does(day(-on), qualityRules.add, { body: { id, versionId, title, standards: of, serviceIds, ownerId: by.membershipId, reviewOn, text, validFrom: exactly(-on), approvedById: by.membershipId, approvedOn: exactly(-on) } }, '11:00');
    return { id, versionId };
  };
  const alone = await rule(hana, 400, { title: 'Když jde pracovník do terénu sám', standards: [9, 14], serviceIds: [stage.services.teren.id, stage.services.rodiny.id], reviewOn: exactly(-12), text: 'Před odchodem řekne, kam jde a do kdy se ozve. Neozve-li se do patnácti minut po domluvené době, volá mu vedení; nedovolá-li se, jede na místo druhý kolega.' });
  await jana.does(day(-395), qualityRules.confirm, { params: { qualityRuleId: alone.id }, body: { id: newId(), versionId: alone.versionId } }, '8:15');
  const rewritten = newId(), first = await rule(hana, 500, { title: 'Jak přijímáme a vyřizujeme stížnosti', standards: [7], serviceIds: [], reviewOn: exactly(150), text: 'Stížnost přijme kterýkoli pracovník. Vyřizuje ji vedení do 30 dnů.' });
  await hana.does(day(-90), qualityRules.addVersion, { params: { qualityRuleId: first.id }, body: { id: rewritten, text: 'Stížnost přijme kterýkoli pracovník, i ústně a bez jména. Koho se týká, ten ji nevyřizuje. Odpovídáme do 28 dnů v jazyce toho, kdo si stěžuje.', changed: 'Kratší lhůta, stížnost bez jména, odpověď v jazyce klienta.', validFrom: exactly(-80), approvedById: hana.membershipId, approvedOn: exactly(-90), reviewOn: exactly(280) } }, '9:40');
  for (const who of ['petra', 'tomas'] as const) await stage.as(who).does(day(-70), qualityRules.confirm, { params: { qualityRuleId: first.id }, body: { id: newId(), versionId: rewritten } }, '9:00');

  const questionnaireId = newId(), versionId = newId();
  await hana.does(day(-420), questionnaires.begin, { body: { id: questionnaireId, versionId, purpose: 'standards', title: 'Standardy kvality: jak je máme v Kompasu' } }, '13:00');
  await hana.does(day(-420), questionnaires.put, { params: { versionId }, version: 1, body: frame() }, '13:30');
  await hana.does(day(-420), questionnaires.publish, { params: { versionId }, version: 2, body: { note: 'První znění vlastními slovy.' } }, '14:00');
  const evaluate = async (ago: number, given: Answers, note: string) => {
    const id = newId(), onDay = day(-ago), body = { onDay, answers: given, note };
    await petra.does(onDay, standards.begin, { body: { id, serviceId: stage.services.teren.id, versionId, onDay, answers: {} } }, '9:00');
    await petra.does(onDay, standards.finish, { params: { selfEvaluationId: id }, version: 1, body }, '11:30');
    return id;
  };
  await evaluate(380, answers([2, 2, 2, 2, 1, 2, 1, 3, 2, 1, 3, 2, 2, 1, 1], { 5: 'Plány máme, ale cíle jsou psané našimi slovy.', 10: 'Supervize dvakrát za rok, podle lidí málo.', 14: 'Pravidla jsou, nikdo je nečetl.' }), 'Celý terénní tým, jedno odpoledne.');
  const last = await evaluate(40, answers([2, 2, 3, 2, 2, 2, 2, 3, 2, 3, 3, 2, 2, 2, 1], { 5: 'Cíle píšeme slovy klienta, v deseti náhodných plánech osmkrát.', 10: 'Supervize každý měsíc.', 15: 'Názory klientů sbíráme jen ústně.' }), 'Celý terénní tým a vedení.');
  await hana.does(day(-38), standards.addTask, { params: { selfEvaluationId: last }, body: { id: newId(), topic: 't_s15', what: 'Připravit krátký dotazník pro klienty v jejich jazycích', dueOn: day(20), membershipId: petra.membershipId } }, '8:50');

  const practice = newId(), trial = newId();
  await ludmila.does(day(-120), practices.add, { body: { id: practice, title: 'Denní předávka mezi sociálními pracovníky a službou', theme: 'worker_roles', what: 'Každý den ve 13:45 patnáct minut u jedné tabulky: co kdo slíbil, co má kdo dnes na starosti. Vede ji ten, kdo končí.', brought: 'Služba ví, na čem je s rodinou domluva, a nerozhoduje podle domovního řádu tam, kde platí plán.', watch: 'Bez tabulky se z ní do měsíce stane povídání. O klientech jen to, co je k práci potřeba.', contact: 'vedoucí služby', offered: true } }, '10:00');
  await hana.does(day(-60), practices.tryIt, { params: { practiceId: practice }, body: { id: trial, since: exactly(-58) } }, '15:00');
  await hana.does(day(-8), practices.went, { params: { practiceTryId: trial }, version: 1, body: { went: 'V Klubu Kotva funguje, v terénu jsme ji změnili na dvakrát týdně po telefonu.', wentOn: exactly(-8) } }, '9:10');
  await hana.does(day(-30), practices.add, { body: { id: newId(), title: 'Seznam slov v jazyce klienta u každého plánu', theme: 'individual_work', what: 'Ke každému plánu patří list o deseti slovech, která klient používá pro to, co chce. Píše ho tlumočnice s klientem.', brought: 'Cíle zůstávají ve slovech klienta i po předání jinému pracovníkovi.', offered: true } }, '16:00');
}
