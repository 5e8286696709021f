import { newId } from '#platform/http/client.ts';
import { against } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { contradicts, mayBeParent, mutualKinds } from '../rules.ts';
import { households, relations } from './contract.ts';
import * as q from './queries.ts';

const unknown = { birthDate: null, birthPrecision: 'unknown' } as const;
const tooYoung = () => against({ cs: 'Podle dat narození nemůže být tato osoba rodičem. Zkontrolujte, kdo je čí rodič, a data narození.', en: 'By the birth dates this person cannot be a parent. Check who is whose parent, and the birth dates.', uk: 'За датами народження ця особа не може бути батьком чи матірʼю. Перевірте, хто чий батько, і дати народження.' });
const otherWayRound = () => against({ cs: 'Tento vztah už je zapsán opačně.', en: 'This relation is already written the other way round.', uk: 'Цей звʼязок уже записано навпаки.' });

/** Writes a relation when it is possible: no parent younger than the child, no two people each other's parent. */
export async function relate(db: Db, relation: q.NewRelation): Promise<void> {
  if (relation.kind === 'parent') {
    const births = await q.findBirths(db, [relation.personId, relation.otherId]);
    if (!mayBeParent(births.get(relation.personId) ?? unknown, births.get(relation.otherId) ?? unknown)) throw tooYoung();
  }
  const between = await q.findBetween(db, relation.personId, relation.otherId);
  if (between.some((existing) => contradicts(relation.kind, existing, relation.personId, relation.otherId)) || (mutualKinds.includes(relation.kind) && between.some(({ kind }) => kind === relation.kind))) throw otherWayRound();
  await q.addRelation(db, relation);
}

export const routes = (house: House): void => {
  serve(house, 'relations', relations)({
    add: async ({ body }, { db }) => { await relate(db, body); return { id: body.id }; },
    change: ({ params, body }, { db, version }) => q.change(db, 'people.relation', params.relationId, version, body),
    remove: ({ params }, { db }) => q.remove(db, 'people.relation', params.relationId),
  });
  serve(house, 'households', households)({
    add: async ({ params, body }, { db }) => {
      await q.addHousehold(db, body.id, body.label);
      await q.addMember(db, body.id, { id: newId(), personId: params.personId, since: null, until: null });
      return { id: body.id };
    },
    rename: ({ params, body }, { db, version }) => q.change(db, 'people.household', params.householdId, version, body),
    addMember: async ({ params, body }, { db }) => { await q.addMember(db, params.householdId, body); return { id: body.id }; },
    changeMember: ({ params, body }, { db, version }) => q.change(db, 'people.household_member', params.memberId, version, body),
    removeMember: ({ params }, { db }) => q.remove(db, 'people.household_member', params.memberId),
  });
};
