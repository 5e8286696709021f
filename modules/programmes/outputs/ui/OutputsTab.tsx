import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { programmeOutputs } from '../contract.ts';
import { OutputCard } from './OutputCard.tsx';
import { OutputSheet } from './OutputSheet.tsx';

/** Tab „Výstupy“ of a programme: what it made, in versions, and who uses it. */
export default function OutputsTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), found = useRead(programmeOutputs.list, { params: { programmeId } }), [adding, setAdding] = useState(false);
  const add = found.data?.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}><Trans>Přidat výstup</Trans></Button>;
  return (
    <div className="stack">
      <Reading of={found} rows={5}>{({ items, mayWrite, organisations }) => (items.length === 0
        ? <Card title={t`Výstupy`} action={add}><Empty>{mayWrite ? <Trans>Zatím žádný výstup. Zapište model, manuál nebo leták; nejdřív jako rozepsaný, místa ho uvidí, až ho vydáte.</Trans> : <Trans>Program zatím žádný výstup nevydal.</Trans>}</Empty></Card>
        : <>{add && <div>{add}</div>}{items.map((one) => <OutputCard key={one.id} programmeId={programmeId} of={one} mayWrite={mayWrite} organisations={organisations} />)}</>)}</Reading>
      {adding && <OutputSheet programmeId={programmeId} onClose={() => setAdding(false)} />}
    </div>
  );
}
