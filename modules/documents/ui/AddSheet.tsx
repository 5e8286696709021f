import { Alert, MultiSelect, Progress, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { said } from '#platform/design/said.ts';
import { againstSending } from '#platform/files/types.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Unreachable } from '#platform/http/client.ts';
import { percent, today } from '#platform/i18n/format.ts';
import { say } from '#platform/http/problems.ts';
import { DocumentChange, type DocumentRow } from '../contract.ts';
import type { AttachedKind } from '../owners.ts';
import { ConfidentialTo } from './ConfidentialTo.tsx';
import { FileChoice } from './FileChoice.tsx';
import { useSending } from './useSending.ts';
import { useDocumentWords } from './words.ts';

type Props = {
  caseId: string | null; /** Without a case: whose it is. */ personId?: string; /** Or of an agreement between organisations: then it is about nobody. */ agreementId?: string; /** Or of a meeting without a case: the same. */ meetingId?: string; /** Or a proof of a recommendation: the same. */ recommendationId?: string; /** Or of an audit: the same; `team` may be narrowed. */ auditId?: string; /** Or of anything else that is about no client. */ of?: { kind: AttachedKind; id: string }; team?: readonly { id: string; name: string }[]; recordId?: string; /** Persons chosen beforehand. */ about?: string[];
  /** A new version of this one. */ replaces?: DocumentRow; /** A file that was dropped. */ file?: File | null; onClose: () => void;
};
type Values = { title: string; kind: string | null; onDay: string | null; about: string[]; confidenceOf: string | null; auditReaders: string[] };

// Said along with what else is missing, before the file is sent.
const Written = DocumentChange.refine((d) => d.about.length > 0, { path: ['about'], when: () => true, error: say({ cs: 'Vyberte, koho se dokument týká.', en: 'Choose whom the document concerns.', uk: 'Виберіть, кого стосується документ.' }) });

/** "Přidat dokument": the file and what it is. What was chosen and typed stays until it is there. */
export function AddSheet({ caseId, personId, agreementId, meetingId, recommendationId, auditId, of, team = [], recordId, about = [], replaces, file: dropped = null, onClose }: Props) {
  const { t } = useLingui();
  const words = useDocumentWords(), { people } = useCasePeople(caseId ?? ''), { send, progress } = useSending();
  const [file, setFile] = useState<File | null>(dropped), [asked, setAsked] = useState(false);
  const wrong = file && againstSending(file);
  const noFile = asked && !file ? t`Vyberte soubor.` : undefined;
  const draft = useDraftForm<Values>({
    key: replaces ? null : `document:${recordId ?? caseId ?? personId ?? agreementId ?? meetingId ?? recommendationId ?? auditId ?? of?.id}`,
    initial: replaces ? { title: replaces.title, kind: replaces.kind, onDay: today(), about: replaces.about, confidenceOf: replaces.confidenceOf, auditReaders: [] }
      : { title: '', kind: null, onDay: today(), about: personId ? [personId] : about.length ? about : people.length === 1 ? people.map(({ id }) => id) : [], confidenceOf: null, auditReaders: [] },
    schema: agreementId || meetingId || recommendationId || auditId || of ? DocumentChange.safeExtend({ auditReaders: z.array(z.string()) }) : Written.safeExtend({ auditReaders: z.array(z.string()) }),
    save: async ({ kind, onDay, auditReaders, ...rest }) => {
      await send({ ...rest, kind: kind ?? '', onDay: onDay ?? '', caseId, recordId: recordId ?? null, agreementId: agreementId ?? null, meetingId: meetingId ?? null, recommendationId: recommendationId ?? null, auditId: auditId ?? null, of: of ?? null, auditReaders: auditId && auditReaders.length ? auditReaders : null, replacesId: replaces?.id ?? null }, file!);
    },
    onSaved: () => { said(replaces ? t`Nová verze je uložená.` : t`Dokument je uložený.`); onClose(); },
  });
  const { form } = draft, broken = draft.problem instanceof Unreachable;
  const labels = { file: t`Soubor`, title: t`Co to je`, kind: t`Druh`, onDay: t`Ze dne`, about: t`Koho se to týká`, confidenceOf: t`Důvěrné`, auditReaders: t`Kdo ho čte`, size: t`Soubor`, extension: t`Soubor` };
  const proof = <Trans>Doklad uvidí pracovník, kterému patří, a vedení. Z lékařského posudku vložte jen závěr, nikdy diagnózu.</Trans>;
  const readers: Record<AttachedKind, ReactNode> = {
    rule: <Trans>Soubor uvidí všichni z organizace. Nevkládejte nic o klientech.</Trans>, practice: <Trans>Přílohu uvidí všichni, komu je praxe nabídnutá. Nevkládejte nic o klientech.</Trans>,
    output: <Trans>Soubor vydané verze uvidí zapojená místa, a když je program zveřejněný, každý. Nevkládejte nic o klientech.</Trans>, publicity: <Trans>Doklad uvidí tým programu. Nevkládejte nic o klientech.</Trans>,
    learned: proof, qualification: proof,
  };
  return (
    <ConfirmSheet open onClose={onClose} title={replaces ? t`Nová verze dokumentu` : t`Přidat dokument`}>
      <form className="stack" noValidate onSubmit={(event) => { setAsked(true); if (file && !wrong) return draft.submit(event); event.preventDefault(); form.validate(); }}>
        <DraftNotice of={draft} />
        <FileChoice file={file} onFile={setFile} disabled={draft.saving} error={(wrong && words.refusal(wrong)) ?? noFile ?? form.errors.file} />
        {replaces && <p className="meta"><Trans>Dosavadní verze zůstane uložená pod novou.</Trans></p>}
        <TextInput label={labels.title} description={t`Stručně, třeba Nájemní smlouva na pokoj 12. Bez podrobností o zdraví.`} maxLength={150} {...form.getInputProps('title')} />
        <div className="columns">
          <Select label={labels.kind} data={words.kinds} searchable {...form.getInputProps('kind')} />
          <DayField label={labels.onDay} {...form.getInputProps('onDay')} />
        </div>
        {caseId && <CasePeoplePicker caseId={caseId} label={labels.about} description={t`Jiné organizaci se předá jen se souhlasem všech, koho se týká.`} value={form.values.about} error={form.errors.about}
          onChange={(next) => form.setValues({ about: next, confidenceOf: form.values.confidenceOf && next.includes(form.values.confidenceOf) ? form.values.confidenceOf : null })} />}
        {!agreementId && !meetingId && !recommendationId && !auditId && !of && <ConfidentialTo caseId={caseId} about={form.values.about} value={form.values.confidenceOf} onChange={(person) => form.setFieldValue('confidenceOf', person)} />}
        {agreementId && <p className="meta"><Trans>Dokument uvidí všechny strany dohody. Nevkládejte nic o klientech.</Trans></p>}
        {meetingId && <p className="meta"><Trans>Přílohu uvidí všichni, kdo vidí setkání. Nevkládejte nic o klientech.</Trans></p>}
        {recommendationId && <p className="meta"><Trans>Doklad uvidí všichni, kdo doporučení sledují. Nevkládejte nic o klientech.</Trans></p>}
        {of && <p className="meta">{readers[of.kind]}</p>}
        {auditId && team.length > 0 && <MultiSelect label={labels.auditReaders} description={t`Nic nevybráno znamená celý tým.`} data={team.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('auditReaders')} />}
        {auditId && <p className="meta"><Trans>Podklad čte tým auditu nebo ten, koho z něj vyberete. Nevkládejte nic, z čeho se pozná klient.</Trans></p>}
        {progress !== null && <div role="status"><Progress value={progress * 100} aria-label={t`Odesláno`} animated /><p className="meta">{progress < 1 ? <Trans>Odesláno {percent(progress)}</Trans> : <Trans>Kontrolujeme obsah…</Trans>}</p></div>}
        {broken ? <Alert role="alert" color="yellow" variant="light" title={t`Spojení se přerušilo`}><Trans>Soubor i údaje zůstaly vybrané. Až bude signál, uložte je znovu; nic se nezdvojí.</Trans></Alert> : <ErrorSummary of={draft} labels={labels} />}
        <SaveBar label={broken ? <Trans>Poslat znovu</Trans> : <Trans>Uložit dokument</Trans>} loading={draft.saving} onCancel={onClose} />
      </form>
    </ConfirmSheet>
  );
}
