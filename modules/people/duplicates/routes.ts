import { logRead } from '#platform/db/request.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { duplicates, type Comparison, type Pair } from './contract.ts';
import * as q from './queries.ts';
import { columnsOf, compare, takeable } from './rules.ts';

/** Longest queue that is worked through at once; the surest pairs come first. */
const most = 60;

/** Suggestions with their reasons, surest first; those of one person, or of everybody within reach. */
async function suggest(db: Db, only: string | null = null): Promise<{ items: Pair[]; more: boolean }> {
  const pairs = await q.findPairs(db, only);
  if (!pairs.length) return { items: [], more: false };
  const traits = await q.findTraits(db, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
  const found = pairs.flatMap(({ one, other }) => {
    const a = traits.get(one), b = traits.get(other), verdict = a && b && compare(a, b);
    return verdict ? [{ one, other, ...verdict }] : [];
  }).toSorted((a, b) => b.weight - a.weight || (a.one + a.other < b.one + b.other ? -1 : 1));
  const shown = found.slice(0, most), ids = [...new Set(shown.flatMap(({ one, other }) => [one, other]))];
  const cards = await q.findCards(db, ids), undone = new Map((await q.findUndone(db, ids)).map(({ pair, on }) => [pair, on]));
  return {
    items: shown.flatMap(({ one, other, reasons }) => {
      const [a, b] = [cards.get(one), cards.get(other)];
      return a && b ? [{ one: a, other: b, reasons, undoneOn: undone.get(`${one} ${other}`) ?? null }] : [];
    }),
    more: found.length > most,
  };
}

/** The pair as two of our own cards, or it does not exist. */
async function pairOf(db: Db, kept: string, other: string) {
  const cards = await q.findCards(db, [kept, other]), a = cards.get(kept), b = cards.get(other);
  if (!a || !b || kept === other) throw notFound();
  return { kept: a, other: b };
}
const text = (value: unknown): string => Array.isArray(value) ? value.join(', ') : value === null || value === undefined || value === 'unknown' || value === 'unstated' ? '' : String(value);

async function comparisonOf(db: Db, kept: string, other: string): Promise<Comparison> {
  const cards = await pairOf(db, kept, other), traits = await q.findTraits(db, [kept, other]);
  const ours = await q.findOurs(db, kept), theirs = await q.findOurs(db, other);
  return {
    ...cards, reasons: compare(traits.get(kept)!, traits.get(other)!)?.reasons ?? [],
    fields: takeable.map((field) => {
      const [a, b] = [ours, theirs].map((row) => columnsOf[field].map((column) => text(row?.[column])).filter(Boolean).join(' ')) as [string, string];
      return { field, kept: a, other: b, differs: a !== b };
    }).filter((one) => one.kept || one.other),
    holds: { kept: await q.countHoldings(db, kept), other: await q.countHoldings(db, other) },
    shared: { kept: await q.isShared(db, kept), other: await q.isShared(db, other) },
    different: await q.findDifferent(db, kept, other) ?? null,
  };
}

const joined = () => against({ cs: 'Jedna z karet už je s někým sloučená. Otevřete ji znovu.', en: 'One of the cards is joined to another already. Open it again.', uk: 'Одну з карток уже обʼєднано. Відкрийте її знову.' });
const widening = () => against({ cs: 'Údaje karty, která má zůstat, vidí i jiná organizace. Sloučení nesmí změnit, co vidí: ponechte údaje této karty, nebo zvolte, aby zůstala druhá.', en: 'Another organisation sees the data of the card that is to stay. A merge must not change what it sees: leave the data of this card, or let the other card stay.', uk: 'Дані картки, яка має залишитися, бачить інша організація. Обʼєднання не може змінити те, що вона бачить: залиште дані цієї картки або виберіть іншу.' });

export const routes = (house: House) => serve(house, 'duplicates', duplicates)({
  list: (_, { db }) => suggest(db),
  like: async ({ body }, { db }) => {
    const names = [`${body.givenName} ${body.familyName}`.trim(), body.nativeName].filter(Boolean);
    const typed = await q.traitOf(db, body), near = await q.findNear(db, { names, phone: body.phone });
    const traits = await q.findTraits(db, near);
    const found = near.flatMap((id) => { const verdict = compare(typed, traits.get(id)!); return verdict ? [{ id, ...verdict }] : []; }).toSorted((a, b) => b.weight - a.weight).slice(0, 5);
    const cards = await q.findCards(db, found.map(({ id }) => id));
    return { items: found.map(({ id, reasons }) => ({ card: cards.get(id)!, reasons })) };
  },
  ofPerson: async ({ params }, { db }) => {
    const same = await q.findSame(db, params.personId);
    return { pairs: (await suggest(db, same[0]!)).items.slice(0, 20), merges: await q.findMerges(db, same) };
  },
  compare: async ({ params }, { db }) => {
    const comparison = await comparisonOf(db, params.personId, params.otherId);
    await logRead(db, { endpoint: 'duplicates.compare', caseId: undefined, personId: params.otherId, reason: '' });
    return comparison;
  },
  merge: async ({ params: { personId, otherId }, body: { id, reason, take } }, { db }) => {
    await pairOf(db, personId, otherId);
    if (!await q.mayMerge(db, personId, otherId)) throw joined();
    if (take.length && await q.isShared(db, personId)) throw widening();
    await q.merge(db, { id, kept: personId, other: otherId, reason, take });
    return { id };
  },
  undo: async ({ params, body }, { db }) => { if (!await q.undo(db, params.mergeId, body.reason)) throw notFound(); },
  different: async ({ params, body }, { db }) => {
    await pairOf(db, params.personId, params.otherId);
    if (!await q.findDifferent(db, params.personId, params.otherId)) await q.sayDifferent(db, body.id, params.personId, params.otherId);
    return { id: body.id };
  },
  maybeSame: async ({ params }, { db }) => { if (!await q.forgetDifferent(db, params.personId, params.otherId)) throw notFound(); },
});
