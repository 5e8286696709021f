import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconPencil, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMaybeMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { day, dateTime } from '#platform/i18n/format.ts';
import { AnswersTable, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { conditions } from '../contract.ts';
import { BeginSheet } from './BeginSheet.tsx';
import { begunHere, type Begun } from './begun.ts';
import { FillPart, type Filled } from './FillPart.tsx';

/** One sheet: being filled in, or finished and read. */
export default function SheetPage() {
  const { caseId = '', sheetId = '' } = useParams({ strict: false }) as { caseId?: string; sheetId?: string };
  const { t } = useLingui(), owner = useMaybeMe()?.id ?? 'nobody', [begun] = useState(() => begunHere(owner, sheetId));
  const found = useRead(conditions.get, { params: { caseId, sheetId } });
  return (
    <Page title={found.data ? t`Podmínky k ${day(found.data.sheet.onDay)}` : t`Podmínky`} back={{ to: `/lokality/${caseId}/podminky`, label: t`Podmínky lokality` }}>
      {found.error && begun ? <Local begun={begun} /> : <Reading of={found} rows={6}>{(of) => of.sheet.state === 'draft' && of.mayWrite ? <FillPart key={of.sheet.id} of={{ ...of.sheet, content: of.version.content }} /> : <Finished of={of} />}</Reading>}
    </Page>
  );
}
/** Begun here and not on the server yet: it waits in the device with everything that is filled in. */
function Local({ begun }: { begun: Begun }) {
  const version = useRead(questionnaires.version, { params: { versionId: begun.versionId } });
  return <Reading of={version} rows={6}>{({ content }) => <FillPart of={{ ...begun, version: 1, content } satisfies Filled} />}</Reading>;
}
function Finished({ of: { sheet, version, mayWrite } }: { of: Reply<typeof conditions.get> }) {
  const { t } = useLingui(), reader = useReaderTongue(), [correcting, setCorrecting] = useState(false);
  const language = version.content.languages.includes(reader) ? reader : 'cs', to = (id: string) => `/lokality/${sheet.caseId}/podminky/${id}`;
  return <>
    <Card title={textOf(version.content.title, reader)} action={sheet.state === 'draft' ? <Tag tone="waiting"><Trans>rozepsaný</Trans></Tag> : undefined}>
      <div className="stack">
        <Facts facts={[[t`Stav ke dni`, day(sheet.onDay)], [t`Organizace`, sheet.organisation.name], [t`Zapsáno`, sheet.author], [t`Dokončeno`, sheet.finishedAt && dateTime(sheet.finishedAt)], [t`Verze dotazníku`, String(version.number)],
          [t`Nahrazuje`, sheet.correctsId && <Link to={to(sheet.correctsId)}><Trans>dřívější list</Trans></Link>], [t`Nahrazen`, sheet.correctedBy && <Link to={to(sheet.correctedBy)}><Trans>novějším listem</Trans></Link>]]} />
        {sheet.note && <p style={{ whiteSpace: 'pre-wrap' }}>{sheet.note}</p>}
        <Group gap="sm">
          <Button component="a" variant="default" leftSection={<IconPrinter size={18} aria-hidden />} href={address(conditions.print, { params: { caseId: sheet.caseId, sheetId: sheet.id }, query: { language } })} target="_blank"><Trans>Vytisknout na A4</Trans></Button>
          {mayWrite && sheet.state === 'finished' && !sheet.correctedBy && <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setCorrecting(true)}><Trans>Opravit novým listem</Trans></Button>}
        </Group>
      </div>
    </Card>
    <Card title={t`Odpovědi`} count={sheet.answered}><AnswersTable content={version.content} answers={sheet.answers} language={reader} /></Card>
    {correcting && <BeginSheet caseId={sheet.caseId} corrects={sheet} onClose={() => setCorrecting(false)} />}
  </>;
}
