import { Button } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import type { Pages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import type { WorkRecord } from '../contract.ts';
import { ChangeSheet } from './ChangeSheet.tsx';
import { RecordItem } from './RecordItem.tsx';

type Found = { items: WorkRecord[]; next: string | null; hidden?: number };
type Props = { title: string; of: Pages<Found>; onClose?: () => void; /** What may be done with each of them. */ below?: (record: WorkRecord) => ReactNode };

/** The records that a number was made of, to be read and mended; how many of them the reader may not open is said. Comes into sight when it is opened. */
export function BehindCard({ title, of, onClose, below }: Props) {
  const [changing, setChanging] = useState<WorkRecord | null>(null), place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (onClose) place.current?.scrollIntoView({ block: 'nearest' }); }, [title, onClose !== undefined]);
  return (
    <div ref={place}>
      <Card title={title} {...(of.data && !of.more && { count: of.data.items.length })} action={onClose && <Button variant="default" size="xs" onClick={onClose}><Trans>Zavřít</Trans></Button>}>
        <Reading of={of}>{({ items, hidden = 0 }) => <>
          {items.length > 0 ? <ul>{items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} withCase short below={below?.(record)} onChange={() => setChanging(record)} />)}</ul> : hidden === 0 && <Empty><Trans>Žádný záznam.</Trans></Empty>}
          <More of={of} />
          {hidden > 0 && <p className="meta"><Plural value={hidden} one="A ještě # záznam, který je v čísle započtený, ale nesmíte ho otevřít." few="A ještě # záznamy, které jsou v čísle započtené, ale nesmíte je otevřít." many="A ještě # záznamu, které jsou v čísle započtené, ale nesmíte je otevřít." other="A ještě # záznamů, které jsou v čísle započtené, ale nesmíte je otevřít." /></p>}
        </>}</Reading>
        {changing && <Changing record={changing} onClose={() => setChanging(null)} />}
      </Card>
    </div>
  );
}
function Changing({ record, onClose }: { record: WorkRecord; onClose: () => void }) {
  const { nameOf } = useCasePeople(record.caseId ?? '');
  return <ChangeSheet key={record.id} record={record} nameOf={nameOf} onClose={onClose} />;
}
