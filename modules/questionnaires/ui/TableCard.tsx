import { Alert, Button, FileButton, Group } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { said } from '#platform/design/said.ts';
import { sendFile } from '#platform/forms/sendFile.ts';
import { address } from '#platform/http/client.ts';
import { differences } from '../differences.ts';
import { questionnaires, type Content, type QuestionnaireReading, type QuestionnaireVersion } from '../contract.ts';
import { questionsOf } from '../rules.ts';
import { useQuestionnaireWords } from './words.ts';

const shown = 50;
/** The draft as a table: out, edited in a spreadsheet, and back. What it says is shown first; nothing changes until somebody takes it. */
export function TableCard({ of, onTake }: { of: QuestionnaireVersion; onTake: (content: Content) => void }) {
  const { t } = useLingui(), { rowProblems } = useQuestionnaireWords(), [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>(), [read, setRead] = useState<QuestionnaireReading>();
  const send = async (file: File | null) => {
    if (!file) return;
    setBusy(true); setProblem(undefined); setRead(undefined);
    try { setRead(await sendFile(questionnaires.read, { params: { versionId: of.id } }, file)); } catch (error) { setProblem(error); }
    setBusy(false);
  };
  const changes = read && differences(of.content, read.content), count = (what: string) => changes!.filter((one) => one.what === what).length;
  return (
    <Card title={t`Upravit v tabulce`}>
      <div className="stack">
        <p className="meta"><Trans>Stáhněte si rozepsanou verzi, upravte ji v tabulkovém programu a vyberte zpátky. Sloupec Klíč neměňte; nový řádek ho mít nemusí.</Trans></p>
        <Group gap="sm">
          <Button component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />} href={address(questionnaires.xlsx, { params: { versionId: of.id } })} download><Trans>Stáhnout tabulku</Trans></Button>
          <FileButton onChange={(file) => void send(file)} accept=".xlsx" inputProps={{ 'aria-label': t`Upravená tabulka` }}>{(props) => <Button {...props} variant="default" loading={busy} leftSection={<IconFileImport size={18} aria-hidden />}><Trans>Načíst upravenou tabulku</Trans></Button>}</FileButton>
        </Group>
        <ProblemAlert problem={problem} labels={{ file: t`Tabulka` }} />
        {read && <>
          <Alert role="status" variant="light" color={read.problems.length ? 'yellow' : 'blue'} title={<Plural value={questionsOf(read.content).length} one="V tabulce je # otázka" few="V tabulce jsou # otázky" many="V tabulce je # otázky" other="V tabulce je # otázek" />}>
            <p><Trans>Přibylo {count('added')}, změnilo se {count('changed')}, ubylo {count('removed')}.</Trans> <b><Trans>Zatím se nic neuložilo.</Trans></b></p>
          </Alert>
          {read.problems.length > 0 && <ResponsiveTable showCaption caption={t`Co se z tabulky nepřevezme`} rows={read.problems.slice(0, shown).map((one, index) => ({ ...one, index }))} rowId={({ index }) => String(index)} columns={[
            { id: 'row', title: t`Řádek`, cell: ({ row }) => row }, { id: 'column', title: t`Sloupec`, cell: ({ column }) => column }, { id: 'why', title: t`Proč`, cell: ({ why }) => rowProblems[why] }, { id: 'said', title: t`Co tam je`, cell: ({ said: text }) => text || '–' },
          ]} />}
          {read.problems.length > shown && <p className="meta"><Trans>A další: {read.problems.length - shown}.</Trans></p>}
          <Group gap="sm">
            <Button variant="default" onClick={() => setRead(undefined)}><Trans>Nepřevzít</Trans></Button>
            <Button onClick={() => { onTake(read.content); setRead(undefined); said(t`Tabulka je v rozepsané verzi. Uložte ji.`); }}>{read.problems.length ? <Trans>Převzít bez chybných řádků</Trans> : <Trans>Převzít do rozepsané verze</Trans>}</Button>
          </Group>
        </>}
      </div>
    </Card>
  );
}
