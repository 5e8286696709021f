import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { ownFile, sameAs } from '#modules/people/questions.ts';
import { buildStandardRecord } from './build.ts';
import { standardRecord } from './contract.ts';
import * as q from './queries.ts';

type Wanted = { params: { personId: string }; body: { caseId: string | null } };

async function recordOf({ params, body: { caseId } }: Wanted, { db }: Context) {
  const same = await sameAs(db, params.personId), file = await ownFile(db, params.personId);
  if (!file || caseId && !await q.isCaseOf(db, caseId, same)) throw notFound();
  const goals = await q.findGoals(db, same, caseId);
  return buildStandardRecord({
    ...file, goals, requests: await q.findRequests(db, same, caseId), needs: await q.findNeeds(db, same, caseId), steps: await q.findSteps(db, same, caseId, goals.map(({ id }) => id)), work: await q.findWork(db, same, caseId),
    label: await q.findLabels(db), printedOn: today(), ...await q.findReader(db),
  });
}

export const routes = (house: House) => serve(house, 'standardRecord', standardRecord)({
  printPdf: async (asked, context) => ({ name: 'standardizovany-zaznam.pdf', bytes: await toPdf(await recordOf(asked, context)) }),
  printDocx: async (asked, context) => ({ name: 'standardizovany-zaznam.docx', bytes: await toDocx(await recordOf(asked, context)) }),
});
