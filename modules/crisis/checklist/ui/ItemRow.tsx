import { Button, Menu, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { dateTime, dayOf, time } from '#platform/i18n/format.ts';
import { commitments, type OwnerChoice } from '#modules/commitments/contract.ts';
import { DoneForm, Due, OwnerPicker, StateTag } from '#modules/commitments/ui/index.ts';
import { crisisChecklist, type CrisisItem } from '../contract.ts';
import { cameBack, isFree, isPast } from '../rules.ts';
import styles from '../../ui/Crisis.module.css';

type Ref = { caseId: string; activationId: string };
type Doing = 'give' | 'take' | 'cover' | 'skip' | 'done';
const shownBy = [crisisChecklist.get, commitments.ofCase, commitments.mine, commitments.offers] as const;

/** One task: what, who usually, who has it and how it stands; one button for the next step, the rest in a menu. */
export function ItemRow({ of, write, ...ref }: Ref & { of: CrisisItem; write: boolean }) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<Doing>(), close = () => setDoing(undefined), free = isFree(of), commitment = free ? null : of.commitment;
  const back = useChange(crisisChecklist.settle, { invalidates: shownBy });
  const until = of.dueAt && !commitment && of.state !== 'skipped' && (isPast(of.dueAt) && free ? <Tag tone="late"><Trans>po čase {dateTime(of.dueAt)}</Trans></Tag> : <span className="meta"><Trans>do {dateTime(of.dueAt)}</Trans></span>);
  return (
    <li className={styles.node}>
      <div>
        <div>{of.text}</div>
        <div className="meta inline">
          {of.state === 'covered' ? <><Tag tone="done"><Trans>už to dělá</Trans></Tag>{of.coveredBy}</> : of.state === 'skipped' ? <><Tag><Trans>není potřeba</Trans></Tag>{of.reason}</>
            : commitment ? <><StateTag of={commitment} />{[commitment.owner.name, commitment.owner.organisation?.shortName].filter(Boolean).join(' · ')} · <Due of={commitment} /></>
            : <>{cameBack(of) ? <Tag tone="soon"><Trans>vrátilo se</Trans></Tag> : <Tag tone="soon"><Trans>nikdo nemá</Trans></Tag>}{of.whoUsually && <Trans>obvykle {of.whoUsually}</Trans>}{cameBack(of) && of.commitment?.lastText}</>}
          {until}{of.added && <Tag><Trans>navíc</Trans></Tag>}
        </div>
      </div>
      {write && <div className={styles.buttons}>
        {free && of.mayGive && <Button variant="default" size="xs" onClick={() => setDoing('give')} aria-label={t`Dát komu: ${of.text}`}><Trans>Dát komu</Trans></Button>}
        {free && !of.mayGive && <Button variant="default" size="xs" onClick={() => setDoing('take')} aria-label={t`Vzít si: ${of.text}`}><Trans>Vzít si</Trans></Button>}
        {commitment?.may.includes('done') && <Button variant="default" size="xs" onClick={() => setDoing('done')} aria-label={t`Hotovo: ${of.text}`}><Trans>Hotovo</Trans></Button>}
        {!commitment && <Menu position="bottom-end" withinPortal>
          <Menu.Target><Button variant="subtle" size="xs" aria-label={t`Další možnosti: ${of.text}`}><IconDots size={18} aria-hidden /></Button></Menu.Target>
          <Menu.Dropdown>
            {free && of.mayGive && <Menu.Item onClick={() => setDoing('take')}><Trans>Vzít si na sebe</Trans></Menu.Item>}
            {free && <Menu.Item onClick={() => setDoing('cover')}><Trans>Už to někdo dělá</Trans></Menu.Item>}
            {free && of.mayGive && <Menu.Item onClick={() => setDoing('skip')}><Trans>Není potřeba</Trans></Menu.Item>}
            {!free && <Menu.Item onClick={() => back.mutate({ params: { ...ref, itemId: of.id }, body: { state: 'proposed' }, version: of.version })}><Trans>Vrátit mezi volné</Trans></Menu.Item>}
          </Menu.Dropdown>
        </Menu>}
      </div>}
      {doing === 'done' && commitment && <div><DoneForm of={commitment} onClose={close} /></div>}
      {(doing === 'give' || doing === 'take') && <GiveSheet of={of} {...ref} myself={doing === 'take'} onClose={close} />}
      {doing === 'cover' && <SettleSheet of={of} {...ref} how="covered" onClose={close} />}
      {doing === 'skip' && <SettleSheet of={of} {...ref} how="skipped" onClose={close} />}
    </li>
  );
}

function GiveSheet({ of, myself, onClose, ...ref }: Ref & { of: CrisisItem; myself: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe().membership.id, give = useChange(crisisChecklist.give, { invalidates: shownBy }), labels = { owner: t`Kdo`, dueOn: t`Do dne`, dueTime: t`Do kolika` };
  return (
    <FormSheet title={myself ? t`Vzít si úkol` : t`Dát úkol`} action={myself ? t`Vzít si` : t`Dát`} onClose={onClose} draft={`crisis-give:${of.id}`} labels={labels} done={t`Úkol má někdo na starosti`} version={of.version}
      initial={{ owner: (myself ? { kind: 'worker', membershipId: me } : { kind: 'nobody' }) as OwnerChoice, dueOn: of.dueAt ? dayOf(of.dueAt) : null as string | null, dueTime: of.dueAt ? time(of.dueAt).padStart(5, '0') : '' }}
      save={(values, version, id) => give.mutateAsync({ params: { ...ref, itemId: of.id }, body: { id, owner: values.owner, dueOn: values.dueOn, dueTime: values.dueTime || null }, version })}>
      {(form) => <>
        <p className={styles.text}>{of.text}</p>
        {!myself && <OwnerPicker caseId={ref.caseId} value={form.values.owner} onChange={(owner) => form.setFieldValue('owner', owner)} error={form.errors['owner']} />}
        <div className={styles.pair}>
          <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} />
          <TextInput label={labels.dueTime} type="time" {...form.getInputProps('dueTime')} />
        </div>
      </>}
    </FormSheet>
  );
}

function SettleSheet({ of, how, onClose, ...ref }: Ref & { of: CrisisItem; how: 'covered' | 'skipped'; onClose: () => void }) {
  const { t } = useLingui();
  const settle = useChange(crisisChecklist.settle, { invalidates: shownBy }), covered = how === 'covered', labels = { by: t`Kdo už to dělá`, reason: t`Proč není potřeba` };
  return (
    <FormSheet title={covered ? t`Už to někdo dělá` : t`Není potřeba`} onClose={onClose} draft={`crisis-${how}:${of.id}`} labels={labels} done={t`Uloženo`} version={of.version} initial={{ by: '', reason: '' }}
      save={({ by, reason }, version) => settle.mutateAsync({ params: { ...ref, itemId: of.id }, body: covered ? { state: 'covered', by } : { state: 'skipped', reason }, version })}>
      {(form) => <><p className={styles.text}>{of.text}</p>{covered ? <TextInput label={labels.by} maxLength={200} {...form.getInputProps('by')} /> : <Textarea label={labels.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />}</>}
    </FormSheet>
  );
}
