// Fills a migrated, empty database with the district that is measured. Set by set, as the owner; believable, the same at each run (pseudo-random by number).
import pg from 'pg';
import { calendar } from './calendar.ts';
import { cases } from './cases.ts';
import { directory } from './directory.ts';
import { facts } from './facts.ts';
import { ground } from './ground.ts';
import { people } from './people.ts';
import { records } from './records.ts';
import { referrals } from './referrals.ts';
import { sharing } from './sharing.ts';
import { withoutTriggers } from './tables.ts';
import { verifySums } from './verify.ts';

export type Size = { organisations: number; workers: number; persons: number; cases: number; records: number };
/** Scale 1: 20 organisations, 200 workers, 200,000 persons, 120,000 cases, 2,000,000 records. A worker has 600 cases, 25 of them open, at every scale. */
export const sizeOf = (scale: number): Size => ({
  organisations: Math.max(2, Math.round(20 * scale)), workers: Math.max(4, Math.round(200 * scale)), persons: Math.round(200_000 * scale), cases: Math.round(120_000 * scale), records: Math.round(2_000_000 * scale),
});

export type Step = (db: pg.Client, size: Size) => Promise<void>;
const connect = async (url: string) => {
  const db = new pg.Client({ connectionString: url, options: '-c jit=off -c work_mem=128MB -c maintenance_work_mem=512MB -c synchronous_commit=off -c timezone=Europe/Prague' });
  await db.connect();
  return db;
};
async function told(name: string, work: Promise<void>): Promise<void> {
  const started = performance.now();
  await work;
  console.log(`  ${name.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

export async function fill(url: string, scale: number): Promise<void> {
  const size = sizeOf(scale);
  console.log(`Generating scale ${scale}: ${Object.entries(size).map(([what, count]) => `${count} ${what}`).join(', ')}`);
  const db = await connect(url), other = await connect(url);
  try {
    await withoutTriggers(db, async () => {
      await told('organisations and workers', ground(db, size));
      await told('directory of services', directory(db, size));
      await told('plan of cases', cases(db, size));
      await told('referrals of a year', referrals(db, size));
      await told('groups and their meetings', calendar(db, size));
      // Two cores: names on one, work on the other.
      await Promise.all([
        told('persons and their names', people(db, size)),
        told('sharing, facts, records', sharing(other, size).then(() => facts(other, size)).then(() => records(other, size))),
      ]);
    });
    await told('sums compared with records', verifySums(db));
    await told('analyze', db.query('vacuum analyze').then(() => {}));
  } finally { await db.end(); await other.end(); }
}
