// What the tests generated from the contracts ask: every endpoint of the registry, with the ids of a family in its address and its body.
import type { Endpoint, Role } from '#platform/http/contract.ts';
import { rooms } from '#modules/registry.ts';
import { organisations, people, services } from './common.ts';
import type { Asker } from './house.ts';
import { sample, schemaOf } from './samples.ts';
import type { World } from './world.ts';

/** Every endpoint, named by its room: `work.add`. */
export const endpoints = Object.entries(rooms).flatMap(([room, contract]) => Object.entries(contract).map(([name, endpoint]) => ({ name: `${room}.${name}`, endpoint: endpoint as Endpoint })));

/** Whether the contract lets this role ask. */
export const may = ({ allow }: Endpoint, role: Role) => allow === 'signedIn' || Array.isArray(allow) && allow.includes(role);

/** Ids for the parameters and fields of an endpoint: the family's own, by the name they go under. */
export function idsOf(world: World, side: 'kompas' | 'jerabina' = 'kompas'): Record<string, unknown> {
  const rows = Object.fromEntries(Object.entries(world.ids[side]).map(([table, id]) => [`${table.split('.')[1]!.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())}Id`, id]));
  return { ...rows, sheetId: rows['conditionSheetId'], caseId: world.caseId, personId: world.mother, otherId: world.father, guardianId: world.father, about: [world.mother], personIds: [world.mother], case: world.caseId, person: world.mother,
    toOrganisationId: organisations.lipa.id, organisationId: organisations.kompas.id, serviceId: services.lipaAdvice.id, membershipId: people.olena.membership, accountId: people.olena.account };
}
export const paramsOf = (endpoint: Endpoint, known: Record<string, unknown>) => {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((m) => m[1]!);
  return Object.fromEntries(names.map((n) => [n, known[n] ?? crypto.randomUUID()]));
};
const bodyOf = (endpoint: Endpoint, known: Record<string, unknown>) => endpoint.body ? sample(schemaOf(endpoint.body), { ...known, id: crypto.randomUUID() }) : undefined;
/** Asks with a body that is right, or with another one. */
export const request = (asker: Asker, endpoint: Endpoint, known: Record<string, unknown>, body = bodyOf(endpoint, known)) =>
  asker.ask(endpoint as never, { params: paramsOf(endpoint, known), body, version: 1 } as never) as Promise<{ status: number; problem: { code?: string }; bytes: Buffer; headers: Record<string, unknown> }>;
/** Whether a refusal is said the way all are. */
export const isProblem = (outcome: { headers: Record<string, unknown> }) => String(outcome.headers['content-type']).startsWith('application/problem+json');
