import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { day } from '#platform/i18n/format.ts';
import { nearDays, daysBetween, type Comparison, type Point, type TopicOverTime } from '#modules/questionnaires/index.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import type { Content, Tongue } from '#modules/questionnaires/contract.ts';
import { Told, useQuestionnaireWords } from '#modules/questionnaires/ui/index.ts';
import type { ConditionSheet } from '../contract.ts';
import { TopicPath } from './TopicPath.tsx';
import styles from './Conditions.module.css';

type Props = { caseId: string; comparison: Comparison; sheets: readonly ConditionSheet[]; contents: ReadonlyMap<string, Content>; who: (organisationId: string) => number; language: Tongue };

/** Topics over dates: a path, the newest level in words, and behind it the answers of all sheets side by side. */
export function PathsCard({ caseId, comparison, sheets, contents, who, language }: Props) {
  const { t } = useLingui(), [open, setOpen] = useState<string>();
  const nameOf = (id: string) => sheets.find(({ organisation }) => organisation.id === id)?.organisation.name ?? '', from = sheets[0]!.onDay, to = sheets.at(-1)!.onDay;
  const organisations = [...new Set(sheets.map(({ organisation }) => organisation.id))];
  return (
    <Card title={t`Jak se podmínky mění`} meta={t`Výš je lépe. Každá organizace má svou značku, nic se neprůměruje.`}>
      <p className="inline">{organisations.map((id) => <WhoMark key={id} who={who(id)} name={nameOf(id)} />)}</p>
      <div className={styles.head}><span /><div className={styles.axis}><span>{day(from)}</span>{from !== to && <span>{day(to)}</span>}</div><span /><span /></div>
      <ul className={styles.paths}>
        {comparison.topics.map((topic) => (
          <li key={topic.key} className={styles.topic}>
            <div className={styles.line}>
              <button type="button" className={styles.name} aria-expanded={open === topic.key} onClick={() => setOpen(open === topic.key ? undefined : topic.key)}><Told words={topic.topic.words} language={language} /></button>
              <TopicPath points={topic.points} {...{ from, to, who, nameOf, language }} />
              <Newest points={topic.points} who={who} language={language} />
              <Way of={topic} />
            </div>
            {open === topic.key && <Answers {...{ caseId, topic, sheets, contents, language, who }} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
/** The newest level in words; of each organisation when several wrote at about the same time. */
function Newest({ points, who, language }: { points: readonly Point[]; who: Props['who']; language: Tongue }) {
  const last = points.at(-1);
  if (!last) return <span className="meta"><Trans>zatím nehodnoceno</Trans></span>;
  const near = points.filter((point) => daysBetween(point.onDay, last.onDay) <= nearDays), shown = [...new Map(near.map((point) => [point.organisationId, point])).values()];
  return <div className={styles.levels}>{shown.map((point) => <span key={point.organisationId}><WhoMark who={who(point.organisationId)} size={10} /> <Told words={point.choice.words} language={language} /></span>)}</div>;
}
function Way({ of: { points, topic } }: { of: TopicOverTime }) {
  const last = points.at(-1), before = last && points.findLast((point) => point !== last && point.organisationId === last.organisationId);
  if (!last || !before || before.at === last.at || last.question.better === 'none') return <span data-topic={topic.key} />;
  return last.at > before.at ? <Tag tone="done"><Trans>lepší</Trans></Tag> : <Tag tone="soon"><Trans>horší</Trans></Tag>;
}
function Answers({ caseId, topic, sheets, contents, language, who }: Omit<Props, 'comparison'> & { topic: TopicOverTime }) {
  const { t } = useLingui(), { answerText } = useQuestionnaireWords(), shown = sheets.toReversed();
  const questionOf = (sheet: ConditionSheet, key: string) => contents.get(sheet.versionId)?.topics.flatMap(({ questions }) => questions).find((question) => question.key === key);
  return (
    <div className={styles.detail} tabIndex={0} role="group" aria-label={textOf(topic.topic.words, language)}>
      <table>
        <thead><tr><th scope="col">{t`Otázka`}</th>{shown.map((sheet) => <th key={sheet.id} scope="col"><Link to={`/lokality/${caseId}/podminky/${sheet.id}`}>{day(sheet.onDay)}</Link><br /><WhoMark who={who(sheet.organisation.id)} size={10} name={sheet.organisation.name} /></th>)}</tr></thead>
        <tbody>{topic.topic.questions.map((question) => (
          <tr key={question.key}><th scope="row"><Told words={question.words} language={language} /></th>{shown.map((sheet) => { const own = questionOf(sheet, question.key), answer = sheet.answers[question.key]; return <td key={sheet.id}>{own ? answerText(own, answer, language) || '–' : <span className="meta">{t`neptali se`}</span>}{answer?.note && <span className="meta"><br />{answer.note}</span>}</td>; })}</tr>
        ))}</tbody>
      </table>
    </div>
  );
}
