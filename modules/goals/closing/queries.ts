import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Reading } from '#modules/work/indicators/contract.ts';
import type { Outcome } from './rules.ts';

export const setOutcome = (db: Db, goalId: string, outcome: Outcome, reason: string) => db.updateTable('goals.goal').set({ outcome, outcome_reason: reason } as never).where('id', '=', goalId).execute();
export const freeze = (db: Db, { goalId, measureId, reading, records }: { goalId: string; measureId: string; reading: Reading; records: readonly string[] }) =>
  sql`insert into goals.closing (id, goal_id, measure_id, reading, records) values (gen_random_uuid(), ${goalId}, ${measureId}, ${JSON.stringify(reading)}::jsonb, ${[...records]}::uuid[])`.execute(db);
