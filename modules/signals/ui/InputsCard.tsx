import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { OrpPicker, useCodes } from '#modules/directory/ui/index.ts';
import { signals } from '../contract.ts';
import { barrierLevels, type BarrierLevel } from '../rules.ts';
import { SignalRows } from './SignalRows.tsx';
import { useBarrierWords } from './words.ts';

/** What a meeting passes on: goes among the signals of whoever notes it. */
export default function InputsCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui(), { role } = useMe().membership, [noting, setNoting] = useState(false), sits = ['worker', 'head', 'coordinator', 'methodologist', 'secretary'].includes(role), found = useRead(signals.inputs, { params: { meetingId } }, { enabled: sits });
  if (!sits) return null;
  return (
    <Reading of={found} rows={1}>{({ items, takes }) => (items.length > 0 || takes) && (
      <Card title={t`Podněty ze setkání`} {...(items.length > 0 && { count: items.length })} action={takes && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNoting(true)}><Trans>Podnět</Trans></Button>}>
        {items.length === 0 ? <p className="meta"><Trans>Co přesahuje toto setkání a má se sčítat s dalšími. Bez jmen klientů.</Trans></p> : <SignalRows of={items} label={t`Podněty ze setkání`} />}
        {noting && <InputSheet meetingId={meetingId} onClose={() => setNoting(false)} />}
      </Card>)}</Reading>
  );
}

function InputSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useLingui(), note = useChange(signals.noteInput, { invalidates: [signals.inputs, signals.list, signals.trend] }), { options } = useCodes('barrier_domain'), levels = useBarrierWords();
  const labels = { text: t`Co stojí v cestě`, domain: t`Oblast`, level: t`Kde vězí`, orpCode: t`Obvod (ORP)` };
  return (
    <FormSheet<{ text: string; domain: string; level: string; orpCode: string | null }> title={t`Podnět ze setkání`} onClose={onClose} draft={`input:${meetingId}`} labels={labels} done={t`Podnět byl zapsán.`} initial={{ text: '', domain: '', level: '', orpCode: null }}
      save={(values, _, id) => note.mutateAsync({ params: { meetingId }, body: { ...values, level: values.level as BarrierLevel, id } })}>
      {(form) => <>
        <Textarea label={labels.text} description={t`O překážce, ne o člověku. Čtou to všichni, kdo setkání vidí.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('text')} />
        <Select label={labels.domain} data={options} searchable {...form.getInputProps('domain')} value={form.values.domain || null} onChange={(value) => form.setFieldValue('domain', value ?? '')} />
        <Select label={labels.level} data={barrierLevels.map((value) => ({ value, label: levels[value] }))} {...form.getInputProps('level')} value={form.values.level || null} onChange={(value) => form.setFieldValue('level', value ?? '')} />
        <OrpPicker label={labels.orpCode} clearable value={form.values.orpCode} onChange={(value) => form.setFieldValue('orpCode', value)} error={form.errors.orpCode} />
      </>}
    </FormSheet>
  );
}
