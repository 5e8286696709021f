import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';

type Fact = { id: string; own: boolean; by: string };
type Shown = { title: ReactNode; note?: ReactNode; end?: ReactNode; /** Says in words what is edited. */ name: string };
type Props<T extends Fact> = { title: string; empty: string; add: string; items: readonly T[]; show: (fact: T) => Shown; sheet: (fact: T | undefined, close: () => void) => ReactNode };

/** A card of facts of one kind: ours can be edited, those of others say whose they are. */
export function FactCard<T extends Fact>({ title, empty, add, items, show, sheet }: Props<T>) {
  const { t } = useLingui();
  const [open, setOpen] = useState<T | 'new'>();
  const addButton = <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={add} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>;
  return (
    <Card title={title} action={addButton}>
      {items.length ? (
        <Rows label={title}>
          {items.map((fact) => {
            const { title: what, note, end, name } = show(fact);
            return <Row key={fact.id} title={what} note={note} end={<>{end}{fact.own ? <ActionIcon variant="subtle" aria-label={`${t`Upravit`}: ${name}`} onClick={() => setOpen(fact)}><IconPencil size={18} /></ActionIcon> : <Tag tone="waiting"><Trans>sdílí {fact.by}</Trans></Tag>}</>} />;
          })}
        </Rows>
      ) : <Empty>{empty}</Empty>}
      {open && sheet(open === 'new' ? undefined : open, () => setOpen(undefined))}
    </Card>
  );
}
