// With whom an interpreter is not to work. Others learn that they do not suit, never why.
import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { OrganisationPicker } from '#modules/access/ui/index.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { interpreters, interpreting, type Conflict } from '../contract.ts';
import { useInterpretingWords } from './words.ts';

const refreshed = { invalidates: [interpreters.conflicts, interpreting.candidates] };

/** From a case: with a person of it. From the pool: with an organisation; of an interpreter that others keep (`kept` false) only with our own. */
export function ConflictSheet({ interpreterId, name, caseId = null, kept = true, onClose }: { interpreterId: string; name: string; caseId?: string | null; kept?: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const words = useInterpretingWords(), { people } = useCasePeople(caseId ?? '');
  const { organisation: ours } = useMe().membership, first = kept ? '' : ours.id;
  const found = useRead(interpreters.conflicts, { params: { interpreterId } });
  const [person, setPerson] = useState<string | null>(null), [organisation, setOrganisation] = useState<string>(first), [reason, setReason] = useState<Conflict['reason'] | null>(null), [note, setNote] = useState('');
  const add = useChange(interpreters.addConflict, { ...refreshed, onDone: () => { setPerson(null); setOrganisation(first); setReason(null); setNote(''); } }), end = useChange(interpreters.endConflict, refreshed);
  const ready = reason && (caseId ? person : organisation);
  return (
    <ConfirmSheet open onClose={onClose} title={t`S kým ne: ${name}`} confirm={<Trans>Zapsat</Trans>} loading={add.isPending} problem={add.error}
      {...(ready && { onConfirm: () => add.mutate({ params: { interpreterId }, body: { id: newId(), reason, note, caseId, personId: caseId ? person : null, withOrganisationId: caseId ? null : organisation } }) })}>
      <p className="meta"><Trans>Co se týká klienta, čtou jen lidé jeho případu. Ostatní se nanejvýš dozví, že se pro tu žádost nehodí; proč, se jim neukáže.</Trans></p>
      <Reading of={found} rows={1}>{({ items }) => items.length > 0 && <Rows label={t`Zapsané střety`}>{items.map((one) => <Row key={one.id} title={one.person?.name || one.withOrganisation?.name || t`člověk z jiného případu`} note={[words.conflict(one.reason), one.note].filter(Boolean).join(' · ')}
        end={<Button size="xs" variant="subtle" loading={end.isPending && end.variables.params.interpreterConflictId === one.id} onClick={() => end.mutate({ params: { interpreterConflictId: one.id } })}><Trans>Už neplatí</Trans></Button>} />)}</Rows>}</Reading>
      <ProblemAlert problem={end.error} />
      {caseId ? <Select label={t`S kým`} data={people.map((one) => ({ value: one.id, label: one.name }))} value={person} onChange={setPerson} />
        : !kept ? <Select label={t`Ne pro organizaci`} data={[{ value: ours.id, label: ours.name }]} value={organisation} allowDeselect={false} />
        : <OrganisationPicker label={t`Ne pro organizaci`} value={organisation} onChange={setOrganisation} />}
      <Select label={t`Důvod`} data={words.conflicts} value={reason} onChange={(value) => setReason(value)} />
      <Textarea label={t`Poznámka`} autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
