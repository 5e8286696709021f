import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import * as goals from '../queries.ts';
import { notYours, outsideYear } from '../refusals.ts';
import { isDrafted } from '../rules.ts';
import type { GoalContent } from '../shapes.ts';
import { goalDocuments, type StoredPlan } from './contract.ts';
import { exactOf, evenText, type Exact } from './exact.ts';
import { toMarkdown } from './files/markdown.ts';
import { openDocument, WrongDocument } from './files/open.ts';
import { toXlsx } from './files/sheet.ts';
import { spokenOf } from './files/spoken.ts';
import * as q from './queries.ts';
import { documentOf, partnersIn } from './reading.ts';
import * as refuse from './refusals.ts';
import { most, mostBytes } from './rules.ts';

/** A centre that the caller drafts goals of. */
async function getCentre(db: Db, id: string) {
  const centre = await goals.findCentre(db, id);
  if (!centre) throw notFound();
  if (!centre.mayDraft) throw notYours();
  return centre;
}
async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) { if ((length += part.byteLength) > mostBytes) throw refuse.wrongDocument('too_large'); pieces.push(part); }
  return Buffer.concat(pieces);
}

async function storePlan(db: Db, year: number, { id, centreId, how, seen, goals: list, ...fields }: StoredPlan): Promise<void> {
  const { name } = await getCentre(db, centreId);
  if (!fields.dueOn.startsWith(`${year}-`)) throw outsideYear();
  const found = await goals.findPlanOf(db, centreId, year);
  if (found) await goals.lockPlan(db, found.id);
  // Held now: what was there a moment ago may have been submitted.
  const plan = found && await goals.findPlan(db, found.id);
  if (how === 'begin' && plan) throw refuse.begunMeanwhile(name);
  if (how !== 'begin' && !plan) throw refuse.goneMeanwhile(name);
  if (plan && !isDrafted(plan.state)) throw refuse.submittedAlready(name);
  const existing = plan ? await goals.findGoals(db, plan.id) : [];
  if (how === 'begin') await goals.begin(db, { id, centreId, year, ...fields });
  if (how === 'replace') {
    if (existing.length !== seen.length || existing.some((goal) => !seen.some(({ id: of, version }) => of === goal.id && version === goal.version))) throw refuse.changedMeanwhile(name);
    for (const goal of existing) if (!await goals.removeGoal(db, goal.id, goal.version)) throw refuse.changedMeanwhile(name);
    // Who answers stays the same person when the document calls them by their name.
    const person = fields.responsibleId ?? (fields.responsible === plan!.responsibleName ? plan!.responsibleId : null);
    if (!await goals.change(db, plan!.id, plan!.version, { ...fields, responsibleId: person })) throw refuse.changedMeanwhile(name);
  }
  if ((how === 'add' ? existing.length : 0) + list.length > most) throw refuse.tooMany(name);
  const left = how === 'replace' ? [...existing] : [];
  for (const goal of list) {
    const at = left.findIndex(({ content }) => evenText(content.text) === evenText(goal.text)), [before] = at < 0 ? [] : left.splice(at, 1);
    await goals.addGoal(db, plan?.id ?? id, { ...whoseItWas(goal, before?.content), fromGoalId: before?.fromGoalId ?? null, templateId: before?.templateId ?? null });
  }
}
/** A sentence that stays keeps what no document says: whose it is (and, by its writer, what it goes on from). */
function whoseItWas(goal: GoalContent, before: GoalContent | undefined): GoalContent {
  const answers = <P extends { text: string; responsibleId: string | null }>(part: P, of: readonly P[]): P => ({ ...part, responsibleId: part.responsibleId ?? of.find(({ text }) => evenText(text) === evenText(part.text))?.responsibleId ?? null });
  return before ? { ...answers(goal, [before]), parts: goal.parts.map((part) => answers(part, before.parts)) } : goal;
}

/** Goals of the year in full; refused when there are none. */
async function exactFor(db: Db, year: number, centreId: string | undefined): Promise<Exact> {
  if (centreId && !await goals.findCentre(db, centreId)) throw notFound();
  const centres: Exact['centres'] = [];
  for (const { id, centreId: _, centre, ...fields } of await q.findPlans(db, year, centreId)) {
    const list = (await goals.findGoals(db, id)).filter(({ droppedOn }) => !droppedOn);
    if (list.length) centres.push({ ...fields, name: evenText(centre), goals: list.map(({ content, partnerName }) => exactOf({ ...content, partner: content.partner || partnerName.slice(0, 200) })) });
  }
  if (!centres.length) throw refuse.nothingToWrite();
  return { soubeh: 'cile-1', year, centres };
}
const author = 'Souběh';

export const routes = (house: House): void => serve(house, 'goalDocuments', goalDocuments)({
  read: async ({ params: { centreId }, bytes }, { later }) => {
    await later((db) => getCentre(db, centreId));
    const opened = await openDocument(await whole(bytes)).catch((error: unknown) => { throw error instanceof WrongDocument ? refuse.wrongDocument(error.why) : error; });
    const read = documentOf(opened, await later((db) => q.findKnownPartners(db, partnersIn(opened.exact))));
    if (read.centres.length === 0) throw refuse.wrongDocument('no_goals');
    if (read.centres.length > most || read.centres.some(({ goals: list }) => list.length > most)) throw refuse.wrongDocument('too_many');
    return read;
  },
  store: async ({ body: { id, year, plans } }, { db }) => {
    for (const plan of plans) await storePlan(db, year, plan);
    return { id };
  },
  docx: async ({ query: { year, centreId } }, { db }) => { const exact = await exactFor(db, year, centreId); return { name: `cile-${year}.docx`, bytes: await (await import('./files/word.ts')).toDocx(spokenOf(exact), exact, author) }; },
  xlsx: async ({ query: { year, centreId } }, { db }) => ({ name: `cile-${year}.xlsx`, bytes: await toXlsx(await exactFor(db, year, centreId)) }),
  markdown: async ({ query: { year, centreId } }, { db }) => { const exact = await exactFor(db, year, centreId); return { name: `cile-${year}.md`, bytes: new TextEncoder().encode(toMarkdown(spokenOf(exact), exact)) }; },
});
