import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { crises, type Crisis } from '../contract.ts';
import { useCrisis } from './useCrisis.ts';
import styles from './Crisis.module.css';

/** The emergency ground of the overview of households: until when, and every opening and prolonging with its reason. */
export default function EmergencyCard(ref: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const found = useCrisis(ref), log = useRead(crises.emergencies, { params: ref }), [open, setOpen] = useState<'open' | 'end'>();
  return (
    <Card title={<Trans>Nouzový důvod</Trans>} action={found.data?.my.direct && <span className={styles.buttons}>
      <Button variant="default" size="xs" onClick={() => setOpen('open')}>{found.data.emergency.open ? <Trans>Prodloužit</Trans> : <Trans>Otevřít</Trans>}</Button>
      {found.data.emergency.open && <Button variant="default" size="xs" onClick={() => setOpen('end')}><Trans>Ukončit</Trans></Button>}</span>}>
      <Reading of={found}>{(of) => <>
        <p className="inline">{of.emergency.open && of.emergency.until ? <Tag tone="soon"><Trans>do {dateTime(of.emergency.until)}</Trans></Tag> : <Tag><Trans>není otevřený</Trans></Tag>}{of.emergency.statute && <span className="meta">{of.emergency.statute.section}</span>}</p>
        <p className="meta"><Trans>Otevírá přehled domácností těm, kdo mají v krizi roli. Skončí sám, nejdéle za tři dny, a hned s koncem krize.</Trans></p>
        {log.data && log.data.items.length > 0 && <Rows label={t`Historie nouzového důvodu`}>{log.data.items.map((one) => <Row key={one.id} title={one.reason} note={[dateTime(one.at), one.author, one.until > one.at ? t`do ${dateTime(one.until)}` : t`ukončeno`, one.statute?.section].filter(Boolean).join(' · ')} />)}</Rows>}
        {open === 'open' && <OpenSheet of={of} onClose={() => setOpen(undefined)} />}
        {open === 'end' && <EndSheet of={of} onClose={() => setOpen(undefined)} />}
      </>}</Reading>
    </Card>
  );
}

function OpenSheet({ of, onClose }: { of: Crisis; onClose: () => void }) {
  const { t } = useLingui();
  const params = { caseId: of.caseId, activationId: of.id }, open = useChange(crises.openEmergency, { invalidates: [crises.get, crises.emergencies] }), statutes = useRead(crises.choices, { params: { caseId: of.caseId } }).data?.statutes ?? [];
  const labels = { hours: t`Na jak dlouho`, statute: t`Zákon, pokud sedí`, reason: t`Proč` };
  return (
    <FormSheet title={of.emergency.open ? t`Prodloužit nouzový důvod` : t`Otevřít nouzový důvod`} onClose={onClose} draft={`crisis-emergency:${of.id}`} labels={labels} done={t`Nouzový důvod je otevřený`} initial={{ hours: '24', statute: null as string | null, reason: '' }}
      save={(values, _, id) => open.mutateAsync({ params, body: { id, ...values, hours: Number(values.hours) } })}>
      {(form) => <>
        <Select label={labels.hours} allowDeselect={false} data={['6', '12', '24', '48', '72'].map((value) => ({ value, label: t`${value} hodin od teď` }))} {...form.getInputProps('hours')} />
        <Select label={labels.statute} clearable data={statutes.map(({ code, section, title }) => ({ value: code, label: `${section} · ${title}` }))} {...form.getInputProps('statute')} />
        <Textarea label={labels.reason} description={t`Zapíše se a čtou to všichni, kdo v lokalitě pracují.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}
function EndSheet({ of, onClose }: { of: Crisis; onClose: () => void }) {
  const { t } = useLingui();
  const end = useChange(crises.closeEmergency, { invalidates: [crises.get, crises.emergencies] }), labels = { reason: t`Proč` };
  return (
    <FormSheet title={t`Ukončit nouzový důvod`} action={t`Ukončit hned`} onClose={onClose} draft={`crisis-emergency-end:${of.id}`} labels={labels} done={t`Nouzový důvod skončil`} initial={{ reason: '' }} save={(values, _, id) => end.mutateAsync({ params: { caseId: of.caseId, activationId: of.id }, body: { id, ...values } })}>
      {(form) => <Textarea label={labels.reason} autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} />}
    </FormSheet>
  );
}
