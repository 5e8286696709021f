// Maps of two days side by side: every tie stands at the same place on both.
import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { network, type NetworkMap } from '../contract.ts';
import { ecomapLayout } from '../ecomap-drawing.ts';
import { EcomapSvg } from './Drawing.tsx';
import { MapBox } from './MapBox.tsx';
import styles from './network.module.css';
import { TieTable } from './TieTable.tsx';

export function Compare({ map, caseId }: { map: NetworkMap; caseId: string }) {
  const { t } = useLingui(), days = [...new Set([...map.days, today()])];
  const [earlier, setEarlier] = useAddress('od', days[0]), [later, setLater] = useAddress('do', days.at(-1));
  const before = useRead(network.get, { params: { caseId }, query: { on: earlier } }, { keepPrevious: true });
  const after = useRead(network.get, { params: { caseId }, query: { on: later, since: earlier } }, { keepPrevious: true });
  const layout = useMemo(() => after.data && ecomapLayout(after.data), [after.data]);
  if (map.days.length === 0) return <Card><Empty><Trans>Porovnávat bude co, až budou vazby zapsané aspoň ve dvou dnech.</Trans></Empty></Card>;
  const choices = days.map((one) => ({ value: one, label: one === today() ? t`dnes` : day(one) }));
  const one = (read: typeof before, value: string, set: (day: string) => void, label: string) => (
    <Card title={<NativeSelect aria-label={label} value={value} onChange={(event) => set(event.currentTarget.value)} data={choices} />}>
      <Reading of={read} rows={8}>{(data) => <MapBox whole label={t`Ekomapa ${day(data.on)}`}><EcomapSvg map={data} {...(layout && { layout })} /></MapBox>}</Reading>
    </Card>
  );
  return (
    <div className="stack">
      <div className={`${styles.columns} ${styles.two}`}>{one(before, earlier, setEarlier, t`Dřívější mapa`)}{one(after, later, setLater, t`Pozdější mapa`)}</div>
      {after.data && <Card title={<Trans>Co se změnilo</Trans>}><TieTable map={after.data} caseId={caseId} before /></Card>}
    </div>
  );
}
