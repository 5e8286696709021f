import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { codeLabels } from '#modules/directory/questions.ts';
import { recordsForPrint } from '#modules/work/questions.ts';
import { headerOf } from '../file.ts';
import { caseFileFacts } from '../mapping/questions.ts';
import { networkForPrint } from '../network/questions.ts';
import { planForPrint } from '../plan/questions.ts';
import { buildCaseFile } from './build.ts';
import { casePrint } from './contract.ts';

type Wanted = { forPerson?: string | undefined; withoutThirdPersons: boolean };

async function fileOf(context: Context, caseId: string, { forPerson, withoutThirdPersons }: Wanted) {
  const { db, language } = context, header = await headerOf(context, caseId);
  // A print is for a person of this case, or it does not exist.
  if (forPerson && !header.persons.some((person) => person.id === forPerson)) throw notFound();
  const options = { ...(forPerson && { forPerson }), withoutThirdPersons };
  const names = new Map(header.persons.map((person) => [person.id, person.name]));
  return buildCaseFile({
    language, header, facts: await caseFileFacts(db, caseId, options),
    // When the sharing has ended there is no map of the case any more, only what we wrote ourselves.
    network: header.standing === 'ended' ? null : await networkForPrint(db, caseId, { forPerson: forPerson ?? null, withoutThirdPersons, language }),
    plan: await planForPrint(db, caseId, options),
    records: await recordsForPrint(db, caseId, options), label: await codeLabels(db, language), nameOf: (id) => names.get(id) ?? '…', printedOn: today(), forPerson, withoutThirdPersons,
  });
}

export const routes = (house: House) => serve(house, 'casePrint', casePrint)({
  pdf: async ({ params, query }, context) => ({ name: 'spis.pdf', bytes: await toPdf(await fileOf(context, params.caseId, query)) }),
  docx: async ({ params, query }, context) => ({ name: 'spis.docx', bytes: await toDocx(await fileOf(context, params.caseId, query)) }),
});
