// What follows from the map in the client's own words, and what is missing on it.
import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ClientWords } from '#platform/design/ClientWords.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { CasePeoplePicker, useCasePeople } from '../../ui/index.ts';
import { cases } from '../../contract.ts';
import { network, NewNote, type NetworkMap } from '../contract.ts';
import styles from './network.module.css';

type Note = NetworkMap['notes'][number];

export function NoteText({ note }: { note: Note }) {
  return <>
    {note.conclusion && <ClientWords source={<>{note.drawnWith && <>{note.drawnWith} · </>}{day(note.onDay)} · <Trans>zápis</Trans> {note.author}</>}>„{note.conclusion}“</ClientWords>}
    {note.missing.length > 0 && <div className={styles.missing}><b><Trans>Chybí:</Trans></b>{note.missing.map((one) => <Tag key={one} tone="soon">{one}</Tag>)}</div>}
  </>;
}

export function Conclusion({ map, caseId, mayWrite }: { map: NetworkMap; caseId: string; mayWrite: boolean }) {
  const [writing, setWriting] = useState(false), note = map.notes[0];
  return (
    <Card title={<Trans>Co z toho plyne</Trans>} action={mayWrite && note && <Button variant="subtle" size="xs" onClick={() => setWriting(true)}><Trans>Zapsat nový závěr</Trans></Button>}>
      {note ? <NoteText note={note} /> : <NothingSeen caseId={caseId} action={mayWrite && <Button variant="default" onClick={() => setWriting(true)}><Trans>Zapsat závěr</Trans></Button>}><Trans>Zatím tu není, co z mapy vidí klient nebo klientka a kdo na ní chybí.</Trans></NothingSeen>}
      {writing && <NoteSheet caseId={caseId} note={note} onClose={() => setWriting(false)} />}
    </Card>
  );
}

function NoteSheet({ caseId, note, onClose }: { caseId: string; note: Note | undefined; onClose: () => void }) {
  const { t } = useLingui(), { people } = useCasePeople(caseId), add = useChange(network.note, { invalidates: [network.get, cases.get] });
  const draft = useDraftForm({ key: `network-note:${caseId}`, schema: NewNote, onSaved: onClose, save: (body) => add.mutateAsync({ params: { caseId }, body }),
    initial: { id: newId(), about: note?.about ?? people.filter(({ part }) => part === 'client').map(({ id }) => id), conclusion: '', missing: note?.missing ?? [], drawnWith: note?.drawnWith ?? '' } });
  const { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Co z toho plyne`}>
      <form onSubmit={draft.submit} className="stack" noValidate>
        <Textarea label={<Trans>Vlastními slovy klienta nebo klientky</Trans>} data-path="conclusion" autosize minRows={3} {...form.getInputProps('conclusion')} />
        <TagsInput label={<Trans>Kdo nebo co na mapě chybí</Trans>} description={<Trans>Každé potvrďte klávesou Enter.</Trans>} data-path="missing" maxTags={20} acceptValueOnBlur {...form.getInputProps('missing')} />
        <TextInput label={<Trans>Kdo mapu kreslil a s kým</Trans>} data-path="drawnWith" {...form.getInputProps('drawnWith')} />
        <CasePeoplePicker caseId={caseId} label={t`Koho se týká`} value={form.values.about} onChange={(value) => form.setFieldValue('about', value)} />
        <ErrorSummary of={draft} labels={{ conclusion: t`Závěr`, missing: t`Kdo chybí`, about: t`Koho se týká` }} />
        <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}
