import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { dayLong, today } from '#platform/i18n/format.ts';
import { audits, type Audit, type Visit } from '../contract.ts';
import { anew } from './useAudit.ts';

/** `9:00` */
const clock = (time: string | null) => time?.slice(0, 5).replace(/^0/, '');

/** When the auditors come: read by the service too. */
export function VisitsCard({ of }: { of: Audit }) {
  const { t } = useLingui(), [open, setOpen] = useState<Visit | 'new'>(), writes = (of.plans || of.atWork) && (of.state === 'open' || of.state === 'draft'), now = today();
  return (
    <Card title={t`Návštěvy`} count={of.visits.length} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Naplánovat návštěvu`} onClick={() => setOpen('new')}><Trans>Naplánovat</Trans></Button>}>
      {of.visits.length ? <Rows label={t`Návštěvy`}>{of.visits.map((one) => (
        <Row key={one.id} title={[dayLong(one.onDay), [clock(one.startsAt), clock(one.endsAt)].filter(Boolean).join('–')].filter(Boolean).join(' ')} note={[one.place, one.program].filter(Boolean).join(' · ')}
          end={<>
            {one.cancelled ? <Tag><Trans>zrušená</Trans></Tag> : one.onDay === now ? <Tag tone="soon"><Trans>dnes</Trans></Tag> : one.onDay < now && <Tag tone="done"><Trans>proběhla</Trans></Tag>}
            {writes && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit návštěvu: ${dayLong(one.onDay)}`} onClick={() => setOpen(one)}><Trans>Upravit</Trans></Button>}
          </>} />
      ))}</Rows> : <Empty><Trans>Zatím žádná návštěva není domluvená.</Trans></Empty>}
      {open && <VisitSheet auditId={of.id} {...(open !== 'new' && { of: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { onDay: string | null; startsAt: string; endsAt: string; place: string; program: string; cancelled: boolean };
function VisitSheet({ auditId, of, onClose }: { auditId: string; of?: Visit; onClose: () => void }) {
  const { t } = useLingui(), plan = useChange(audits.planVisit, anew), change = useChange(audits.changeVisit, anew);
  return (
    <FormSheet<Values> title={of ? t`Upravit návštěvu` : t`Naplánovat návštěvu`} onClose={onClose} draft={`audit-visit:${of?.id ?? auditId}`} {...(of && { version: of.version })} initial={{ onDay: of?.onDay ?? null, startsAt: of?.startsAt ?? '', endsAt: of?.endsAt ?? '', place: of?.place ?? '', program: of?.program ?? '', cancelled: of?.cancelled ?? false }}
      schema={z.object({ onDay: Day })} labels={{ onDay: t`Den`, startsAt: t`Od`, endsAt: t`Do`, place: t`Kde`, program: t`S kým a proč`, cancelled: t`Nekoná se` }} done={t`Návštěva je uložená`}
      save={async ({ onDay, startsAt, endsAt, cancelled, ...rest }, version, id) => {
        const body = { onDay: onDay ?? '', startsAt: startsAt || null, endsAt: endsAt || null, ...rest };
        await (of ? change.mutateAsync({ params: { auditId, visitId: of.id }, version, body: { ...body, cancelled } }) : plan.mutateAsync({ params: { auditId }, body: { id, ...body } }));
      }}>
      {(form) => <>
        <DayField label={t`Den`} required {...form.getInputProps('onDay')} />
        <div className="columns"><TextInput type="time" label={t`Od`} {...form.getInputProps('startsAt')} /><TextInput type="time" label={t`Do`} {...form.getInputProps('endsAt')} /></div>
        <TextInput label={t`Kde`} maxLength={300} {...form.getInputProps('place')} />
        <Textarea label={t`S kým a proč`} description={t`Přečte si to i služba. Bez jmen klientů.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('program')} />
        {of && <Checkbox label={t`Nekoná se`} {...form.getInputProps('cancelled', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
