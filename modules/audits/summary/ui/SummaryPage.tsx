import { Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { auditSummary, type Summary } from '../contract.ts';
import { DevelopmentCard } from './DevelopmentCard.tsx';
import { LevelsCard } from './LevelsCard.tsx';
import { MatrixCard } from './MatrixCard.tsx';
import { RecommendedCard } from './RecommendedCard.tsx';
import { ReportCard } from './ReportCard.tsx';
import styles from './Summary.module.css';
import { useSummaryWords } from './words.ts';

/** What audits of a round say together, as far as the reader may count. */
export default function SummaryPage() {
  const { t } = useLingui(), [round, setRound] = useAddress('kolo'), found = useRead(auditSummary.get, { query: round ? { round } : {} }, { keepPrevious: true });
  return (
    <Page title={t`Souhrn auditů`} subtitle={t`Co se opakuje, co se mění a co s tím`}>
      <QualityTabs />
      <Reading of={found} rows={8}>{(of) => <div className={styles.view}>
        {of.rounds.length > 0 && <div className={styles.filters}><Select label={t`Kolo`} allowDeselect={false} data={[...of.as === 'whole' || round === '' && !of.round ? [{ value: '', label: t`všechny audity` }] : [], ...of.rounds.map(({ id, name }) => ({ value: id, label: name }))]} value={round || (of.round?.id ?? '')} onChange={(value) => setRound(value ?? '')} /></div>}
        <Whole of={of} />
      </div>}</Reading>
    </Page>
  );
}
function Whole({ of }: { of: Summary }) {
  const { as } = useSummaryWords();
  if (!of.as) return <Card><Empty><Trans>Souhrn se počítá z dokončených auditů, které čtete. Zatím žádný takový není.</Trans></Empty></Card>;
  return <>
    <p className="meta">{of.services !== null && <><Plural value={of.services} one="# služba" few="# služby" many="# služby" other="# služeb" />. </>}{as[of.as]}</p>
    {of.tooFew ? <Card><Empty><Trans>Kolo má pro vás méně než pět služeb: z počtů by bylo poznat, o kterou jde. Audity, ke kterým máte přístup, čtete v části Audity.</Trans></Empty></Card>
      : of.as !== 'published' && <><MatrixCard of={of} /><LevelsCard of={of} /><div className="columns"><DevelopmentCard of={of} /><RecommendedCard of={of} /></div></>}
    <ReportCard of={of} />
  </>;
}
