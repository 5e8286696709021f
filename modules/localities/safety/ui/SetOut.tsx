import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { Tag } from '#platform/design/Tag.tsx';
import { CheckInSheet } from './CheckInSheet.tsx';
import { VisitSheet } from './VisitSheet.tsx';
import { useGoes, useSafety } from './useSafety.ts';

type Promise_ = { id: string; caseId: string | null; caseLabel: string | null; what: string };

/** At a promised visit: what warns about it, and a way to say that one goes there. */
export function SetOut({ promise, size = 'compact-sm' }: { promise: Promise_; size?: 'compact-sm' | 'md' }) {
  const { t } = useLingui();
  const goes = useGoes(), { ofPromise, running: inside } = useSafety(false), { visit, warnings } = ofPromise(promise.id);
  const [planning, setPlanning] = useState(false), [made, setMade] = useState<string>(), [entering, setEntering] = useState(false);
  if (!goes || !promise.caseId) return null;
  const heading = promise.caseLabel ?? promise.what, running = visit?.state === 'running', going = entering && visit ? visit : undefined;
  return (
    <>
      {warnings.length > 0 && <Tag tone="late" icon={<IconAlertTriangle size={14} aria-hidden />}><Trans>výstraha</Trans></Tag>}
      {/* Whoever is inside somewhere comes out first. */ running ? <Tag tone="waiting"><Trans>jste uvnitř</Trans></Tag> : inside.length === 0 && (
        <Button variant={size === 'md' ? 'default' : 'subtle'} size={size} px="sm" leftSection={<IconDoorEnter size={16} />} aria-label={t`Vyrazit: ${heading}`} onClick={() => (visit ? setEntering(true) : setPlanning(true))}><Trans>Vyrazit</Trans></Button>
      )}
      {planning && <VisitSheet caseId={promise.caseId} heading={heading} commitmentId={promise.id} now onClose={() => setPlanning(false)} onMade={(id) => { setMade(id); setEntering(true); }} />}
      {going && (!made || made === going.id) && <CheckInSheet visit={going} onClose={() => { setEntering(false); setMade(undefined); }} />}
    </>
  );
}
