import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { agreements } from '#modules/directory/agreements/contract.ts';
import { programmeSites, type SiteAgreement } from '../contract.ts';
import { anew } from './changed.ts';

type Props = { programmeId: string; siteId: string; items: readonly SiteAgreement[]; writes: boolean };
/** Agreements of the directory that cooperation here stands on: those that the reader sees. */
export function AgreementsCard({ programmeId, siteId, items, writes }: Props) {
  const { t } = useLingui(), [adding, setAdding] = useState(false), unlink = useChange(programmeSites.unlinkAgreement, anew);
  const states: Record<SiteAgreement['state'], [string, Tone]> = { draft: [t`koncept`, 'plain'], holds: [t`předložená`, 'done'], over: [t`skončila`, 'plain'] };
  return (
    <Card title={t`Dohody`} count={items.length} meta={<Trans>jen ty, kterých jste stranou</Trans>} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Připojit dohodu`} onClick={() => setAdding(true)}><Trans>Připojit</Trans></Button>}>
      {items.length ? <Rows label={t`Dohody`}>{items.map((one) => (
        <Row key={one.id} to={`/sit/dohody/${one.id}`} title={one.title} note={[one.with.length > 0 && t`s kým: ${one.with.join(', ')}`, one.endsOn ? `${day(one.validFrom)} – ${day(one.endsOn)}` : t`od ${day(one.validFrom)}`].filter(Boolean).join(' · ')}
          end={<><Tag tone={states[one.state][1]}>{states[one.state][0]}</Tag>{writes && <Button variant="subtle" size="xs" color="gray" aria-label={t`Odpojit dohodu ${one.title}`} onClick={() => unlink.mutate({ params: { programmeId, siteId, agreementId: one.id } }, { onSuccess: () => said(t`Dohoda je odpojená, v síti zůstává`) })}><Trans>Odpojit</Trans></Button>}</>} />
      ))}</Rows> : <Empty><Trans>Zatím žádná. Dohody se píšou v Síti; sem se připojí ty, na kterých spolupráce v obvodu stojí.</Trans></Empty>}
      <ProblemAlert problem={unlink.error} />
      {adding && <LinkSheet programmeId={programmeId} siteId={siteId} items={items} writes={writes} onClose={() => setAdding(false)} />}
    </Card>
  );
}
function LinkSheet({ programmeId, siteId, items, onClose }: Props & { onClose: () => void }) {
  const { t } = useLingui(), [chosen, choose] = useState<string | null>(null), link = useChange(programmeSites.linkAgreement, anew), here = new Set(items.map(({ id }) => id));
  const found = useRead(agreements.list, { query: { limit: 100 } }), options = found.data?.items.filter(({ id }) => !here.has(id)).map(({ id, title, parties }) => ({ value: id, label: [title, parties.filter(({ mine }) => !mine).map(({ name }) => name).join(', ')].filter(Boolean).join(' – ') })) ?? [];
  return (
    <ConfirmSheet open onClose={onClose} title={t`Připojit dohodu`} {...(options.length > 0 && { confirm: t`Připojit`, loading: link.isPending, onConfirm: () => { if (chosen) link.mutate({ params: { programmeId, siteId, agreementId: chosen } }, { onSuccess: () => { said(t`Dohoda je připojená`); onClose(); } }); } })} problem={link.error ?? found.error}>
      {found.data && (options.length ? <Select label={t`Dohoda`} description={t`Z dohod vaší organizace. Uvidí ji tu jen ti, kdo jsou její stranou.`} searchable data={options} value={chosen} onChange={choose} /> : <Empty><Trans>Vaše organizace žádnou další platnou dohodu nemá. Napíšete ji v Síti.</Trans></Empty>)}
    </ConfirmSheet>
  );
}
