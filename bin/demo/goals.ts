// Goals of two centres and their department: last year closed, this year running with a change that waits, and from September the next one.
import { goalsClosing } from '#modules/goals/closing/contract.ts';
import { goals, type GoalContent } from '#modules/goals/contract.ts';
import { goalTemplates } from '#modules/goals/templates/contract.ts';
import { goalVersions } from '#modules/goals/versions/contract.ts';
import type { Indicator } from '#modules/work/indicators/contract.ts';
import { work } from '#modules/work/contract.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import type pg from 'pg';
import type { z } from 'zod';
import { day, exactly } from './calendar.ts';
import { besides, reaches } from './network/goals.ts';
import type { Known } from './network/records.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Goal = z.input<typeof GoalContent>;
const year = Number(today().slice(0, 4));
/** The day of a year, or yesterday when it has not come yet. */
const on = (of: number, monthDay: string) => { const wanted = `${of}-${monthDay}`, latest = exactly(-1); return wanted < latest ? wanted : latest; };
const counted = (indicator: Partial<Indicator>, words = '') => ({ id: newId(), kind: 'indicator' as const, words, indicator: { measure: 'records' as const, filter: {}, target: null, ...indicator } });
const milestone = (words: string, dueOn: string) => ({ id: newId(), kind: 'milestone' as const, words, dueOn });
const judged = (words: string) => ({ id: newId(), kind: 'judgement' as const, words });

/** A year from the draft to running; `goalsOf` are put one whole goal a call. */
async function runs(head: Worker, department: Worker, centreId: string, of: number, responsible: string, list: readonly Goal[]): Promise<string> {
  const planId = newId(), step = (by: Worker, monthDay: string, kind: 'submitted' | 'approved' | 'published' | 'started', text = '') => by.does(on(of, monthDay), goals.step, { params: { planId }, body: { id: newId(), kind, text } }, '10:00');
  await head.does(on(of - 1, '11-20'), goals.begin, { body: { id: planId, centreId, year: of, responsible, rhythm: 'jednou měsíčně na poradě týmu nad statistikou' } });
  for (const goal of list) await head.does(on(of - 1, '11-20'), goals.add, { params: { planId }, body: goal });
  await step(head, '01-05', 'submitted');
  await step(department, '01-08', 'approved');
  await step(head, '01-10', 'published');
  await step(head, '01-10', 'started');
  return planId;
}
const activity = (by: Worker, onDay: string, kind: 'event' | 'partner_talk', facts: string, minutes: number) => by.does(onDay, work.add, { body: { id: newId(), onDay, minutes, mode: 'field', directness: 'organisational', facts, details: { kind } } }, '16:00');

