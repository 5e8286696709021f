import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconPencil, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, dayLong, number, today } from '#platform/i18n/format.ts';
import { useProgramme } from '../../ui/index.ts';
import styles from '../../ui/Programmes.module.css';
import { events, type Run } from '../contract.ts';
import { AskSheet } from './AskSheet.tsx';
import { InputsCard } from './InputsCard.tsx';
import { MineCard, RegisterSheet } from './MineCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { RunSheet } from './RunSheet.tsx';
import { useEventWords } from './words.ts';

const clock = (time: string | null) => time?.replace(/^0/, '');
function DaysCard({ of }: { of: Run }) {
  const { t } = useLingui(), words = useEventWords();
  return <Card title={t`Dny`} count={of.days.length}>{of.days.length ? <Rows label={t`Dny`}>{of.days.map((one) => <Row key={one.meetingId} {...(of.team && { to: `/setkani/${one.meetingId}` })} title={[one.onDay ? dayLong(one.onDay) : t`bez termínu`, [clock(one.startsAt), clock(one.endsAt)].filter(Boolean).join('–')].filter(Boolean).join(', ')} note={words.hours(one.minutes)} end={one.state === 'cancelled' && <Tag><Trans>zrušený</Trans></Tag>} />)}</Rows> : <Empty><Trans>Běh nemá žádný den.</Trans></Empty>}
    {of.team && <p className="meta"><Trans>Každý den je setkání: termín, program a zápis se mění tam.</Trans></p>}</Card>;
}
function About({ of }: { of: Run }) {
  const { t } = useLingui(), words = useEventWords(), address = of.path && `${location.host}/akce/${of.path}`;
  return (
    <Card title={t`O běhu`}>
      <div className="stack">
        {of.about.text && <p className={styles.about}>{of.about.text}</p>}
        <Facts facts={[
          [t`Kde`, [of.town, of.place, of.orp && of.orp.name !== of.town && t`obvod ${of.orp.name}`].filter(Boolean).join(', ')], [t`Kdo vede`, of.leader?.name], [t`Rozsah`, words.hours(of.about.minutes)], [t`Akreditace`, of.about.accreditation], [t`Klíčová aktivita`, of.about.activity && `${of.about.activity.number}. ${of.about.activity.title}`],
          [t`Přihlášeno`, t`${number(of.registered)} z ${number(of.capacity)}`], [t`Čeká`, of.waiting > 0 && number(of.waiting)], [t`Přišlo`, of.came > 0 && number(of.came)],
          [t`Přihlašování`, of.opensOn && (of.closesOn ? `${day(of.opensOn)} – ${day(of.closesOn)}` : t`od ${day(of.opensOn)} do začátku`)], [t`Veřejná přihláška`, address && <Anchor key="a" href={`/akce/${of.path}`} target="_blank" rel="noopener">{address}</Anchor>],
          [t`Osvědčení`, of.about.leastPercent ? t`kdo byl přítomen aspoň ${of.about.leastPercent} % hodin` : t`nevydávají se`],
        ]} />
        {of.team && of.opensOn && <p className="meta"><Trans>Jména z přihlášek se smažou {of.keptYears} let po konci roku, ve kterém se běh konal.</Trans></p>}
      </div>
    </Card>
  );
}
function FeedbackCard({ of, ask }: { of: Run; ask: () => void }) {
  const { t } = useLingui();
  return (
    <Card title={t`Zpětná vazba`}>
      <div className="stack">
        {of.campaigns.length ? <Rows label={t`Zpětná vazba`}>{of.campaigns.map((one) => <Row key={one.id} to={`/kvalita/zpetna-vazba/${one.id}`} title={one.name} note={t`do ${day(one.endsOn)} · ${location.host}/hlas/${one.path}`} />)}</Rows> : <Empty><Trans>Kdo přišel, může anonymně říct, jaké to bylo. Adresu ukažte na konci, přijde i e-mailem.</Trans></Empty>}
        {of.writes && of.came > 0 && <div><Button variant="default" onClick={ask}><Trans>Zeptat se těch, kdo přišli</Trans></Button></div>}
      </div>
    </Card>
  );
}
/** One run: when and where, who comes, what came of it. */
export default function RunPage() {
  const { t } = useLingui(), { programmeId = '', runId = '' } = useParams({ strict: false }) as { programmeId?: string; runId?: string }, found = useRead(events.run, { params: { runId } }), of = found.data, words = useEventWords();
  const [open, setOpen] = useState<'register' | 'change' | 'ask'>(), close = () => setOpen(undefined), mine = of?.mine && of.mine.state !== 'cancelled' ? of.mine : undefined;
  return (
    <Page title={of ? words.title(of) : t`Běh akce`} subtitle={of && <span className="inline">{[words.when(of), t`${of.number}. běh`, words.kinds[of.event.kind]].join(' · ')}{of.open && <Tag tone="waiting"><Trans>přihlašování otevřené</Trans></Tag>}</span>} back={{ to: `/programy/${programmeId}?cast=akce`, label: t`Akce programu` }}
      {...(of?.open && !mine && { action: { label: of.registered >= of.capacity ? t`Zařadit se na čekací listinu` : t`Přihlásit se`, icon: <IconUserPlus size={18} />, onClick: () => setOpen('register') } })}
      {...(of?.writes && { tools: <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setOpen('change')}><Trans>Upravit běh</Trans></Button> })}>
      <Reading of={found} rows={6}>{(run) => (
        <div className={styles.columns}>
          <div className={styles.column}>
            {run.mine && run.mine.state !== 'cancelled' && <MineCard of={run} />}
            <PeopleCard of={run} />
            <InputsCard of={run} />
          </div>
          <div className={styles.column}>
            <About of={run} />
            <DaysCard of={run} />
            {run.about.materials.length > 0 && <Card title={t`Materiály`}><Rows label={t`Materiály`}>{run.about.materials.map((one) => <Row key={one.id} title={<Anchor href={one.url} target="_blank" rel="noopener noreferrer">{one.title}</Anchor>} />)}</Rows></Card>}
            {run.team && (run.days.some(({ onDay }) => onDay && onDay <= today()) || run.campaigns.length > 0) && <FeedbackCard of={run} ask={() => setOpen('ask')} />}
          </div>
        </div>
      )}</Reading>
      {of && open === 'register' && <RegisterSheet of={of} onClose={close} />}
      {of && open === 'change' && <ChangeSheet of={of} programmeId={programmeId} onClose={close} />}
      {of && open === 'ask' && <AskSheet of={of} onClose={close} />}
    </Page>
  );
}
function ChangeSheet({ of, programmeId, onClose }: { of: Run; programmeId: string; onClose: () => void }) {
  const team = useProgramme(programmeId).data?.team;
  return team ? <RunSheet of={of.about} run={of} team={team} onClose={onClose} /> : null;
}
