import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { localityPicture, type AbsentBody } from '../contract.ts';
import type { BodyKind } from '../rules.ts';
import { byline } from './byline.ts';
import styles from './Picture.module.css';
import { changed, usePicture } from './usePicture.ts';
import { usePictureWords } from './words.ts';

type Values = { kind: BodyKind | null; name: string; partnerId: string | null; neededFor: string; missingSince: string | null; askedOn: string | null; askedHow: string; answer: string; answeredOn: string | null; cameOn: string | null };

function AbsentSheet({ caseId, of, onClose }: { caseId: string; of?: AbsentBody | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = usePictureWords(), add = useChange(localityPicture.addAbsent, changed), change = useChange(localityPicture.changeAbsent, changed);
  const labels = { kind: t`Kdo chybí`, name: t`Který konkrétně (nemusí být)`, partnerId: t`Z adresáře (nemusí být)`, neededFor: t`K čemu je tu potřeba`, missingSince: t`Chybí od`, askedOn: t`Kdy jsme instituci oslovili`, askedHow: t`Kdo a jak ji oslovil`, answer: t`Co odpověděla`, answeredOn: t`Kdy odpověděla`, cameOn: t`Kdy začala chodit` };
  return (
    <FormSheet<Values> title={of ? t`Změnit, kdo tu chybí` : t`Kdo tu má být a není`} onClose={onClose} draft={`absent:${of?.id ?? caseId}`} labels={labels} done={t`Uloženo.`} version={of?.version ?? 0}
      initial={of ? { kind: of.kind, name: of.name, partnerId: of.partner?.id ?? null, neededFor: of.neededFor, missingSince: of.missingSince, askedOn: of.askedOn, askedHow: of.askedHow, answer: of.answer, answeredOn: of.answeredOn, cameOn: of.cameOn } : { kind: null, name: '', partnerId: null, neededFor: '', missingSince: null, askedOn: null, askedHow: '', answer: '', answeredOn: null, cameOn: null }}
      save={({ kind, ...rest }, version, id) => {
        const body = { ...rest, kind: kind as BodyKind };
        return of ? change.mutateAsync({ params: { caseId, absentBodyId: of.id }, version, body }) : add.mutateAsync({ params: { caseId }, body: { id, ...body } });
      }}>
      {(form) => <>
        <Select label={labels.kind} data={words.bodies} allowDeselect={false} {...form.getInputProps('kind')} />
        <div className={styles.pair}>
          <TextInput label={labels.name} maxLength={200} {...form.getInputProps('name')} />
          <PartnerPicker label={labels.partnerId} clearable known={of?.partner?.name} value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors['partnerId']} />
        </div>
        <Textarea label={labels.neededFor} description={t`Čtou to všechny služby v lokalitě. O klientech sem nepište.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('neededFor')} />
        <div className={styles.pair}><DayField label={labels.missingSince} maxDate={today()} clearable {...form.getInputProps('missingSince')} /><DayField label={labels.askedOn} maxDate={today()} clearable {...form.getInputProps('askedOn')} /></div>
        {form.values.askedOn && <>
          <Textarea label={labels.askedHow} autosize minRows={2} maxLength={2000} {...form.getInputProps('askedHow')} />
          <div className={styles.pair}><DayField label={labels.answeredOn} maxDate={today()} clearable {...form.getInputProps('answeredOn')} /><DayField label={labels.cameOn} clearable {...form.getInputProps('cameOn')} /></div>
          <Textarea label={labels.answer} autosize minRows={2} maxLength={4000} {...form.getInputProps('answer')} />
        </>}
      </>}
    </FormSheet>
  );
}

/** Bodies that should be here and are not: since when, asked when, with what answer. */
export function AbsentCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = usePictureWords(), found = usePicture(caseId), [edited, setEdited] = useState<AbsentBody | 'new' | null>(null);
  const state = (one: AbsentBody) => one.cameOn ? <Tag tone="done"><Trans>chodí od {day(one.cameOn)}</Trans></Tag> : one.answeredOn || one.answer ? <Tag><Trans>odpověď je, nechodí</Trans></Tag> : one.askedOn ? <Tag tone="waiting"><Trans>osloveno {day(one.askedOn)}</Trans></Tag> : <Tag tone="soon"><Trans>neosloveno</Trans></Tag>;
  return (
    <Card title={t`Kdo tu má být a není`} {...(found.data && { count: found.data.absent.filter((one) => !one.cameOn).length })} action={found.data?.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}><Trans>Kdo chybí</Trans></Button>}>
      <Reading of={found} rows={2}>{({ absent, mayWrite }) => absent.length === 0 ? <Empty><Trans>Nikdo chybějící není zapsaný. Napište, kdo sem má chodit a nechodí, třeba škola nebo sociální pracovník obce.</Trans></Empty> : (
        <Rows label={t`Kdo tu má být a není`}>{absent.map((one) => (
          <Row key={one.id} title={[words.body(one.kind), one.name].filter(Boolean).join(': ')} note={<>
            <div>{one.neededFor}</div>
            {one.missingSince && !one.cameOn && <div><Trans>Chybí od {day(one.missingSince)}</Trans></div>}
            {one.askedHow && <div><Trans>Osloveno:</Trans> {one.askedHow}</div>}
            {one.answer && <div><Trans>Odpověď:</Trans> {one.answeredOn && `${day(one.answeredOn)} · `}{one.answer}</div>}
            <div className="meta">{byline(one.by)}</div>
          </>} end={<span className="inline">{state(one)}{mayWrite && <Button variant="subtle" size="compact-sm" onClick={() => setEdited(one)}><Trans>Změnit</Trans></Button>}</span>} />
        ))}</Rows>
      )}</Reading>
      {edited && <AbsentSheet caseId={caseId} of={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
