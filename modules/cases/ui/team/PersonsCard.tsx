import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases, type CaseHeader, type CasePerson } from '../../contract.ts';
import styles from '../Cases.module.css';
import { PeopleChooser, type Chosen } from '../PeopleChooser.tsx';
import { useWords } from '../words.ts';

/** Persons of the case, those who left too: what was written about them stays. */
export function PersonsCard({ header }: { header: CaseHeader }) {
  const { t } = useLingui();
  const words = useWords();
  const [adding, setAdding] = useState(false), [leaving, setLeaving] = useState<CasePerson | null>(null);
  const changing = header.standing === 'lead' && header.writable;
  const end = useChange(cases.endPerson, { invalidates: [cases.get, releases.whoSees], onDone: () => setLeaving(null) });
  return (
    <Card title={t`Kdo v případu je`} count={header.persons.filter((one) => one.until === null).length} action={changing && <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      <Rows label={t`Kdo v případu je`}>
        {header.persons.map((person) => (
          <Row key={person.id} to={`/lide/${person.id}`} title={person.name || t`beze jména`} note={[person.nativeName !== person.name && person.nativeName, person.age !== null && t`${person.age} let`, person.until ? `${day(person.since)} – ${day(person.until)}` : t`od ${day(person.since)}`].filter(Boolean).join(' · ')}
            end={<span className={styles.tags}><Tag>{words.part(person.part)}</Tag>{person.sameAs !== null && <Tag><Trans>sloučená karta</Trans></Tag>}{changing && person.until === null && header.persons.length > 1 && <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(person)}><Trans>Ukončit</Trans></Button>}</span>} />
        ))}
      </Rows>
      {adding && <AddPersons header={header} onClose={() => setAdding(false)} />}
      {leaving && <ConfirmSheet open onClose={() => setLeaving(null)} title={t`Ukončit účast v případu`} confirm={t`Ukončit`} loading={end.isPending} problem={end.error} onConfirm={() => end.mutate({ params: { caseId: header.id, casePersonId: leaving.casePersonId }, body: { until: today() }, version: leaving.version })}>
        <p>{leaving.name}</p><p className="meta"><Trans>Co je o tomto člověku v případu zapsáno, zůstává.</Trans></p>
      </ConfirmSheet>}
    </Card>
  );
}

function AddPersons({ header, onClose }: { header: CaseHeader; onClose: () => void }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const add = useChange(cases.addPerson, { invalidates: [cases.get, releases.whoSees] });
  const save = async () => {
    for (const { personId, part } of chosen) await add.mutateAsync({ params: { caseId: header.id }, body: { id: newId(), personId, part } });
    onClose();
  };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přidat do případu`} confirm={t`Přidat`} loading={add.isPending} problem={add.error} {...(chosen.length > 0 && { onConfirm: () => void save().catch(() => undefined) })}>
      <PeopleChooser value={chosen} onChange={setChosen} without={header.persons.filter((one) => one.until === null).map((one) => one.id)} />
    </ConfirmSheet>
  );
}
