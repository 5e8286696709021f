import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { crises, type Crisis } from '../contract.ts';
import type { PlanRole } from '../templates/shapes.ts';
import { PersonLine } from './PersonLine.tsx';
import { useCrisis } from './useCrisis.ts';
import { usePeople } from './usePeople.ts';
import { useWords } from './words.ts';
import styles from './Crisis.module.css';

/** Roles of the plan with who holds them and who stands in. */
export default function RolesCard(ref: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const words = useWords(), found = useCrisis(ref), [naming, setNaming] = useState<PlanRole>();
  return (
    <Card title={<Trans>Role</Trans>}>
      <Reading of={found}>{(of) => <>
        <Rows label={t`Role`}>{of.plan.roles.map((role) => {
          const held = of.roles.find((one) => one.code === role.code && !one.until), mine = of.my.roles.includes(role.code);
          return <Row key={role.code} title={<span className="inline">{role.name}{mine && <Tag tone="waiting"><Trans>vaše role</Trans></Tag>}</span>}
            note={<>{held ? <PersonLine of={held.person} /> : <Tag tone="soon"><Trans>neobsazeno</Trans></Tag>}{held?.deputy && <> · <Trans>zastupuje {held.deputy.name}</Trans></>}<span style={{ display: 'block' }}>{role.description} <Trans>Školení: {words.training(role.training)}.</Trans></span></>}
            end={of.my.direct && <Button variant="default" size="xs" onClick={() => setNaming(role)} aria-label={held ? t`Předat roli: ${role.name}` : t`Obsadit roli: ${role.name}`}>{held ? <Trans>Předat</Trans> : <Trans>Obsadit</Trans>}</Button>} />;
        })}</Rows>
        {naming && <RoleSheet of={of} role={naming} onClose={() => setNaming(undefined)} />}
      </>}</Reading>
    </Card>
  );
}

function RoleSheet({ of, role, onClose }: { of: Crisis; role: PlanRole; onClose: () => void }) {
  const { t } = useLingui();
  const people = usePeople(of.caseId, role.training), held = of.roles.find((one) => one.code === role.code && !one.until), words = useWords();
  const take = useChange(crises.takeRole, { invalidates: [crises.get] }), change = useChange(crises.changeRole, { invalidates: [crises.get] });
  const labels = { membershipId: t`Kdo`, deputyId: t`Zastupuje`, handover: t`Co se předává` }, params = { caseId: of.caseId, activationId: of.id };
  return (
    <FormSheet title={role.name} onClose={onClose} draft={`crisis-role:${of.id}:${role.code}`} labels={labels} done={t`Role je obsazená`} version={held?.version ?? 0} initial={{ membershipId: held?.person.membershipId ?? null as string | null, deputyId: held?.deputy?.membershipId ?? null as string | null, handover: '' }}
      {...(held && { remove: { ask: t`Uvolnit roli? Kdo ji držel, zůstane v historii.`, run: () => change.mutateAsync({ params: { ...params, roleId: held.id }, body: { deputyId: held.deputy?.membershipId ?? null, ends: true }, version: held.version }) } })}
      save={async (values, version, id) => {
        if (held && values.membershipId === held.person.membershipId) return change.mutateAsync({ params: { ...params, roleId: held.id }, body: { deputyId: values.deputyId, handover: values.handover }, version });
        return take.mutateAsync({ params, body: { id, code: role.code, ...values, membershipId: values.membershipId ?? '' } });
      }}>
      {(form) => <>
        <p className={styles.text}>{role.description}</p>
        <Select label={labels.membershipId} description={people.length ? t`S platným školením: ${words.training(role.training)}.` : t`Nikdo ze zapojených organizací nemá platné školení: ${words.training(role.training)}. Zapisuje ho vedení organizace.`} searchable data={people} {...form.getInputProps('membershipId')} />
        <Select label={labels.deputyId} searchable clearable data={people} {...form.getInputProps('deputyId')} />
        <Textarea label={labels.handover} autosize minRows={2} maxLength={4000} {...form.getInputProps('handover')} />
      </>}
    </FormSheet>
  );
}
