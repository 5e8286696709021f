import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, writing } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import type { Site } from '../../contract.ts';
import { siteState } from '../../rules.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import { programmeSites } from '../contract.ts';
import { anew } from './changed.ts';
import { PeopleCard } from './PeopleCard.tsx';
import { SiteSheet } from './SiteSheet.tsx';
import { SupportersCard } from './SupportersCard.tsx';
import styles from './Sites.module.css';

/** How a site stands, its people, who supports it, and what the team has to know. */
export function SiteOverview({ of }: { of: Site }) {
  return <div className={styles.columns}><div className={styles.column}><About of={of} /><PeopleCard of={of} /></div><div className={styles.column}><SupportersCard of={of} />{of.team && <NoteCard of={of} />}</div></div>;
}
function About({ of }: { of: Site }) {
  const { t } = useLingui(), words = useProgrammeWords(), [open, setOpen] = useState<'change' | 'leave'>(), writes = of.leads && !of.closedOn, state = siteState(of, of, today());
  return (
    <Card title={t`O místě`} meta={<Tag tone={words.tones[state] ?? 'plain'}>{words.states[state]}</Tag>} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Změnit místo`} onClick={() => setOpen('change')}><Trans>Změnit</Trans></Button>}>
      {of.leftOn && !of.team && <p className={styles.told}><Trans>Místo program opustilo. Co se tu udělalo, zůstává ke čtení; psát už se sem nedá.</Trans></p>}
      <Facts facts={[[t`Obvod`, of.orp?.name], [t`Kraj`, of.orp?.region], [t`Organizace`, of.organisation?.name ?? t`nemá tu účty: píše za něj tým`], [t`Jednáme od`, of.approachedOn && day(of.approachedOn)], [t`Zapojené od`, of.joinedOn && day(of.joinedOn)], [t`Odešlo`, of.leftOn && day(of.leftOn)], [t`Proč odešlo`, of.leftReason]]} />
      {writes && of.joinedOn && <div className={styles.below}><Button variant="default" size="xs" onClick={() => setOpen('leave')}>{of.leftOn ? <Trans>Opravit odchod</Trans> : <Trans>Místo odchází</Trans>}</Button></div>}
      {open === 'change' && <SiteSheet programmeId={of.programme.id} of={of} onClose={() => setOpen(undefined)} />}
      {open === 'leave' && <LeaveSheet of={of} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Leave = { leftOn: string | null; leftReason: string };
function LeaveSheet({ of, onClose }: { of: Site; onClose: () => void }) {
  const { t } = useLingui(), leave = useChange(programmeSites.leave, anew), labels = { leftOn: t`Poslední den v programu`, leftReason: t`Proč` };
  return (
    <FormSheet<Leave> title={t`Místo odchází z programu`} onClose={onClose} draft={`programme-site-leaves:${of.id}`} labels={labels} version={of.version} action={t`Uložit odchod`} done={t`Odchod je zapsaný`} initial={{ leftOn: of.leftOn ?? today(), leftReason: of.leftReason }} schema={z.object({ leftOn: Day, leftReason: writing(2000) })}
      save={({ leftOn, leftReason }, version) => leave.mutateAsync({ params: { programmeId: of.programme.id, siteId: of.id }, version, body: { leftOn: leftOn ?? '', leftReason } })}>
      {(form) => <>
        <p><Trans>Co místo udělalo, zůstane. Podpora skončí tímto dnem a lidé místa sem po něm už nic nenapíšou. Vrátí-li se, přidáte ho jako nové.</Trans></p>
        <DayField label={labels.leftOn} required {...(of.joinedOn && { minDate: of.joinedOn })} {...form.getInputProps('leftOn')} />
        <Textarea label={labels.leftReason} description={t`Místo to čte také.`} required autosize minRows={2} maxLength={2000} {...form.getInputProps('leftReason')} />
      </>}
    </FormSheet>
  );
}
function NoteCard({ of }: { of: Site }) {
  const { t } = useLingui();
  return <Card title={t`Poznámka týmu`} meta={<Trans>místo ji nečte</Trans>}>{of.note ? <p className={styles.words}>{of.note}</p> : <Empty>{of.leads ? <Trans>Zatím nic. Napíšete ji ve změně místa.</Trans> : <Trans>Zatím nic. Píše ji, kdo program vede.</Trans>}</Empty>}</Card>;
}
