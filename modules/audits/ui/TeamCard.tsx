import { Button, Checkbox, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Id } from '#platform/http/contract.ts';
import { day } from '#platform/i18n/format.ts';
import { audits, type Audit, type Auditor } from '../contract.ts';
import { anew } from './useAudit.ts';
import styles from './Audits.module.css';

/** Who audits, who leads them, and what each declared. */
export function TeamCard({ of }: { of: Audit }) {
  const { t } = useLingui(), [adding, setAdding] = useState(false), [leaving, setLeaving] = useState<Auditor>(), going = of.state === 'open' || of.state === 'draft', change = useChange(audits.changeAuditor, anew);
  const set = (one: Auditor, body: { leads: boolean; left: boolean }) => change.mutate({ params: { auditId: of.id, auditorId: one.id }, version: one.version, body });
  return (
    <Card title={t`Tým auditu`} count={of.team.filter(({ leftOn }) => !leftOn).length} action={of.plans && going && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat do týmu`} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      {of.team.length ? <Rows label={t`Tým auditu`}>{of.team.map((one) => (
        <Row key={one.id} title={one.name} note={<span className={styles.words}>{one.leftOn ? t`v týmu do ${day(one.leftOn)}` : one.declaredAt ? one.declaration : t`ještě neprohlásil(a) nezávislost`}</span>}
          end={<>
            {one.leads && <Tag><Trans>vede</Trans></Tag>}
            {one.declaredAt ? <Tag tone="done"><Trans>nezávislost prohlášena {day(one.declaredAt)}</Trans></Tag> : !one.leftOn && <Tag tone="soon"><Trans>čeká na prohlášení</Trans></Tag>}
            {of.plans && going && !one.leftOn && !one.leads && <Button variant="subtle" size="xs" aria-label={t`Ať vede: ${one.name}`} onClick={() => set(one, { leads: true, left: false })}><Trans>Ať vede</Trans></Button>}
            {(of.plans || one.me) && going && !one.leftOn && <Button variant="subtle" size="xs" color="gray" aria-label={t`Odchází z týmu: ${one.name}`} onClick={() => setLeaving(one)}><Trans>Odchází</Trans></Button>}
          </>} />
      ))}</Rows> : <Empty><Trans>V týmu zatím nikdo není.</Trans></Empty>}
      <ProblemAlert problem={leaving ? null : change.error} />
      {adding && <JoinSheet of={of} onClose={() => setAdding(false)} />}
      {leaving && <ConfirmSheet open onClose={() => setLeaving(undefined)} title={t`${leaving.name} odchází z týmu`} confirm={t`Odchází`} loading={change.isPending} problem={change.error}
        onConfirm={() => change.mutate({ params: { auditId: of.id, auditorId: leaving.id }, version: leaving.version, body: { leads: false, left: true } }, { onSuccess: () => { said(t`Tým je uložený`); setLeaving(undefined); } })}><p><Trans>Rozhovory a doklady pak číst nebude. Co zapsal(a), zůstane.</Trans></p></ConfirmSheet>}
    </Card>
  );
}
function JoinSheet({ of, onClose }: { of: Audit; onClose: () => void }) {
  const { t } = useLingui(), join = useChange(audits.join, anew), colleagues = useRead(audits.colleagues, { params: { auditId: of.id } }).data?.items ?? [];
  return (
    <FormSheet<{ membershipId: string | null; leads: boolean }> title={t`Přidat do týmu`} onClose={onClose} draft={`audit-join:${of.id}`} initial={{ membershipId: null, leads: of.team.every(({ leftOn }) => leftOn) }} schema={z.object({ membershipId: Id })} labels={{ membershipId: t`Kdo` }} action={t`Přidat`} done={t`Tým je uložený`}
      save={({ membershipId, leads }, _, id) => join.mutateAsync({ params: { auditId: of.id }, body: { id, membershipId: membershipId ?? '', leads } })}>
      {(form) => <>
        <Select label={t`Kdo`} description={t`Kdo pro auditovanou organizaci pracuje, nebo v posledních dvou letech pracoval, ji auditovat nemůže.`} required searchable data={colleagues.filter(({ inTeam }) => !inTeam).map(({ id, name, independent }) => ({ value: id, label: independent ? name : t`${name} (není nezávislý/á)`, disabled: !independent }))} {...form.getInputProps('membershipId')} />
        <Checkbox label={t`Vede tým`} {...form.getInputProps('leads', { type: 'checkbox' })} />
      </>}
    </FormSheet>
  );
}
