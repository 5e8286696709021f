import { against, notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '../questions.ts';
import { network } from './contract.ts';
import * as q from './queries.ts';
import { readNetwork } from './reading.ts';

const othersTie = against({ cs: 'Vazbu zapsala jiná organizace. Změnit ji může jen ona.', en: 'Another organisation wrote this tie. Only it can change it.', uk: 'Цей звʼязок записала інша організація. Змінити його може лише вона.' });
const inFuture = against({ cs: 'Mapa zachycuje, co je. Den v budoucnosti zapsat nejde.', en: 'The map shows what is. A day in the future cannot be recorded.', uk: 'Мапа показує те, що є. День у майбутньому записати не можна.' });
const beforeFirst = against({ cs: 'Vazba by skončila dřív, než je na mapě poprvé.', en: 'The tie would end before it first stands on the map.', uk: 'Звʼязок закінчився б раніше, ніж зʼявився на мапі.' });

export const routes = (house: House): void => serve(house, 'network', network)({
  get: ({ params, query }, { db }) => readNetwork(db, params.caseId, query),
  async addTie({ params, body }, { db }) {
    await assertOpen(db, params.caseId);
    const today = await q.findToday(db);
    if (body.onDay && body.onDay > today) throw inFuture;
    await q.addTie(db, params.caseId, body, today);
    return { id: body.id };
  },
  async changeTie({ params, body }, { db, version }) {
    await assertOpen(db, params.caseId);
    await requireOwn(db, params);
    await q.changeTie(db, params.caseId, params.tieId, version, body);
  },
  async setTieState({ params, body }, { db }) {
    await assertOpen(db, params.caseId);
    const { about } = await requireOwn(db, params);
    if (params.onDay > await q.findToday(db)) throw inFuture;
    await q.setTieState(db, params.caseId, params.tieId, about, params.onDay, body);
  },
  async endTie({ params, body }, { db, version }) {
    await assertOpen(db, params.caseId);
    const { first_day } = await requireOwn(db, params);
    if (body.endedOn && body.endedOn > await q.findToday(db)) throw inFuture;
    if (body.endedOn && first_day && body.endedOn < first_day) throw beforeFirst;
    await q.endTie(db, params.caseId, params.tieId, version, body.endedOn);
  },
  async note({ params, body }, { db }) {
    await assertOpen(db, params.caseId);
    const today = await q.findToday(db);
    if (body.onDay && body.onDay > today) throw inFuture;
    await q.addNote(db, params.caseId, body, today);
    return { id: body.id };
  },
  async addKin({ params, body }, { db }) {
    await assertOpen(db, params.caseId);
    await requireRelated(db, params.caseId, body);
    await q.addKin(db, params.caseId, body);
    return { id: body.id };
  },
  async changeKin({ params, body }, { db, version }) {
    await assertOpen(db, params.caseId);
    await requireRelated(db, params.caseId, body, params.kinId);
    await q.changeKin(db, params.caseId, params.kinId, version, body);
  },
});

type Db = Parameters<typeof q.findToday>[0];
async function requireOwn(db: Db, { caseId, tieId }: { caseId: string; tieId: string }) {
  const tie = await q.findOwnTie(db, caseId, tieId);
  if (!tie) throw notFound();
  if (!tie.mine) throw othersTie;
  return tie;
}
/** Whose relative it is stands in the same case, and nobody is a relative of themselves. */
async function requireRelated(db: Db, caseId: string, { ofPersonId, ofKinId }: { ofPersonId: string | null; ofKinId: string | null }, self?: string): Promise<void> {
  const [people, kin] = await Promise.all([q.findPeople(db, caseId), q.findKin(db, caseId)]);
  const found = ofPersonId !== null ? people.some(({ id }) => id === ofPersonId) : kin.some(({ id }) => id === ofKinId && id !== self);
  if (!found) throw notFound();
}
