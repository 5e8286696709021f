import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { access, administration, type OwnOrganisation } from '../../organisations/contract.ts';
import { me } from '../../session/contract.ts';
import { partKinds } from '../../organisations/rules.ts';
import { optionsOf, useRoleWords } from './useRoleWords.ts';

type Own = z.infer<typeof OwnOrganisation>;

function ChangeSheet({ of, onClose }: { of: Own; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(administration.changeOrganisation, { invalidates: [administration.own, access.organisations, me.get] });
  const draft = useDraftForm({
    key: null, schema: administration.changeOrganisation.body.omit({ ico: true }).strip(), initial: { name: of.name, shortName: of.shortName, ico: of.ico ?? '', stillAfterDays: of.stillAfterDays, idleMinutes: of.idleMinutes },
    save: (values) => change.mutateAsync({ params: { organisationId: of.id }, body: { ...values, ico: values.ico || null }, version: of.version }), onSaved: () => { said(t`Uloženo.`); onClose(); },
  });
  return (
    <ConfirmSheet open onClose={onClose} title={of.name}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <TextInput label={t`Název`} {...draft.form.getInputProps('name')} />
        <TextInput label={t`Krátký název`} description={t`Do pruhů a značek.`} {...draft.form.getInputProps('shortName')} />
        <TextInput label={t`IČO`} inputMode="numeric" {...draft.form.getInputProps('ico')} />
        <NumberInput label={t`Případ stojí po kolika dnech`} description={t`Bez záznamu a bez kroku. Od 1 do 365.`} min={1} max={365} clampBehavior="none" allowDecimal={false} {...draft.form.getInputProps('stillAfterDays')} />
        <NumberInput label={t`Obrazovka se zamkne po kolika minutách`} description={t`Od 2 do 60. Když u ní nikdo nic nedělá; rozepsaný text zůstane.`} min={2} max={60} clampBehavior="none" allowDecimal={false} {...draft.form.getInputProps('idleMinutes')} />
        <ErrorSummary of={draft} labels={{ name: t`Název`, shortName: t`Krátký název`, ico: t`IČO`, stillAfterDays: t`Dny`, idleMinutes: t`Minuty` }} />
        <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}
function PartSheet({ parents, onClose }: { parents: readonly Own[]; onClose: () => void }) {
  const { t } = useLingui();
  const { kind } = useRoleWords();
  const add = useChange(administration.addPart, { invalidates: [administration.own, access.organisations] });
  const [whole] = parents;
  const draft = useDraftForm({
    key: null, initial: { id: newId(), parentId: whole!.id, name: '', shortName: '', kind: partKinds(whole!.kind)[0]! }, schema: administration.addPart.body,
    save: (body) => add.mutateAsync({ body }), onSaved: () => { said(t`Část byla přidána.`); onClose(); },
  });
  const parent = parents.find((one) => one.id === draft.form.values.parentId) ?? whole!;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Nová část organizace`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <Select label={t`Část čeho`} allowDeselect={false} data={parents.map((one) => ({ value: one.id, label: one.name }))} {...draft.form.getInputProps('parentId')} />
        <TextInput label={t`Název`} {...draft.form.getInputProps('name')} />
        <TextInput label={t`Krátký název`} {...draft.form.getInputProps('shortName')} />
        <Select label={t`Druh`} allowDeselect={false} data={optionsOf(kind).filter(({ value }) => partKinds(parent.kind).includes(value))} {...draft.form.getInputProps('kind')} />
        <ErrorSummary of={draft} labels={{ name: t`Název`, shortName: t`Krátký název` }} />
        <Button type="submit" loading={draft.saving}><Trans>Přidat část</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}

/** The organisation and its parts. */
export default function OrganisationSection() {
  const { t } = useLingui();
  const { kind } = useRoleWords();
  const [changing, setChanging] = useState<Own | null>(null), [adding, setAdding] = useState(false);
  const read = useRead(administration.own);
  return (
    <Card title={t`Organizace a její části`} action={<Button variant="default" onClick={() => setAdding(true)}><Trans>Přidat část</Trans></Button>}>
      <Reading of={read}>{({ items }) => (
        <>
          <Rows label={t`Organizace a její části`}>
            {items.map((one) => {
              const days = one.stillAfterDays, minutes = one.idleMinutes, whole = items.find((other) => other.id === one.parentId)?.name;
              return <Row key={one.id} title={one.name} note={[kind[one.kind], whole && t`část: ${whole}`, one.ico && t`IČO ${one.ico}`, t`případ stojí po ${days} dnech`, t`zámek po ${minutes} min`, one.services.map((s) => s.name).join(', ')].filter(Boolean).join(' · ')}
                end={<Button variant="subtle" size="compact-md" onClick={() => setChanging(one)}><Trans>Upravit</Trans></Button>} />;
            })}
          </Rows>
          {changing && <ChangeSheet of={changing} onClose={() => setChanging(null)} />}
          {adding && <PartSheet parents={items} onClose={() => setAdding(false)} />}
        </>
      )}</Reading>
    </Card>
  );
}
