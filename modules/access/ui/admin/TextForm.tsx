import { Button, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { sheetTexts, type SheetTextRow } from '../../releases/contract.ts';
import { useWords } from '../words.ts';

/** A new wording from a day on. What was signed keeps the one it was signed in. */
export function TextForm({ of, czech, onClose }: { of: SheetTextRow; czech: SheetTextRow; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const add = useChange(sheetTexts.add, { invalidates: [sheetTexts.list, sheetTexts.versions] });
  const draft = useDraftForm({
    key: `sheet-text:${of.language}`, initial: { id: newId(), language: of.language, translator: of.translator, verifier: of.verifier, validFrom: today() as string | null, body: of.body }, schema: sheetTexts.add.body,
    save: (body) => add.mutateAsync({ body }), onSaved: () => { said(t`Nové znění platí od zvoleného dne.`); onClose(); },
  });
  const { form } = draft;
  return (
    <Card title={<>{t`Nové znění`}: {words.language[of.language]}</>}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <DraftNotice of={draft} />
        <p className="meta"><Trans>Značky ve složených závorkách nechte, jak jsou: doplní se do nich jména a data. Podepsané listy si drží své původní znění.</Trans></p>
        <DayField label={t`Platí od`} minDate={today()} {...form.getInputProps('validFrom')} />
        <TextInput label={t`Kdo překládal`} {...form.getInputProps('translator')} />
        <TextInput label={t`Kdo překlad ověřil`} description={t`Bez ověření list říká, že závazné je české znění.`} {...form.getInputProps('verifier')} />
        {Object.keys(of.body).map((slot) => <Textarea key={slot} label={czech.body[slot] ?? slot} lang={of.language} autosize minRows={1} {...form.getInputProps(`body.${slot}`)} />)}
        <ErrorSummary of={draft} labels={{ validFrom: t`Platí od`, translator: t`Kdo překládal`, verifier: t`Kdo překlad ověřil` }} />
        <div style={{ display: 'flex', gap: '0.5rem', justifyContent: 'flex-end' }}><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving}><Trans>Uložit nové znění</Trans></Button></div>
      </form>
    </Card>
  );
}
