import type { Db } from '#platform/db/connect.ts';
import { forPaper } from '#platform/db/request.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { storiesForOutside, storyToLend } from '#modules/cases/anonymising/questions.ts';
import { assertCodes, codeLabelsOn } from '#modules/directory/questions.ts';
import { isOrp } from '../queries.ts';
import { advocacy } from './contract.ts';
import { evidenceOf, fingerprintOf } from './evidence.ts';
import { namesTold } from './names.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { changes, headsOnly, most, nextSteps, stateOf, type State, type StepKind } from './rules.ts';
import type { Evidence } from './shapes.ts';
import { toPage, toWord } from './sheet.ts';
import * as write from './write-queries.ts';

/** An action of my own organisation. Throws 404 also for one that we were only asked to join. */
async function own({ db, caller }: Context, id: string) {
  const found = await q.findLine(db, id);
  if (!found || found.organisation.id !== caller.organisationId) throw notFound();
  return found;
}
async function ownOpen(context: Context, id: string) {
  const found = await own(context, id);
  if (!changes(found.state)) throw no.sentAlready();
  return found;
}
/** One that I may add to: ours or one we were asked to join, not sent. */
async function joinable({ db }: Context, id: string) {
  const found = await q.findLine(db, id);
  if (!found) throw notFound();
  if (!changes(found.state)) throw no.sentAlready();
  return found;
}
async function assertBody(db: Db, body: write.Body, kept: { domain?: string } = {}): Promise<void> {
  await assertCodes(db, 'barrier_domain', [body.domain], 'domain', { kept: [kept.domain] });
  if (body.orpCode && !await isOrp(db, body.orpCode)) throw new Refusal('invalid', { fields: { orpCode: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
  if (body.partnerId && !await q.seesPartner(db, body.partnerId)) throw notFound();
}
/** Only what I see and what is ours; anything else does not exist. */
async function assertChoosable(db: Db, ids: readonly string[]): Promise<void> {
  if ((await q.findChoosable(db, ids)).length !== new Set(ids).size) throw notFound();
}
const dated = async (db: Db, evidence: Evidence, on: string) => ({ evidence, on, domain: (await codeLabelsOn(db, 'cs', on))('barrier_domain', evidence.domain) });
/** What is to go out, when nothing stands in its way. From here on the transaction knows names as paper may. */
async function ready(db: Db, id: string): Promise<Evidence> {
  await forPaper(db);
  const evidence = await evidenceOf(db, id);
  if (!evidence.asks) throw no.asksNothing();
  if (evidence.total === 'under' && !(await q.findOccurrences(db, id)).length && !evidence.joined.length) throw no.standsOnNothing();
  const told = await namesTold(db, evidence, (await q.findWords(db, id))!.kept);
  if (told.length) throw no.namesStand(told);
  return evidence;
}
const page = async (db: Db, evidence: Evidence, on: string) => { const made = await toPage(await dated(db, evidence, on)); if (!made) throw no.tooLong(); return made; };

/** The next step when it may be taken now, with what was approved last. */
async function take(context: Context, id: string, kind: StepKind): Promise<{ state: State; approved: string; sentOn: string | null }> {
  const found = await own(context, id), steps = await q.findSteps(context.db, id), state = stateOf(steps, today());
  if (!nextSteps(state).includes(kind)) throw no.wrongWay();
  return { state, approved: steps.findLast((one) => one.kind === 'approved')?.fingerprint ?? '', sentOn: found.sentOn };
}
function assertDays({ onDay, dueOn }: { onDay: string; dueOn?: string | null }, sentOn: string | null = null): void {
  if (onDay > today()) throw no.notYet('onDay');
  if (sentOn && onDay < sentOn) throw no.beforeSent();
  if (dueOn && dueOn < onDay) throw no.notYet('dueOn');
}

/** A file: as it was sent, for those who may read that; before that, for those who prepare it, as it would go today. */
async function file({ params, context, as }: { params: { actionId: string }; context: Context; as: 'pdf' | 'docx' }) {
  const { db } = context, kept = await q.findFile(db, params.actionId, as);
  if (kept) return { name: `podnet.${as}`, bytes: new Uint8Array(kept) };
  const found = await own(context, params.actionId);
  if (!changes(found.state) || context.caller.role === 'worker') throw notFound();
  const evidence = await ready(db, params.actionId), made = await page(db, evidence, today());
  return { name: `podnet-navrh.${as}`, bytes: as === 'pdf' ? made.pdf : await toWord(await dated(db, evidence, today()), made.size) };
}

export const routes = (house: House): void => serve(house, 'advocacy', advocacy)({
  list: async ({ query }, { db }) => q.findActions(db, query),
  waiting: async (_, { db }) => ({ due: await q.findDue(db), toApprove: await q.findToApprove(db), toSend: await q.findToSend(db), toJoin: await q.findToJoin(db), toGive: await q.findToGive(db), stories: await q.findStoriesToApprove(db) }),
  get: async ({ params: { actionId } }, { db, caller }) => {
    const found = await q.findLine(db, actionId), words = found && await q.findWords(db, actionId);
    if (!found || !words) throw notFound();
    const isOwn = found.organisation.id === caller.organisationId, prepares = isOwn && caller.role !== 'worker', steps = await q.findSteps(db, actionId), sheet = await q.findSheet(db, actionId);
    const counted = found.ours ? await q.findOccurrences(db, actionId) : null, shown = { steps: steps.map(({ fingerprint: _, ...step }) => step), stories: await q.findStories(db, actionId), asked: await q.findAsked(db, actionId), signals: await q.findSignals(db, actionId) };
    await forPaper(db);
    const evidence = sheet?.content ?? (found.ours && changes(found.state) ? await evidenceOf(db, actionId) : null);
    const approvalHolds = found.state === 'approved' && evidence !== null && steps.findLast(({ kind }) => kind === 'approved')?.fingerprint === fingerprintOf(evidence);
    const next = nextSteps(found.state).filter((kind) => !headsOnly.includes(kind) || caller.role === 'head').filter((kind) => kind === 'sent' ? approvalHolds : kind !== 'approved' || !approvalHolds);
    return {
      ...found, ...words, organisation: found.organisation, ...shown, counted: counted && { all: counted.length, cases: counted.filter(({ inCase }) => inCase).length }, evidence, approvalHolds, prepares,
      may: prepares ? next : [], hasFile: sheet !== undefined,
    };
  },
  begin: async ({ body: { id, signalIds, ...body } }, { db }) => {
    await assertBody(db, body);
    await assertChoosable(db, signalIds);
    await write.addAction(db, id, body);
    await write.addSignals(db, id, signalIds);
    return { id };
  },
  change: async ({ params, body }, context) => {
    const found = await ownOpen(context, params.actionId);
    await assertBody(context.db, body, { domain: found.domain });
    await write.changeAction(context.db, params.actionId, context.version, body);
  },
  choose: async ({ params: { actionId }, body }, context) => {
    await ownOpen(context, actionId);
    await assertChoosable(context.db, body.signalIds);
    await write.leaveOutSignals(context.db, actionId, body.signalIds);
    await write.addSignals(context.db, actionId, body.signalIds);
  },
  offeredStories: async ({ params: { actionId } }, context) => {
    await joinable(context, actionId);
    const cases = new Set(await q.findCasesOf(context.db, actionId)), stories = await storiesForOutside(context.db);
    return { items: stories.map(({ caseId, ...story }) => ({ ...story, here: cases.has(caseId) })).toSorted((a, b) => Number(b.here) - Number(a.here)) };
  },
  askStory: async ({ params: { actionId }, body }, context) => {
    const { db, caller } = context;
    await joinable(context, actionId);
    const stories = await q.findStories(db, actionId), { caseId, ownerId } = await storyToLend(db, body.storyId, body.text);
    if (stories.length >= most.stories) throw no.enough('stories', most.stories);
    if (stories.some((story) => story.caseId === caseId)) throw no.usedAlready();
    await write.addStory(db, { id: body.id, actionId, text: body.text, storyId: body.storyId, caseId, ownerId, approved: ownerId === caller.membershipId });
    return { id: body.id };
  },
  approveStory: async ({ params: { actionStoryId } }, context) => {
    const story = await q.findStory(context.db, actionStoryId);
    if (!story?.ours) throw notFound();
    await joinable(context, story.actionId);
    if (!story.decides) throw no.notYours();
    if (!story.approvedOn && !await write.approveStory(context.db, actionStoryId)) throw no.wrongWay();
  },
  withdrawStory: async ({ params: { actionStoryId } }, context) => {
    const story = await q.findStory(context.db, actionStoryId);
    if (!story?.ours) throw notFound();
    await joinable(context, story.actionId);
    if (!await write.removeStory(context.db, actionStoryId)) throw notFound();
  },
  ask: async ({ params: { actionId }, body }, context) => {
    await ownOpen(context, actionId);
    if ((await q.findAsked(context.db, actionId)).length >= most.asked) throw no.enough('asked', most.asked);
    await write.addAsk(context.db, actionId, body.id, body.toOrganisationId);
    return { id: body.id };
  },
  takeBackAsk: async ({ params: { actionId, askId } }, context) => {
    await ownOpen(context, actionId);
    const asked = (await q.findAsked(context.db, actionId)).find((one) => one.askId === askId);
    if (!asked) throw notFound();
    if (asked.contribution) throw no.theyGave();
    if (!await write.removeAsk(context.db, actionId, askId)) throw notFound();
  },
  give: async ({ params: { actionId }, body: { id, declined, from, until } }, context) => {
    const { db, caller } = context, ask = await q.findOurAsk(db, actionId);
    if (!ask) throw notFound();
    await joinable(context, actionId);
    const n = declined ? null : await q.findOursLike(db, actionId, from!, until!);
    // Fewer than five are not written down at all: whoever reads the row cannot work out more.
    await write.addContribution(db, { id, actionId, askId: ask.askId, declined, from: declined ? null : from, until: declined ? null : until, cases: n !== null && n >= 5 ? n : null, approved: declined || caller.role === 'head' });
    return { id };
  },
  approveGiving: async ({ params: { actionId } }, context) => {
    const ask = await q.findOurAsk(context.db, actionId);
    if (!ask?.contributionId) throw notFound();
    await joinable(context, actionId);
    if (!ask.approved) await write.approveContribution(context.db, ask.contributionId);
  },
  withdrawGiving: async ({ params: { actionId } }, context) => {
    const ask = await q.findOurAsk(context.db, actionId);
    if (!ask?.contributionId) throw notFound();
    await joinable(context, actionId);
    await write.removeContribution(context.db, ask.contributionId);
  },
  preview: async ({ params: { actionId } }, context) => {
    const { db } = context;
    await ownOpen(context, actionId);
    const { kept } = (await q.findWords(db, actionId))!;
    await forPaper(db);
    const evidence = await evidenceOf(db, actionId), made = await toPage(await dated(db, evidence, today()));
    return { evidence, size: made?.size ?? null, names: await namesTold(db, evidence, kept), lacks: [...(evidence.asks ? [] : ['asks' as const]), ...(evidence.facts ? [] : ['facts' as const]), ...(evidence.total === 'under' && !evidence.joined.length ? ['evidence' as const] : [])] };
  },
  pdf: async ({ params }, context) => file({ params, context, as: 'pdf' }),
  docx: async ({ params }, context) => file({ params, context, as: 'docx' }),
  propose: async ({ params: { actionId }, body }, context) => {
    await take(context, actionId, 'proposed');
    await page(context.db, await ready(context.db, actionId), today());
    await write.addStep(context.db, actionId, { ...body, kind: 'proposed' });
    return { id: body.id };
  },
  giveBack: async ({ params: { actionId }, body }, context) => {
    await take(context, actionId, 'returned');
    await write.addStep(context.db, actionId, { ...body, kind: 'returned' });
    return { id: body.id };
  },
  approve: async ({ params: { actionId }, body }, context) => {
    const { db } = context, { approved } = await take(context, actionId, 'approved'), evidence = await ready(db, actionId), fingerprint = fingerprintOf(evidence);
    if (approved === fingerprint && (await own(context, actionId)).state === 'approved') throw no.wrongWay();
    await page(db, evidence, today());
    await write.addStep(db, actionId, { ...body, kind: 'approved', fingerprint });
    return { id: body.id };
  },
  send: async ({ params: { actionId }, body }, context) => {
    const { db } = context, { approved } = await take(context, actionId, 'sent');
    assertDays(body);
    const evidence = await ready(db, actionId), fingerprint = fingerprintOf(evidence);
    if (fingerprint !== approved) throw no.approvalOver();
    const { pdf, size } = await page(db, evidence, body.onDay);
    await write.addStep(db, actionId, { ...body, kind: 'sent', fingerprint });
    await write.addSheet(db, actionId, evidence, fingerprint, pdf, await toWord(await dated(db, evidence, body.onDay), size));
    return { id: body.id };
  },
  remind: async ({ params: { actionId }, body }, context) => {
    const { sentOn } = await take(context, actionId, 'reminded');
    assertDays(body, sentOn);
    await write.addStep(context.db, actionId, { ...body, kind: 'reminded' });
    return { id: body.id };
  },
  answer: async ({ params: { actionId }, body }, context) => {
    const { sentOn } = await take(context, actionId, 'answered');
    assertDays(body, sentOn);
    await write.addStep(context.db, actionId, { ...body, kind: 'answered' });
    return { id: body.id };
  },
  effect: async ({ params: { actionId }, body }, context) => {
    const { sentOn } = await take(context, actionId, 'effect');
    assertDays(body, sentOn);
    await write.addStep(context.db, actionId, { ...body, kind: 'effect' });
    return { id: body.id };
  },
  drop: async ({ params: { actionId }, body }, context) => {
    await take(context, actionId, 'dropped');
    await write.addStep(context.db, actionId, { ...body, kind: 'dropped' });
    return { id: body.id };
  },
});
