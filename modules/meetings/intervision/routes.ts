import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { storyToShare } from '#modules/cases/anonymising/questions.ts';
import { assertOpen, caseState } from '#modules/cases/questions.ts';
import { takeOn } from '#modules/commitments/questions.ts';
import { addItem, findItems } from '../item-queries.ts';
import { openMeeting, runMeeting } from '../opened.ts';
import { intervision } from './contract.ts';
import * as q from './queries.ts';
import { isCast, steps, stepWords, takesCases, takesIdeas } from './rules.ts';

/** A meeting at which cases are told. Any other one is none here. */
async function open(context: Context, meetingId: string, endpoint: string) {
  const found = await openMeeting(context, meetingId, endpoint);
  if (!isCast(found.kind)) throw notFound();
  return found;
}
/** What was brought, with the meeting: whoever reads it by the case only does not write here. */
async function told(context: Context, broughtId: string, endpoint: string) {
  const row = await q.findBrought(context.db, broughtId);
  if (!row) throw notFound();
  return { row, meeting: await open(context, row.meetingId, endpoint) };
}
const ended = () => against({ cs: 'Setkání už skončilo. Případ přineste na příští.', en: 'The meeting has ended. Bring the case to the next one.', uk: 'Зустріч уже закінчилася. Винесіть випадок на наступну.' });
async function noting(context: Context, broughtId: string, endpoint: string) {
  const { row, meeting } = await told(context, broughtId, endpoint);
  if (!takesIdeas(meeting.state, row.handedOn)) throw against({ cs: 'Nápady už jsou předané týmu případu, nebo setkání skončilo. Nic dalšího se k nim nezapisuje.', en: 'The ideas were handed over or the meeting has ended; nothing more is noted.', uk: 'Ідеї вже передано або зустріч закінчилася, більше нічого не записується.' });
  return row;
}
const conflict = async (db: Db, broughtId: string, ideaId: string) => {
  const now = (await q.findBrought(db, broughtId))?.ideas.find(({ id }) => id === ideaId);
  return now ? new Refusal('conflict', { current: now }) : notFound();
};

