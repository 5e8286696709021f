// The network of a case: the map, the same as a table, what follows from it; two days side by side; the genogram.
import { Button, NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { day } from '#platform/i18n/format.ts';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { useCase } from '../../ui/index.ts';
import { network, type NetworkMap, type Tie } from '../contract.ts';
import { AddTie } from './AddTie.tsx';
import { Compare } from './Compare.tsx';
import { Conclusion } from './Conclusion.tsx';
import { EcomapSvg } from './Drawing.tsx';
import { GenogramView } from './GenogramView.tsx';
import { MapBox } from './MapBox.tsx';
import styles from './network.module.css';
import { Readers } from './Readers.tsx';
import { TieSheet } from './TieSheet.tsx';
import { TieTable } from './TieTable.tsx';

type View = 'ekomapa' | 'porovnani' | 'genogram';

export default function NetworkTab({ caseId }: { caseId: string }) {
  const { t } = useLingui(), [view, setView] = useAddress('pohled', 'ekomapa'), [on, setOn] = useAddress('den'), [adding, setAdding] = useState(false);
  const map = useRead(network.get, { params: { caseId }, query: on ? { on } : {} }, { keepPrevious: true });
  const mayWrite = useCase(caseId).data?.writable ?? false;
  return (
    <div className="stack">
      <div className={styles.bar}>
        <Segmented<View> label={t`Pohled`} hideLabel value={view as View} onChange={setView} options={[{ value: 'ekomapa', label: <Trans>Ekomapa</Trans> }, { value: 'porovnani', label: <Trans>Porovnat</Trans> }, { value: 'genogram', label: <Trans>Genogram</Trans> }]} />
        {view === 'ekomapa' && <NativeSelect label={<Trans>Stav ke dni</Trans>} value={on} onChange={(event) => setOn(event.currentTarget.value)}
          data={[{ value: '', label: t`dnes` }, ...(map.data?.days ?? []).toReversed().map((one) => ({ value: one, label: day(one) }))]} />}
        <div className="inline">
          <Button variant="default" leftSection={<IconPrinter size={18} />} renderRoot={(props: object) => <Link to={`/pripady/${caseId}/sit/tisk${on ? `?den=${on}` : ''}`} {...props} />}><Trans>Tisk A4</Trans></Button>
          {view === 'ekomapa' && mayWrite && !adding && <Button variant="light" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}><Trans>Přidat vazbu</Trans></Button>}
        </div>
      </div>
      {adding && view === 'ekomapa' && <AddTie caseId={caseId} onClose={() => setAdding(false)} />}
      <Reading of={map} rows={8}>{(data) => view === 'genogram' ? <GenogramView map={data} caseId={caseId} mayWrite={mayWrite} /> : view === 'porovnani' ? <Compare map={data} caseId={caseId} /> : <Ecomap map={data} caseId={caseId} mayWrite={mayWrite} onAdd={() => setAdding(true)} />}</Reading>
    </div>
  );
}

/** More ties than this take the whole width; the table goes under the map. */
const many = 14;

function Ecomap({ map, caseId, mayWrite, onAdd }: { map: NetworkMap; caseId: string; mayWrite: boolean; onAdd: () => void }) {
  const { t } = useLingui(), [open, setOpen] = useState<Tie | null>(null);
  return (
    <div className={styles.columns} data-wide={map.ties.length > many || undefined}>
      <Card title={<Trans>Ekomapa</Trans>} meta={day(map.on)} count={map.ties.filter((tie) => tie.drawn).length}>
        <Readers map={map} caseId={caseId} />
        <MapBox label={t`Ekomapa`}><EcomapSvg map={map} /></MapBox>
      </Card>
      <div className="stack">
        <Card title={<Trans>Totéž v tabulce</Trans>}>
          {map.ties.length ? <TieTable map={map} caseId={caseId} {...(mayWrite && { onOpen: setOpen })} />
            : <NothingSeen caseId={caseId} action={mayWrite && <Button variant="default" onClick={onAdd}><Trans>Přidat vazbu</Trans></Button>}><Trans>Na mapě zatím nikdo není.</Trans></NothingSeen>}
        </Card>
        <Conclusion map={map} caseId={caseId} mayWrite={mayWrite} />
      </div>
      {open && <TieSheet tie={open} caseId={caseId} onClose={() => setOpen(null)} />}
    </div>
  );
}
