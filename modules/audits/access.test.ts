// Who sees what of an audit, asked of the tables themselves.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { auditOf, kraj, openAuditing, type Auditing } from './testing.ts';

let house: TestHouse, auditing: Auditing;
const ids: Record<'open' | 'draft' | 'final', string> = { open: '', draft: '', final: '' };
beforeAll(async () => {
  house = await openHouse();
  auditing = await openAuditing(house);
  for (const state of ['open', 'draft', 'final'] as const) {
    const id = ids[state] = await auditOf(house, auditing, state), by = [kraj.id, id, auditing.radka.membershipId] as const;
    const put = (table: string, columns: string, ...values: unknown[]) => house.admin.query(`insert into audits.${table} (id, organisation_id, audit_id, author_id, ${columns}) values ($1, $2, $3, $4, ${values.map((_, i) => `$${i + 5}`)})`, [newId(), by[0], by[1], by[2], ...values]);
    await put('visit', 'on_day', '2026-09-10');
    await put('interview', 'on_day, with_whom, label, consent, notes', '2026-09-10', 'client', 'K1', 'oral', 'Říká, že smlouvu nečetla.');
    await put('evidence', 'criterion, kind, text', 'q_contract_own', 'observation', 'Deset stejných smluv.');
    await put('rating', 'criterion, level, summary', 'q_contract_own', 'u1', 'Smlouvy jsou stejné.');
    await put('finding', 'criterion, kind, severity, theme, text', 'q_contract_own', 'finding', 'serious', 'contract', 'Smlouva není individuální.');
    await put('reader', 'kind, to_organisation_id', 'municipality', organisations.urad.id);
  }
});
afterAll(() => house.close());

const tables = ['audit', 'auditor', 'reader', 'visit', 'interview', 'evidence', 'rating', 'finding'] as const;
/** In which states of an audit somebody reads a row of each table. */
async function reads(secret: string) {
  const found: Record<string, string> = {};
  await house.database.asSession(secret, async (db) => {
    for (const table of tables) {
      const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(table === 'audit' ? 'id' : 'audit_id')} as id from ${sql.table(`audits.${table}`)}`.execute(db);
      found[table] = (['open', 'draft', 'final'] as const).filter((state) => rows.some(({ id }) => id === ids[state])).join(' ');
    }
  });
  return found;
}
const all = 'open draft final';
const seen = (facts: string, results: string, talks: string) => ({ audit: facts, auditor: facts, reader: facts, visit: facts, interview: talks, evidence: talks, rating: results, finding: results });

test('who sees what', async () => {
  const of = async (persona: Parameters<TestHouse['as']>[0]) => { await house.as(persona); return reads(house.secretOf(persona)); };
  const { secrets } = auditing;
  expect(await reads(secrets.radka), 'team').toEqual(seen(all, all, all));
  expect(await reads(secrets.bozena), 'head of the organisation that audits').toEqual(seen(all, all, ''));
  expect(await reads(secrets.dalibor), 'their colleague').toEqual(seen('', '', ''));
  expect(await of('jitka'), 'head of the service').toEqual(seen(all, 'draft final', ''));
  expect(await of('lucie'), 'worker of the service').toEqual(seen('', '', ''));
  expect(await of('eva'), 'worker of the municipality that was let in').toEqual(seen('', '', ''));
  expect(await of('milan'), 'a stranger').toEqual(seen('', '', ''));
});

test('who left the team, or whose reading ended, reads nothing more', async () => {
  await house.admin.query(`update audits.auditor set left_on = platform.today() where membership_id = $1`, [auditing.vlasta.membershipId]);
  expect((await reads(auditing.secrets.vlasta))['interview']).toBe('');
  await house.admin.query(`update audits.reader set until = platform.today() - 1 where to_organisation_id = $1`, [organisations.jerabina.id]);
  await house.as('jitka');
  expect(await reads(house.secretOf('jitka'))).toEqual(seen('', '', ''));
});
