// Published goals, asked in the role of everybody: functions of the schema `published` and nothing else.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Indicator } from '#modules/work/indicators/contract.ts';
import type { PlanState } from '../rules.ts';

export type PublishedPlan = { id: string; centreId: string; centre: string; providerId: string; provider: string; year: number; state: PlanState; title: string; preamble: string; responsible: 'head' | 'team'; rhythm: string; dueOn: string };
/** `few`: a number of people too small to be said. */
export type PublishedValue = { few: boolean; value: number | null; /** What the value is out of, and to what a range goes. */ of: number | null; targetMax: number | null; /** Of periods so far, how many. */ periodical: boolean; unit: 'count' | 'hours' | 'percent' | 'yes_no'; on: string; met: boolean | null };
export type PublishedMeasure = { kind: 'indicator' | 'milestone' | 'judgement'; words: string; indicator: Indicator | null; dueOn: string | null; reachedOn: string | null; shown: PublishedValue | null };
export type PublishedGoal = { id: string; parentId: string | null; text: string; kind: string; partner: string; from: string | null; dueOn: string | null; outcome: 'fulfilled' | 'partly' | 'not' | 'moved' | null; standing: 'reached' | 'going' | 'slow' | 'stopped' | 'not_begun' | null; saidOf: string | null; measures: PublishedMeasure[] };
export type Label = { list: string; key: string; cs: string; en: string; uk: string };

const columns = sql`id, centre_id as "centreId", centre, provider_id as "providerId", provider, year, state, title, preamble, responsible, rhythm, due_on as "dueOn"`;
export const findPublishedPlans = async (db: Db): Promise<PublishedPlan[]> => (await sql<PublishedPlan>`select ${columns} from published.goal_plans()`.execute(db)).rows;
export const findPublishedPlan = async (db: Db, centreId: string, year: number): Promise<PublishedPlan | undefined> => (await sql<PublishedPlan>`select ${columns} from published.goal_plans() where centre_id = ${centreId} and year = ${year}`.execute(db)).rows[0];
export const findPublishedGoals = async (db: Db, planId: string): Promise<PublishedGoal[]> => (await sql<PublishedGoal>`
  select id, parent_id as "parentId", text, kind, partner, from_day as "from", due_on as "dueOn", outcome, standing, said_of as "saidOf", measures from published.goals(${planId})`.execute(db)).rows;
export const findPublishedLabels = async (db: Db, planId: string): Promise<Label[]> => (await sql<Label>`select list, key, cs, en, uk from published.goal_labels(${planId})`.execute(db)).rows;
