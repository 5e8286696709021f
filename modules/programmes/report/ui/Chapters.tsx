import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { programmeReport, type ReportChapter, type ReportContent } from '../contract.ts';
import { BlockView } from './Blocks.tsx';
import styles from './Report.module.css';

/** The chapters of a report. With `versions` its words may be written. */
export function Chapters({ of, versions }: { of: ReportContent; versions?: Record<string, number> }) {
  const { t } = useLingui(), [written, write] = useState<ReportChapter | null>(null);
  return (
    <div className="stack">
      {of.chapters.map((one) => (
        <Card key={one.key} title={one.title} action={versions && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => write(one)}>{one.words ? <Trans>Upravit slova</Trans> : <Trans>Napsat slova</Trans>}<span className="hidden-text">{t`, kapitola ${one.title}`}</span></Button>}>
          <div className="stack">
            {one.words && <p className={styles.words}>{one.words}</p>}
            {one.blocks.map((block, at) => <BlockView key={at} of={block} />)}
            {one.blocks.some(({ type }) => type !== 'paragraph') && <p className="meta"><Trans>Zdroj: {one.source}, stav ke dni {day(of.on)}.</Trans></p>}
            {!one.blocks.length && !one.words && <p className="meta"><Trans>Kapitola zatím nic neříká; ve zprávě bude, až k ní napíšete slova.</Trans></p>}
          </div>
        </Card>
      ))}
      {written && versions && <WordsSheet programmeId={of.programme.id} chapter={written} version={versions[written.key] ?? 0} onClose={() => write(null)} />}
    </div>
  );
}
type Values = { words: string };
function WordsSheet({ programmeId, chapter, version, onClose }: { programmeId: string; chapter: ReportChapter; version: number; onClose: () => void }) {
  const { t } = useLingui(), put = useChange(programmeReport.putWords, { invalidates: [programmeReport.get] });
  return (
    <FormSheet<Values> title={t`Slova ke kapitole: ${chapter.title}`} onClose={onClose} draft={`programme-chapter:${programmeId}:${chapter.key}`} version={version} initial={{ words: chapter.words }} labels={{ words: t`Slova` }} done={t`Slova jsou uložená`} save={({ words }, at) => put.mutateAsync({ params: { programmeId, chapter: chapter.key }, body: { version: at, words } })}>
      {(form) => <Textarea label={t`Slova`} description={t`Ve zprávě stojí nad čísly. Čísla se do slov nepíšou, spočítají se sama.`} autosize minRows={6} maxRows={20} {...form.getInputProps('words')} />}
    </FormSheet>
  );
}
