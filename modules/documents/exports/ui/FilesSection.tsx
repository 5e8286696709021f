import { Progress } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { documents } from '../../contract.ts';
import { fileSize } from '../../ui/words.ts';
import { Exports } from './Exports.tsx';

/** How much room documents take; for heads also everything the organisation holds, as one file. */
export default function FilesSection() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head';
  const usage = useRead(documents.usage);
  return (
    <div className="stack">
      <Card title={t`Místo na dokumenty`}>
        <Reading of={usage} rows={2}>{({ used, quota }) => (
          <div className="stack">
            <Progress value={used / quota * 100} color={used / quota > 0.9 ? 'red' : 'brand'} aria-label={t`Obsazené místo`} />
            <p><Trans>Obsazeno {fileSize(used)} z {fileSize(quota)}.</Trans></p>
          </div>
        )}</Reading>
      </Card>
      {head && <Exports />}
    </div>
  );
}
