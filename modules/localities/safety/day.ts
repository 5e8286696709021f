// Visits that concern the caller, with the warnings of those who go and the alarms.
import type { Db } from '#platform/db/connect.ts';
import type { SafetyDay } from './contract.ts';
import { findConcerns } from './incident-queries.ts';
import { findAlarms, findVisits } from './visit-queries.ts';

export async function myDay(db: Db): Promise<SafetyDay> {
  const [rows, concerns] = await Promise.all([findVisits(db), findConcerns(db)]), alarms = await findAlarms(db, rows.map(({ id }) => id));
  const promised = new Map<string, SafetyDay['promised'][number]['warnings']>();
  for (const { commitmentId, visitId, warning } of concerns) if (commitmentId && !visitId) promised.set(commitmentId, [...promised.get(commitmentId) ?? [], warning]);
  return {
    visits: rows.map((row) => ({ ...row, warnings: row.state === 'ended' || row.state === 'cancelled' ? [] : concerns.filter(({ visitId }) => visitId === row.id).map(({ warning }) => warning), alarms: alarms.filter(({ visitId }) => visitId === row.id) })),
    promised: [...promised].map(([commitmentId, warnings]) => ({ commitmentId, warnings })).slice(0, 200),
  };
}
