import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { useResultWords } from '#modules/signals/following/ui/index.ts';
import type { AuditReport, ReportCriterion } from '../contract.ts';
import { Comments } from './Comments.tsx';
import { useReportWords } from './words.ts';
import styles from './Report.module.css';

function Level({ of: { applies, level, decided } }: { of: ReportCriterion }) {
  if (!applies) return <span className="meta"><Trans>služby se netýká</Trans></span>;
  if (!level) return decided ? <span className="meta"><Trans>popsáno slovy</Trans></span> : <Tag tone="soon"><Trans>zatím nehodnoceno</Trans></Tag>;
  return <span className={styles.level}><span className={styles.steps} aria-hidden>{Array.from({ length: level.of }, (_, at) => <i key={at} data-full={at < level.at || undefined} />)}</span><b lang="cs">{level.words}</b></span>;
}

function Criterion({ report, of }: { report: AuditReport; of: ReportCriterion }) {
  const words = useReportWords(), { t } = useLingui();
  return (
    <section className={styles.criterion} id={`kriterium-${of.key}`}>
      <header><h3 lang="cs">{of.words}</h3><Level of={of} />{of.importance && <span className="meta"><Trans>kritérium {words.importance[of.importance]}</Trans></span>}</header>
      {of.summary && <p className={styles.prose}>{of.summary}</p>}
      {of.strengths.length > 0 && <ul className={styles.items} aria-label={t`Silné stránky`}>{of.strengths.map(({ id, text }) => <li key={id} data-kind="strength"><Tag tone="done"><Trans>silná stránka</Trans></Tag><p className={styles.prose}>{text}</p><Comments report={report} place={{ criterion: of.key, findingId: id }} about={text} /></li>)}</ul>}
      {of.findings.length > 0 && <ul className={styles.items} aria-label={t`Zjištění`}>{of.findings.map(({ id, text, severity, themeName }) => <li key={id}><span className="inline"><Tag tone={severity === 'serious' ? 'late' : 'soon'}>{severity && words.severity[severity]}</Tag><span className="meta" lang="cs">{themeName}</span></span><p className={styles.prose}>{text}</p><Comments report={report} place={{ criterion: of.key, findingId: id }} about={text} /></li>)}</ul>}
      <Comments report={report} place={{ criterion: of.key, findingId: null }} about={of.words} />
    </section>
  );
}

/** The report itself, the same for everybody who may read it. */
export function Content({ report }: { report: AuditReport }) {
  const { t } = useLingui(), words = useReportWords(), results = useResultWords(), { content } = report;
  const talks = content.talks?.map(({ kind, count }) => `${words.talks[kind]} ${count === 'under' ? t`méně než 3` : number(count)}`).join(', ');
  return (
    <>
      <Card title={t`O auditu`}>
        <Facts facts={[
          [t`Auditovala organizace`, content.auditedBy], [t`Metodika`, t`${content.method.title}, verze ${content.method.number}`], [t`Období`, [day(content.beginsOn), ...(content.endsOn ? [day(content.endsOn)] : [])].join(' – ')], [t`Rozsah`, content.scope && <span className={styles.prose}>{content.scope}</span>],
          [t`Návštěvy`, content.visits.map(({ onDay, place }) => [day(onDay), place].filter(Boolean).join(', ')).join('; ')], [t`Rozhovory`, talks],
          [t`Tým a nezávislost`, <ul key="team" className={styles.plain}>{content.team.map(({ name, leads, declaration, declaredOn }) => <li key={name}><b>{name}</b>{leads && <> (<Trans>vede tým</Trans>)</>}: {declaredOn ? <><Trans>prohlášena {day(declaredOn)}</Trans>{declaration && ` · ${declaration}`}</> : <Trans>zatím neprohlášena</Trans>}</li>)}</ul>],
        ]} />
      </Card>
      {content.areas.map((area) => <Card key={area.key} title={<span lang="cs">{area.words}</span>}>{area.criteria.map((one) => <Criterion key={one.key} report={report} of={one} />)}</Card>)}
      {content.before.length > 0 && (
        <Card title={t`Co je s doporučeními z minula`} count={content.before.length}>
          <ResponsiveTable caption={t`Co je s doporučeními z minula`} rows={content.before} rowId={({ id }) => id} columns={[
            { id: 'text', title: t`Doporučení`, cell: ({ text }) => <b>{text}</b> }, { id: 'whom', title: t`Komu`, cell: ({ addressee }) => addressee },
            { id: 'found', title: t`Co audit zjistil`, cell: ({ result, evidence }) => <span>{result ? results[result] : t`zatím neověřeno`}{evidence && <span className={styles.reason}>{evidence}</span>}</span> },
          ]} />
        </Card>
      )}
      <Card title={content.before.length ? t`Nová doporučení` : t`Doporučení`} count={content.recommendations.length}>
        {content.recommendations.length === 0 ? <Empty>{report.state === 'final' ? <Trans>Z auditu nevyplývá žádné doporučení.</Trans> : <Trans>Z auditu zatím nevyplývá žádné doporučení.</Trans>}</Empty> : (
          <ResponsiveTable caption={t`Doporučení`} rows={content.recommendations} rowId={({ id }) => id} columns={[
            { id: 'text', title: t`Doporučení`, cell: ({ text, reason }) => <><b>{text}</b>{reason && <span className={styles.reason}>{reason}</span>}</> },
            { id: 'whom', title: t`Komu`, cell: ({ addressee, addresseeKind }) => addressee || words.reader[addresseeKind] }, { id: 'due', title: t`Do kdy`, cell: ({ dueOn }) => (dueOn ? day(dueOn) : t`bez termínu`) },
          ]} />
        )}
      </Card>
      {(report.may.comment || report.comments.some(({ criterion, findingId }) => !criterion && !findingId)) && <Card title={t`K celé zprávě`}><Comments report={report} place={{ criterion: null, findingId: null }} about={t`Celý návrh zprávy`} /></Card>}
    </>
  );
}
