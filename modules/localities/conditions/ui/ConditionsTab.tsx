import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconClipboardPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMarks } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { day } from '#platform/i18n/format.ts';
import { compareSheets } from '#modules/questionnaires/index.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { ChangesCard, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { conditions, type SheetLine } from '../contract.ts';
import { BeginSheet } from './BeginSheet.tsx';
import { DisagreementsCard } from './DisagreementsCard.tsx';
import { PathsCard } from './PathsCard.tsx';

/** Living conditions of a locality: over time, where sheets disagree, what changed, and the sheets themselves. */
export default function ConditionsTab({ caseId }: { caseId: string }) {
  const beside = useRead(conditions.beside, { params: { caseId } }), [beginning, setBeginning] = useState(false);
  return (
    <div className="stack">
      <Reading of={beside} rows={6}>{(of) => <>
        <Whole caseId={caseId} of={of} onBegin={() => setBeginning(true)} />
        {beginning && <BeginSheet caseId={caseId} onClose={() => setBeginning(false)} />}
      </>}</Reading>
    </div>
  );
}
function Whole({ caseId, of: { sheets, versions, older, mayWrite }, onBegin }: { caseId: string; of: Reply<typeof conditions.beside>; onBegin: () => void }) {
  const { t } = useLingui(), language = useReaderTongue(), who = useMarks(caseId), list = usePages(conditions.list, { params: { caseId }, query: {} });
  const contents = new Map(versions.map(({ id, content }) => [id, content])), comparison = compareSheets(contents, sheets.map((sheet) => ({ ...sheet, organisationId: sheet.organisation.id })));
  const begin = mayWrite && <Button leftSection={<IconClipboardPlus size={18} aria-hidden />} onClick={onBegin}><Trans>Vyplnit list</Trans></Button>;
  return <>
    {sheets.length > 0 ? <>
      <div className="inline">{begin}{older > 0 && <span className="meta"><Plural value={older} one="# starší list je v seznamu níž." few="# starší listy jsou v seznamu níž." many="# staršího listu je v seznamu níž." other="# starších listů je v seznamu níž." /></span>}</div>
      <PathsCard {...{ caseId, comparison, sheets, contents, who, language }} />
      <div className="columns"><DisagreementsCard {...{ comparison, sheets, who, language }} /><ChangesCard {...{ comparison, language }} /></div>
    </> : <Card><Empty {...(begin && { action: begin })}><Trans>Podmínky tu ještě nikdo nepopsal. List se vyplňuje při návštěvě, téma po tématu; druhý list ukáže, co se mění.</Trans></Empty></Card>}
    <Card title={t`Listy`}>
      <Reading of={list}>{({ items }) => items.length ? <Rows>{items.map((sheet) => <Line key={sheet.id} {...{ caseId, sheet, who }} />)}</Rows> : <Empty><Trans>Zatím žádný.</Trans></Empty>}</Reading>
      <More of={list} />
    </Card>
  </>;
}
function Line({ caseId, sheet, who }: { caseId: string; sheet: SheetLine; who: (organisationId: string) => number }) {
  const { t } = useLingui(), language = useReaderTongue();
  return (
    <Row to={`/lokality/${caseId}/podminky/${sheet.id}`} lead={<WhoMark who={who(sheet.organisation.id)} />} title={day(sheet.onDay)} note={[sheet.organisation.name, sheet.author, `${textOf(sheet.questionnaire.title, language)}, ${t`verze ${sheet.questionnaire.number}`}`].filter(Boolean).join(' · ')}
      end={<>{sheet.state === 'draft' && <Tag tone="waiting"><Trans>rozepsaný</Trans></Tag>}{sheet.correctsId && <Tag><Trans>oprava</Trans></Tag>}{sheet.correctedBy && <Tag><Trans>opravený novým</Trans></Tag>}</>} />
  );
}
