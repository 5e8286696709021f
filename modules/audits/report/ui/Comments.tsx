import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { outcomes, reports, type AuditReport, type ReportComment } from '../contract.ts';
import { useReportWords } from './words.ts';
import styles from './Report.module.css';

const anew = { invalidates: [reports.get] } as const;
type Place = { criterion: string | null; findingId: string | null };

function CommentSheet({ auditId, place, about, onClose }: { auditId: string; place: Place; about: string; onClose: () => void }) {
  const { t } = useLingui(), add = useChange(reports.comment, anew), labels = { text: t`Připomínka` };
  return (
    <FormSheet title={t`Připomínka k návrhu`} action={t`Odeslat`} draft={`audit-comment:${auditId}:${place.findingId ?? place.criterion ?? ''}`} initial={{ text: '' }} schema={reports.comment.body.pick({ text: true })} labels={labels} done={t`Připomínka je odeslaná.`} onClose={onClose} save={({ text }, _, id) => add.mutateAsync({ params: { auditId }, body: { id, ...place, text } })}>
      {(form) => <><p className={styles.prose}>{about}</p><Textarea label={labels.text} description={t`Zůstane beze změny vedle textu a objeví se i v závěrečné zprávě. Klienty nejmenujte.`} autosize minRows={3} maxLength={4000} data-autofocus {...form.getInputProps('text')} /></>}
    </FormSheet>
  );
}
function AnswerSheet({ auditId, comment, onClose }: { auditId: string; comment: ReportComment; onClose: () => void }) {
  const { t } = useLingui(), words = useReportWords(), add = useChange(reports.answer, anew), labels = { outcome: t`Co s ní bude`, text: t`Odpověď` };
  return (
    <FormSheet<{ outcome: (typeof outcomes)[number] | null; text: string }> title={t`Vypořádat připomínku`} action={t`Odpovědět`} draft={`audit-answer:${comment.id}`} initial={{ outcome: null, text: '' }} schema={reports.answer.body.pick({ outcome: true, text: true })} labels={labels} done={t`Odpověď je zapsaná.`} onClose={onClose}
      save={({ outcome, text }, _, id) => add.mutateAsync({ params: { auditId, commentId: comment.id }, body: { id, outcome: outcome!, text } })}>
      {(form) => <>
        <blockquote className={styles.quote}>{comment.text}</blockquote>
        <Segmented label={labels.outcome} value={form.values.outcome} onChange={(outcome) => form.setFieldValue('outcome', outcome)} error={form.errors['outcome']} options={outcomes.map((value) => ({ value, label: words.outcome[value] }))} />
        <Textarea label={labels.text} description={t`Proč. Odpovídá se jednou a jde to do zprávy.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('text')} />
      </>}
    </FormSheet>
  );
}

/** What the service said to one place of the draft and what the auditors made of it. */
export function Comments({ report, place, about }: { report: AuditReport; place: Place; about: string }) {
  const words = useReportWords(), [adding, setAdding] = useState(false), [answering, setAnswering] = useState<ReportComment>(), { t } = useLingui();
  const own = report.comments.filter((one) => place.findingId ? one.findingId === place.findingId : !one.findingId && one.criterion === place.criterion);
  if (own.length === 0 && !report.may.comment) return null;
  // A finding and its criterion stand below one another, each with its own button.
  const what = place.findingId ? t`Připomínka` : place.criterion ? t`Připomínka ke kritériu` : t`Připomínka ke zprávě`;
  return (
    <div className={styles.comments}>
      {own.map((one) => (
        <div key={one.id} className={styles.comment}>
          <span className="meta"><Trans>služba, {day(one.onDay)}</Trans></span>
          <blockquote className={styles.quote}>{one.text}</blockquote>
          {one.answer ? <p className={styles.prose}><Tag tone={one.answer.outcome === 'kept' ? 'plain' : 'done'}>{words.outcome[one.answer.outcome]}</Tag> {one.answer.text}</p>
            : report.may.answer ? <div><Button variant="light" size="compact-md" onClick={() => setAnswering(one)}><Trans>Vypořádat</Trans></Button></div> : report.state !== 'final' && <Tag tone="waiting"><Trans>čeká na vypořádání</Trans></Tag>}
        </div>
      ))}
      {report.may.comment && <div><Button variant="subtle" size="compact-md" leftSection={<IconMessagePlus size={16} aria-hidden />} aria-label={`${what}: ${about.slice(0, 60)}`} onClick={() => setAdding(true)}>{what}</Button></div>}
      {adding && <CommentSheet auditId={report.id} place={place} about={about} onClose={() => setAdding(false)} />}
      {answering && <AnswerSheet auditId={report.id} comment={answering} onClose={() => setAnswering(undefined)} />}
    </div>
  );
}