export const routes = (house: House): void => serve(house, 'intervision', intervision)({
  ofMeeting: async ({ params }, context) => {
    const meeting = await open(context, params.meetingId, 'intervision.ofMeeting'), items = await q.findOfMeeting(context.db, meeting.id);
    return {
      runs: meeting.runs, takesCases: takesCases(meeting.state),
      items: items.map((row) => ({ ...row, takesIdeas: takesIdeas(meeting.state, row.handedOn), concludes: (row.mine || meeting.runs) && meeting.state !== 'cancelled', removable: row.mine && takesCases(meeting.state) && row.ideas.length === 0 })),
    };
  },
  steps: async ({ params, body }, context) => {
    await open(context, params.meetingId, 'intervision.steps');
    const meeting = await runMeeting(context, params.meetingId, 'intervision.steps');
    if (!takesCases(meeting.state)) throw ended();
    const there = new Set((await findItems(context.db, meeting.id)).map(({ title, section }) => `${section}\n${title}`));
    for (const { code, minutes } of steps) {
      const title = stepWords[code][context.language];
      if (there.has(`${body.section}\n${title}`)) throw against({ cs: 'Tyto kroky už v programu jsou.', en: 'These steps stand in the agenda already.', uk: 'Ці кроки вже є в порядку денному.' });
      await addItem(context.db, meeting.id, newId(), { section: body.section, title, presenter: '', presenterId: null, plannedMinutes: minutes, internal: true, forGuests: false, about: [] });
    }
  },
  bring: async ({ params, body }, context) => {
    const meeting = await open(context, params.meetingId, 'intervision.bring');
    if (!takesCases(meeting.state)) throw ended();
    const story = await storyToShare(context.db, body.storyId);
    await q.bring(context.db, { id: body.id, meetingId: meeting.id, storyId: body.storyId, ...story });
    return { id: body.id };
  },
  takeBack: async ({ params }, context) => {
    const { row, meeting } = await told(context, params.broughtId, 'intervision.takeBack');
    if (!row.mine) throw notFound();
    if (!takesCases(meeting.state) || row.ideas.length > 0) throw against({ cs: 'Kolegové už k případu něco řekli, nebo setkání skončilo. Zpět ho vzít nejde.', en: 'Colleagues have said something already, or the meeting has ended: it cannot be taken back.', uk: 'Колеги вже щось сказали або зустріч закінчилася: забрати назад не можна.' });
    if (!await q.takeBack(context.db, row.id)) throw notFound();
  },
  addIdea: async ({ params, body }, context) => {
    await noting(context, params.broughtId, 'intervision.addIdea');
    await q.addIdea(context.db, params.broughtId, body.id, body.text);
    return { id: body.id };
  },
  changeIdea: async ({ params, body }, context) => {
    await noting(context, params.broughtId, 'intervision.changeIdea');
    if (!await q.changeIdea(context.db, params.broughtId, params.ideaId, context.version, body.text)) throw await conflict(context.db, params.broughtId, params.ideaId);
  },
  removeIdea: async ({ params }, context) => {
    await noting(context, params.broughtId, 'intervision.removeIdea');
    if (!await q.removeIdea(context.db, params.broughtId, params.ideaId)) throw notFound();
  },
  conclude: async ({ params, body }, context) => {
    const { row, meeting } = await told(context, params.broughtId, 'intervision.conclude');
    if (!row.mine && !meeting.runs) throw against({ cs: 'Shrnutí píše, kdo případ přinesl, nebo kdo setkání vede.', en: 'Who brought the case or leads the meeting sums it up.', uk: 'Підсумок пише той, хто приніс випадок, або хто веде зустріч.' });
    if (meeting.state === 'cancelled' || meeting.state === 'draft') throw against({ cs: 'Setkání se ještě nekonalo, nebo bylo zrušeno.', en: 'The meeting has not taken place, or was cancelled.', uk: 'Зустріч ще не відбулася або її скасовано.' });
    if (body.handOver && row.ideas.length === 0 && !body.summary) throw new Refusal('invalid', { fields: { summary: { cs: 'Není co předat: napište shrnutí, nebo zapište nápady kolegů.', en: 'There is nothing to hand over: write a summary or note ideas.', uk: 'Немає чого передавати: напишіть підсумок або запишіть ідеї.' } } });
    if (await q.conclude(context.db, row.id, context.version, body.summary, body.handOver)) return;
    const now = await q.findBrought(context.db, row.id);
    throw now ? new Refusal('conflict', { current: { id: now.id, version: now.version, summary: now.summary } }) : notFound();
  },
  mine: async ({ query }, { db }) => q.findMine(db, query),
  ofCase: async ({ params: { caseId } }, { db }) => {
    await caseState(db, caseId);
    return { items: await q.findOfCase(db, caseId), decides: await q.decidesIn(db, caseId) };
  },
  decide: async ({ params: { caseId, ideaId }, body }, context) => {
    const { db } = context;
    await decidable(context, caseId, ideaId, null);
    await q.addAnswer(db, caseId, ideaId, body.id, { answer: body.answer, words: body.words, commitmentId: await asTask(context, caseId, body.task) });
    return { id: body.id };
  },
  changeAnswer: async ({ params: { caseId, ideaId }, body }, context) => {
    const before = await decidable(context, caseId, ideaId, context.version);
    if (!await q.changeAnswer(context.db, before!.id, context.version, { answer: body.answer, words: body.words, commitmentId: await asTask(context, caseId, body.task) ?? before!.commitmentId })) throw new Refusal('conflict', { current: (await q.findIdea(context.db, caseId, ideaId))?.answer ?? {} });
  },
});

/** What was decided about the idea so far, when the caller may decide about it. `version` is the one being changed, null for the first decision. */
async function decidable({ db }: Context, caseId: string, ideaId: string, version: number | null): Promise<q.AnswerRow | null> {
  await assertOpen(db, caseId);
  const idea = await q.findIdea(db, caseId, ideaId);
  if (!idea) throw notFound();
  if (!await q.decidesIn(db, caseId)) throw against({ cs: 'O nápadech rozhoduje klíčový pracovník nebo pracovnice případu.', en: 'A key worker of the case decides about the ideas.', uk: 'Про ідеї вирішує ключовий працівник справи.' });
  if (version === null ? idea.answer !== null : idea.answer !== null && idea.answer.version !== version) throw new Refusal('conflict', { current: idea.answer });
  if (version !== null && !idea.answer) throw notFound();
  return idea.answer;
}
/** A task of the one who decides. It concerns no named person, so that it leaves the organisation with no release: whoever sat at the intervision would know its words again. */
async function asTask({ db, caller }: Context, caseId: string, task: { id: string; what: string; dueOn: string | null } | null): Promise<string | null> {
  if (!task) return null;
  await takeOn(db, caller, { id: task.id, caseId, about: [], goalId: null, confidenceOf: null, what: task.what, dueOn: task.dueOn });
  return task.id;
}
