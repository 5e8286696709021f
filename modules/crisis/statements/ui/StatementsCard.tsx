import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisStatements, type Statement } from '../contract.ts';
import { ApproveSheet, GiveBackSheet, PublishSheet, StatementSheet } from './sheets.tsx';
import { StatementItem, type Doing } from './StatementItem.tsx';
import styles from './Statements.module.css';

/** „Co se smí říct novinářům“: published statements for everybody; drafts and what waits for the spokesperson for those who hold a role. */
export default function StatementsCard({ caseId, activationId }: { caseId: string; activationId: string }) {
  const list = usePages(crisisStatements.list, { params: { caseId, activationId }, query: {} }), [doing, setDoing] = useState<{ what: Doing | 'write'; of?: Statement }>();
  useLive(`crisis:${activationId}`, [crisisStatements.list]);
  const ref = { caseId, activationId, onClose: () => setDoing(undefined) }, may = list.data?.refusal === '', of = doing?.of;
  return (
    <Card title={<Trans>Co se smí říct novinářům</Trans>} action={may && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDoing({ what: 'write' })}><Trans>Prohlášení</Trans></Button>}>
      <p className="meta"><Trans>Mluví jen mluvčí, jen schválenými slovy. Ostatní odkazují na mluvčího.</Trans></p>
      <Reading of={list}>{({ items }) => (items.length === 0 ? <Empty><Trans>Zatím není nic schváleno ke zveřejnění.</Trans></Empty>
        : <><ul className={styles.list} role="list">{items.map((one) => <StatementItem key={one.id} of={one} correct={may} onDo={(what) => setDoing({ what, of: one })} />)}</ul><More of={list} /></>)}</Reading>
      {doing?.what === 'write' && <StatementSheet {...ref} />}
      {doing?.what === 'change' && of && <StatementSheet {...ref} of={of} />}
      {doing?.what === 'correct' && of && <StatementSheet {...ref} corrects={of} />}
      {doing?.what === 'approve' && of && <ApproveSheet {...ref} of={of} />}
      {doing?.what === 'giveBack' && of && <GiveBackSheet {...ref} of={of} />}
      {doing?.what === 'publish' && of && <PublishSheet {...ref} of={of} />}
    </Card>
  );
}
