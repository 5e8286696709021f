import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { keyOf, useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { address, call } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { day, dateTime } from '#platform/i18n/format.ts';
import type { Answers } from '#modules/questionnaires/contract.ts';
import { compareSheets, textOf } from '#modules/questionnaires/index.ts';
import { AnswersTable, ChangesCard, FillDraft, useFilling, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { standards } from '../contract.ts';
import { BesideCard } from './BesideCard.tsx';

type Whole = Reply<typeof standards.get>;
/** One self-evaluation: being filled in, or finished with what changed since the last one and what is to be done. */
export default function EvaluationPage() {
  const { selfEvaluationId = '' } = useParams({ strict: false }) as { selfEvaluationId?: string }, { t } = useLingui(), found = useRead(standards.get, { params: { selfEvaluationId } });
  return (
    <Page title={found.data?.sheet.service.name ?? t`Sebehodnocení`} {...(found.data && { subtitle: t`Sebehodnocení podle standardů k ${day(found.data.sheet.onDay)}` })} back={{ to: '/kvalita/standardy', label: t`Standardy kvality` }}>
      <QualityTabs within="/kvalita/standardy" />
      <Reading of={found} rows={6}>{(of) => of.sheet.state === 'draft' && of.sheet.mayWrite ? <Filling key={of.sheet.id} of={of} /> : <Finished of={of} />}</Reading>
    </Page>
  );
}
function Filling({ of: { sheet, frame } }: { of: Whole }) {
  const { t } = useLingui(), navigate = useNavigate(), client = useQueryClient(), { id } = sheet, params = { selfEvaluationId: id };
  const save = useCallback(async (answers: Answers, { onDay, note }: { onDay: string; note: string }, version: number) => {
    const ask = { params: { selfEvaluationId: id } }, saved = await call(standards.put, { ...ask, version, body: { onDay, answers, note } });
    client.setQueryData<Whole>(keyOf(standards.get, ask), (before) => before && { ...before, sheet: { ...before.sheet, onDay, note, answers, version: saved.version } });
    return saved;
  }, [client, id]);
  const filling = useFilling<{ onDay: string; note: string }>({ key: `self-evaluation:${id}`, saved: { answers: sheet.answers, more: { onDay: sheet.onDay, note: sheet.note }, version: sheet.version }, save });
  const anew = { invalidates: [standards.list, standards.get, standards.services] } as const, finish = useChange(standards.finish, anew), drop = useChange(standards.drop, { invalidates: [standards.list, standards.services] });
  return (
    <FillDraft content={frame.content} filling={filling} finishing={finish} finish={async (body, version) => { await finish.mutateAsync({ params, version, body }); filling.forget(); said(t`Sebehodnocení je dokončené`); }}
      dropping={drop} drop={(version) => drop.mutate({ params, version }, { onSuccess: () => { filling.forget(); said(t`Sebehodnocení bylo zahozeno`); void navigate({ to: '/kvalita/standardy' }); } })}
      words={{ end: t`K celému sebehodnocení`, note: t`Poznámka`, noteHelp: t`Kdo se na něm podílel a co je potřeba vědět. Nikdy o klientech.`, finished: <Trans>Dokončené sebehodnocení čtou pracovníci služby, vedení, koordinace a metodika vaší organizace, a už se nemění.</Trans> }} />
  );
}
function Finished({ of: { sheet, frame, before, tasks } }: { of: Whole }) {
  const { t } = useLingui(), language = useReaderTongue();
  const comparison = before && compareSheets(new Map([[frame.id, frame.content], [before.frame.id, before.frame.content]]), [before.sheet, sheet].map((one) => ({ ...one, organisationId: one.service.id })));
  return (
    <div className="stack">
      <Card title={textOf(frame.content.title, language)}>
        <div className="stack">
          <Facts facts={[[t`Stav ke dni`, day(sheet.onDay)], [t`Zapsáno`, sheet.author], [t`Dokončeno`, sheet.finishedAt && dateTime(sheet.finishedAt)], [t`Předchozí`, before ? day(before.sheet.onDay) : t`první sebehodnocení této služby`], [t`Poznámka`, sheet.note]]} />
          <div><Button component="a" variant="default" leftSection={<IconPrinter size={18} aria-hidden />} href={address(standards.print, { params: { selfEvaluationId: sheet.id } })} target="_blank"><Trans>Vytisknout na A4</Trans></Button></div>
        </div>
      </Card>
      {comparison && <ChangesCard comparison={comparison} language={language} />}
      <BesideCard sheet={sheet} content={frame.content} tasks={tasks} language={language} />
      <Card title={t`Odpovědi`} count={sheet.answered}><AnswersTable content={frame.content} answers={sheet.answers} language={language} /></Card>
    </div>
  );
}
