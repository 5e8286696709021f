import { Button, Checkbox, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useAddress } from '#platform/design/address.ts';
import { day } from '#platform/i18n/format.ts';
import { purposes, questionnaires, writers, type Purpose, type Questionnaire } from '../contract.ts';
import { textOf } from '../rules.ts';
import { BeginSheet } from './BeginSheet.tsx';
import { useQuestionnaireWords, useReaderTongue } from './words.ts';

/** Questionnaires that I may fill in or write: those of the program, of my organisation, offered by others. */
export default function QuestionnairesPage() {
  const { t } = useLingui(), words = useQuestionnaireWords(), { role } = useMe().membership;
  const [purpose, setPurpose] = useAddress('ucel'), [ended, setEnded] = useAddress('skoncene', 'ne'), [beginning, setBeginning] = useState(false), writes = (writers as readonly string[]).includes(role);
  const list = usePages(questionnaires.list, { query: { ...(purpose && { purpose: purpose as Purpose }), ended: ended === 'ano' ? 'yes' : 'no' } }, { keepPrevious: true });
  return (
    <Page title={t`Dotazníky`} subtitle={t`Otázky s odpověďmi popsanými slovy. Vydaná verze se nemění, vyplněné listy si ji pamatují.`} {...(writes && { action: { label: t`Nový dotazník`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setBeginning(true) } })}
      tools={<><Select aria-label={t`Účel`} placeholder={t`všechny účely`} clearable clearButtonProps={{ 'aria-label': t`Všechny účely` }} data={purposes.map((value) => ({ value, label: words.purposes[value] }))} value={purpose || null} onChange={(value) => setPurpose(value ?? '')} />
        <Checkbox label={t`I vyřazené`} checked={ended === 'ano'} onChange={(event) => setEnded(event.currentTarget.checked ? 'ano' : 'ne')} /></>}>
      <Card>
        <Reading of={list}>{({ items }) => items.length ? <Rows>{items.map((one) => <Line key={one.id} of={one} />)}</Rows> : <Empty {...(writes && { action: <Button variant="default" onClick={() => setBeginning(true)}><Trans>Nový dotazník</Trans></Button> })}><Trans>Takový dotazník tu není.</Trans></Empty>}</Reading>
        <More of={list} />
      </Card>
      {beginning && <BeginSheet onClose={() => setBeginning(false)} />}
    </Page>
  );
}
function Line({ of: { id, title, owner, purpose, published, draft, mine, offered, ended } }: { of: Questionnaire }) {
  const { t } = useLingui(), words = useQuestionnaireWords(), language = useReaderTongue();
  const whose = owner === null ? t`patří všem` : mine ? t`náš` : owner.name;
  return (
    <Row to={`/dotazniky/${id}`} title={textOf(title, language) || t`Bez názvu`}
      note={<>{words.purposes[purpose]} · {whose}{published && <> · <Trans>verze {published.number} z {day(published.publishedAt!)}</Trans> · <Plural value={published.questions} one="# otázka" few="# otázky" many="# otázky" other="# otázek" /> · {published.languages.map(words.tongue).join(', ')}</>}</>}
      end={<>{ended && <Tag><Trans>vyřazený</Trans></Tag>}{mine && offered && <Tag><Trans>nabízíme ostatním</Trans></Tag>}{draft && <Tag tone="waiting"><Trans>rozepsaná verze {draft.number}</Trans></Tag>}</>} />
  );
}
