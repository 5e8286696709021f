// What tests of imports share: a house without a register, files sent and written, and all that an import writes.
import { expect } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { services } from '#platform/testing/common.ts';
import type { Asker, TestHouse } from '#platform/testing/house.ts';
import { imports, register, type Import } from './contract.ts';
import { fileOf, madeUpItem } from './testing.ts';

export const items = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => madeUpItem(from + i));
/** Ways of asking a house; `alena` is an administrator of Kompas. */
export function registerHouse(house: TestHouse, alena: Asker) {
  const rows = async <T extends object>(sql: string, values: unknown[] = []) => (await house.admin.query(sql, values)).rows as T[];
  async function send(bytes: Buffer, who = alena, importId = newId()): Promise<Import> {
    const { status, reply, problem } = await who.ask(register.read, { params: { importId }, bytes });
    expect(status, JSON.stringify(problem)).toBe(200);
    return reply;
  }
  const read = (some: readonly unknown[], who = alena) => send(fileOf(some), who);
  return {
    rows, send, read, count: async (what: string) => Number((await rows<{ n: string }>(`select count(*) n from ${what}`))[0]!.n),
    async take(some: readonly unknown[]): Promise<Import> {
      const { id } = await read(some);
      await alena.ok(imports.confirm, { params: { importId: id } });
      await house.runJobs();
      const done = await alena.ok(imports.get, { params: { importId: id } });
      expect(done.state).toBe('done');
      return done;
    },
    /** Everything the import writes, without ids and times. */
    whole: async () => JSON.stringify(await rows(`select e.number, e.seen, e.hash is null as gone, c.fields, s.open, p.name as provider, p.ico, (select jsonb_agg(x order by x) from (select jsonb_build_array(label, phone, email, web) x from directory.contact where service_id = s.id or partner_id = p.id) q) as contacts,
      (select jsonb_agg(jsonb_build_array(pl.name, pl.address, pl.orp_code, pl.open) order by pl.address, pl.name) from directory.service_place sp join directory.place pl on pl.id = sp.place_id where sp.service_id = s.id) as places
      from directory.register_entry e join directory.register_current c on c.number = e.number join directory.service s on s.id = e.service_id join directory.partner p on p.id = s.partner_id order by e.number`)),
    /** As before the first import. */
    async empty(): Promise<void> {
    await house.admin.query(`delete from directory.import; delete from directory.register_keeper; delete from directory.register_entry; delete from directory.register_provider; delete from directory.register_place; delete from directory.verification; delete from directory.service_place; delete from directory.contact;
    delete from directory.offer; delete from directory.service where partner_id is not null or id not in (${Object.values(services).map(({ id }) => `'${id}'`)}); delete from directory.partner; delete from directory.place; delete from access.mask; update access.organisation set ico = null, masked = false`);
    },
  };
}
