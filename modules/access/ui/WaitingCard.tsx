import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Refused } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { leaving } from '../leaving/contract.ts';
import { handed, noChoice, Successors } from './admin/Successors.tsx';

function TakeOver({ membershipId, name, onClose }: { membershipId: string; name: string; onClose: () => void }) {
  const { t } = useLingui();
  const [choice, setChoice] = useState(noChoice);
  const params = { membershipId };
  const read = useRead(leaving.holdings, { params });
  const give = useChange(leaving.handOver, { invalidates: 'everything', onDone: () => { said(t`Předáno.`); onClose(); } });
  const errors = give.error instanceof Refused ? give.error.problem.fields ?? {} : {};
  return (
    <ConfirmSheet open onClose={onClose} title={t`Předat rozdělanou práci`} confirm={<Trans>Předat</Trans>} loading={give.isPending} problem={give.error} onConfirm={() => { if (read.data) give.mutate({ params, body: handed(read.data, choice) }); }}>
      <p><b>{name}</b></p>
      <Reading of={read} rows={4}>{(holdings) => <Successors of={holdings} leaver={membershipId} choice={choice} onChange={setChoice} errors={errors} />}</Reading>
    </ConfirmSheet>
  );
}

/** For the head: people who left, and what of theirs nobody has taken over yet. Nothing when there is none. */
function Waiting() {
  const { t } = useLingui();
  const [open, setOpen] = useState<{ membershipId: string; name: string } | null>(null);
  const items = useRead(leaving.waiting).data?.items ?? [];
  if (!items.length) return null;
  const words = (one: (typeof items)[number]) => [
    one.places && plural(one.places, { one: '# případ', few: '# případy', many: '# případu', other: '# případů' }), one.commitments && plural(one.commitments, { one: '# úkol', few: '# úkoly', many: '# úkolu', other: '# úkolů' }),
    one.mandates && plural(one.mandates, { one: '# pověření', few: '# pověření', many: '# pověření', other: '# pověření' }),
  ].filter(Boolean).join(' · ');
  return (
    <Card title={t`Čeká na převzetí`} count={items.length}>
      <Rows label={t`Čeká na převzetí`}>
        {items.map((one) => <Row key={one.membershipId} title={one.name} note={<>{words(one)} · <Trans>členství skončilo {day(one.left)}</Trans></>} end={<Button variant="default" size="compact-md" onClick={() => setOpen(one)}><Trans>Předat</Trans></Button>} />)}
      </Rows>
      {open && <TakeOver {...open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
export default function WaitingCard() {
  return useMe().membership.role === 'head' ? <Waiting /> : null;
}
