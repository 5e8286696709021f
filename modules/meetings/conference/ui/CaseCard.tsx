import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { NothingSeen, useCase } from '#modules/cases/ui/index.ts';
import { useMeetingWords } from '../../ui/words.ts';
import { conferences } from '../contract.ts';

const StartCommonSheet = sheetLater(async () => (await import('./StartCommonSheet.tsx')).StartCommonSheet);
const StartSheet = sheetLater(async () => (await import('./StartSheet.tsx')).StartSheet);

/** Conferences of the case: the one being prepared, those held, those considered and not called. */
export default function CaseCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useMeetingWords(), go = useNavigate();
  const found = useRead(conferences.ofCase, { params: { caseId } });
  const header = useCase(caseId).data, writable = header?.writable ?? false, common = header?.subjectKind === 'locality', Start = common ? StartCommonSheet : StartSheet;
  const [starting, setStarting] = useState(false);
  return (
    <Card title={common ? t`Konference lokality` : t`Případové konference`} action={writable && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setStarting(true)}><Trans>Konference</Trans></Button>}>
      <Reading of={found} rows={1}>{({ items }) => items.length === 0 ? <NothingSeen caseId={caseId}><Trans>Žádná konference zatím nebyla.</Trans></NothingSeen> : (
        <Rows label={common ? t`Konference lokality` : t`Případové konference`}>
          {items.map((one) => <Row key={one.id} to={`/setkani/${one.id}${one.state === 'draft' || one.state === 'invited' ? '/priprava' : ''}`} title={words.when(one)}
            note={[one.goal, !one.own && t`svolává ${one.keeper}`].filter(Boolean).join(' · ')} end={<Tag tone={words.tone[one.state]}>{one.state === 'cancelled' ? t`nekoná se` : words.state[one.state]}</Tag>} />)}
        </Rows>
      )}</Reading>
      {starting && <Start caseId={caseId} onClose={() => setStarting(false)} onStarted={(id) => void go({ to: `/setkani/${id}/priprava` as never })} />}
    </Card>
  );
}
