import { Alert, Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { keyOf, useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { call } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { day, dateTime } from '#platform/i18n/format.ts';
import type { Answers } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { AnswersTable, FillDraft, useFilling, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { programmeRounds } from '../contract.ts';
import { changed, roundDays } from './words.tsx';
import styles from './Rounds.module.css';

type At = { programmeId: string; siteId: string; sheetId: string };
type Whole = Reply<typeof programmeRounds.sheet>;
/** One sheet of a site in a round: being filled in by several people, or finished and frozen. */
export default function SheetPage() {
  const { programmeId = '', siteId = '', sheetId = '' } = useParams({ strict: false }) as Partial<At>, at = { programmeId, siteId, sheetId }, { t } = useLingui(), found = useRead(programmeRounds.sheet, { params: at }), of = found.data;
  return (
    <Page title={of?.siteName ?? t`Hodnocení místa`} {...(of && { subtitle: `${of.round.name} · ${roundDays(of.round)}` })} back={{ to: `/programy/${programmeId}/mista/${siteId}?cast=hodnoceni`, label: t`Hodnocení` }}>
      <Reading of={found} rows={6}>{(whole) => <div className="stack">
        {whole.sheet.state === 'draft' && whole.sheet.returned && <Alert color="blue" variant="light" title={t`Tým podpory list vrátil k doplnění`}><p className={styles.returned}>{whole.sheet.returned.word}</p><p className="meta">{[whole.sheet.returned.by, dateTime(whole.sheet.returned.at)].filter(Boolean).join(' · ')}</p></Alert>}
        {whole.sheet.state === 'draft' && whole.writes ? <Filling key={`${whole.sheet.id}:${whole.sheet.returned?.at ?? ''}`} at={at} of={whole} /> : <Finished at={at} of={whole} />}
      </div>}</Reading>
    </Page>
  );
}
function Filling({ at, of: { sheet, frame } }: { at: At; of: Whole }) {
  const { t } = useLingui(), navigate = useNavigate(), client = useQueryClient(), { programmeId, siteId, sheetId } = at, language = useReaderTongue();
  const save = useCallback(async (answers: Answers, { onDay, note }: { onDay: string; note: string }, version: number) => {
    const ask = { params: { programmeId, siteId, sheetId } }, saved = await call(programmeRounds.putSheet, { ...ask, version, body: { onDay, answers, note } });
    client.setQueryData<Whole>(keyOf(programmeRounds.sheet, ask), (before) => before && { ...before, sheet: { ...before.sheet, onDay, note, answers, version: saved.version } });
    return saved;
  }, [client, programmeId, siteId, sheetId]);
  const filling = useFilling<{ onDay: string; note: string }>({ key: `site-sheet:${sheetId}`, saved: { answers: sheet.answers, more: { onDay: sheet.onDay, note: sheet.note }, version: sheet.version }, save });
  const finish = useChange(programmeRounds.finishSheet, changed), drop = useChange(programmeRounds.dropSheet, { invalidates: [programmeRounds.list, programmeRounds.site] }), intro = textOf(frame.content.intro, language);
  return <>
    {intro && <p className="meta">{intro}</p>}
    <FillDraft reasons content={frame.content} filling={filling} finishing={finish} finish={async (body, version) => { await finish.mutateAsync({ params: at, version, body }); filling.forget(); said(t`Hodnocení je dokončené`); }}
      dropping={drop} drop={(version) => drop.mutate({ params: at, version }, { onSuccess: () => { filling.forget(); said(t`List byl zahozen`); void navigate({ to: `/programy/${programmeId}/mista/${siteId}` as string, search: { cast: 'hodnoceni' } as never }); } })}
      words={{ end: t`K celému hodnocení`, note: t`Poznámka`, noteHelp: t`Kdo se na něm podílel a co je potřeba vědět. Nikdy o klientech.`, finished: <Trans>Dokončené hodnocení čte tým podpory a lidé z místa. Už se nemění; vrátit k doplnění ho může jen tým.</Trans> }} />
  </>;
}
function Finished({ at, of: { sheet, frame, mayReturn } }: { at: At; of: Whole }) {
  const { t } = useLingui(), language = useReaderTongue(), [returning, setReturning] = useState(false), back = useChange(programmeRounds.returnSheet, changed);
  return <>
    <Card title={textOf(frame.content.title, language)} action={mayReturn && sheet.state === 'finished' && <Button variant="default" size="xs" onClick={() => setReturning(true)}><Trans>Vrátit k doplnění</Trans></Button>}>
      <Facts facts={[[t`Stav ke dni`, day(sheet.onDay)], [t`Dokončeno`, sheet.finishedAt && [dateTime(sheet.finishedAt), sheet.late && t`po termínu`].filter(Boolean).join(' · ')], [t`Kdo dokončil`, sheet.finishedBy], [t`Stav`, sheet.state === 'draft' && t`rozepsané`], [t`Poznámka`, sheet.note]]} />
    </Card>
    <AnswersTable content={frame.content} answers={sheet.answers} language={language} />
    {returning && <FormSheet<{ word: string }> title={t`Vrátit k doplnění`} onClose={() => setReturning(false)} draft={`site-sheet-return:${sheet.id}`} labels={{ word: t`Co doplnit` }} done={t`List je vrácený`} action={t`Vrátit`} version={sheet.version} initial={{ word: '' }} save={({ word }, version) => back.mutateAsync({ params: at, version, body: { word } })}>
      {(form) => <Textarea label={t`Co doplnit`} description={t`Místo to uvidí nad listem. Co už má vyplněné, zůstane.`} autosize minRows={3} maxLength={2000} data-autofocus {...form.getInputProps('word')} />}
    </FormSheet>}
  </>;
}
