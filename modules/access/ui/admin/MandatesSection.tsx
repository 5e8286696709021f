import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { administration, mandates } from '../../organisations/contract.ts';
import { ColleaguePicker } from '../pickers.tsx';

function NewMandate({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const services = (useRead(administration.own).data?.items ?? []).flatMap((one) => one.services);
  const add = useChange(mandates.add, { invalidates: [mandates.list] });
  const draft = useDraftForm({
    key: null, initial: { id: newId(), membershipId: '', text: '', services: [] as string[], validFrom: today() }, schema: mandates.add.body,
    save: (body) => add.mutateAsync({ body }), onSaved: () => { said(t`Pověření platí.`); onClose(); },
  });
  const { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Nové pověření`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <ColleaguePicker role="coordinator" label={t`Koordinátor nebo koordinátorka`} value={form.values.membershipId} onChange={(id) => form.setFieldValue('membershipId', id)} error={form.errors.membershipId} />
        <Textarea label={t`K čemu je pověření`} autosize minRows={3} {...form.getInputProps('text')} />
        <CheckChips label={t`Za které služby`} description={t`Určuje, které případy jsou vidět.`} options={services.map((one) => ({ value: one.id, label: one.name }))} value={form.values.services} onChange={(ids) => form.setFieldValue('services', ids)} error={form.errors.services} />
        <DayField label={t`Od`} description={t`Předchozí pověření skončí den předtím.`} value={form.values.validFrom} onChange={(value) => form.setFieldValue('validFrom', value ?? '')} error={form.errors.validFrom} />
        <ErrorSummary of={draft} labels={{ membershipId: t`Koordinátor nebo koordinátorka`, text: t`K čemu je pověření`, services: t`Za které služby`, validFrom: t`Od` }} />
        <Button type="submit" loading={draft.saving}><Trans>Pověřit</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}

/** What coordinators are charged with, in dated versions. */
export default function MandatesSection() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head';
  const [adding, setAdding] = useState(false);
  const read = useRead(mandates.list);
  return (
    <Card title={t`Pověření ke koordinaci`} meta={head ? undefined : t`pověřuje vedoucí`} action={head && <Button variant="default" onClick={() => setAdding(true)}><Trans>Nové pověření</Trans></Button>}>
      <Reading of={read}>{({ items }) => items.length
        ? <Rows label={t`Pověření ke koordinaci`}>{items.map((m) => (
          <Row key={m.id} title={m.name} note={<>{m.text}<br />{m.services.map((s) => s.name).join(', ')} · {day(m.validFrom)} – {m.validTo ? day(m.validTo) : t`trvá`}</>} end={<Tag tone={m.lasts ? 'done' : 'plain'}>{m.lasts ? t`platí` : t`neplatí`}</Tag>} />
        ))}</Rows>
        : <Empty><Trans>Nikdo pověření nemá. Bez něj koordinátor ani koordinátorka nevidí žádný případ.</Trans></Empty>}</Reading>
      {adding && <NewMandate onClose={() => setAdding(false)} />}
    </Card>
  );
}
