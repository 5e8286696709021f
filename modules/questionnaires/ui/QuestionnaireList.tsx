import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { questionnaires, weighs, type Purpose, type Questionnaire } from '../contract.ts';
import { textOf } from '../rules.ts';
import { homeOf, useQuestionnaireWords, useReaderTongue } from './words.ts';

/** Questionnaires of a purpose, or of all of them, that I may fill in or write. */
export function QuestionnaireList({ purpose, ended = false, title, empty }: { purpose?: Purpose; /** Also those not offered any more. */ ended?: boolean; title?: string; empty: ReactNode }) {
  const list = usePages(questionnaires.list, { query: { ...(purpose && { purpose }), ended: ended ? 'yes' : 'no' } }, { keepPrevious: true });
  return (
    <Card {...(title && { title })}>
      <Reading of={list}>{({ items }) => items.length ? <Rows>{items.map((one) => <Line key={one.id} of={one} named={purpose !== undefined} />)}</Rows> : empty}</Reading>
      <More of={list} />
    </Card>
  );
}
function Line({ of: { id, title, owner, purpose, published, draft, mine, offered, ended }, named }: { of: Questionnaire; /** The list says what they are for. */ named: boolean }) {
  const { t } = useLingui(), words = useQuestionnaireWords(), language = useReaderTongue();
  const whose = owner === null ? t`patří všem` : mine ? t`náš` : owner.name;
  return (
    <Row to={homeOf({ id, purpose })} title={textOf(title, language) || t`Bez názvu`}
      note={<>{!named && <>{words.purposes[purpose]} · </>}{whose}{published && <> · <Trans>verze {published.number} z {day(published.publishedAt!)}</Trans> · {weighs(purpose) ? <Plural value={published.questions} one="# kritérium" few="# kritéria" many="# kritéria" other="# kritérií" /> : <Plural value={published.questions} one="# otázka" few="# otázky" many="# otázky" other="# otázek" />} · {published.languages.map(words.tongue).join(', ')}</>}</>}
      end={<>{ended && <Tag><Trans>vyřazený</Trans></Tag>}{mine && offered && <Tag><Trans>nabízíme ostatním</Trans></Tag>}{draft && <Tag tone="waiting"><Trans>rozepsaná verze {draft.number}</Trans></Tag>}</>} />
  );
}
