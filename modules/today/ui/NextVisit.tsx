import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconClock, IconNavigation, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { Tag } from '#platform/design/Tag.tsx';
import type { Commitment } from '#modules/commitments/contract.ts';
import { SetOut } from '#modules/localities/safety/ui/index.ts';
import { ReachSheet } from './ReachSheet.tsx';
import { clock, headingOf, useSoonWords, WriteVisit } from './words.tsx';
import styles from './Today.module.css';

/** The next visit on a phone: when, to whom, how to get there and call. */
export function NextVisit({ visit, minute }: { visit: Commitment; minute: number }) {
  const { t } = useLingui();
  const soon = useSoonWords()(visit, minute);
  const [reach, setReach] = useState<'route' | 'call' | null>(null);
  return (
    <section className={styles.next} aria-label={t`Příští schůzka`}>
      <div><Tag tone="waiting" icon={<IconClock aria-hidden />}>{[soon, clock(visit.dueTime)].filter(Boolean).join(' · ') || t`dnes`}</Tag></div>
      <h2>{visit.caseId ? <Link to={`/pripady/${visit.caseId}` as string} style={{ color: 'inherit', textDecoration: 'none' }}>{headingOf(visit)}</Link> : headingOf(visit)}</h2>
      {visit.caseLabel && <p className="meta">{visit.what}</p>}
      <div className={styles.buttons}>
        {visit.about.length > 0 && <Button variant="default" size="md" px="xs" leftSection={<IconNavigation size={18} />} onClick={() => setReach('route')}><Trans>Trasa</Trans></Button>}
        {visit.about.length > 0 && <Button variant="default" size="md" px="xs" leftSection={<IconPhone size={18} />} onClick={() => setReach('call')}><Trans>Zavolat</Trans></Button>}
        <SetOut promise={visit} size="md" />
        <WriteVisit visit={visit} size="md" />
      </div>
      {reach && <ReachSheet visit={visit} what={reach} onClose={() => setReach(null)} />}
    </section>
  );
}
