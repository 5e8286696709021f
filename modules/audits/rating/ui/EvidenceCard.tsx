import { Button, Group, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCloudOff, IconEye, IconFileText, IconMessage2, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { EvidenceWords, rating, type AuditSheet, type Evidence } from '../contract.ts';
import { evidenceIcons, useRatingWords } from './words.ts';
import styles from './Rating.module.css';

type Values = { kind: Evidence['kind']; interviewId: string | null; documentId: string | null; text: string };
const anew = { invalidates: [rating.sheet] } as const;

function EvidenceSheet({ sheet, criterion, kind, onClose }: { sheet: AuditSheet; criterion: string; kind: Evidence['kind']; onClose: () => void }) {
  const { t } = useLingui(), words = useRatingWords(), put = useChange(rating.putEvidence, anew), talks = sheet.interviews.filter(({ refused }) => !refused), labels = { kind: t`Jak to víte`, interviewId: t`Rozhovor`, documentId: t`Dokument`, text: t`Co přesně` };
  const of = (values: Values) => ({ criterion, kind: values.kind, text: values.text, interviewId: values.kind === 'interview' ? values.interviewId : null, documentId: values.kind === 'document' ? values.documentId : null });
  return (
    <FormSheet<Values> title={t`Důkaz ke kritériu`} draft={`evidence:${sheet.id}:${criterion}:${kind}`} initial={{ kind, interviewId: null, documentId: null, text: '' }} schema={EvidenceWords} labels={labels} done={t`Důkaz je zapsaný.`} onClose={onClose}
      save={(values, _, id) => put.mutateAsync({ params: { auditId: sheet.id }, body: { id, ...of(values) } })}>
      {(form) => <>
        <Segmented label={labels.kind} value={form.values.kind} onChange={(next) => form.setFieldValue('kind', next)} options={(['observation', 'interview', 'document', 'record', 'other'] as const).map((value) => ({ value, label: words.kind[value] }))} />
        {form.values.kind === 'interview' && (talks.length ? <Select label={labels.interviewId} placeholder={t`Vyberte`} data={talks.map((one) => ({ value: one.id, label: words.talk(one) }))} {...form.getInputProps('interviewId')} /> : <p><Trans>Nejdřív zapište rozhovor na záložce Rozhovory. Dostane písmeno a číslo, jméno nikdy.</Trans></p>)}
        {form.values.kind === 'document' && sheet.documents.length > 0 && <Select label={labels.documentId} placeholder={t`Dokument auditu, když tu je`} clearable data={sheet.documents.map(({ id, title }) => ({ value: id, label: title }))} {...form.getInputProps('documentId')} />}
        <Textarea label={labels.text} description={t`Bez jmen. Čte to jen tým auditu, ne služba.`} autosize minRows={3} maxLength={4000} data-autofocus {...form.getInputProps('text')} />
      </>}
    </FormSheet>
  );
}

/** What a rating stands on: what was seen, heard, read. Only the team reads it. */
export function EvidenceCard({ sheet, criterion }: { sheet: AuditSheet; criterion: string }) {
  const { t } = useLingui(), words = useRatingWords(), [adding, setAdding] = useState<Evidence['kind']>(), [dropping, setDropping] = useState<Evidence>();
  const own = sheet.evidence.filter((one) => one.criterion === criterion), drop = useChange(rating.withdrawEvidence, { ...anew, onDone: () => setDropping(undefined) });
  const quick = [['observation', t`Viděli jsme`, IconEye], ['interview', t`Slyšeli jsme`, IconMessage2], ['document', t`Četli jsme`, IconFileText]] as const;
  return (
    <Card title={t`Důkazy`} count={own.length} meta={t`čte jen tým auditu`}>
      <div className="stack">
        {own.length === 0 ? <Empty><Trans>Zatím nic. Hodnocení bez důkazu nejde do zprávy.</Trans></Empty> : (
          <Rows label={t`Důkazy`}>
            {own.map((one) => { const KindIcon = evidenceIcons[one.kind]; return (
              <Row key={one.id} lead={<KindIcon size={20} aria-hidden />} title={<span className={styles.prose}>{one.text || one.document}</span>} note={[words.source(one), one.author].filter(Boolean).join(' · ')}
                end={one.waiting ? <Tag tone="soon" icon={<IconCloudOff aria-hidden />}><Trans>čeká na signál</Trans></Tag> : one.mine && sheet.mayWrite ? <Button variant="subtle" color="red" size="compact-md" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t`Vzít zpět důkaz: ${one.text.slice(0, 60)}`} onClick={() => setDropping(one)}><Trans>Vzít zpět</Trans></Button> : undefined} />
            ); })}
          </Rows>
        )}
        {sheet.mayWrite && <Group gap="sm">{quick.map(([kind, label, KindIcon]) => <Button key={kind} variant="default" leftSection={<KindIcon size={18} aria-hidden />} onClick={() => setAdding(kind)}>{label}</Button>)}</Group>}
      </div>
      {adding && <EvidenceSheet sheet={sheet} criterion={criterion} kind={adding} onClose={() => setAdding(undefined)} />}
      <ConfirmSheet open={dropping !== undefined} onClose={() => setDropping(undefined)} danger title={t`Vzít důkaz zpět?`} confirm={t`Vzít zpět`} loading={drop.isPending} problem={drop.error} onConfirm={() => { if (dropping) drop.mutate({ params: { auditId: sheet.id, evidenceId: dropping.id } }); }}><p className={styles.prose}>{dropping?.text}</p></ConfirmSheet>
    </Card>
  );
}