export async function goalsOf({ stage }: District, centres: readonly Known[]): Promise<void> {
  const [simona, marketa, dana] = [stage.as('simona'), stage.as('marketa'), stage.as('dana')], { sitPlzen, sitDomazlice } = stage.organisations;
  for (const [of, monthDay] of [[year - 1, '03-12'], [year - 1, '04-16'], [year - 1, '06-11'], [year - 1, '09-17'], [year - 1, '11-05'], [year, '02-11'], [year, '03-18'], [year, '05-20'], [year, '09-16']] as const)
    if (`${of}-${monthDay}` < today()) await activity(dana, `${of}-${monthDay}`, 'event', 'Osvětová akce pro veřejnost', 120);
  for (const monthDay of ['02-04', '04-14', '10-06']) if (`${year}-${monthDay}` < today()) await activity(dana, `${year}-${monthDay}`, 'partner_talk', 'Jednání se školou o přípravných třídách', 60);

  const events: Goal = { id: newId(), text: 'Uspořádat osvětové akce pro veřejnost', kind: 'count', measures: [counted({ filter: { kinds: ['event'] }, target: { kind: 'at_least', value: 5, max: null } })] };
  const schools: Goal = { id: newId(), text: 'Prohloubit spolupráci se školami', kind: 'partnership', partner: 'základní školy v Plzni', measures: [counted({ filter: { kinds: ['partner_talk'] }, target: { kind: 'about', value: 3, max: 4 } }), judged('Školy se na centrum samy obracejí')] };
  const point: Goal = { id: newId(), text: 'Otevřít kontaktní místo v Nýřanech', kind: 'dated_milestone', measures: [milestone('Podepsaná smlouva o prostorách', `${year - 1}-09-30`)] };
  const last = await runs(simona, marketa, sitPlzen.id, year - 1, 'vedoucí centra', [events, schools, point]);
  await simona.does(on(year, '01-04'), goalsClosing.close, { params: { planId: last }, body: { id: newId(), text: 'Rok s polovičním obsazením týmu.', outcomes: [
    { goalId: events.id, outcome: 'fulfilled' }, { goalId: schools.id, outcome: 'partly', reason: 'Dvě školy spolupracují, s ostatními se nepodařilo sejít.' }, { goalId: point.id, outcome: 'moved', reason: 'Obec dokončí opravu budovy až v novém roce.' }] } });

  const planId = newId(), [more, again, opening, czech, told] = [newId(), newId(), newId(), newId(), newId()];
  await simona.does(on(year - 1, '12-01'), goals.begin, { body: { id: planId, centreId: sitPlzen.id, year, responsibleId: simona.membershipId, rhythm: 'jednou měsíčně na poradě týmu nad statistikou' } });
  await simona.does(on(year - 1, '12-01'), goals.carry, { params: { planId }, body: { goals: [{ id: more, fromGoalId: events.id, targets: [{ measureId: events.measures![0]!.id, value: 8 }] }, { id: again, fromGoalId: schools.id }] } });
  const open: Goal = { id: opening, text: point.text, kind: 'dated_milestone', measures: [milestone('Podepsaná smlouva o prostorách', `${year}-09-30`)] };
  await simona.does(on(year - 1, '12-01'), goals.add, { params: { planId }, body: { ...open, fromGoalId: point.id } });
  await dana.does(on(year - 1, '12-02'), goals.add, { params: { planId }, body: { id: czech, text: 'Podpořit češtinu dospělých i dětí', kind: 'hours_per_period', responsibleId: dana.membershipId, parts: [
    { id: newId(), text: 'Doučování dětí 5 hodin týdně', kind: 'hours_per_period', measures: [counted({ measure: 'hours', filter: { kinds: ['tutoring'] }, per: 'week', target: { kind: 'at_least', value: 5, max: null } })] },
    { id: newId(), text: 'Konverzační kurz v každém pololetí', kind: 'count', measures: [counted({ measure: 'courses', filter: { kinds: ['course'] }, target: { kind: 'at_least', value: 2, max: null } })] }] } });
  await dana.does(on(year - 1, '12-02'), goals.add, { params: { planId }, body: { id: told, text: 'Zlepšit prezentaci centra na webu a sociálních sítích', kind: 'text' } });
  const here = besides(centres, 'plzen'), there = besides(centres, 'domazlice');
  for (const { content } of here) await simona.does(on(year - 1, '12-03'), goals.add, { params: { planId }, body: content });
  const step = (by: Worker, when: string, kind: 'submitted' | 'returned' | 'approved' | 'published' | 'started', text = '', plan = planId) => by.does(when, goals.step, { params: { planId: plan }, body: { id: newId(), kind, text } }, '11:00');
  await step(simona, on(year - 1, '12-05'), 'submitted');
  await step(marketa, on(year - 1, '12-10'), 'returned', 'Doplňte prosím, kdo odpovídá za češtinu a jak poznáme, že je otevřené kontaktní místo.');
  await step(simona, on(year - 1, '12-15'), 'submitted', 'Doplněno.');
  for (const [by, monthDay, kind] of [[marketa, '01-05', 'approved'], [simona, '01-07', 'published'], [simona, '01-07', 'started']] as const) await step(by, on(year, monthDay), kind);
  await simona.does(day(-2), goalVersions.propose, { params: { goalId: opening }, body: { id: newId(), reason: 'Obec posunula předání prostor, smlouva bude o dva měsíce později.', content: { ...open, measures: open.measures!.map((one) => ({ ...one, dueOn: `${year}-11-30` })) } } });

  // The sister begins one goal from the template that Plzeň shares.
  const templateId = newId();
  await simona.does(on(year, '01-08'), goalTemplates.make, { body: { id: templateId, goalId: told, shared: true } });
  const sister = newId();
  await marketa.does(on(year, '01-09'), goals.begin, { body: { id: sister, centreId: sitDomazlice.id, year, responsible: 'vedoucí centra', rhythm: 'jednou měsíčně' } });
  await marketa.does(on(year, '01-09'), goals.add, { params: { planId: sister }, body: { id: newId(), text: 'Zlepšit prezentaci centra na webu a sociálních sítích', kind: 'text', templateId } });
  await marketa.does(on(year, '01-09'), goals.add, { params: { planId: sister }, body: { id: newId(), text: 'Konzultace ve všech obcích okresu', kind: 'coverage', measures: [counted({ measure: 'districts', form: 'coverage', by: 'district', members: [{ key: '3202', label: 'Domažlice' }, { key: '3203', label: 'Horažďovice' }], target: null })] } });
  for (const { content } of there) await marketa.does(on(year, '01-09'), goals.add, { params: { planId: sister }, body: content });
  for (const kind of ['submitted', 'approved', 'started'] as const) await step(marketa, on(year, '01-12'), kind, '', sister);
  for (const { goal, content } of here) await reaches(simona, goal, content.measures);
  for (const { goal, content } of there) await reaches(marketa, goal, content.measures);

  if (today().slice(5) < '09-01') return;
  const next = newId();
  await simona.does(day(-6), goals.begin, { body: { id: next, centreId: sitPlzen.id, year: year + 1, responsibleId: simona.membershipId, rhythm: 'jednou měsíčně na poradě týmu nad statistikou' } });
  await simona.does(day(-6), goals.carry, { params: { planId: next }, body: { goals: [{ id: newId(), fromGoalId: more }, { id: newId(), fromGoalId: czech }] } });
  await simona.does(day(-5), goals.add, { params: { planId: next }, body: { id: newId(), text: 'Vydat rozcestník služeb ve třech jazycích', kind: 'deliverable', measures: [milestone('Rozcestník je vytištěný a na webu', `${year + 1}-06-30`)] } });
  await step(simona, day(-4), 'submitted', '', next);
}

/** On public pages since the day on which that happened. */
export const dateGoals = (db: pg.Client) => db.query(`update goals.plan p set published_at = s.created_at from goals.step s where s.plan_id = p.id and s.kind = 'published'`);
