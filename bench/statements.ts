// What the product asks of the database for a request, written down while the request is answered, and the same without access rules:
// every access function of the statement is replaced by what it returned for this caller, and the owner asks, whom no policy filters.
import type pg from 'pg';
import { Client } from '#platform/db/client.ts';

export type Statement = { sql: string; values: unknown[]; rows: number };
type Queried = { text?: string; values?: unknown[] };

/** Not a part of the result: transaction, identity, session, read log, replay. */
const machinery = /^\s*(begin|commit|rollback)|set_config\(|access\.caller\(\)$|access\.(log_read|arrive|use_id|hold_reach|refused_because)\(|access\.replay\b/i;
/** A call whose value stands for it; in the list of tables it would have to stay a table. */
const calls = /(?<!\b(?:from|join)\s)\baccess\.\w+\((?:'[^']*')?\)/g;
let writing: Statement[] | undefined;

/** From now on statements of this process can be written down. */
export function listen(): void {
  const original = Client.prototype.query as (...args: unknown[]) => unknown;
  Client.prototype.query = function query(this: Client, ...args: unknown[]) {
    const [first, second] = args, text = typeof first === 'string' ? first : (first as Queried)?.text, values = Array.isArray(second) ? second : (first as Queried)?.values;
    const into = writing, result = original.apply(this, args);
    if (into && text && !machinery.test(text.trim())) {
      const statement: Statement = { sql: text, values: values ?? [], rows: 0 };
      into.push(statement);
      void (result as Promise<pg.QueryResult>)?.then?.((answer) => { statement.rows = answer.rows.length; }, () => {});
    }
    return result;
  } as typeof Client.prototype.query;
}
/** The statements that the work made. One work at a time. */
export async function written(work: () => Promise<unknown>): Promise<Statement[]> {
  const into: Statement[] = writing = [];
  try { await work(); } finally { writing = undefined; }
  return into;
}

/** Lists that a room works out in a function, because policies would go through them row by row: what the floor asks instead. */
const lists: [RegExp, string][] = [
  [/cases\.my_list\(true, (\$\d+)\)/g, `array(select distinct t.case_id from cases.team_member t join cases.case c on c.id = t.case_id where t.membership_id = access.my_membership() and (t.until is null or t.until >= platform.today()) and (c.phase = 'closed') = $1)`],
  [/access\.my_ending_releases\(platform\.today\(\) - 30, platform\.today\(\) \+ (\$\d+)::int\)/g, `array(select x.id from access.release_in_force x where (x.organisation_id = any (access.my_organisations()) or x.to_organisation_id = any (access.my_organisations())) and x.valid_to between platform.today() - 30 and platform.today() + $1::int)`],
  [/access\.my_ending_releases\((\$\d+)::date, (\$\d+)::date\)/g, `array(select x.id from access.release_in_force x where (x.organisation_id = any (access.my_organisations()) or x.to_organisation_id = any (access.my_organisations())) and x.valid_to between $1::date and $2::date)`],
  [/people\.my_ending_residences\(platform\.today\(\) - 30, platform\.today\(\) \+ (\$\d+)::int, 50\)/g, `array(select x.id from people.residence x where x.organisation_id = any (access.my_organisations()) and x.valid_to between platform.today() - 30 and platform.today() + $1::int
    and not exists (select from people.residence later where later.person_id = x.person_id and later.organisation_id = x.organisation_id and later.valid_to > x.valid_to) order by x.valid_to, x.id limit 50)`],
  [/people\.my_ending_residences\((\$\d+)::date, (\$\d+)::date, (\$\d+)::int\)/g, `array(select x.id from people.residence x where x.organisation_id = any (access.my_organisations()) and x.valid_to between $1::date and $2::date
    and not exists (select from people.residence later where later.person_id = x.person_id and later.organisation_id = x.organisation_id and later.valid_to > x.valid_to) order by x.valid_to, x.id limit $3::int)`],
];

/** Replaces the access functions in a statement by their values for the caller. `ask` evaluates an expression as the caller. */
export async function withoutAccess({ sql: asked, values, rows }: Statement, types: Map<string, string>, ask: (expression: string) => Promise<string | null>): Promise<Statement> {
  const sql = lists.reduce((text, [list, instead]) => text.replace(list, instead), asked);
  const extra: unknown[] = [], known = new Map<string, string>();
  for (const call of new Set(sql.match(calls) ?? [])) {
    const type = types.get(call.slice(0, call.indexOf('(')));
    if (!type) continue;
    extra.push(await ask(call));
    known.set(call, `$${values.length + extra.length}::${type}`);
  }
  return { sql: sql.replace(calls, (call) => known.get(call) ?? call), values: [...values, ...extra], rows };
}
