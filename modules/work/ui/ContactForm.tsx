import { Alert, Button, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { Additions } from './Additions.tsx';
import { BackCheck, Facts, Interpreting, More, Opinion, WayAndLength, When } from './ContactFields.tsx';
import { Readers } from './Readers.tsx';
import { useContactForm, type ContactValues } from './useContactForm.ts';
import { useFieldNames } from './useFieldNames.ts';
import styles from './Contact.module.css';

type Props = { initial: ContactValues; draftKey: string; label?: string; writable?: boolean; onSaved: () => void; invalidate: () => Promise<unknown> };

/** A usual visit: four taps and one sentence. Everything seldom asked is folded below. */
export function ContactForm({ initial, draftKey, label, writable = true, onSaved, invalidate }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate(), phone = usePhone();
  const draft = useContactForm({ initial, key: draftKey, onSaved, invalidate });
  const { values, errors, setFieldValue } = draft.form;
  const set = setFieldValue as <K extends keyof ContactValues>(field: K, value: ContactValues[K]) => void;
  const form = draft.form as never as Parameters<typeof When>[0]['form'];
  const names = useFieldNames();
  // Persons changed: what was opened for the former ones is asked anew.
  const setAbout = (about: string[]) => draft.form.setValues({ about, openTo: [], confidenceOf: values.confidenceOf && about.includes(values.confidenceOf) ? values.confidenceOf : null });
  if (!writable) return <Alert color="yellow" variant="light" title={<Trans>Do tohoto případu teď nejde zapisovat</Trans>}><Trans>Je uzavřený, nebo skončilo sdílení. Co jste zapsali dřív, zůstává ke čtení.</Trans></Alert>;
  return (
    <form className="stack" onSubmit={draft.submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => draft.submit()]])} noValidate>
      <DraftNotice of={draft} />
      <Card>
        <div className="stack">
          {values.caseId
            ? <div className={styles.chosen}><strong>{label}</strong><Button variant="subtle" size="xs" onClick={() => void navigate({ to: '/zapsat' })}><Trans>Změnit</Trans></Button></div>
            : <Textarea label={t`Jednorázová žádost`} description={t`Kdo a s čím přichází; bez případu`} autosize minRows={2} autoFocus {...draft.form.getInputProps('oneOffRequest')} />}
          <When form={form} />
        </div>
      </Card>
      {values.caseId && <CasePeoplePicker caseId={values.caseId} label={<Trans>Koho se to týká</Trans>} value={values.about} onChange={setAbout} error={errors.about} />}
      <WayAndLength form={form} />
      <Card><div className="stack"><Interpreting form={form} /><BackCheck form={form} /></div></Card>
      <Facts form={form} autoFocus={!phone && initial.minutes !== null} />
      <Additions values={values} set={set} errors={errors} />
      {values.caseId && <Readers caseId={values.caseId} about={values.about} openTo={values.openTo} confidenceOf={values.confidenceOf} onOpenTo={(openTo) => set('openTo', openTo)} onConfidence={(person) => set('confidenceOf', person)} error={errors.openTo ?? errors.confidenceOf} />}
      <Opinion form={form} />
      <More form={form} />
      <ErrorSummary of={draft as never} labels={names} />
      <SaveBar label={<Trans>Uložit záznam</Trans>} loading={draft.saving} note={!phone && <Trans>Ctrl + Enter uloží</Trans>} />
    </form>
  );
}
