import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import type { Tongue } from '#modules/questionnaires/contract.ts';
import { Told } from '#modules/questionnaires/ui/index.ts';
import type { AuditSheet } from '../contract.ts';
import { isDecided, progressOf } from '../rules.ts';
import { useRatingWords } from './words.ts';
import styles from './Rating.module.css';

/** Areas with how far they are, and their criteria. */
export function CriteriaList({ sheet, current, language, onOpen }: { sheet: AuditSheet; current: string | undefined; language: Tongue; onOpen: (key: string) => void }) {
  const { t } = useLingui(), words = useRatingWords(), rated = new Map(sheet.ratings.map((one) => [one.criterion, one])), known = new Set(sheet.evidence.map(({ criterion }) => criterion));
  return (
    <nav aria-label={t`Kritéria`} className={styles.list}>
      {sheet.content.topics.map((area) => { const done = progressOf(sheet, area.key); return (
        <section key={area.key}>
          <header><h3><Told words={area.words} language={language} /></h3><span className="meta">{words.progress(done)}{sheet.inTeam && <> · <Trans>s důkazem {done.withEvidence}</Trans></>}</span></header>
          <div className={styles.bar} aria-hidden><i style={{ width: `${(100 * done.decided) / Math.max(1, done.of)}%` }} /></div>
          <ul>
            {area.questions.map((one) => { const decided = isDecided(one, rated.get(one.key)), begun = known.has(one.key) || rated.has(one.key), StateIcon = decided ? IconCircleCheck : begun ? IconCircleHalf2 : IconCircle; return (
              <li key={one.key}><button type="button" aria-current={one.key === current ? 'step' : undefined} onClick={() => onOpen(one.key)}>
                <StateIcon size={18} aria-hidden data-state={decided ? 'done' : begun ? 'begun' : undefined} />
                <span><Told words={one.words} language={language} /><span className="hidden-text">, {decided ? t`hodnoceno` : begun ? t`rozpracováno` : t`nezačato`}</span>{decided && sheet.inTeam && !known.has(one.key) && rated.get(one.key)?.applies && <span className={styles.lacks}><Trans>bez důkazu</Trans></span>}</span>
              </button></li>
            ); })}
          </ul>
        </section>
      ); })}
    </nav>
  );
}
