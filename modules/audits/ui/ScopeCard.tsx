import { Button, Select, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { audits, type Audit } from '../contract.ts';
import { criteriaOf } from '../rules.ts';
import { CriteriaPicker } from './CriteriaPicker.tsx';
import { anew } from './useAudit.ts';
import { useMethodContent } from './useMethods.ts';
import styles from './Audits.module.css';

/** What is looked at and what is not. */
export function ScopeCard({ of }: { of: Audit }) {
  const { t } = useLingui(), language = useReaderTongue(), content = useMethodContent(of.method?.versionId), [open, setOpen] = useState(false), changes = (of.plans || of.atWork) && (of.state === 'open' || of.state === 'draft');
  const areas = content && criteriaOf(of, content), many = areas?.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0;
  // A follow-up looks only at what the earlier audit left open, whatever the method asks besides.
  const full = of.kind === 'full';
  return (
    <Card title={t`Rozsah`} action={changes && <Button variant="subtle" size="xs" aria-label={t`Upravit rozsah`} onClick={() => setOpen(true)}><Trans>Upravit</Trans></Button>}>
      <div className="stack">
        {of.scope && <p className={styles.words}>{of.scope}</p>}
        {!full && <p><Trans>Jen doporučení, která dřívější audit nechal otevřená, a kritéria, ze kterých vyplynula.</Trans></p>}
        {full && areas && <p>{of.criteria ? <Plural value={many} one="# vybrané kritérium" few="# vybraná kritéria" many="# vybraného kritéria" other="# vybraných kritérií" /> : <Plural value={many} one="Celá metodika: # kritérium" few="Celá metodika: # kritéria" many="Celá metodika: # kritéria" other="Celá metodika: # kritérií" />}</p>}
        {full && areas && <ul className={styles.moved}>{areas.map(({ key, words, questions }) => <li key={key}>{textOf(words, language)} <span className="meta">{questions.length}</span></li>)}</ul>}
      </div>
      {open && content && <ScopeSheet of={of} content={content} onClose={() => setOpen(false)} />}
    </Card>
  );
}
type Values = { scope: string; criteria: string[] | null; roundId: string | null; beginsOn: string | null; endsOn: string | null };
function ScopeSheet({ of, content, onClose }: { of: Audit; content: Parameters<typeof CriteriaPicker>[0]['content']; onClose: () => void }) {
  const { t } = useLingui(), change = useChange(audits.change, anew), rounds = usePages(audits.rounds, { query: { limit: 100 } }).data?.items ?? [];
  return (
    <FormSheet<Values> title={t`Upravit rozsah`} onClose={onClose} draft={`audit-scope:${of.id}`} version={of.version} initial={{ scope: of.scope, criteria: of.criteria, roundId: of.round?.id ?? null, beginsOn: of.beginsOn, endsOn: of.endsOn }} schema={z.object({ beginsOn: Day })}
      labels={{ scope: t`Rozsah slovy`, criteria: t`Která kritéria`, beginsOn: t`Od`, endsOn: t`Do`, roundId: t`Kolo` }} done={t`Rozsah je uložený`} shown={(field, value) => (field === 'criteria' ? (Array.isArray(value) ? t`${value.length} vybraných` : t`celá metodika`) : field === 'roundId' ? rounds.find(({ id }) => id === value)?.name ?? '' : undefined)}
      save={({ beginsOn, ...rest }, version) => change.mutateAsync({ params: { auditId: of.id }, version, body: { beginsOn: beginsOn ?? '', ...rest } })}>
      {(form) => <>
        <Textarea label={t`Rozsah slovy`} description={t`Na co se díváme a na co ne.`} autosize minRows={2} maxLength={4000} {...form.getInputProps('scope')} />
        <div className="columns"><DayField label={t`Od`} required {...form.getInputProps('beginsOn')} /><DayField label={t`Do`} {...form.getInputProps('endsOn')} /></div>
        {rounds.length > 0 && <Select label={t`Kolo`} placeholder={t`mimo kola`} clearable clearButtonProps={{ 'aria-label': t`Mimo kola` }} data={rounds.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('roundId')} />}
        {of.kind === 'full' && <CriteriaPicker content={content} value={form.values.criteria} error={form.errors.criteria} onChange={(criteria) => form.setFieldValue('criteria', criteria)} />}
      </>}
    </FormSheet>
  );
}
