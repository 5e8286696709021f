// Between us and an interpreter: our contract, the order in which we ask, with whom else they are shared.
import { ActionIcon, Button, Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useOrganisations } from '#modules/access/ui/index.ts';
import { OrpPicker } from '#modules/directory/ui/index.ts';
import { interpreters, TermsBody, type Interpreter } from '../contract.ts';
import { lists } from './InterpreterSheet.tsx';
import styles from './Interpreting.module.css';
import { useInterpretingWords } from './words.ts';

export function TermsSheet({ of, onClose }: { of: Interpreter; onClose: () => void }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const save = useChange(interpreters.terms, lists);
  const labels = { contractKind: t`Smlouva`, contractNumber: t`Číslo smlouvy`, contractTo: t`Platí do`, note: t`Co je domluveno navíc`, preferences: t`Pořadí oslovení` };
  const initial = { contractKind: of.terms?.contractKind ?? null, contractNumber: of.terms?.contractNumber ?? '', contractTo: of.terms?.contractTo ?? null, note: of.terms?.note ?? '', preferences: of.preferences };
  const speaks = [...new Set(of.languages.map((one) => one.language))].map((value) => ({ value, label: words.language(value) }));
  return (
    <FormSheet title={t`Smlouva a pořadí: ${of.name}`} onClose={onClose} draft={`interpreter-terms:${of.id}`} initial={initial} schema={TermsBody} labels={labels} done={t`Uloženo.`} save={(body) => save.mutateAsync({ params: { interpreterId: of.id }, body: body as z.input<typeof TermsBody> })}>
      {(form) => <>
        <Select label={labels.contractKind} clearable data={words.contracts} {...form.getInputProps('contractKind')} />
        <TextInput label={labels.contractNumber} {...form.getInputProps('contractNumber')} />
        <DayField label={labels.contractTo} {...form.getInputProps('contractTo')} />
        <fieldset className={styles.languages}>
          <legend className="strong">{labels.preferences}</legend>
          <p className="meta"><Trans>Nižší číslo se nabízí dřív. Bez jazyka a obvodu platí vždy.</Trans></p>
          {form.values.preferences.map((one, at) => {
            const set = (more: Partial<typeof one>) => form.setFieldValue('preferences', form.values.preferences.map((other, i) => i === at ? { ...other, ...more } : other));
            return (
              <div key={at} className={styles.language}>
                <NumberInput label={t`Jako kolikátý`} min={1} max={99} value={one.position} onChange={(position) => set({ position: Number(position) || 1 })} />
                <Select label={t`Pro jazyk`} clearable data={speaks} value={one.language} onChange={(language) => set({ language })} />
                <OrpPicker label={t`Pro obvod`} value={one.orpCode} onChange={(orpCode) => set({ orpCode })} />
                <ActionIcon variant="default" size={44} aria-label={t`Ubrat`} onClick={() => form.setFieldValue('preferences', form.values.preferences.filter((_, i) => i !== at))}><IconX size={18} /></ActionIcon>
              </div>
            );
          })}
          <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} style={{ justifySelf: 'start' }} onClick={() => form.setFieldValue('preferences', [...form.values.preferences, { language: null, orpCode: null, position: 1 }])}><Trans>Přidat pořadí</Trans></Button>
        </fieldset>
        <Textarea label={labels.note} description={t`Nikdy ne o klientech.`} autosize minRows={2} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}

export function ShareSheet({ of, onClose }: { of: Interpreter; onClose: () => void }) {
  const { t } = useLingui();
  const mine = useMe().membership.organisation.id, organisations = useOrganisations().filter(({ id }) => id !== mine);
  const [everybody, setEverybody] = useState(of.shared?.everybody ?? false), [chosen, setChosen] = useState(of.shared?.organisations.map(({ id }) => id) ?? []);
  const share = useChange(interpreters.share, { ...lists, onDone: () => { said(t`Uloženo, komu je k dispozici.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Komu je k dispozici: ${of.name}`} confirm={<Trans>Uložit</Trans>} loading={share.isPending} problem={share.error} onConfirm={() => share.mutate({ params: { interpreterId: of.id }, body: { everybody, organisationIds: everybody ? [] : chosen } })}>
      <p className="meta"><Trans>Uvidí jméno, jazyky, pracovní kontakt a cenu; smlouvu a pořadí oslovení ne. Domluvte se s ním předem.</Trans></p>
      <Checkbox label={t`Všem organizacím tady`} checked={everybody} onChange={(event) => setEverybody(event.currentTarget.checked)} />
      {!everybody && <MultiSelect label={t`Vybraným organizacím`} searchable data={organisations.map(({ id, name }) => ({ value: id, label: name }))} value={chosen} onChange={setChosen} />}
    </ConfirmSheet>
  );
}
