import { VisuallyHidden } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import styles from './Stepper.module.css';

export type Phase = { id: string; title: string; /** Its date, in words. */ date?: string; /** What it lacks, in words. */ lacking?: string; state: 'done' | 'skipped' | 'current' | 'ahead' };

/** Phases of a case: each with its date and what it lacks. It informs, it does not block. */
export function Stepper({ phases, label }: { phases: readonly Phase[]; label: string }) {
  return (
    <ol className={styles.stepper} aria-label={label}>
      {phases.map((phase, index) => (
        <li key={phase.id} data-state={phase.state} aria-current={phase.state === 'current' ? 'step' : undefined}>
          <span className={styles.number} aria-hidden>{phase.state === 'done' ? <IconCheck size={12} stroke={3} /> : index + 1}</span>
          <div>
            <div className={styles.title}>{phase.title}{phase.state === 'done' && <VisuallyHidden> – <Trans>hotovo</Trans></VisuallyHidden>}</div>
            {(phase.date || phase.lacking) && <div className={styles.note}>{phase.date}{phase.date && phase.lacking && ' · '}{phase.lacking && <b>{phase.lacking}</b>}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
