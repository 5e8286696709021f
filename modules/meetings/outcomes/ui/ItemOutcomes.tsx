import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChecklist, IconEye, IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import type { Outcomes } from '../contract.ts';
import { TaskForm } from './TaskForm.tsx';
import { TaskRows } from './TaskRows.tsx';
import { useOutcomes } from './useOutcomes.ts';
import { VoteCard } from './VoteCard.tsx';
import { VoteSheet } from './VoteSheet.tsx';
import { WatchRow } from './WatchRow.tsx';
import { WatchSheet } from './WatchSheet.tsx';
import styles from './Outcomes.module.css';

/** What comes out of one point of the agenda: votes, tasks, watched phenomena, and the buttons that make them. */
export default function ItemOutcomes({ meetingId, itemId }: { meetingId: string; itemId: string }) {
  return <Reading of={useOutcomes(meetingId)} rows={1}>{(data) => <Shown meetingId={meetingId} itemId={itemId} of={data} />}</Reading>;
}

function Shown({ meetingId, itemId, of }: { meetingId: string; itemId: string; of: Outcomes }) {
  const { t } = useLingui();
  const [making, setMaking] = useState<'vote' | 'task' | 'watch'>(), close = () => setMaking(undefined);
  const here = <T extends { itemId: string | null }>(all: readonly T[]) => all.filter((one) => one.itemId === itemId);
  const votes = here(of.items.votes), tasks = here(of.items.tasks), watches = here(of.items.watches), writesAt = of.mayAdd ? meetingId : undefined;
  const checksTasks = of.checks.tasks === itemId, checksWatches = of.checks.watches === itemId;
  if (!of.mayAdd && !votes.length && !tasks.length && !watches.length && !checksTasks && !checksWatches) return null;
  return (
    <div className={styles.outcomes}>
      {checksTasks && (of.carried.tasks.length ? <TaskRows items={of.carried.tasks} label={t`Úkoly z minulých setkání`} from /> : <Empty><Trans>Z minulých setkání nezbývá žádný úkol.</Trans></Empty>)}
      {checksWatches && <ul role="list" aria-label={t`Sledované jevy`}>{of.carried.watches.map((one) => <WatchRow key={one.id} of={one} writesAt={writesAt} itemId={itemId} />)}</ul>}
      {votes.map((one) => <VoteCard key={`${one.id} ${one.state}`} meetingId={meetingId} of={one} outcomes={of} />)}
      {tasks.length > 0 && <section aria-label={t`Úkoly z tohoto bodu`}><h3 className={styles.heading}><Trans>Úkoly</Trans></h3><TaskRows items={tasks.map(({ task }) => task)} label={t`Úkoly z tohoto bodu`} /></section>}
      {watches.length > 0 && <section aria-label={t`Sledované jevy`}><h3 className={styles.heading}><Trans>Sledujeme</Trans></h3><ul role="list">{watches.map((one) => <WatchRow key={one.id} of={one} writesAt={writesAt} itemId={itemId} />)}</ul></section>}
      {making === 'task' ? <TaskForm meetingId={meetingId} itemId={itemId} of={of} onClose={close} /> : of.mayAdd && (
        <Group gap="sm" role="group" aria-label={t`Co z bodu vzešlo`}>
          {of.mayVote && <Button variant="default" size="xs" leftSection={<IconGavel size={18} aria-hidden />} onClick={() => setMaking('vote')}><Trans>Hlasování</Trans></Button>}
          <Button variant="default" size="xs" leftSection={<IconChecklist size={18} aria-hidden />} onClick={() => setMaking('task')}><Trans>Úkol</Trans></Button>
          {of.watches && <Button variant="default" size="xs" leftSection={<IconEye size={18} aria-hidden />} onClick={() => setMaking('watch')}><Trans>Sledovaný jev</Trans></Button>}
        </Group>
      )}
      {making === 'vote' && <VoteSheet meetingId={meetingId} itemId={itemId} of={of} onClose={close} />}
      {making === 'watch' && <WatchSheet meetingId={meetingId} itemId={itemId} onClose={close} />}
    </div>
  );
}
