import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useCrisis } from '../../ui/useCrisis.ts';
import { crisisChecklist, type CrisisArea } from '../contract.ts';
import { isFree } from '../rules.ts';
import { ItemRow } from './ItemRow.tsx';
import styles from '../../ui/Crisis.module.css';

type Ref = { caseId: string; activationId: string };
/** The checklist by areas: what is to be done, who has it, what nobody has. */
export default function ChecklistTab(ref: Ref) {
  const { t } = useLingui();
  const crisis = useCrisis(ref, [crisisChecklist.get]).data, found = useRead(crisisChecklist.get, { params: ref }), [only, setOnly] = useAddress('ukoly'), [adding, setAdding] = useState(false);
  const chosen = only ? only.split(',') : [];
  const kept = (area: CrisisArea) => area.items.filter((item) => (!chosen.includes('volne') || isFree(item)) && (!chosen.includes('hotove') || item.state !== 'skipped' && !(item.state === 'covered' || item.commitment?.state === 'done')));
  return (
    <div className="stack">
      <div className={styles.line}>
        <CheckChips label={t`Jen`} value={chosen} onChange={(value) => setOnly(value.join(','))} options={[{ value: 'volne', label: t`které nikdo nemá` }, { value: 'hotove', label: t`bez hotových` }]} />
        {crisis?.my.write && <Button variant="default" onClick={() => setAdding(true)}><Trans>Přidat úkol</Trans></Button>}
      </div>
      <Reading of={found} rows={8}>{({ areas }) => <>
        {areas.map((area) => ({ area, items: kept(area) })).filter(({ items }) => items.length > 0 || !only).map(({ area, items }) => (
          <Card key={area.code} title={area.title} meta={<Trans>hotovo {area.done} / {area.needed}</Trans>}>
            <div className={styles.area}>
              <div className={styles.bar} role="img" aria-label={t`Hotovo ${area.done} z ${area.needed}`}><span style={{ width: `${area.needed ? Math.round(100 * area.done / area.needed) : 0}%` }} /></div>
              <p className="meta">{area.purpose}{area.materials.length > 0 && <> <Trans>K ruce: {area.materials.join(', ')}.</Trans></>}</p>
              <ul role="list" className={styles.tree} aria-label={area.title}>{items.map((item) => <ItemRow key={item.id} of={item} {...ref} write={crisis?.my.write ?? false} />)}</ul>
            </div>
          </Card>
        ))}
        {only && areas.every((area) => kept(area).length === 0) && <Empty><Trans>Tomuto výběru žádný úkol neodpovídá.</Trans></Empty>}
        {adding && <AddSheet {...ref} areas={areas} onClose={() => setAdding(false)} />}
      </>}</Reading>
    </div>
  );
}

function AddSheet({ areas, onClose, ...ref }: Ref & { areas: readonly CrisisArea[]; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(crisisChecklist.add, { invalidates: [crisisChecklist.get] }), labels = { area: t`Oblast`, text: t`Co je potřeba udělat` };
  return (
    <FormSheet title={t`Přidat úkol`} onClose={onClose} draft={`crisis-item:${ref.activationId}`} labels={labels} done={t`Úkol je v seznamu`} initial={{ area: areas[0]?.code ?? '', text: '' }} save={(values, _, id) => add.mutateAsync({ params: ref, body: { id, ...values } })}>
      {(form) => <>
        <Select label={labels.area} allowDeselect={false} data={areas.map(({ code, title }) => ({ value: code, label: title }))} {...form.getInputProps('area')} />
        <TextInput label={labels.text} description={t`O klientech jménem nepište.`} maxLength={300} {...form.getInputProps('text')} />
      </>}
    </FormSheet>
  );
}
