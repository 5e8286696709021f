import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useReads } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { differences, type Difference } from '../differences.ts';
import { questionnaires, type VersionLine } from '../contract.ts';
import { textOf } from '../rules.ts';
import { useQuestionnaireWords, useReaderTongue } from './words.ts';

/** What a version has otherwise than the one before it. */
export function VersionDifferences({ before, after }: { before: VersionLine; after: VersionLine }) {
  const { t } = useLingui(), [one, other] = useReads(questionnaires.version, [{ params: { versionId: before.id } }, { params: { versionId: after.id } }]);
  if (!one?.data || !other?.data) return null;
  const list = differences(one.data.content, other.data.content);
  return (
    <Card title={t`Co je jinak než ve verzi ${before.number}`} count={list.length}>
      {list.length ? <Rows>{list.map((difference) => <Line key={`${difference.what}${difference.question.key}`} of={difference} />)}</Rows> : <p><Trans>Otázky jsou stejné.</Trans></p>}
    </Card>
  );
}
function Line({ of }: { of: Difference }) {
  const { t } = useLingui(), { fields, kinds } = useQuestionnaireWords(), language = useReaderTongue();
  if (of.what !== 'changed') return <Row title={textOf(of.question.words, language)} note={kinds[of.question.kind]} end={<Tag>{of.what === 'added' ? t`přibyla` : t`ubyla`}</Tag>} />;
  const was = of.fields.includes('words') ? t`dřív: ${textOf(of.before.words, language)}` : of.fields.includes('choices') ? t`dřív: ${of.before.choices.map(({ words }) => textOf(words, language)).join(' – ')}` : '';
  return <Row title={textOf(of.question.words, language)} note={was} end={<Tag>{of.fields.map((field) => fields[field]).join(', ')}</Tag>} />;
}
