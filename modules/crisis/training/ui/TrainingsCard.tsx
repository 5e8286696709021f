import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { cases } from '#modules/cases/contract.ts';
import type { TrainingKind } from '../../templates/shapes.ts';
import { useWords } from '../../ui/words.ts';
import { crisisTraining, type CrisisTraining } from '../contract.ts';
import styles from '../../ui/Crisis.module.css';

/** Who is trained for a crisis and until when; kept by the head. */
export function TrainingsCard() {
  const { t } = useLingui();
  const words = useWords(), keeps = useMe().membership.role === 'head', list = usePages(crisisTraining.list, { query: {} }), [open, setOpen] = useState<CrisisTraining | 'new'>();
  return (
    <Card title={<Trans>Školení pro krizi</Trans>} action={keeps && <Button variant="default" size="xs" onClick={() => setOpen('new')}><Trans>Zapsat školení</Trans></Button>}>
      <Reading of={list}>{({ items }) => items.length === 0 ? <Empty>{keeps ? <Trans>Zatím tu není žádné školení. Bez platného školení nikdo nemůže krizi vést ani držet v ní roli.</Trans> : <Trans>Zatím tu není žádné vaše školení. Zapisuje ho vedení organizace.</Trans>}</Empty>
        : <><Rows label={t`Školení pro krizi`}>{items.map((one) => (
            <Row key={one.id} title={one.name} note={[words.training(one.kind), t`školení ${day(one.trainedOn)}`, one.proof].filter(Boolean).join(' · ')}
              end={<span className="inline">{one.ended ? <Tag><Trans>zrušeno</Trans></Tag> : one.holds ? <Tag tone={one.validUntil < addDays(today(), 60) ? 'soon' : 'done'}><Trans>platí do {day(one.validUntil)}</Trans></Tag> : <Tag tone="late"><Trans>neplatí od {day(one.validUntil)}</Trans></Tag>}
                {keeps && <Button variant="default" size="xs" onClick={() => setOpen(one)} aria-label={t`Změnit školení: ${one.name}`}><Trans>Změnit</Trans></Button>}</span>} />
          ))}</Rows><More of={list} /></>}</Reading>
      {open && <TrainingSheet training={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
function TrainingSheet({ training, onClose }: { training: CrisisTraining | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), colleagues = useRead(cases.choices, undefined, { enabled: !training }).data?.colleagues ?? [], invalidates = [crisisTraining.list];
  const add = useChange(crisisTraining.add, { invalidates }), change = useChange(crisisTraining.change, { invalidates });
  const labels = { membershipId: t`Kdo`, kind: t`Na co`, trainedOn: t`Školení bylo`, validUntil: t`Platí do`, proof: t`Čím je doložené` };
  const initial = { membershipId: training?.membershipId ?? null as string | null, kind: training?.kind ?? 'team' as TrainingKind, trainedOn: training?.trainedOn ?? today() as string | null, validUntil: training?.validUntil ?? addDays(today(), 730) as string | null, proof: training?.proof ?? '' };
  const body = (v: typeof initial) => ({ kind: v.kind, trainedOn: v.trainedOn ?? '', validUntil: v.validUntil ?? '', proof: v.proof });
  return (
    <FormSheet title={training ? training.name : t`Zapsat školení`} onClose={onClose} draft={`crisis-training:${training?.id ?? 'new'}`} labels={labels} done={t`Školení je uložené`} version={training?.version ?? 0} initial={initial}
      {...(training && !training.ended && { remove: { ask: t`Zrušit školení? Od dneška nebude platit.`, run: () => change.mutateAsync({ params: { trainingId: training.id }, body: { ...body(initial), ended: true }, version: training.version }) } })}
      save={(v, version, id) => training ? change.mutateAsync({ params: { trainingId: training.id }, body: body(v), version }) : add.mutateAsync({ body: { id, membershipId: v.membershipId ?? '', ...body(v) } })}>
      {(form) => <>
        {!training && <Select label={labels.membershipId} searchable data={colleagues.map((one) => ({ value: one.id, label: one.name }))} {...form.getInputProps('membershipId')} />}
        <Select label={labels.kind} allowDeselect={false} data={words.trainings} {...form.getInputProps('kind')} />
        <div className={styles.pair}><DayField label={labels.trainedOn} maxDate={today()} {...form.getInputProps('trainedOn')} /><DayField label={labels.validUntil} {...form.getInputProps('validUntil')} /></div>
        <TextInput label={labels.proof} description={t`Osvědčení, číslo, kde je uložené.`} maxLength={500} {...form.getInputProps('proof')} />
      </>}
    </FormSheet>
  );
}
