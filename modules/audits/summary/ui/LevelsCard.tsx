import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useState } from 'react';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { auditSummary, type Summary } from '../contract.ts';
import styles from './Summary.module.css';
import { useSummaryWords } from './words.ts';

type Asked = { criterion: string; level: string; title: string };
/** In how many services a criterion stands how, in the words of its levels. No marks, no averages. */
export function LevelsCard({ of }: { of: Summary }) {
  const { t } = useLingui(), language = useReaderTongue(), { shown } = useSummaryWords(), [asked, ask] = useState<Asked | null>(null), whole = of.as === 'whole';
  return (
    <Card title={t`Kritéria`} meta={<Trans>v kolika službách která úroveň</Trans>}>
      {!of.areas.length && <Empty><Trans>Zatím není nic ohodnoceno.</Trans></Empty>}
      {of.areas.map((area) => <Fragment key={area.key}>
        <h3 className={styles.area}>{textOf(area.words, language)}</h3>
        <ul className={styles.bars} role="list">{area.criteria.map((one) => {
          const levels = one.levels.filter(({ services }) => services !== 0), name = textOf(one.words, language), told = whole ? levels : levels.filter(({ services }) => typeof services === 'number'), rest = levels.length - told.length;
          return <li key={one.key}><span>{name}</span><div>
            <span className={styles.levels}>{told.map((level) => { const words = level.key ? textOf(level.words, language) : t`netýká se`; return <span key={level.key} className={styles.level}>{words}{' '}{whole ? <button type="button" className={styles.open} onClick={() => ask({ criterion: one.key, level: level.key, title: `${name} · ${words}` })}>{shown(level.services)}<span className="hidden-text">{t`, ukázat služby: ${name}, ${words}`}</span></button> : <b>{shown(level.services)}</b>}</span>; })}
              {rest > 0 && <span className="meta">{told.length ? <Trans>ostatní úrovně méně než 3, nebo by se malé číslo dalo dopočítat</Trans> : <Trans>neuvádí se: malá čísla by bylo možné dopočítat</Trans>}</span>}</span>
            {asked?.criterion === one.key && <Behind key={asked.level} of={asked} round={of.round?.id} onClose={() => ask(null)} />}
          </div></li>;
        })}</ul>
      </Fragment>)}
    </Card>
  );
}
function Behind({ of: { criterion, level, title }, round, onClose }: { of: Asked; round: string | undefined; onClose: () => void }) {
  const found = useRead(auditSummary.ratings, { query: { ...(round && { round }), criterion, level } });
  return (
    <section className={styles.behind} aria-label={title}>
      <header><h3>{title}</h3><Button variant="default" size="xs" onClick={onClose}><Trans>Skrýt</Trans></Button></header>
      <Reading of={found}>{({ items }) => <Rows>{items.map((one) => <Row key={one.auditId} title={<Link to={`/kvalita/audity/${one.auditId}` as never}>{one.service}</Link>} note={one.summary} />)}</Rows>}</Reading>
    </section>
  );
}
