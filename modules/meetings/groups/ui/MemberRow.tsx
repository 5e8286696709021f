import { ActionIcon, Menu } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAddressBook, IconDots, IconPencil, IconReplace, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { day } from '#platform/i18n/format.ts';
import type { Group, GroupMember, GroupSeat } from '../shapes.ts';
import { EndMemberSheet, EndSeatSheet, MembershipSheet } from './EndSheets.tsx';
import { ContactSheet, SeatSheet } from './SeatSheet.tsx';
import { useGroupWords } from './words.ts';

type Sheet = 'seat' | 'membership' | 'end' | { succeed: GroupSeat } | { contact: GroupSeat } | { endSeat: GroupSeat };

/** What can be done with a member and those who sit there. */
function MemberMenu({ of, member }: { of: Group; member: GroupMember }) {
  const { t } = useLingui();
  const [sheet, open] = useState<Sheet>(), close = () => open(undefined), person = member.kind === 'person';
  const items: [key: string, label: string, icon: ReactNode, sheet: Sheet][] = [
    ...member.seats.flatMap((seat): typeof items => {
      const { name } = seat, own: typeof items = [[`${seat.id}-contact`, t`Kontakt: ${name}`, <IconAddressBook size={18} />, { contact: seat }], [`${seat.id}-next`, person ? t`Změnit roli: ${name}` : t`Vyměnit nebo změnit roli: ${name}`, <IconReplace size={18} />, { succeed: seat }]];
      return person ? own : [...own, [`${seat.id}-end`, t`Ukončit zastoupení: ${name}`, <IconUserMinus size={18} />, { endSeat: seat }]];
    }),
    ...(person ? [] : [['seat', t`Přidat zástupce`, <IconUserPlus size={18} />, 'seat'] satisfies (typeof items)[number]]),
    ...(of.runs ? [['membership', t`Upravit členství`, <IconPencil size={18} />, 'membership'], ['end', t`Ukončit členství`, <IconUserMinus size={18} />, 'end']] satisfies typeof items : []),
  ];
  return <>
    <Menu position="bottom-end" withinPortal>
      <Menu.Target><ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Další možnosti: ${member.name}`}><IconDots size={18} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>{items.map(([key, label, icon, what]) => <Menu.Item key={key} leftSection={icon} onClick={() => open(what)}>{label}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
    {sheet === 'seat' ? <SeatSheet of={of} member={member} onClose={close} /> : sheet === 'membership' ? <MembershipSheet member={member} onClose={close} /> : sheet === 'end' ? <EndMemberSheet member={member} onClose={close} />
      : sheet && ('succeed' in sheet ? <SeatSheet of={of} member={member} after={sheet.succeed} onClose={close} /> : 'contact' in sheet ? <ContactSheet seat={sheet.contact} onClose={close} /> : <EndSeatSheet seat={sheet.endSeat} onClose={close} />)}
  </>;
}

/** One member of a day, with those who sat there on it. */
export function MemberRow({ of, member, now }: { of: Group; member: GroupMember; /** The day shown is today. */ now: boolean }) {
  const { t } = useLingui();
  const words = useGroupWords(), seats = member.seats.filter(({ here }) => here || !now), gone = now ? member.seats.filter(({ here }) => !here) : [];
  const line = (seat: GroupSeat) => [member.kind === 'person' ? '' : seat.name, seat.duty, seat.office !== 'member' && words.office[seat.office], seat.email, seat.phone && phoneText(seat.phone)].filter(Boolean).join(' · ');
  return (
    <Row title={member.name}
      note={<>
        {seats.map((seat) => line(seat) && <span key={seat.id} style={{ display: 'block' }}>{line(seat)}</span>)}
        {gone.map((seat) => <span key={seat.id} style={{ display: 'block' }}>{t`${seat.name}: účet skončil`}</span>)}
        <span style={{ display: 'block' }}>{[t`od ${day(member.since)}`, member.until && t`do ${day(member.until)}`, member.admission].filter(Boolean).join(' · ')}</span>
      </>}
      end={<>
        {!seats.length && <Tag tone="soon"><Trans>bez zástupce</Trans></Tag>}
        {!member.voting && <Tag><Trans>bez hlasu</Trans></Tag>}
        {now && member.mayName && !(of.endedOn && !of.runs) && <MemberMenu of={of} member={member} />}
      </>} />
  );
}
