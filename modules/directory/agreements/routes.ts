import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { assertCodes } from '../questions.ts';
import { agreements, type AgreementBody } from './contract.ts';
import * as q from './queries.ts';
import { actions, endsSoon, reviewIsDue, standingOf, type Action, type Step } from './rules.ts';

type Seen = q.Found & { standing: ReturnType<typeof standingOf> };
const stands = (found: q.Found): Seen => ({ ...found, standing: standingOf(found, today()) });
const mayDo = (found: Seen, role: string): Action[] => actions({ ...found, offered: found.offeredOn !== null }, { role, writes: found.writes, party: found.writes || found.parties.some(({ mine }) => mine) });

async function get(db: Db, id: string): Promise<Seen> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return stands(found);
}
/** What stands in the form, so that two wordings can be compared. */
const wordingOf = (found: q.Found): AgreementBody => ({
  title: found.title, scope: found.scope, orpCodes: found.orpCodes, topics: found.topics, services: found.services.map(({ id }) => id), validFrom: found.validFrom, validTo: found.validTo, noticeMonths: found.noticeMonths, reviewOn: found.reviewOn,
  duties: found.parties.find(({ answer }) => answer === 'writer')?.duties ?? '', parties: found.parties.filter(({ answer }) => answer !== 'writer').map(({ organisationId, partnerId, duties }) => ({ organisationId, partnerId, duties })),
});
/** When to look at it again is the writer's own matter, not the wording's. */
const asText = ({ reviewOn: _, ...body }: AgreementBody) => JSON.stringify({ ...body, orpCodes: [...body.orpCodes].sort(), topics: [...body.topics].sort(), services: [...body.services].sort(), parties: body.parties.map((p) => JSON.stringify([p.organisationId, p.partnerId, p.duties])).sort() });

const notNow = () => against({ cs: 'S dohodou to v jejím stavu udělat nejde, nebo to přísluší vedení.', en: 'The agreement does not allow this where it stands, or it is for the head.', uk: 'У поточному стані угоди це неможливо або це справа керівництва.' });
/** The agreement, when the caller may do this with the wording that they read. */
async function allowed({ db, caller }: Context, id: string, action: Action, revision?: number): Promise<Seen> {
  const found = await get(db, id);
  if (revision !== undefined && found.revision !== revision) throw against({ cs: 'Znění se mezitím změnilo. Přečtěte si ho a rozhodněte se znovu.', en: 'The wording has changed meanwhile. Read it and decide again.', uk: 'Текст тим часом змінився. Прочитайте його та вирішіть знову.' });
  if (!mayDo(found, caller.role).includes(action)) throw notNow();
  return found;
}
async function check(db: Db, body: AgreementBody, me: string, kept: readonly string[] = []): Promise<void> {
  const own = body.parties.findIndex(({ organisationId }) => organisationId === me);
  if (own >= 0) throw new Refusal('invalid', { fields: { [`parties.${own}.organisationId`]: { cs: 'Vaše organizace už stranou je.', en: 'Your organisation is a party already.', uk: 'Ваша організація вже є стороною.' } } });
  await assertCodes(db, 'need_domain', body.topics, 'topics', { kept });
}

export const routes = (house: House): void => {
  const step = async (context: Context, id: string, action: Action, kind: Step, { revision, note, untilDay = null }: { revision: number; note: string; untilDay?: string | null }) => {
    const found = await allowed(context, id, action, revision);
    await q.addStep(context.db, { agreementId: found.id, kind, revision, note, untilDay });
  };
  serve(house, 'agreements', agreements)({
    list: async ({ query }, { db }) => {
      const { items, next } = await q.findPage(db, query);
      return { items: items.map(stands), next };
    },
    due: async (_, { db, caller }) => {
      const found = (await q.findDue(db)).map(stands), now = today();
      type Due = { id: string; title: string; with: string; why: 'confirm' | 'review' | 'ending'; onDay: string | null };
      return { items: found.flatMap((one): Due[] => {
        const item = { id: one.id, title: one.title, with: one.parties.filter(({ mine }) => !mine).map(({ name }) => name).join(', ') };
        if (one.standing === 'waiting' && caller.role === 'head' && mayDo(one, caller.role).includes('confirm')) return [{ ...item, why: 'confirm', onDay: one.offeredOn }];
        if (endsSoon(one.endsOn, one.standing, now)) return [{ ...item, why: 'ending', onDay: one.endsOn }];
        return reviewIsDue(one.reviewOn, one.standing, now) ? [{ ...item, why: 'review', onDay: one.reviewOn }] : [];
      }) };
    },
    get: async ({ params }, { db, caller }) => {
      const found = await get(db, params.agreementId);
      return { ...found, may: mayDo(found, caller.role), steps: await q.findSteps(db, found.id) };
    },
    add: async ({ body: { id, ...body } }, { db, caller }) => {
      await check(db, body, caller.organisationId);
      await q.add(db, id, body, caller.organisationId);
      return { id };
    },
    change: async ({ params, body }, context) => {
      const { db, caller, version } = context, before = await allowed(context, params.agreementId, 'change');
      const conflict = (found: q.Found) => new Refusal('conflict', { current: { id: found.id, version: found.version, ...wordingOf(found) } });
      if (before.version !== version) throw conflict(before);
      await check(db, body, caller.organisationId, before.topics);
      const anew = before.offeredOn !== null && asText(body) !== asText(wordingOf(before));
      if (!await q.change(db, before.id, version, body, caller.organisationId, anew)) throw conflict(await get(db, before.id));
      if (anew) await q.addStep(db, { agreementId: before.id, kind: 'changed', revision: before.revision + 1, note: '' });
    },
    drop: async ({ params }, context) => {
      const found = await allowed(context, params.agreementId, 'drop');
      if (await q.hasDocuments(context.db, found.id)) throw against({ cs: 'K návrhu jsou uložené dokumenty, proto zůstává.', en: 'The draft carries documents, so it stays.', uk: 'До проєкту додано документи, тому він залишається.' });
      await q.drop(context.db, found.id);
    },
    offer: ({ params, body }, context) => step(context, params.agreementId, 'offer', 'offered', body),
    answer: ({ params, body }, context) => step(context, params.agreementId, body.answer === 'confirmed' ? 'confirm' : 'decline', body.answer, body),
    review: ({ params, body }, context) => step(context, params.agreementId, 'review', 'reviewed', { ...body, untilDay: body.again }),
    end: ({ params, body }, context) => step(context, params.agreementId, 'end', 'ended', { ...body, untilDay: body.lastDay }),
    withdraw: ({ params, body }, context) => step(context, params.agreementId, 'withdraw', 'withdrawn', body),
  });
};
