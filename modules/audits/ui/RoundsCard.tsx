import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { audits, type Round } from '../contract.ts';
import { anew } from './useAudit.ts';
import { useMethods } from './useMethods.ts';
import { useAuditWords } from './words.ts';

/** Rounds of audits of our organisation: several services by one version of a method. */
export function RoundsCard({ current, onOpen }: { current: string; onOpen: (roundId: string) => void }) {
  const { t } = useLingui(), words = useAuditWords(), language = useReaderTongue(), list = usePages(audits.rounds, { query: {} }), [open, setOpen] = useState<Round | 'new'>();
  return (
    <Card title={t`Kola auditů`} action={<Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat kolo`} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>}>
      <Reading of={list} rows={1}>{({ items }) => items.length ? (
        <Rows label={t`Kola auditů`}>{items.map((one) => (
          <Row key={one.id} current={one.id === current} title={one.name} note={[one.method && textOf(one.method.title, language), words.dates(one), one.purpose].filter(Boolean).join(' · ')}
            end={<>
              <span className="meta"><Plural value={one.audits} one="# audit" few="# audity" many="# auditu" other="# auditů" /></span>
              <Button variant="default" size="xs" aria-pressed={one.id === current} onClick={() => onOpen(one.id === current ? '' : one.id)}>{one.id === current ? <Trans>Ukázat všechny</Trans> : <Trans>Jen toto kolo</Trans>}</Button>
              <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit kolo: ${one.name}`} onClick={() => setOpen(one)}><Trans>Upravit</Trans></Button>
            </>} />
        ))}</Rows>
      ) : <Empty><Trans>Když audituje víc služeb podle jedné metodiky, patří k sobě do kola.</Trans></Empty>}</Reading>
      <More of={list} />
      {open && <RoundSheet {...(open !== 'new' && { of: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { name: string; purpose: string; versionId: string | null; beginsOn: string | null; endsOn: string | null };
function RoundSheet({ of, onClose }: { of?: Round; onClose: () => void }) {
  const { t } = useLingui(), methods = useMethods() ?? [], begin = useChange(audits.beginRound, anew), change = useChange(audits.changeRound, anew);
  return (
    <FormSheet<Values> title={of ? t`Upravit kolo` : t`Nové kolo auditů`} onClose={onClose} draft={`audit-round:${of?.id ?? 'new'}`} {...(of && { version: of.version })} initial={{ name: of?.name ?? '', purpose: of?.purpose ?? '', versionId: of?.method?.versionId ?? null, beginsOn: of?.beginsOn ?? today(), endsOn: of?.endsOn ?? null }}
      schema={z.object({ name: z.string().trim().min(1).max(200), beginsOn: Day })} labels={{ name: t`Název`, versionId: t`Metodika`, beginsOn: t`Od`, endsOn: t`Do`, purpose: t`Co má zjistit` }} done={t`Kolo je uložené`}
      save={async ({ versionId, beginsOn, ...rest }, version, id) => {
        const body = { ...rest, beginsOn: beginsOn ?? '' };
        await (of ? change.mutateAsync({ params: { roundId: of.id }, version, body }) : begin.mutateAsync({ body: { id, versionId: versionId ?? '', ...body } }));
      }}>
      {(form) => <>
        <TextInput label={t`Název`} description={t`Třeba Azylové domy 2026. Bez jmen služeb.`} maxLength={200} required data-autofocus {...form.getInputProps('name')} />
        {!of && <Select label={t`Metodika`} required data={methods} {...form.getInputProps('versionId')} />}
        <div className="columns"><DayField label={t`Od`} required {...form.getInputProps('beginsOn')} /><DayField label={t`Do`} {...form.getInputProps('endsOn')} /></div>
        <Textarea label={t`Co má zjistit`} autosize minRows={2} maxLength={2000} {...form.getInputProps('purpose')} />
      </>}
    </FormSheet>
  );
}
