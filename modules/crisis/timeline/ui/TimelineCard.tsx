import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { crises } from '../../contract.ts';
import { crisisTimeline, type WriteEntry } from '../contract.ts';
import { Entries } from './Entries.tsx';
import { useEntryWords } from './words.ts';
import { WriteForm } from './WriteForm.tsx';
import styles from './Timeline.module.css';

/** „Časová osa“: what happened, was decided, is needed, is done. Written by all who take part, live. */
export default function TimelineCard({ caseId, activationId }: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const params = { caseId, activationId }, crisis = useRead(crises.get, { params }).data, writers = useRead(crisisTimeline.writers, { params }).data?.items ?? [], words = useEntryWords();
  const [area, setArea] = useAddress('oblast'), [organisationId, setOrganisation] = useAddress('organizace'), [kind, setKind] = useAddress('druh'), [q, setQ] = useAddress('hledat');
  const [text, setText] = useState(q), find = useDebouncedCallback(setQ, 300), [written, setWritten] = useState<readonly WriteEntry[]>([]);
  const areas = (crisis?.plan.areas ?? []).map(({ code, title }) => ({ value: code, label: title })), running = crisis !== undefined && crisis.endedAt === null;
  const narrowed = { ...(area && { area }), ...(organisationId && { organisationId }), ...(kind && { kind }), ...(q && { q }) };
  return (
    <Card title={<Trans>Časová osa</Trans>}>
      {running && <WriteForm caseId={caseId} activationId={activationId} areas={areas} onWritten={(one) => setWritten((before) => [...before, one])} />}
      <div className={styles.filters} role="search" aria-label={t`Výběr z časové osy`}>
        <TextInput className={styles.wide ?? ''} label={t`Hledat`} leftSection={<IconSearch size={16} aria-hidden />} value={text} maxLength={100} onChange={(event) => { setText(event.currentTarget.value); find(event.currentTarget.value); }} />
        <Select label={t`Oblast`} placeholder={t`všechny`} clearable data={areas} value={area || null} onChange={(value) => setArea(value ?? '')} />
        <Select label={t`Kdo`} placeholder={t`všichni`} clearable data={writers.map((one) => ({ value: one.id, label: one.name }))} value={organisationId || null} onChange={(value) => setOrganisation(value ?? '')} />
        <Select label={t`Druh`} placeholder={t`všechny`} clearable data={[...words.kinds, { value: 'rules', label: t`zápisy systému` }]} value={kind || null} onChange={(value) => setKind(value ?? '')} />
      </div>
      <Entries key={JSON.stringify(narrowed)} caseId={caseId} activationId={activationId} narrowed={narrowed} areas={areas} writers={writers} edits={crisis?.my.roles.some((role) => role === 'coordinator' || role === 'information') ?? false} running={running} written={Object.keys(narrowed).length ? [] : written} />
    </Card>
  );
}
