import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { cases } from '#modules/cases/contract.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { releases, Understood, type Release } from '../releases/contract.ts';
import { ClientText } from './ClientText.tsx';
import { SignaturePad } from './SignaturePad.tsx';
import styles from './SignSheet.module.css';
import { useWording } from './ClientText.tsx';
import { useWords } from './words.ts';

type Answer = 'yes' | 'partly' | 'no' | 'not_checked';
type Values = { signerName: string; strokes: string; understood: Answer | null; guardianId: string | null; childOpinion: string; interpreter: string };

/** The client signs on the screen held out to them. Nothing is chosen beforehand. */
export function SignSheet({ caseId, release, onClose }: { caseId: string; release: Release; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const { people } = useCasePeople(caseId);
  const { czech, client } = useWording(release.language);
  const child = release.person.part === 'child';
  const adults = people.filter((person) => person.part !== 'child');
  const change = useChange(releases.sign, { invalidates: [releases.ofCase, releases.whoSees, cases.get, releases.ending] });
  const draft = useDraftForm<Values>({
    key: null, initial: { signerName: child ? '' : release.person.name, strokes: '', understood: null, guardianId: null, childOpinion: '', interpreter: release.interpreter }, schema: releases.sign.body,
    save: ({ understood, ...rest }) => change.mutateAsync({ params: { releaseId: release.id }, body: { ...rest, understood: understood! }, version: release.version }),
    onSaved: () => { said(t`Souhlas je podepsaný a platí.`); onClose(); },
  });
  const { form } = draft;
  const pick = (id: string | null) => { form.setFieldValue('guardianId', id); const name = adults.find((person) => person.id === id)?.name; if (name) form.setFieldValue('signerName', name); };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Podpis souhlasu`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <p><b>{release.person.name}</b></p>
        <ClientText language={release.language} to={release.to.name} level={release.level} kinds={[...new Set(release.items.map((item) => item.kind))]} purpose={release.purpose} validFrom={release.validFrom} validTo={release.validTo} />
        {child && (
          <>
            <Select label={t`Kdo za dítě podepisuje`} description={t`Rodič nebo zákonný zástupce, který je v případu.`} data={adults.map((person) => ({ value: person.id, label: person.name }))} {...form.getInputProps('guardianId')} onChange={pick} />
            <Textarea label={t`Co si o tom myslí dítě`} description={t`Jeho slovy. Když názor vyjádřit nemůže, napište proč.`} autosize minRows={2} {...form.getInputProps('childOpinion')} />
          </>
        )}
        <TextInput label={t`Kdo tlumočí`} description={t`Prázdné, když se netlumočí.`} {...form.getInputProps('interpreter')} />
        <Segmented label={t`Bylo zopakováno vlastními slovy, co se podepisuje?`} options={Understood.options.map((value) => ({ value, label: words.understood[value] }))} value={form.values.understood} onChange={(value) => form.setFieldValue('understood', value)} error={form.errors.understood} />
        <p className={styles.words} lang={(client ?? czech)?.language}>{(client ?? czech)?.body.agree}</p>
        <SignaturePad label={t`Podpis`} value={form.values.strokes} onChange={(strokes) => form.setFieldValue('strokes', strokes)} error={form.errors.strokes && t`Chybí podpis.`} />
        <TextInput label={t`Jméno toho, kdo podepisuje`} {...form.getInputProps('signerName')} />
        <ErrorSummary of={{ problem: draft.problem, form: { errors: { ...form.errors, ...(form.errors.strokes && { strokes: t`Podepište se do rámečku.` }) } } }} labels={{ signerName: t`Jméno`, strokes: t`Podpis`, understood: t`Zopakování vlastními slovy`, guardianId: t`Kdo za dítě podepisuje`, childOpinion: t`Názor dítěte` }} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
          <Button type="submit" loading={draft.saving}><Trans>Podepsat</Trans></Button>
        </Group>
      </form>
    </ConfirmSheet>
  );
}
