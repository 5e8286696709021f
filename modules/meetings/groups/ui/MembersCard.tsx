import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { address } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { groups } from '../contract.ts';
import { compositionOn, votesOn } from '../rules.ts';
import type { Group } from '../shapes.ts';
import { MemberRow } from './MemberRow.tsx';
import { MemberSheet } from './MemberSheet.tsx';
import { useGroupWords } from './words.ts';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Who is a member, and who was on a day that one chooses. */
export function MembersCard({ of }: { of: Group }) {
  const { t } = useLingui();
  const words = useGroupWords(), [asked, ask] = useAddress('ke-dni'), [adding, setAdding] = useState(false);
  const usual = of.endedOn && of.endedOn < today() ? of.endedOn : today(), on = isDay(asked) ? asked : usual, now = on === today(), over = of.endedOn !== null && of.endedOn < today();
  const present = compositionOn(of.members, on), votes = votesOn(of.members, on);
  return (
    <Card title={now ? t`Členové` : t`Členové k ${day(on)}`} count={present.length} meta={<Trans>s hlasem {votes}</Trans>} {...(of.runs && !over && { action: <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}><Trans>Přidat člena</Trans></Button> })}>
      <div className="inline" style={{ alignItems: 'end', margin: 'var(--space-2) 0' }}>
        <DayField label={t`Kdo byl členem ke dni`} value={on} onChange={(next) => ask(next && next !== usual ? next : '')} style={{ maxWidth: '14rem' }} />
        {!over && <Button component="a" variant="default" href={address(groups.contacts, { params: { groupId: of.id } })} target="_blank" rel="noopener" leftSection={<IconPrinter size={18} aria-hidden />}><Trans>Kontakty (PDF)</Trans></Button>}
      </div>
      {present.length ? <Rows label={t`Členové`}>{present.map((member) => <MemberRow key={member.id} of={of} member={member} now={now} />)}</Rows> : <Empty><Trans>K tomuto dni skupina členy neměla.</Trans></Empty>}
      {adding && <MemberSheet of={of} onClose={() => setAdding(false)} />}
      <span className="hidden-text" role="status">{words.members(present.length)}</span>
    </Card>
  );
}

/** Everything that changed: who came, who left and why, who sat there for whom. */
export function HistoryCard({ of }: { of: Group }) {
  const { t } = useLingui();
  const words = useGroupWords(), until = (end: string | null) => end ? day(end) : t`dosud`;
  const left = of.members.filter((member) => member.until !== null || member.seats.some((seat) => seat.until !== null));
  if (!left.length) return null;
  return (
    <Card title={t`Jak se složení měnilo`}>
      <Rows label={t`Jak se složení měnilo`}>{left.map((member) => (
        <Row key={member.id} title={member.name} note={<>
          <span style={{ display: 'block' }}>{[`${day(member.since)} – ${until(member.until)}`, member.admission, member.endReason && t`proč skončilo: ${member.endReason}`].filter(Boolean).join(' · ')}</span>
          {member.kind !== 'person' && member.seats.toSorted((a, b) => b.since.localeCompare(a.since)).map((seat) => <span key={seat.id} style={{ display: 'block' }}>{[seat.name, words.office[seat.office], `${day(seat.since)} – ${until(seat.until)}`].join(' · ')}</span>)}
        </>} />
      ))}</Rows>
    </Card>
  );
}
