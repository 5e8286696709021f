import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { people } from '../contract.ts';
import { households, type Household } from '../kin/contract.ts';
import styles from './people.module.css';
import { PersonName } from './PersonName.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { useSpan } from './useSpan.ts';

const anew = { invalidates: [people.get] };
type Member = Household['members'][number];

function NameSheet({ personId, household, onClose }: { personId: string; household?: Household; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(households.add, anew), rename = useChange(households.rename, anew);
  return (
    <FormSheet title={household ? t`Přejmenovat domácnost` : t`Nová domácnost`} onClose={onClose} draft={`household:${household?.id ?? personId}`} schema={households.rename.body} labels={{ label: t`Jak domácnosti říkáte` }} done={t`Domácnost byla uložena.`} version={household?.version ?? 0} initial={{ label: household?.label ?? '' }}
      save={(body, version, id) => household ? rename.mutateAsync({ params: { householdId: household.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}>
      {(form) => <TextInput label={t`Jak domácnosti říkáte`} required {...form.getInputProps('label')} />}
    </FormSheet>
  );
}

function MemberSheet({ household, member, onClose }: { household: Household; member?: Member; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(households.addMember, anew), change = useChange(households.changeMember, anew), remove = useChange(households.removeMember, anew);
  const labels = { personId: t`Kdo`, since: t`Od`, until: t`Do` };
  type Values = { personId: string | null; since: string | null; until: string | null };
  return (
    <FormSheet<Values> title={member?.name ?? t`Nový člen domácnosti`} onClose={onClose} draft={`household-member:${member?.id ?? household.id}`} labels={labels} done={t`Domácnost byla uložena.`} version={member?.version ?? 0} initial={{ personId: member?.personId ?? null, since: member?.since ?? null, until: member?.until ?? null }}
      save={({ personId, since, until }, version, id) => member ? change.mutateAsync({ params: { memberId: member.id }, body: { since, until }, version }) : add.mutateAsync({ params: { householdId: household.id }, body: { id, personId: personId!, since, until } })}
      {...(member && { remove: { ask: t`Odstranit z domácnosti? Kdo se odstěhoval, tomu napište datum konce.`, run: () => remove.mutateAsync({ params: { memberId: member.id } }) } })}>
      {(form) => <>
        {!member && <PersonSearch label={labels.personId} exclude={household.members.map(({ personId }) => personId)} value={form.values.personId} onChange={(id) => form.setFieldValue('personId', id)} error={form.errors.personId} />}
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}

/** With whom the person lives. */
export function HouseholdCard({ personId, items }: { personId: string; items: readonly Household[] }) {
  const { t } = useLingui();
  const span = useSpan();
  const [open, setOpen] = useState<{ household?: Household; member?: Member | 'new' }>();
  const close = () => setOpen(undefined);
  return (
    <Card title={t`Domácnost`} action={!items.length && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={t`Přidat domácnost`} onClick={() => setOpen({})}><Trans>Přidat</Trans></Button>}>
      {!items.length && <Empty><Trans>Není zapsáno, s kým osoba žije.</Trans></Empty>}
      {items.map((household) => (
        <div key={household.id}>
          <div className="inline"><span className="strong">{household.label}</span><ActionIcon variant="subtle" aria-label={`${t`Přejmenovat domácnost`}: ${household.label}`} onClick={() => setOpen({ household })}><IconPencil size={16} /></ActionIcon></div>
          <Rows label={household.label}>{household.members.map((member) => <Row key={member.id} title={<PersonName id={member.personId} name={member.name} link={member.personId !== personId} />} note={span(member.since, member.until)} end={<ActionIcon variant="subtle" aria-label={`${t`Upravit`}: ${member.name ?? ''}`} onClick={() => setOpen({ household, member })}><IconPencil size={18} /></ActionIcon>} />)}</Rows>
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen({ household, member: 'new' })}><Trans>Přidat člena</Trans></Button>
        </div>
      ))}
      {open && (open.household && open.member ? <MemberSheet household={open.household} {...(open.member !== 'new' && { member: open.member })} onClose={close} /> : <NameSheet personId={personId} {...(open.household && { household: open.household })} onClose={close} />)}
    </Card>
  );
}
