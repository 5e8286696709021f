import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { useCase } from '#modules/cases/ui/index.ts';
import { releases, type Release } from '../releases/contract.ts';
import { NewRelease } from './NewRelease.tsx';
import { CaseOpenings } from './OpeningList.tsx';
import { ReleaseRow } from './ReleaseRow.tsx';

/** "Sdílení a nahlížení": what is in force, what waits for a signature, what ended; and who looked. */
export default function SharingTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const writable = useCase(caseId).data?.writable;
  const read = useRead(releases.ofCase, { params: { caseId } });
  const list = (items: readonly Release[], label: string) => <Rows label={label}>{items.map((release) => <ReleaseRow key={release.id} caseId={caseId} release={release} />)}</Rows>;
  if (adding) return <NewRelease caseId={caseId} onDone={() => setAdding(false)} />;
  return (
    <div className="stack">
      <Card title={t`Co platí`} action={writable && <Button variant="light" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}><Trans>Nový souhlas</Trans></Button>}>
        <Reading of={read}>{({ items }) => {
          const now = items.filter((r) => r.state === 'in_force' || r.state === 'unsigned' || r.state === 'not_yet');
          const before = items.filter((r) => r.state === 'ended' || r.state === 'withdrawn');
          return (
            <>
              {now.length ? list(now, t`Co platí`) : <Empty><Trans>S nikým se nic nesdílí. Bez podepsaného souhlasu jiná organizace nevidí ani to, že případ existuje.</Trans></Empty>}
              {before.length > 0 && <details><summary><Trans>Skončené a odvolané</Trans> ({before.length})</summary>{list(before, t`Skončené a odvolané`)}</details>}
            </>
          );
        }}</Reading>
      </Card>
      <CaseOpenings caseId={caseId} />
    </div>
  );
}
