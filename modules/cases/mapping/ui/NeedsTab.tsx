import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NothingSeen, useCasePeople } from '#modules/cases/ui/index.ts';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { day } from '#platform/i18n/format.ts';
import type { NeedRating } from '../contract.ts';
import { NeedCorrection } from './NeedCorrection.tsx';
import { NeedsDifference } from './NeedsDifference.tsx';
import { NeedsEntry } from './NeedsEntry.tsx';
import { NeedsHistory } from './NeedsHistory.tsx';
import { NeedsPlot } from './NeedsPlot.tsx';
import { NeedsTable } from './NeedsTable.tsx';
import { RatingsTable } from './RatingsTable.tsx';
import { useNeeds } from './useNeeds.ts';
import styles from './needs.module.css';

/** Needs of a case: how they stand, how they went, and rating them anew. */
export default function NeedsTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const { read, label, needsOf } = useNeeds(caseId);
  const { people } = useCasePeople(caseId);
  const [rating, setRating] = useAddress('hodnotit');
  const [corrected, setCorrected] = useState<NeedRating | null>(null);
  return (
    <Reading of={read} rows={8}>
      {({ items, mayWrite, older }) => {
        const needs = needsOf(items);
        if (rating && mayWrite && people.length > 0) return <NeedsEntry caseId={caseId} people={people.map(({ id }) => id)} onDone={() => setRating('')} />;
        const rate = mayWrite && <Button variant="light" onClick={() => setRating('ano')}><Trans>Zhodnotit potřeby</Trans></Button>;
        if (needs.length === 0) return <Card title={t`Potřeby`}><NothingSeen caseId={caseId} action={rate}><Trans>Potřeby zatím nejsou zhodnocené.</Trans></NothingSeen></Card>;
        return (
          <div className="stack">
            <div className="columns">
              <Card title={t`Potřeby`} meta={day(items[0]!.ratedOn)} action={rate}>
                <NeedsPlot caseId={caseId} needs={needs} label={label} />
                <NeedsDifference needs={needs} label={label} />
              </Card>
              <Card title={t`Vývoj`}><NeedsHistory needs={needs} label={label} /></Card>
            </div>
            <Card>
              <details className={styles.details}><summary><Trans>Potřeby jako tabulka</Trans></summary><NeedsTable caseId={caseId} needs={needs} label={label} /></details>
              <details className={styles.details}>
                <summary>{older ? <Trans>Posledních 200 hodnocení</Trans> : <Plural value={items.length} one="# hodnocení" few="Všechna # hodnocení" many="Všech # hodnocení" other="Všech # hodnocení" />}</summary>
                <RatingsTable caseId={caseId} items={items} label={label} {...(mayWrite && { onCorrect: setCorrected })} />
              </details>
            </Card>
            {corrected && <NeedCorrection caseId={caseId} rating={corrected} title={label(corrected.domain)} onClose={() => setCorrected(null)} />}
          </div>
        );
      }}
    </Reading>
  );
}
