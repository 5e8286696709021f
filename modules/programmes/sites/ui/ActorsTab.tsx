import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { useSite } from '../../ui/useProgramme.ts';
import { programmeSites, type Actor } from '../contract.ts';
import { standings } from '../rules.ts';
import { ActorSheet } from './ActorSheet.tsx';
import { AgreementsCard } from './AgreementsCard.tsx';
import styles from './Sites.module.css';
import { useSiteWords } from './words.ts';

/** Who acts in the district: what they need, what they can bring, how cooperation stands; and agreements. */
export default function ActorsTab({ programmeId, siteId }: { programmeId: string; siteId: string }) {
  const { t } = useLingui(), of = useSite(programmeId, siteId).data, list = useRead(programmeSites.actors, { params: { programmeId, siteId } }), [open, setOpen] = useState<Actor | 'new'>(), writes = of?.writes ?? false;
  return (
    <div className={styles.stack}>
      <Card title={t`Aktéři v obvodu`} {...(list.data && { count: list.data.items.length })} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat aktéra`} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>}>
        <Reading of={list}>{({ items }) => (items.length ? <><Counted items={items} /><Rows label={t`Aktéři v obvodu`}>{items.map((one) => <ActorRow key={one.id} of={one} {...(writes && { onChange: () => setOpen(one) })} />)}</Rows></>
          : <Empty {...(writes && { action: <Button variant="default" onClick={() => setOpen('new')}><Trans>Přidat aktéra</Trans></Button> })}><Trans>Zatím tu nikdo není. Aktéři jsou ti, bez kterých se pomoc v obvodu nedomluví: úřady, školy, služby, lékaři.</Trans></Empty>)}</Reading>
      </Card>
      {list.data && <AgreementsCard programmeId={programmeId} siteId={siteId} items={list.data.agreements} writes={writes} />}
      {open && <ActorSheet programmeId={programmeId} siteId={siteId} {...(open !== 'new' && { of: open })} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
function Counted({ items }: { items: readonly Actor[] }) {
  const words = useSiteWords(), count = (standing: Actor['standing']) => items.filter((one) => one.standing === standing).length;
  return <p className="meta"><Trans>Spolupráce</Trans>{': '}{standings.toReversed().filter(count).map((standing) => `${words.standings[standing]} ${count(standing)}`).join(' · ')}</p>;
}
function ActorRow({ of, onChange }: { of: Actor; onChange?: () => void }) {
  const { t } = useLingui(), words = useSiteWords();
  return (
    <Row title={of.name} note={<>{words.kinds[of.kind]}{(of.needs || of.brings) && <dl className={styles.needs}>{of.needs && <div><dt>{t`Potřebuje`}</dt><dd>{of.needs}</dd></div>}{of.brings && <div><dt>{t`Může přinést`}</dt><dd>{of.brings}</dd></div>}</dl>}</>}
      end={<><Tag tone={words.tones[of.standing]}>{words.standings[of.standing]}</Tag><span className="meta">{t`k ${day(of.standingOn)}`}</span>{onChange && <Button variant="subtle" size="xs" aria-label={t`Změnit: ${of.name}`} onClick={onChange}><Trans>Změnit</Trans></Button>}</>} />
  );
}
