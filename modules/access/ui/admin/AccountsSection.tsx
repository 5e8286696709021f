import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime, day, number } from '#platform/i18n/format.ts';
import { administration, type Account, type Membership } from '../../organisations/contract.ts';
import { invitations } from '../../invitations/contract.ts';
import { AddAccount } from './AddAccount.tsx';
import { ChangeMembership } from './ChangeMembership.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import { makePassword } from './password.ts';
import { ShownOnce } from './ShownOnce.tsx';
import { useRoleWords } from './useRoleWords.ts';

function ResetPassword({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useLingui();
  const [password] = useState(makePassword);
  const reset = useChange(administration.resetPassword);
  if (reset.isSuccess) return <ShownOnce name={account.name} password={password} onClose={onClose} />;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Jednorázové heslo`} danger confirm={<Trans>Nastavit jednorázové heslo</Trans>} loading={reset.isPending} problem={reset.error} onConfirm={() => reset.mutate({ params: { accountId: account.id }, body: { password } })}>
      <p><b>{account.name}</b></p>
      <p><Trans>Staré heslo přestane platit a účet bude všude odhlášen. Při prvním přihlášení si zvolí vlastní heslo.</Trans></p>
    </ConfirmSheet>
  );
}
/** The invitation of an account that cannot sign in yet: sent anew, revoked. */
function InvitationLine({ account }: { account: Account }) {
  const { t } = useLingui();
  const invalidates = [administration.accounts];
  const send = useChange(invitations.send, { invalidates, onDone: () => said(t`Pozvánka je na cestě.`) }), revoke = useChange(invitations.revoke, { invalidates, onDone: () => said(t`Pozvánka už neplatí.`) });
  const { invitation } = account, params = { accountId: account.id };
  const words = invitation?.state === 'waiting' ? t`pozvánka čeká, platí do ${dateTime(invitation.expiresAt)}` : invitation?.state === 'expired' ? t`pozvánka vypršela` : invitation ? t`pozvánka zrušena` : t`zatím bez přístupu`;
  return (
    <span className="inline">
      <Tag tone={invitation?.state === 'waiting' ? 'waiting' : 'soon'}>{words}</Tag>
      <Button variant="subtle" size="compact-sm" loading={send.isPending} onClick={() => send.mutate({ params })}>{invitation ? <Trans>Poslat znovu</Trans> : <Trans>Poslat pozvánku</Trans>}</Button>
      {invitation?.state === 'waiting' && <Button variant="subtle" size="compact-sm" loading={revoke.isPending} onClick={() => revoke.mutate({ params })}><Trans>Zrušit pozvánku</Trans></Button>}
      <ProblemAlert problem={send.error ?? revoke.error} />
    </span>
  );
}

type Open = { what: 'add' | 'join' | 'reset'; account?: Account } | { what: 'change' | 'end'; account: Account; membership: Membership };

/** Accounts with their memberships: who may what, since when. */
export default function AccountsSection() {
  const { t } = useLingui();
  const { role, profession } = useRoleWords();
  const [open, setOpen] = useState<Open | null>(null);
  const read = useRead(administration.accounts), own = useRead(administration.own).data?.items ?? [];
  const close = () => setOpen(null);
  const words = (m: Membership) => [own.length > 1 && m.organisation.name, role[m.role], m.role === 'worker' && profession[m.profession], t`úvazek ${number(m.fte)}`, m.services.map((s) => s.name).join(', '), m.endedAt || m.validTo ? `${day(m.validFrom)} – ${day(m.endedAt ?? m.validTo!)}` : t`od ${day(m.validFrom)}`].filter(Boolean).join(' · ');
  return (
    <Card title={t`Účty`} {...(read.data && { count: read.data.items.length })} action={<Button leftSection={<IconPlus size={18} />} disabled={!own.length} onClick={() => setOpen({ what: 'add' })}><Trans>Nový účet</Trans></Button>}>
      <Reading of={read} rows={6}>{({ items }) => (
        <Rows label={t`Účty`}>
          {items.map((account) => (
            <Row key={account.id} title={<>{account.name} {account.mine && <Tag><Trans>vy</Trans></Tag>}</>}
              note={<>{account.email}{!account.active && <InvitationLine account={account} />}{account.active && !account.secondFactor && <> · <Trans>bez druhého kroku přihlášení</Trans></>}
                {account.memberships.map((m) => (
                  <span key={m.id} style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.5rem' }}>
                    <span>{words(m)}</span>
                    {m.lasts ? <><Button variant="subtle" size="compact-sm" onClick={() => setOpen({ what: 'change', account, membership: m })}><Trans>Změnit</Trans></Button>{!account.mine && <Button variant="subtle" size="compact-sm" onClick={() => setOpen({ what: 'end', account, membership: m })}><Trans>Ukončit</Trans></Button>}</> : <Tag><Trans>neplatí</Trans></Tag>}
                  </span>
                ))}</>}
              end={<>
                <Button variant="subtle" size="compact-md" onClick={() => setOpen({ what: 'join', account })}><Trans>Další role</Trans></Button>
                {!account.mine && <Button variant="subtle" size="compact-md" onClick={() => setOpen({ what: 'reset', account })}><Trans>Jednorázové heslo</Trans></Button>}
              </>} />
          ))}
        </Rows>
      )}</Reading>
      {open?.what === 'add' && <AddAccount organisations={own} onClose={close} />}
      {open?.what === 'join' && <AddAccount organisations={own} onClose={close} of={open.account} />}
      {open?.what === 'reset' && open.account && <ResetPassword account={open.account} onClose={close} />}
      {open?.what === 'end' && <LeaveSheet name={open.account.name} membership={open.membership} onClose={close} />}
      {open?.what === 'change' && <ChangeMembership name={open.account.name} membership={open.membership} services={own.find((o) => o.id === open.membership.organisation.id)?.services ?? []} onClose={close} />}
    </Card>
  );
}
