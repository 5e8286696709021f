import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { retention, type DueItem } from '../contract.ts';
import { Parts } from './Parts.tsx';
import { useRetentionWords } from './words.ts';

/** One item: what it holds, and the way to the file itself. */
export function LookSheet({ item, name, onClose }: { item: DueItem; name: string; onClose: () => void }) {
  const words = useRetentionWords();
  const read = useRead(retention.look, { params: { itemId: item.id } });
  return (
    <ConfirmSheet open onClose={onClose} title={words.kind[item.kind]}>
      <p><b>{name}</b></p>
      <Reading of={read}>{({ parts, others }) => <Parts parts={parts} others={others} />}</Reading>
      {item.caseId && <p><Link to={`/pripady/${item.caseId}`}><Trans>Otevřít případ</Trans></Link></p>}
      {item.personId && <p><Link to={`/lide/${item.personId}`}><Trans>Otevřít osobu</Trans></Link></p>}
      <div style={{ display: 'flex', justifyContent: 'flex-end' }}><Button variant="default" onClick={onClose}><Trans>Zavřít</Trans></Button></div>
    </ConfirmSheet>
  );
}
