import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { practices } from '../contract.ts';
import { PracticeSheet } from './PracticeSheet.tsx';

/** Under a strength that an audit found in a service of ours: told as good practice by one tap. Draws nothing anywhere else. */
export default function SharePractice({ auditId, findingId }: { auditId: string; findingId: string }) {
  const { role } = useMe().membership, asks = ['head', 'methodologist', 'coordinator', 'worker'].includes(role), navigate = useNavigate(), [open, setOpen] = useState(false);
  const of = useRead(practices.ofAudit, { params: { auditId } }, { enabled: asks }).data?.items.find((one) => one.findingId === findingId);
  if (!of) return null;
  if (of.practiceId) return <Link to={`/kvalita/dobra-praxe/${of.practiceId}` as string}><Trans>Je mezi dobrou praxí</Trans></Link>;
  return <>
    <Button variant="default" size="xs" leftSection={<IconStar size={16} aria-hidden />} onClick={() => setOpen(true)}><Trans>Sdílet jako dobrou praxi</Trans></Button>
    {open && <PracticeSheet from={of} onClose={() => setOpen(false)} onMade={(id) => void navigate({ to: `/kvalita/dobra-praxe/${id}` as string })} />}
  </>;
}
