// A working group of three organisations for tests: Kompas keeps it, Petra is its secretary, Lucie sits there for Jeřabina, Ivan sat there for Lípa until yesterday.
import type { z } from 'zod';
import { addDays, today } from '#platform/i18n/format.ts';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import type { Asker, TestHouse } from '#platform/testing/house.ts';
import { groups, type NewGroup, type NewMember } from './contract.ts';

export const past = '2025-03-01';
export async function found(by: Asker, more: Partial<z.input<typeof NewGroup>> = {}): Promise<string> {
  const id = newId();
  await by.ok(groups.found, { body: { id, kind: 'working_group', name: 'Pracovní skupina Lískovec', purpose: 'Bydlení a práce', since: past, ...more } });
  return id;
}
export async function takesIn(by: Asker, groupId: string, member: Partial<z.input<typeof NewMember>>): Promise<string> {
  const id = newId();
  await by.ok(groups.addMember, { params: { groupId }, body: { id, since: past, ...member } });
  return id;
}
export const read = (by: Asker, groupId: string) => by.ok(groups.get, { params: { groupId } });
/** One member by a part of its name, as somebody reads it. */
export async function memberOf(by: Asker, groupId: string, name: string) {
  const member = (await read(by, groupId)).members.find((one) => one.name.includes(name));
  if (!member) throw new Error(`${name} is not there`);
  return member;
}
export async function districtGroup(house: TestHouse) {
  const petra = await house.as('petra'), groupId = await found(petra);
  const jerabina = await takesIn(petra, groupId, { organisationId: organisations.jerabina.id, admission: 'zakládající člen', seat: { membershipId: people.lucie.membership, duty: 'sociální pracovnice' } });
  const lipa = await takesIn(petra, groupId, { organisationId: organisations.lipa.id, seat: { email: 'ivan@example.test', name: 'Ivan Slavík' } });
  await petra.ok(groups.endMember, { params: { memberId: lipa }, version: 1, body: { lastDay: addDays(today(), -1), reason: 'nahrazeno jinou skupinou' } });
  return { groupId, jerabina, lipa };
}
