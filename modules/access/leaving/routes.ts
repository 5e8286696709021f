import { emptyPlaces, handOverPlace, placeCounts, placesOf } from '#modules/cases/questions.ts';
import { giveTo, heldBy, heldCounts, leftBehind } from '#modules/commitments/questions.ts';
import type { z } from 'zod';
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { lastHead } from '../organisations/heads.ts';
import * as m from '../organisations/mandate-queries.ts';
import * as o from '../organisations/queries.ts';
import { againstEnding } from '../organisations/rules.ts';
import { leaving, type HandOver } from './contract.ts';
import * as q from './queries.ts';

async function leaverOf(db: Context['db'], id: string): Promise<q.Leaver> {
  const found = await q.findLeaver(db, id);
  if (!found) throw notFound();
  return found;
}

/** A mandate goes to another coordinator: added to what they have, since a new version ends the one before. */
async function giveMandate(db: Context['db'], from: string, { id, to }: { id: string; to: string }): Promise<void> {
  const mandate = (await q.findMandatesOf(db, from)).find((one) => one.id === id);
  if (!mandate) throw notFound();
  if (to === from || (await m.findCoordinator(db, to))?.role !== 'coordinator') throw new Refusal('invalid', { fields: { [`mandates.${id}`]: { cs: 'Pověření má jen koordinátor nebo koordinátorka.', en: 'Only a coordinator has a mandate.', uk: 'Доручення має лише координатор або координаторка.' } } });
  const own = (await q.findMandatesOf(db, to))[0], day = await o.today(db);
  await m.endMandate(db, id, mandate.version, day);
  const services = [...(own?.services ?? []), ...mandate.services].map((one) => one.id);
  if (services.length) await m.addMandate(db, { id: newId(), membershipId: to, text: own && own.text !== mandate.text ? `${own.text}\n\n${mandate.text}` : mandate.text, services, validFrom: day });
}

/** Teams first: whoever comes into one may be given what is owed in its case. */
async function handOver({ db, caller }: Context, leaver: q.Leaver, body: z.output<typeof HandOver>): Promise<void> {
  if (body.places.length + body.commitments.length + body.mandates.length > 0 && leaver.organisationId !== caller.organisationId) {
    throw against({ cs: 'Předávat za část organizace může její vedoucí, nebo ten, kdo se za ni přepne.', en: 'Handing over within a part of the organisation is done by its head, or by who acts for it.', uk: 'Передавати в частині організації може її керівництво або той, хто за неї діє.' });
  }
  for (const place of body.places) await handOverPlace(db, { ...place, from: leaver.id, note: body.note });
  for (const mandate of body.mandates) await giveMandate(db, leaver.id, mandate);
  for (const commitment of body.commitments) await giveTo(db, { ...commitment, from: leaver.id, note: body.note });
}

export const routes = (house: House): void => serve(house, 'leaving', leaving)({
  counts: async ({ params: { membershipId } }, { db }) => {
    await leaverOf(db, membershipId);
    return { ...await placeCounts(db, membershipId), ...await heldCounts(db, membershipId), mandates: await q.countMandates(db, membershipId) };
  },
  holdings: async ({ params: { membershipId } }, { db }) => {
    const { name } = await leaverOf(db, membershipId);
    return { name, places: await placesOf(db, membershipId), commitments: await heldBy(db, membershipId), mandates: (await q.findMandatesOf(db, membershipId)).map((one) => ({ id: one.id, text: one.text, services: one.services.map((s) => s.name) })) };
  },
  handOver: async ({ params, body }, context) => handOver(context, await leaverOf(context.db, params.membershipId), body),
  leave: async ({ params: { membershipId }, body }, context) => {
    const { db, caller, version } = context;
    if (membershipId === caller.membershipId) throw against({ cs: 'Vlastní členství ukončit nemůžete.', en: 'You cannot end your own membership.', uk: 'Власне членство завершити не можна.' });
    const leaver = await leaverOf(db, membershipId), now = (await o.findMembership(db, membershipId))!;
    const reason = againstEnding(now, caller.role === 'head', await o.today(db));
    if (reason) throw against(reason);
    await handOver(context, leaver, body);
    const ended = await o.endMembership(db, membershipId, version).catch(lastHead);
    if (ended === undefined) throw new Refusal('conflict', { current: now });
    return { version: ended };
  },
  waiting: async (_, { db }) => {
    const [places, commitments, mandates] = [await emptyPlaces(db), await leftBehind(db), await q.findEmptyMandates(db)];
    const of = (list: { membershipId: string; count: number }[], id: string) => list.find((one) => one.membershipId === id)?.count ?? 0;
    const ids = [...new Set([...places, ...commitments, ...mandates].map((one) => one.membershipId))];
    return { items: (await q.findLeft(db, ids)).map((one) => ({ ...one, places: of(places, one.membershipId), commitments: of(commitments, one.membershipId), mandates: of(mandates, one.membershipId) })) };
  },
});
