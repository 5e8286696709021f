import { Button, Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { programmeSites, type Duty } from '../contract.ts';
import { areas } from '../rules.ts';
import { usual } from '../usual.ts';
import { anew } from './changed.ts';
import styles from './Sites.module.css';
import { useSiteWords } from './words.ts';

/** The shipped list, without what is here already: everything is ticked to begin with. */
export function UsualSheet({ programmeId, siteId, duties, onClose }: { programmeId: string; siteId: string; duties: readonly Duty[]; onClose: () => void }) {
  const { t } = useLingui(), words = useSiteWords(), begin = useChange(programmeSites.beginDuties, anew), here = new Set(duties.map((one) => one.usual)), offered = usual.filter(({ key }) => !here.has(key)), [keys, setKeys] = useState(offered.map(({ key }) => key));
  return (
    <ConfirmSheet open onClose={onClose} title={t`Obvyklé úkoly`} problem={begin.error} {...(offered.length > 0 && keys.length > 0 && { confirm: t`Převzít vybrané`, loading: begin.isPending, onConfirm: () => begin.mutate({ params: { programmeId, siteId }, body: { keys } }, { onSuccess: () => { said(t`Úkoly jsou převzaté`); onClose(); } }) })}>
      {offered.length === 0 ? <Empty><Trans>Všechny obvyklé úkoly už tu jsou.</Trans></Empty> : <div className={styles.stack}>
        <p><Trans>Vyberte, co se u vás dělá. Znění pak můžete změnit a doplnit vlastní úkoly.</Trans></p>
        {areas.map((area) => { const some = offered.filter((one) => one.area === area); return some.length > 0 && <Checkbox.Group key={area} label={words.areas[area]} value={keys} onChange={setKeys}><div className={styles.stack}>{some.map(({ key }) => <Checkbox key={key} value={key} label={words.title({ title: '', usual: key })} />)}</div></Checkbox.Group>; })}
        {keys.length > 0 && <div><Button variant="subtle" size="xs" onClick={() => setKeys([])}><Trans>Odznačit všechno</Trans></Button></div>}
      </div>}
    </ConfirmSheet>
  );
}
