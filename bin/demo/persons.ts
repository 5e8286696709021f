// Registering people: identity, and what is known besides.
import { accommodations, contacts, occupations, residences } from '#modules/people/facts/contract.ts';
import { people } from '#modules/people/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { exactly } from './calendar.ts';
import type { Worker } from './stage.ts';

type Identity = Omit<Ask<typeof people.add>['body'], 'id'>;
type Role = Ask<typeof people.addFamily>['body']['members'][number]['role'];
/** Somebody in few words: how old (years and days before today), so that a child stays a child. */
export type Who = Omit<Identity, 'birthDate' | 'birthPrecision' | 'serviceId'> & { age?: number; days?: number; about?: boolean };

/** The birth date of somebody so old today. */
/** The birth date of somebody so old, with the birthday so many days ago. */
export const born = (age: number, days: number) => `${Number(exactly(-days).slice(0, 4)) - age}${exactly(-days).slice(4)}`.replace(/-02-29$/, '-02-28');
const identity = ({ age, days = 120, about, ...who }: Who) => ({ ...who, ...(age !== undefined && { birthDate: about ? `${born(age, days).slice(0, 4)}-01-01` : born(age, days), birthPrecision: about ? 'approximate' as const : 'known' as const }) });

/** Registers a person for a service. Returns the id. */
export async function registers(by: Worker, on: string, serviceId: string, who: Who): Promise<string> {
  const id = newId();
  await by.does(on, people.add, { body: { id, serviceId, ...identity(who) } }, '9:15');
  return id;
}
/** Registers a family at once. Returns the members' ids in their order. */
export async function registersFamily(by: Worker, on: string, serviceId: string, label: string, members: (Who & { role: Role })[]): Promise<string[]> {
  const ids = members.map(() => newId());
  await by.does(on, people.addFamily, { body: { id: newId(), serviceId, label, members: members.map(({ role, ...who }, i) => ({ id: ids[i]!, role, ...identity(who) })) } }, '9:15');
  return ids;
}

/** Residence status: kind, since, until, next step. */
export const stays = (by: Worker, on: string, personId: string, kind: string, validFrom: string | null, validTo: string | null, nextStep = '', nextStepDue: string | null = null) =>
  by.does(on, residences.add, { params: { personId }, body: { id: newId(), kind, validFrom, validTo, nextStep, nextStepDue } }, '9:30');
export const lives = (by: Worker, on: string, personId: string, kind: string, address: string, since: string | null, until: string | null = null, placeId: string | null = null) =>
  by.does(on, accommodations.add, { params: { personId }, body: { id: newId(), kind, placeId, address, since, until } }, '9:35');
export const works = (by: Worker, on: string, personId: string, kind: 'work' | 'education' | 'qualification', title: string, employer: string, since: string | null, until: string | null = null, recognition: 'none' | 'asked' | 'recognised' = 'none') =>
  by.does(on, occupations.add, { params: { personId }, body: { id: newId(), kind, title, employer, since, until, recognition } }, '9:40');
export const isReachedBy = (by: Worker, on: string, personId: string, kind: 'phone' | 'email' | 'viber' | 'telegram' | 'whatsapp', value: string, note = '') =>
  by.does(on, contacts.add, { params: { personId }, body: { id: newId(), kind, value, note } }, '9:45');
