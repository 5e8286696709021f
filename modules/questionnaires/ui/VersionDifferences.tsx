import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useReads } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { differences, type Difference } from '../differences.ts';
import { questionnaires, type Purpose, type VersionLine } from '../contract.ts';
import { textOf } from '../rules.ts';
import { usePartWords, useQuestionnaireWords, useReaderTongue } from './words.ts';

/** What a version has otherwise than the one before it. */
export function VersionDifferences({ before, after, purpose }: { before: VersionLine; after: VersionLine; purpose: Purpose }) {
  const { t } = useLingui(), parts = usePartWords(purpose), [one, other] = useReads(questionnaires.version, [{ params: { versionId: before.id } }, { params: { versionId: after.id } }]);
  if (!one?.data || !other?.data) return null;
  const list = differences(one.data.content, other.data.content);
  return (
    <Card title={t`Co je jinak než ve verzi ${before.number}`} count={list.length}>
      {list.length ? <Rows>{list.map((difference) => <Line key={`${difference.what}${difference.question.key}`} of={difference} purpose={purpose} />)}</Rows> : <p>{parts.same}</p>}
    </Card>
  );
}
function Line({ of, purpose }: { of: Difference; purpose: Purpose }) {
  const { t } = useLingui(), parts = usePartWords(purpose), { fields, kinds, importances } = useQuestionnaireWords(), language = useReaderTongue();
  if (of.what !== 'changed') return <Row title={textOf(of.question.words, language)} note={kinds[of.question.kind]} end={<Tag>{of.what === 'added' ? parts.added : parts.removed}</Tag>} />;
  const was = of.fields.includes('words') ? t`dřív: ${textOf(of.before.words, language)}` : of.fields.includes('choices') ? t`dřív: ${of.before.choices.map(({ words }) => textOf(words, language)).join(' – ')}` : of.fields.includes('importance') && of.before.importance ? t`dřív: ${importances[of.before.importance]}` : '';
  return <Row title={textOf(of.question.words, language)} note={was} end={<Tag>{of.fields.map((field) => fields[field]).join(', ')}</Tag>} />;
}
