import { toPdf } from '#platform/documents/pdf.ts';
import { toCsv } from '#platform/files/csv.ts';
import { toXlsx } from '#platform/files/xlsx.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { codeLabelsOn } from '#modules/directory/questions.ts';
import { logOpened } from '../opened.ts';
import { findThese } from '../queries.ts';
import { findService } from '../returns/queries.ts';
import { statements, type Statement } from './contract.ts';
import { header, linesOf, statementPaper, whose } from './paper.ts';
import * as q from './queries.ts';
import { behind, daysOf, sheetOf } from './rules.ts';

type Of = { serviceId: string; month: string };
async function rowsOf({ db }: Context, { serviceId, month }: Of) {
  const service = await findService(db, serviceId), { from, to } = daysOf(month);
  if (!service) throw notFound();
  return { service, rows: await q.findRows(db, serviceId, from, to) };
}
async function statementOf(context: Context, of: Of): Promise<Statement> {
  const { service, rows } = await rowsOf(context, of);
  return { service, month: of.month, whole: context.caller.role !== 'worker', ...sheetOf(rows) };
}
async function tableOf(context: Context, of: Of) {
  const statement = await statementOf(context, of), lines = linesOf(statement, await codeLabelsOn(context.db, 'cs', today()));
  return [['Výkaz', `${statement.service.name}, ${of.month}, ${whose(statement)}`, null, null, null, null, null, null] as const, ...lines];
}

export const routes = (house: House): void => serve(house, 'statements', statements)({
  get: ({ query }, context) => statementOf(context, query),
  records: async ({ query: { what, after, limit, ...of } }, context) => {
    const ids = behind((await rowsOf(context, of)).rows, what).map(({ id }) => id), found = await findThese(context.db, ids, { after, limit });
    // A worker reads what they wrote; the others open the files it was written into.
    if (context.caller.role !== 'worker') await logOpened(context.db, 'statements.records', found.items);
    return { ...found, hidden: await q.countHidden(context.db, ids) };
  },
  csv: async ({ query }, context) => ({ name: `vykaz-${query.month}.csv`, bytes: new TextEncoder().encode(toCsv(header, await tableOf(context, query))) }),
  xlsx: async ({ query }, context) => ({ name: `vykaz-${query.month}.xlsx`, bytes: await toXlsx(query.month, header, await tableOf(context, query)) }),
  pdf: async ({ query }, context) => ({ name: `vykaz-${query.month}.pdf`, bytes: await toPdf(statementPaper(await statementOf(context, query), await codeLabelsOn(context.db, 'cs', today()), today())) }),
});
