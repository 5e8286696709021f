import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Refused } from '#platform/http/client.ts';
import { referrals, type Referral, type Target } from '../contract.ts';
import { Alternatives } from './Alternatives.tsx';
import styles from './Referrals.module.css';

/** A draft: send it, change it, throw it away. Nobody else has seen it. */
export function DraftCard({ of }: { of: Referral }) {
  const { t } = useLingui(), go = useNavigate();
  const invalidates = [referrals.get, referrals.list, referrals.ofCase];
  const send = useChange(referrals.move, { invalidates, onDone: () => said(t`Odesláno`) });
  const remove = useChange(referrals.remove, { invalidates: [referrals.list, referrals.ofCase], onDone: () => { said(t`Rozepsané odkázání je pryč`); void go({ to: '/sit/odkazani?smer=od-nas' as never }); } });
  const alternatives = send.error instanceof Refused ? (send.error.problem.current as { alternatives?: Target[] } | undefined)?.alternatives : undefined;
  const ask = { params: { referralId: of.id }, version: of.version };
  return (
    <div className="stack">
      <p className="meta"><Trans>Druhá strana o tom zatím neví.</Trans></p>
      <ProblemAlert problem={send.error ?? remove.error} />
      {alternatives && <Alternatives of={alternatives} />}
      <div className={styles.actions}>
        <Button loading={send.isPending} onClick={() => send.mutate({ ...ask, body: { move: 'send' } })}><Trans>Odeslat</Trans></Button>
        <Button variant="default" renderRoot={(props: object) => <Link to={`/sit/odkazani/nove?upravit=${of.id}` as never} {...props} />}><Trans>Upravit</Trans></Button>
        <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(ask)}><Trans>Zahodit</Trans></Button>
      </div>
    </div>
  );
}
