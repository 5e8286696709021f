import { Button, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { sheetTexts, type SheetTextRow } from '../../releases/contract.ts';
import { useWords } from '../words.ts';

function TextForm({ of, czech, onClose }: { of: SheetTextRow; czech: SheetTextRow; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const add = useChange(sheetTexts.add, { invalidates: [sheetTexts.list] });
  const draft = useDraftForm({
    key: `sheet-text:${of.language}`, initial: { id: newId(), language: of.language, translator: of.translator, verifier: of.verifier, body: of.body }, schema: sheetTexts.add.body,
    save: (body) => add.mutateAsync({ body }), onSaved: () => { said(t`Nové znění platí pro další listy.`); onClose(); },
  });
  const { form } = draft;
  return (
    <Card title={<>{t`Znění listu`}: {words.language[of.language]}</>}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <p className="meta"><Trans>Značky ve složených závorkách nechte, jak jsou: doplní se do nich jména a data. Podepsané listy si drží své původní znění.</Trans></p>
        <TextInput label={t`Kdo překládal`} {...form.getInputProps('translator')} />
        <TextInput label={t`Kdo překlad ověřil`} description={t`Bez ověření list říká, že závazné je české znění.`} {...form.getInputProps('verifier')} />
        {Object.keys(of.body).map((slot) => <Textarea key={slot} label={czech.body[slot] ?? slot} lang={of.language} autosize minRows={1} {...form.getInputProps(`body.${slot}`)} />)}
        <ErrorSummary of={draft} labels={{ translator: t`Kdo překládal`, verifier: t`Kdo překlad ověřil` }} />
        <div style={{ display: 'flex', gap: '0.5rem', justifyContent: 'flex-end' }}><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving}><Trans>Uložit nové znění</Trans></Button></div>
      </form>
    </Card>
  );
}

/** Wordings of the consent sheet by language: the organisation's own, or the shipped one. */
export default function TextsSection() {
  const { t } = useLingui();
  const words = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const read = useRead(sheetTexts.list);
  return (
    <Reading of={read} rows={6}>{({ items }) => {
      const chosen = items.find((row) => row.language === open), czech = items.find((row) => row.language === 'cs')!;
      if (chosen) return <TextForm of={chosen} czech={czech} onClose={() => setOpen(null)} />;
      return (
        <Card title={t`Souhlas se sdílením údajů`}>
          <Rows label={t`Souhlas se sdílením údajů`}>
            {items.map((row) => {
              const note = [row.own ? t`vlastní znění ${row.revision}` : t`dodané znění ${row.revision}`, row.validFrom && t`od ${day(row.validFrom)}`, row.translator && t`překlad: ${row.translator}`, row.verifier && t`ověření: ${row.verifier}`].filter(Boolean).join(' · ');
              return <Row key={row.language} title={words.language[row.language]} note={note} end={<>{row.language !== 'cs' && !row.verifier && <Tag tone="soon"><Trans>neověřený překlad</Trans></Tag>}<Button variant="subtle" size="compact-md" onClick={() => setOpen(row.language)}><Trans>Upravit</Trans></Button></>} />;
            })}
          </Rows>
        </Card>
      );
    }}</Reading>
  );
}
