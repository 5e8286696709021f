import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { crises, type Crisis } from '../contract.ts';
import { PersonLine } from './PersonLine.tsx';
import { usePeople } from './usePeople.ts';
import { useCrisis } from './useCrisis.ts';
import { useWords } from './words.ts';
import styles from './Crisis.module.css';

/** What happened, who coordinates and who stands in. */
export default function LeadCard(ref: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const words = useWords(), found = useCrisis(ref), [open, setOpen] = useState<'lead' | 'change'>();
  return (
    <Card title={<Trans>Koordinace</Trans>} action={found.data?.my.direct && <span className={styles.buttons}><Button variant="default" size="xs" onClick={() => setOpen('lead')}><Trans>Předat</Trans></Button><Button variant="default" size="xs" onClick={() => setOpen('change')}><Trans>Změnit</Trans></Button></span>}>
      <Reading of={found}>{(of) => <>
        <Facts facts={[[t`Koordinuje`, <PersonLine key="c" of={of.coordinator} />], [t`Zastupuje`, of.deputy ? <PersonLine key="d" of={of.deputy} /> : t`zatím nikdo`], [t`Rozsah`, words.level(of.level)], [t`Situační zpráva`, t`každých ${of.reportEveryHours} h`], [t`Co se stalo`, <span key="t" className={styles.text}>{of.trigger}</span>], [t`Jak to skončilo`, of.ending && <span key="e" className={styles.text}>{of.ending}</span>]]} />
        {open === 'lead' && <LeadSheet of={of} onClose={() => setOpen(undefined)} />}
        {open === 'change' && <ChangeSheet of={of} onClose={() => setOpen(undefined)} />}
      </>}</Reading>
    </Card>
  );
}

function LeadSheet({ of, onClose }: { of: Crisis; onClose: () => void }) {
  const { t } = useLingui();
  const people = usePeople(of.caseId, 'coordination'), lead = useChange(crises.lead, { invalidates: [crises.get, crises.ofCase, crises.list] });
  const labels = { coordinatorId: t`Koordinuje`, deputyId: t`Zastupuje`, handover: t`Co předáváte` };
  return (
    <FormSheet title={t`Předat koordinaci`} onClose={onClose} draft={`crisis-lead:${of.id}`} labels={labels} done={t`Koordinace je předaná`} version={of.version} shown={(_, value) => people.find((one) => one.value === value)?.label}
      initial={{ coordinatorId: of.coordinator.membershipId, deputyId: of.deputy?.membershipId ?? null as string | null, handover: '' }}
      save={(values, version) => lead.mutateAsync({ params: { caseId: of.caseId, activationId: of.id }, body: values, version })}>
      {(form) => <>
        <Select label={labels.coordinatorId} description={t`S platným školením pro vedení krize.`} searchable allowDeselect={false} data={people} {...form.getInputProps('coordinatorId')} />
        <Select label={labels.deputyId} description={t`Když koordinace odejde, zástup ji sám převezme.`} searchable clearable data={people} {...form.getInputProps('deputyId')} />
        <Textarea label={labels.handover} description={t`Stane se součástí průběhu krize. O klientech jménem nepište.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('handover')} />
      </>}
    </FormSheet>
  );
}

function ChangeSheet({ of, onClose }: { of: Crisis; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), change = useChange(crises.change, { invalidates: [crises.get, crises.ofCase, crises.list] });
  const labels = { level: t`Rozsah`, trigger: t`Co se stalo`, reportEveryHours: t`Situační zpráva po hodinách` };
  return (
    <FormSheet title={t`Změnit krizi`} onClose={onClose} draft={`crisis-change:${of.id}`} labels={labels} done={t`Změna je uložená`} version={of.version} initial={{ level: of.level, trigger: of.trigger, reportEveryHours: String(of.reportEveryHours) }}
      save={(values, version) => change.mutateAsync({ params: { caseId: of.caseId, activationId: of.id }, body: { ...values, reportEveryHours: Number(values.reportEveryHours) }, version })}>
      {(form) => <>
        <Select label={labels.level} allowDeselect={false} data={words.levels} {...form.getInputProps('level')} />
        <Select label={labels.reportEveryHours} allowDeselect={false} data={['1', '2', '3', '4', '6', '8', '12', '24', '48']} {...form.getInputProps('reportEveryHours')} />
        <Textarea label={labels.trigger} autosize minRows={3} maxLength={4000} {...form.getInputProps('trigger')} />
      </>}
    </FormSheet>
  );
}
