import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { month } from '#platform/i18n/format.ts';
import { useProgrammeWords, useSite } from '../../ui/index.ts';
import { supportLog } from '../contract.ts';
import { byWays } from '../rules.ts';
import { Lines } from './Lines.tsx';
import styles from './Log.module.css';
import { Sums } from './Sums.tsx';
import { useSupportWords } from './words.ts';

/** Support of one site: how much, how and when. The site reads it too, without what was written of it. */
export default function SiteSupportTab({ programmeId, siteId }: { programmeId: string; siteId: string }) {
  const { t } = useLingui(), words = useSupportWords(), { ways } = useProgrammeWords(), site = useSite(programmeId, siteId).data, found = useRead(supportLog.sums, { params: { programmeId }, query: { siteId } });
  return (
    <div className="stack">
      <Reading of={found} rows={5}>{({ minutes, by }) => <>
        <Card title={t`Podpora celkem`}><p className={styles.total}>{words.time(minutes)}</p></Card>
        {minutes > 0 && <div className={styles.columns}>
          <Sums title={t`Podle způsobu`} what={t`způsob`} lines={byWays(by.mode).map(({ way, ...one }) => ({ key: way, name: ways[way], ...one }))} />
          <Sums title={t`Podle měsíců`} what={t`měsíc`} lines={by.month.toReversed().map((one) => ({ key: one.key ?? '', name: month(one.key ?? ''), records: one.records, minutes: one.minutes }))} />
        </div>}
      </>}</Reading>
      <Lines programmeId={programmeId} narrowing={{ siteId }} title={t`Zápisy`} ofSite={site?.ours ?? true} />
    </div>
  );
}
