// Bringing a family's time about, erasing it, and looking for what is left, in tests of any room.
import { newId } from '#platform/http/client.ts';
import type { Persona } from '#platform/testing/common.ts';
import type { TestHouse } from '#platform/testing/house.ts';
import type { World } from '#platform/testing/world.ts';
import { retention } from './contract.ts';
import type { Kind } from './rules.ts';

export const tablesWith = (rows: Record<string, string[]>, text: string) => Object.entries(rows).filter(([, list]) => list.some((row) => row.includes(text))).map(([table]) => table).sort();
export type Tools = ReturnType<typeof toolsOf>;

export function toolsOf(house: TestHouse) {
  /** The family of the world, long ago: closed in 2015, nothing waits, its consent ended then. */
  async function longAgo(world: World): Promise<void> {
    const q = (text: string) => house.admin.query(text, [world.caseId]);
    await house.admin.query(`set session_replication_role = replica`);
    await q(`update cases."case" set phase = 'closed' where id = $1`);
    await q(`update cases.episode set opened_on = '2014-01-01', closed_on = '2015-03-03' where case_id = $1`);
    await q(`update commitments.commitment set state = 'cancelled' where case_id = $1`);
    await q(`update access.release set valid_from = '2014-01-01', valid_to = '2015-01-01' where case_id = $1`);
    await q(`update people.profile set updated_at = '2015-03-03' where person_id in (select person_id from cases.case_person where case_id = $1)`);
    await house.admin.query(`set session_replication_role = default`);
  }
  const setRule = async (persona: Persona, kind: Kind, years = 1) => (await house.as(persona)).ok(retention.addRule, { body: { id: newId(), kind, years, source: 'Spisový plán 2024, čl. 5' } });
  const due = async (persona: Persona) => (await (await house.as(persona)).ok(retention.due, { query: {} })).items;
  const mark = () => house.admin.query('select retention.mark_due()');
  /** Confirms everything that is due as a head does, and does it. @returns how many items there were. */
  async function eraseAll(persona: Persona): Promise<number> {
    await mark();
    const items = (await due(persona)).filter(({ state }) => state === 'due'), asker = await house.as(persona);
    if (items.length) await asker.ok(retention.confirm, { body: { id: newId(), ids: items.map(({ id }) => id), typed: `smazat ${items.length}` } });
    await house.runJobs();
    return items.length;
  }
  /** Every table with every row as text, of one organisation or of all. What is worked out anew at the next request says nothing of one organisation. */
  async function everything(organisation?: string): Promise<Record<string, string[]>> {
    const { rows: tables } = await house.admin.query<{ t: string; own: boolean }>(`select c.oid::regclass::text as t, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not attisdropped) as own
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')`);
    const found: Record<string, string[]> = {};
    for (const { t, own } of tables) {
      if (organisation && (!own || ['access.reach', 'access.asking'].includes(t))) continue;
      const { rows } = await house.admin.query<{ j: string }>(`select (to_jsonb(x) - 'version' - 'updated_at')::text as j from ${t} x ${organisation ? 'where x.organisation_id = $1' : ''} order by 1`, organisation ? [organisation] : []);
      if (rows.length) found[t] = rows.map(({ j }) => j);
    }
    return found;
  }
  const tally = async () => (await house.admin.query(`select organisation_id, month, kind, mode, directness, sum(records) as records, sum(minutes) as minutes, sum(kontakt) as kontakt, sum(intervence) as intervence, sum(participations) as participations from work.month_tally group by 1, 2, 3, 4, 5 having sum(records) <> 0 order by 1, 2, 3, 4, 5`)).rows;
  const seal = async () => {
    for (let covered = false; !covered;) {
      await house.admin.query('select access.seal_logs()');
      covered = (await house.admin.query<{ covered: boolean }>(`select (select max(xid) from access.change_log) < (select max(below_xid) from access.log_seal where log = 'change_log') as covered`)).rows[0]!.covered;
      if (!covered) await new Promise((done) => setTimeout(done, 50));
    }
  };
  return { longAgo, setRule, due, mark, eraseAll, everything, tally, seal };
}
