import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useMe } from '#platform/design/me.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Id } from '#platform/http/contract.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { access } from '#modules/access/organisations/contract.ts';
import { audits, type Audit, type Reader, type ReaderKind } from '../contract.ts';
import { readerKinds } from '../rules.ts';
import { anew } from './useAudit.ts';
import { useAuditWords } from './words.ts';

/** Who may read, said one by one: the service from now on, anybody else when the audit is final. */
export function ReadersCard({ of }: { of: Audit }) {
  const { t } = useLingui(), words = useAuditWords(), [open, setOpen] = useState<Reader | 'new'>(), lets = (of.plans || of.atWork) && of.state !== 'cancelled';
  return (
    <Card title={t`Kdo smí číst`} count={of.readers.filter(({ ended }) => !ended).length} action={lets && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Pustit ke čtení`} onClick={() => setOpen('new')}><Trans>Pustit</Trans></Button>}>
      {of.readers.length ? <Rows label={t`Kdo smí číst`}>{of.readers.map((one) => (
        <Row key={one.id} title={one.person === null ? one.organisation.name : t`${one.organisation.name}: ${one.person || t`jmenovaná osoba`}`} note={[words.readers[one.kind], one.kind === 'service' ? t`vidí průběh, návrh i výsledek` : t`uvidí jen dokončený audit`].join(' · ')}
          end={<>
            {one.ended ? <Tag><Trans>už nečte</Trans></Tag> : one.until && <Tag><Trans>do {day(one.until)}</Trans></Tag>}
            {of.plans && !one.ended && <Button variant="subtle" size="xs" aria-label={t`Do kdy čte: ${one.organisation.name}`} onClick={() => setOpen(one)}><Trans>Do kdy</Trans></Button>}
          </>} />
      ))}</Rows> : <Empty><Trans>Zatím jen auditoři. Služba neví ani to, že audit probíhá.</Trans></Empty>}
      {open === 'new' && <LetInSheet of={of} onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <UntilSheet auditId={of.id} of={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { kind: ReaderKind; organisationId: string | null; membershipId: string | null; until: string | null };
function LetInSheet({ of, onClose }: { of: Audit; onClose: () => void }) {
  const { t } = useLingui(), words = useAuditWords(), own = useMe().membership.organisation.id, letIn = useChange(audits.letIn, anew), organisations = useRead(access.organisations).data?.items ?? [], colleagues = useRead(access.colleagues).data?.items ?? [];
  const service = of.audited && !of.readers.some(({ kind, ended }) => kind === 'service' && !ended);
  return (
    <FormSheet<Values> title={t`Pustit ke čtení`} onClose={onClose} draft={`audit-reader:${of.id}`} initial={{ kind: service ? 'service' : 'founder', organisationId: service ? of.audited!.id : null, membershipId: null, until: null }} schema={z.object({ organisationId: Id })}
      labels={{ kind: t`Jako kdo`, organisationId: t`Organizace`, membershipId: t`Jen tento člověk`, until: t`Do kdy` }} action={t`Pustit`} done={t`Kdo čte, je uložené`} save={({ organisationId, ...rest }, _, id) => letIn.mutateAsync({ params: { auditId: of.id }, body: { id, organisationId: organisationId ?? '', ...rest } })}>
      {(form) => <>
        <Select label={t`Jako kdo`} description={form.values.kind === 'service' ? t`Služba uvidí návštěvy, tým, návrh i výsledek. Rozhovory a doklady ne.` : t`Uvidí jen dokončený audit. Rozhovory a doklady ne.`} allowDeselect={false} data={readerKinds.filter((kind) => kind !== 'service' || of.audited).map((value) => ({ value, label: words.readers[value] }))} value={form.values.kind} error={form.errors.kind}
          onChange={(kind) => form.setValues({ kind: kind as ReaderKind, organisationId: kind === 'service' ? of.audited!.id : form.values.organisationId === of.audited?.id ? null : form.values.organisationId })} />
        <Select label={t`Organizace`} description={t`Čtou její vedoucí a metodici.`} required searchable data={organisations.map(({ id, name }) => ({ value: id, label: name }))} value={form.values.organisationId} error={form.errors.organisationId} onChange={(organisationId) => form.setValues({ organisationId, membershipId: null })} />
        {form.values.organisationId === own && <Select label={t`Jen tento člověk`} placeholder={t`vedoucí a metodici`} searchable clearable clearButtonProps={{ 'aria-label': t`Vedoucí a metodici` }} data={colleagues.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('membershipId')} />}
        <DayField label={t`Do kdy`} description={t`Prázdné znamená bez konce.`} minDate={today()} {...form.getInputProps('until')} />
      </>}
    </FormSheet>
  );
}
function UntilSheet({ auditId, of, onClose }: { auditId: string; of: Reader; onClose: () => void }) {
  const { t } = useLingui(), change = useChange(audits.changeReader, anew);
  const save = (until: string | null, version: number) => change.mutateAsync({ params: { auditId, readerId: of.id }, version, body: { until } });
  return (
    <FormSheet<{ until: string | null }> title={t`Do kdy čte`} onClose={onClose} draft={`audit-reader-until:${of.id}`} version={of.version} initial={{ until: of.until }} labels={{ until: t`Do kdy` }} done={t`Kdo čte, je uložené`} remove={{ ask: t`Od teď už číst nebude.`, run: () => save(addDays(today(), -1), of.version) }} save={({ until }, version) => save(until, version)}>
      {(form) => <DayField label={t`Do kdy`} description={t`Prázdné znamená bez konce.`} {...form.getInputProps('until')} />}
    </FormSheet>
  );
}
