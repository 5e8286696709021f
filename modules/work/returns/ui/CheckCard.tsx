import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import { BehindCard } from '../../ui/BehindCard.tsx';
import type { WorkRecord } from '../../contract.ts';
import { returns, type ReturnCheck } from '../contract.ts';
import type { Check } from '../rules.ts';
import { ApplicationsLink } from './Refusals.tsx';
import styles from './Return.module.css';

type Of = { serviceId: string; year: number };
/** What is missing or looks wrong, each line with the way to where it is mended. */
export function CheckCard({ serviceId, year }: Of) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Check | null>(null), found = useRead(returns.check, { query: { serviceId, year } });
  const words: Record<Check, [string, string]> = {
    noAge: [t`Klienti bez věku`, t`Bez data narození je nejde zařadit do věkové skupiny.`], noSex: [t`Klienti bez pohlaví`, t`Doplňte na kartě člověka.`], noTarget: [t`Klienti bez cílové skupiny`, t`Vyberte ji na kartě klienta za rok.`],
    noService: [t`Záznamy bez služby`, t`Nepatří do žádného výkazu, dokud u nich služba není.`], noActivity: [t`Přímá práce bez činnosti`, t`Výkaz se dělí podle základních činností.`], nobody: [t`Práce bez klienta i bez žádosti`, t`Není jasné, koho se týká.`],
    tooLong: [t`Záznamy delší než deset hodin`, t`Nejspíš překlep v minutách.`], twice: [t`Nejspíš zapsané dvakrát`, t`Tentýž pracovník, den, lidé i délka.`], undecided: [t`Žádosti po lhůtě bez rozhodnutí`, t`Mohou chybět mezi odmítnutými.`],
  };
  const way = ({ kind, people }: ReturnCheck) => people.length ? <span className={styles.names}>{people.map((one) => kind === 'noTarget'
    ? <Link key={one.personId} to={`/prace/vykaz/${one.personId}` as string} search={{ sluzba: serviceId, rok: year } as never}>{one.name || t`beze jména`}</Link> : <Link key={one.personId} to={`/lide/${one.personId}` as string}>{one.name || t`beze jména`}</Link>)}</span>
    : kind === 'undecided' ? <ApplicationsLink serviceId={serviceId} /> : undefined;
  return <>
    <Card title={t`Kontrola`} {...(found.data && { count: found.data.items.length })}>
      <Reading of={found}>{({ items }) => items.length === 0 ? <p className="inline"><IconCheck size={18} aria-hidden /><Trans>Nic nechybí a nic nevypadá podezřele.</Trans></p> : <Rows label={t`Kontrola`}>{items.map((one) => (
        <Row key={one.kind} title={<>{words[one.kind][0]} <Tag tone="soon">{number(one.count)}</Tag></>} note={<>{words[one.kind][1]} {way(one)}{one.count > one.people.length && one.people.length > 0 && <> <Trans>a další</Trans></>}</>}
          end={!one.people.length && one.kind !== 'undecided' && <Button variant="default" size="xs" aria-label={t`Ukázat: ${words[one.kind][0]}`} onClick={() => setOpen(one.kind)}><Trans>Ukázat</Trans></Button>} />
      ))}</Rows>}</Reading>
    </Card>
    {open && <Wrong serviceId={serviceId} year={year} kind={open} title={words[open][0]} onClose={() => setOpen(null)} />}
  </>;
}
function Wrong({ serviceId, year, kind, title, onClose }: Of & { kind: Check; title: string; onClose: () => void }) {
  const { t } = useLingui();
  const assign = useChange(returns.assign, { invalidates: [returns.check, returns.checkRecords, returns.service, returns.state, returns.serviceRecords], onDone: () => said(t`Záznam patří k této službě.`) });
  return <>
    <ProblemAlert problem={assign.error} />
    <BehindCard title={title} of={usePages(returns.checkRecords, { query: { serviceId, year, kind } })} onClose={onClose}
      {...(kind === 'noService' && { below: (record: WorkRecord) => <Button variant="subtle" size="xs" loading={assign.isPending && assign.variables.params.recordId === record.id} onClick={() => assign.mutate({ params: { recordId: record.id }, body: { serviceId } })}><Trans>Patří k této službě</Trans></Button> })} />
  </>;
}
