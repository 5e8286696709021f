// Reports that are kept as they were finished say days: of declarations, comments, and their own. Those were the day of filling; here each gets the day it was told to have,
// and the files are made anew from what the report then says. As the owner, after everything was moved into the past.
import type pg from 'pg';
import { fingerprintOf } from '#modules/audits/report/compose.ts';
import { reportDocument } from '#modules/audits/report/document.ts';
import { ReportContent } from '#modules/audits/report/shapes.ts';
import { Report } from '#modules/audits/summary/contract.ts';
import { paperOf } from '#modules/audits/summary/paper.ts';
import { fingerprintOf as fingerprintOfSummary } from '#modules/audits/summary/report.ts';
import { toDocx } from '#platform/documents/docx.ts';
import type { Document } from '#platform/documents/document.ts';
import { toPdf } from '#platform/documents/pdf.ts';

const prague = (column: string) => `(${column} at time zone 'Europe/Prague')::date::text`;
async function keep(db: pg.Client, table: 'report' | 'summary_report', id: string, content: object, fingerprint: string, document: Document): Promise<void> {
  await db.query(`update audits.${table} set content = $2, fingerprint = $3, pdf = $4, docx = $5 where id = $1`, [id, JSON.stringify(content), fingerprint, Buffer.from(await toPdf(document)), Buffer.from(await toDocx(document))]);
}

export async function keptAsOfThen(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ id: string; content: unknown; on: string; team: Record<string, string>; said: Record<string, string>; answered: Record<string, string> }>(`
    select r.id, r.content, ${prague('a.final_at')} as on,
      (select coalesce(jsonb_object_agg(t.name, ${prague('t.declared_at')}) filter (where t.declared_at is not null), '{}') from audits.auditor t where t.audit_id = r.id) as team,
      (select coalesce(jsonb_object_agg(c.id, ${prague('c.created_at')}), '{}') from audits.comment c where c.audit_id = r.id and c.replies_id is null) as said,
      (select coalesce(jsonb_object_agg(c.replies_id, ${prague('c.created_at')}), '{}') from audits.comment c where c.audit_id = r.id and c.replies_id is not null) as answered
    from audits.report r join audits.audit a on a.id = r.id`);
  for (const { id, content: kept, on, team, said, answered } of rows) {
    const was = ReportContent.parse(kept), content: ReportContent = {
      ...was, team: was.team.map((one) => ({ ...one, declaredOn: team[one.name] ?? one.declaredOn })),
      comments: was.comments.map((one) => ({ ...one, onDay: said[one.id] ?? one.onDay, answer: one.answer && { ...one.answer, onDay: answered[one.id] ?? one.answer.onDay } })),
    };
    await keep(db, 'report', id, content, fingerprintOf(content), reportDocument(content, { final: on, on }));
  }
  const { rows: rounds } = await db.query<{ id: string; content: unknown; on: string }>(`select id, content, ${prague('created_at')} as on from audits.summary_report`);
  for (const { id, content, on } of rounds) { const report = { ...Report.parse(content), on }; await keep(db, 'summary_report', id, report, fingerprintOfSummary(report), paperOf(report)); }
}
