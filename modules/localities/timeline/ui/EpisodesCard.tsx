import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { localityTimeline, type LocalityEpisode } from '../contract.ts';
import styles from './Timeline.module.css';

/** Episodes side by side: the same questions answered for each, so that one sees what is different this time. */
export function EpisodesCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const found = useRead(localityTimeline.episodes, { params: { caseId } }), closing = useCodes('closing_reason');
  const people = (one: LocalityEpisode['atStart']) => one && `${number(one.people)} · ${day(one.on)} · ${one.source}`;
  if (found.data && found.data.items.length < 2) return null;
  return (
    <Card title={t`Období vedle sebe`}>
      <Reading of={found} rows={4}>{({ items }) => (
        <div className={styles.episodes}>{items.map((one) => {
          // A nought stands where another period has something to compare it with.
          const count = (what: 'signs' | 'risks' | 'talks' | 'conferences' | 'rounds' | 'conditionSheets') => items.some((any) => any[what] > 0) && one[what];
          return (
            <section key={one.number} className={styles.episode} aria-label={t`${one.number}. období`}>
              <h3><Trans>{one.number}. období</Trans></h3>
              <Facts facts={[
                [t`Kdy`, one.closedOn ? `${day(one.openedOn)} – ${day(one.closedOn)}` : t`od ${day(one.openedOn)}`], [t`Proč se otevřelo`, one.openingReason],
                [t`Jak skončilo`, one.closingCode && [closing.label(one.closingCode, one.closedOn), one.closingReason].filter(Boolean).join('. ')],
                [t`Lidí na začátku`, people(one.atStart)], [t`Lidí na konci`, one.atEnd && one.atStart?.on !== one.atEnd.on && people(one.atEnd)],
                [t`Služby`, one.services.map((service) => service.name).join(', ')],
                [t`Cíle`, one.goals > 0 && t`splněno ${one.goalsReached} z ${one.goals}`],
                [t`Časné znaky`, count('signs')], [t`Rizika`, count('risks')], [t`Jednání`, count('talks')], [t`Konference`, count('conferences')], [t`Kola depistáže`, count('rounds')], [t`Popisy podmínek`, count('conditionSheets')], [t`Krize`, one.crises > 0 && String(one.crises)],
                [t`Co pomohlo`, one.helped.join(' · ')], [t`Co stálo v cestě`, one.hindered.join(' · ')],
              ]} />
            </section>
          );
        })}</div>
      )}</Reading>
    </Card>
  );
}
