import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { crisisOf } from '../questions.ts';
import { acceptChange, keeperOf } from '../templates/questions.ts';
import type { PlanContent } from '../templates/shapes.ts';
import { crisisReviews, type CrisisProposal } from './contract.ts';
import * as q from './queries.ts';
import { isArea, wordingBefore } from './rules.ts';
import { reviewSheet } from './sheet.ts';

const wrongArea = () => new Refusal('invalid', { fields: { area: { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
const gone = () => against({ cs: 'To, čeho se návrh týká, už v plánu není. Návrh můžete odmítnout s důvodem.', en: 'What the proposal is about is no longer in the plan. You may decline it with a reason.', uk: 'Того, чого стосується пропозиція, у плані вже немає. Її можна відхилити з причиною.' });
const shown = ({ plan, templateId: _, ...one }: q.FoundProposal): CrisisProposal => ({ ...one, was: wordingBefore(plan as PlanContent | null, one.area, one.change) });
async function sheetOf({ db }: Context, params: { caseId: string; activationId: string }) {
  const crisis = await crisisOf(db, params);
  return reviewSheet(crisis, await q.findFindings(db, params.caseId, crisis.id), (await q.findProposals(db, crisis.id)).map(shown));
}

export const routes = (house: House): void => serve(house, 'crisisReviews', crisisReviews)({
  async get({ params }, { db }) {
    const crisis = await crisisOf(db, params);
    return { findings: await q.findFindings(db, params.caseId, crisis.id), proposals: (await q.findProposals(db, crisis.id)).map(shown) };
  },
  async begin({ params, body }, { db }) {
    const crisis = await crisisOf(db, params);
    if (!isArea(crisis.plan, body.area, true)) throw wrongArea();
    await q.addFinding(db, { ...params, ...body });
    return { id: body.id };
  },
  async write({ params, body }, { db, version }) {
    const crisis = await crisisOf(db, params), now = (await q.findFindings(db, params.caseId, crisis.id)).find(({ id }) => id === params.findingId);
    if (!now) throw notFound();
    if (!await q.changeFinding(db, now.id, version, body)) throw new Refusal('conflict', { current: (await q.findFindings(db, params.caseId, crisis.id)).find(({ id }) => id === now.id) });
  },
  async propose({ params, body }, { db }) {
    const crisis = await crisisOf(db, params), { change } = body;
    if (!isArea(crisis.plan, body.area, false)) throw wrongArea();
    if ((change.kind === 'reword' || change.kind === 'drop') && !wordingBefore(crisis.plan, body.area, change)) throw new Refusal('invalid', { fields: { 'change.item': { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
    const keeper = await keeperOf(db, crisis.templateVersionId);
    await q.addProposal(db, { ...params, ...body, toOrganisationId: keeper?.organisationId ?? crisis.organisation.id, templateId: keeper?.templateId ?? null });
    return { id: body.id };
  },
  async waiting({ query }, { db }) {
    const { items, next } = await q.findPage(db, query);
    return { items: items.map(shown), next };
  },
  async answer({ params: { proposalId }, body }, { db, version }) {
    const found = await q.findProposal(db, proposalId);
    if (!found) throw notFound();
    if (!found.mayAnswer) throw against(found.state === 'proposed' ? { cs: 'Odpovídá organizace, která plán vede.', en: 'The organisation that keeps the plan answers.', uk: 'Відповідає організація, яка веде план.' } : { cs: 'Na návrh už je odpovězeno.', en: 'The proposal has been answered already.', uk: 'На пропозицію вже дано відповідь.' });
    const into = body.accept ? await acceptChange(db, found.templateId, found.area, found.change) : undefined;
    if (body.accept && !into) throw gone();
    if (!await q.answer(db, proposalId, version, { state: body.accept ? 'accepted' : 'declined', answer: body.answer, templateId: into?.templateId ?? found.templateId, versionId: into?.versionId ?? null })) throw new Refusal('conflict', { current: shown((await q.findProposal(db, proposalId))!) });
  },
  pdf: async ({ params }, context) => ({ name: 'ohlednuti-za-krizi.pdf', bytes: await toPdf(await sheetOf(context, params)) }),
  docx: async ({ params }, context) => ({ name: 'ohlednuti-za-krizi.docx', bytes: await toDocx(await sheetOf(context, params)) }),
});
