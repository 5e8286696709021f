import { Button, FileButton, Group, Progress } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { sendFile } from '#platform/forms/sendFile.ts';
import { goals, type Centre } from '../../contract.ts';
import { GoalsTabs } from '../../ui/GoalsTabs.tsx';
import { goalDocuments } from '../contract.ts';
import { ExportCard } from './ExportCard.tsx';
import { Proposal } from './Proposal.tsx';
import { useReading } from './useReading.ts';
import styles from './Document.module.css';

/** Goals from a document: read, corrected, stored as drafts; and written out again. */
export default function ImportPage() {
  const { t } = useLingui();
  const centres = useRead(goals.centres);
  return (
    <Page title={t`Načíst dokument s cíli`}>
      <GoalsTabs />
      <Reading of={centres}>{({ items }) => {
        const mine = items.filter(({ mayDraft }) => mayDraft);
        return <>
          {mine.length ? <Import centres={mine} /> : <Empty><Trans>Cíle navrhuje tým centra a jeho vedení. Stáhnout si je můžete níž.</Trans></Empty>}
          <ExportCard centres={items} />
        </>;
      }}</Reading>
    </Page>
  );
}

function Import({ centres }: { centres: readonly (Centre & { years: { planId: string; year: number; state: string }[] })[] }) {
  const { t } = useLingui();
  const reading = useReading(centres), { kept } = reading;
  const [part, setPart] = useState<number>(), [problem, setProblem] = useState<unknown>();
  const send = async (file: File | null) => {
    if (!file) return;
    setProblem(undefined); setPart(0);
    try { reading.choose(await sendFile(goalDocuments.read, { params: { centreId: centres[0]!.id } }, file, { onProgress: setPart })); } catch (error) { setProblem(error); }
    setPart(undefined);
  };
  // Dates are read by the territory's side: until it is here nothing can be proposed.
  if (kept) return <Proposal reading={reading} kept={kept} centres={centres} />;
  return (
    <Card title={t`Dokument`}>
      <div className={styles.zone} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); void send(event.dataTransfer.files[0] ?? null); }}>
        <p><Trans>Vyberte dokument s cíli jednoho nebo více center: DOCX, XLSX, Markdown nebo prostý text, nejvýš 5 MB. Přečteme z něj centra, cíle, čísla, termíny a místa a ukážeme, ze kterých slov. <b>Nic se neuloží, dokud to nepotvrdíte.</b></Trans></p>
        <Group gap="sm">
          <FileButton onChange={(file) => void send(file)} accept=".docx,.xlsx,.md,.markdown,.txt" inputProps={{ 'aria-label': t`Dokument s cíli` }}>
            {(props) => <Button {...props} loading={part !== undefined || !reading.territory} leftSection={<IconFileImport size={18} aria-hidden />}><Trans>Vybrat dokument</Trans></Button>}
          </FileButton>
        </Group>
        {part !== undefined && <Progress value={part * 100} w="100%" aria-label={t`Odesílání`} />}
        <ProblemAlert problem={problem} labels={{ file: t`Dokument` }} />
      </div>
    </Card>
  );
}
