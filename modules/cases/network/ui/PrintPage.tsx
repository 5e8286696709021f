// The network on A4. What may not go on paper for whom is left out by the same rule as in the whole file.
import { Checkbox, NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { day } from '#platform/i18n/format.ts';
import { network } from '../contract.ts';
import { forPrint } from '../rules.ts';
import { NoteText } from './Conclusion.tsx';
import { EcomapSvg, GenogramSvg } from './Drawing.tsx';
import styles from './network.module.css';
import { TieTable } from './TieTable.tsx';

export default function PrintPage() {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const { t } = useLingui(), [on] = useAddress('den'), [withoutThirdPersons, setWithout] = useState(true), [genogram, setGenogram] = useState(false), [forPerson, setForPerson] = useState('');
  const map = useRead(network.get, { params: { caseId }, query: on ? { on } : {} });
  return (
    <Page title={<Trans>Tisk sítě</Trans>} back={{ to: `/pripady/${caseId}/sit`, label: t`Síť a ekomapa` }} action={{ label: <Trans>Vytisknout</Trans>, icon: <IconPrinter size={18} />, onClick: () => window.print() }}>
      <Reading of={map} rows={10}>{(data) => {
        const printed = forPrint(data, { withoutThirdPersons, forPerson: forPerson || null });
        return <>
          <div className={`${styles.bar} ${styles.options}`}>
            <NativeSelect label={<Trans>Do čího spisu</Trans>} value={forPerson} onChange={(event) => setForPerson(event.currentTarget.value)} data={[{ value: '', label: t`společný spis, bez důvěrného` }, ...data.people.map(({ id, name }) => ({ value: id, label: name }))]} />
            <Checkbox label={<Trans>Bez třetích osob</Trans>} checked={withoutThirdPersons} onChange={(event) => setWithout(event.currentTarget.checked)} />
            <Checkbox label={<Trans>I genogram</Trans>} checked={genogram} onChange={(event) => setGenogram(event.currentTarget.checked)} />
          </div>
          <article className={styles.paper}>
            <h2><Trans>Síť a ekomapa</Trans> · {day(data.on)}</h2>
            <EcomapSvg map={printed} />
            <TieTable map={printed} caseId={caseId} />
            {genogram && <GenogramSvg map={printed} />}
            {printed.notes[0] && <NoteText note={printed.notes[0]} />}
          </article>
        </>;
      }}</Reading>
    </Page>
  );
}
