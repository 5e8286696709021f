import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { line } from '#platform/http/contract.ts';
import { day } from '#platform/i18n/format.ts';
import { programmes, type KeyActivity, type Programme } from '../contract.ts';
import styles from './Programmes.module.css';
import { anew } from './useProgramme.ts';

/** Key activities, as they stand in the application to the funder. */
export function ActivitiesCard({ of }: { of: Programme }) {
  const { t } = useLingui(), [open, setOpen] = useState<KeyActivity | 'new'>(), writes = of.leads && of.atWork;
  const when = ({ beginsOn, endsOn }: KeyActivity) => (beginsOn && endsOn ? `${day(beginsOn)} – ${day(endsOn)}` : beginsOn ? t`od ${day(beginsOn)}` : endsOn ? t`do ${day(endsOn)}` : '');
  return (
    <Card title={t`Klíčové aktivity`} count={of.activities.length} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat klíčovou aktivitu`} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>}>
      {of.activities.length ? <Rows label={t`Klíčové aktivity`}>{of.activities.map((one) => (
        <Row key={one.id} lead={<span className={styles.number}>{one.number}</span>} title={one.title} note={<>{[one.about, when(one)].filter(Boolean).map((text) => <span key={text} className={styles.line}>{text}</span>)}</>}
          end={writes && <Button variant="subtle" size="xs" aria-label={t`Změnit aktivitu ${one.number}`} onClick={() => setOpen(one)}><Trans>Změnit</Trans></Button>} />
      ))}</Rows> : <Empty><Trans>Klíčové aktivity zatím nejsou zapsané.</Trans></Empty>}
      {open && <ActivitySheet of={of} {...(open !== 'new' && { one: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { number: number | string; title: string; about: string; beginsOn: string | null; endsOn: string | null };
function ActivitySheet({ of, one, onClose }: { of: Programme; one?: KeyActivity; onClose: () => void }) {
  const { t } = useLingui(), add = useChange(programmes.addActivity, anew), change = useChange(programmes.changeActivity, anew), params = { programmeId: of.id };
  const labels = { number: t`Číslo`, title: t`Název`, about: t`Co se v ní dělá`, beginsOn: t`Od`, endsOn: t`Do` };
  return (
    <FormSheet<Values> title={one ? t`Změnit klíčovou aktivitu` : t`Přidat klíčovou aktivitu`} onClose={onClose} draft={`key-activity:${of.id}:${one?.id ?? 'new'}`} labels={labels} version={one?.version ?? 0} done={t`Aktivita je uložená`} schema={z.object({ number: z.int().min(1).max(99), title: line(300) })}
      initial={{ number: one?.number ?? Math.max(0, ...of.activities.map(({ number }) => number)) + 1, title: one?.title ?? '', about: one?.about ?? '', beginsOn: one?.beginsOn ?? null, endsOn: one?.endsOn ?? null }}
      save={(values, version, id) => { const body = { ...values, number: Number(values.number) }; return one ? change.mutateAsync({ params: { ...params, keyActivityId: one.id }, version, body }) : add.mutateAsync({ params, body: { ...body, id } }); }}>
      {(form) => <>
        <NumberInput label={labels.number} required min={1} max={99} allowDecimal={false} {...form.getInputProps('number')} />
        <TextInput label={labels.title} required maxLength={300} {...form.getInputProps('title')} />
        <Textarea label={labels.about} autosize minRows={2} maxLength={5000} {...form.getInputProps('about')} />
        <div className="columns"><DayField label={labels.beginsOn} description={t`Nevyplněno: s programem.`} {...form.getInputProps('beginsOn')} /><DayField label={labels.endsOn} {...form.getInputProps('endsOn')} /></div>
      </>}
    </FormSheet>
  );
}
