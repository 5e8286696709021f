// The genogram, and the list of people that edits it. Persons of the case and their relations are changed at the persons themselves.
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import type { Kin, NetworkMap } from '../contract.ts';
import { GenogramSvg } from './Drawing.tsx';
import { KinSheet, useRelationWords } from './KinSheet.tsx';
import { MapBox } from './MapBox.tsx';
import styles from './network.module.css';

export function GenogramView({ map, caseId, mayWrite }: { map: NetworkMap; caseId: string; mayWrite: boolean }) {
  const { t } = useLingui(), relations = useRelationWords(), [open, setOpen] = useState<Kin | 'new' | null>(null);
  const nameOf = (id: string | null) => [...map.people, ...map.kin].find((one) => one.id === id)?.name ?? '';
  const years = ({ birthYear, deathYear }: { birthYear: number | null; deathYear?: number | null }) => deathYear ? `${birthYear ?? '?'}–${deathYear}` : birthYear ? `* ${birthYear}` : '';
  return (
    <div className={styles.columns}>
      <Card title={<Trans>Genogram</Trans>}><MapBox label={t`Genogram`}><GenogramSvg map={map} /></MapBox></Card>
      <div className="stack">
        <Card title={<Trans>Další příbuzní</Trans>} count={map.kin.length} action={mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}><Trans>Přidat příbuzné</Trans></Button>}>
          <p className="meta"><Trans>Třetí osoby. Jiné organizaci se nezpřístupňují.</Trans></p>
          <Rows label={t`Další příbuzní`}>{map.kin.map((kin) => <Row key={kin.id} title={mayWrite && kin.mine ? <button type="button" className={styles.name} onClick={() => setOpen(kin)}><b>{kin.name}</b></button> : kin.name}
            note={`${relations[kin.relation]}: ${nameOf(kin.ofPersonId ?? kin.ofKinId)}`} end={<span className="meta">{years(kin)}</span>} />)}</Rows>
        </Card>
        <Card title={<Trans>Osoby případu</Trans>} count={map.people.length}>
          <Rows label={t`Osoby případu`}>{map.people.map((person) => <Row key={person.id} title={person.name} to={`/lide/${person.id}`}
            note={map.relations.filter(({ personId, kind }) => personId === person.id && (kind === 'parent' || kind === 'partner' || kind === 'former_partner' || kind === 'sibling')).map(({ kind, otherId }) => `${relations[kind as Kin['relation']]}: ${nameOf(otherId)}`).join(', ')} end={<span className="meta">{years(person)}</span>} />)}</Rows>
        </Card>
      </div>
      {open && <KinSheet kin={open === 'new' ? null : open} map={map} caseId={caseId} onClose={() => setOpen(null)} />}
    </div>
  );
}
