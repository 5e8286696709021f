import { Alert, Button, FileInput, Group, Progress } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconFileImport } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { fileSize } from '#modules/documents/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { sendFile } from '#platform/forms/sendFile.ts';
import { newId } from '#platform/http/client.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { imports, register, type Import } from '../contract.ts';
import { isUnderWay, looksCut } from '../rules.ts';
import { Counts } from './Counts.tsx';
import { ImportRows } from './ImportRows.tsx';
import { useImportWords } from './useImportWords.ts';

type Props = { kind: Import['kind']; title: string; children: ReactNode; /** Why it cannot be done here. */ refused?: ReactNode };
const tones = { reading: 'waiting', preview: 'waiting', queued: 'waiting', running: 'waiting', done: 'done', failed: 'late', expired: 'plain', undone: 'plain' } as const;

/** A file into the directory: chosen, read and shown, confirmed, written beside the requests. */
export function ImportCard({ kind, title, children, refused }: Props) {
  const { t } = useLingui(), client = useQueryClient(), { state } = useImportWords();
  const [part, setPart] = useState<number>(), [problem, setProblem] = useState<unknown>(), [file, setFile] = useState<File | null>(null), [watching, setWatching] = useState(false), [undoing, setUndoing] = useState<string>(), [ending, setEnding] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const read = useRead(imports.list, {}, { refetchInterval: watching ? 1500 : 0 }), mine = (read.data?.items ?? []).filter((one) => one.kind === kind);
  const [last, ...before] = mine, busy = last !== undefined && isUnderWay(last.state);
  if (busy !== watching) { setWatching(busy); if (!busy) void client.invalidateQueries(); }
  const again = () => client.invalidateQueries({ queryKey: [imports.list.path] });
  const confirm = useChange(imports.confirm, { invalidates: [imports.list] }), discard = useChange(imports.discard, { invalidates: [imports.list], onDone: () => said(t`Náhled byl zahozen, nic se nezměnilo.`) });
  const take = (importId: string) => confirm.mutate({ params: { importId } }, { onSuccess: () => setEnding(false) });
  const undo = useChange(imports.undo, { invalidates: 'everything', onDone: () => { said(t`Převzetí bylo vráceno.`); setUndoing(undefined); } });
  const choose = async (chosen: File | null) => {
    setFile(chosen); setProblem(undefined); confirm.reset(); discard.reset();
    if (!chosen) return;
    setPart(0);
    stop.current = new AbortController();
    try {
      await sendFile(kind === 'register' ? register.read : imports.readSheet, { params: { importId: newId() } }, chosen, { onProgress: setPart, stop: stop.current.signal });
      setFile(null);
    } catch (error) { if (!stop.current.signal.aborted) setProblem(error); }
    setPart(undefined);
    await again();
  };
  const preview = last && (last.state === 'preview' || last.state === 'failed') ? last : undefined, nothing = preview && preview.counts.new + preview.counts.change + preview.counts.end + preview.counts.ours === 0;
  return (
    <Card title={title}>
      <div className="stack">
        {children}
        {refused || <>
          {part === undefined && !busy && (
            <FileInput label={kind === 'register' ? t`Soubor registru (.json nebo .json.gz)` : t`Sešit XLSX`} placeholder={t`Vybrat soubor`} accept={kind === 'register' ? '.json,.gz' : '.xlsx'} value={file} onChange={(chosen) => void choose(chosen)}
              leftSection={<IconFileImport size={18} aria-hidden />} clearable={false} />
          )}
          {part !== undefined && (
            <div className="stack" role="status">
              <p>{part < 1 ? <Trans>Posílá se {file?.name}, {fileSize((file?.size ?? 0) * part)} z {fileSize(file?.size ?? 0)}.</Trans> : <Trans>Soubor je tu, porovnává se s tím, co už máte. Může to trvat i minutu.</Trans>}</p>
              <Progress value={Math.max(2, part * 100)} animated aria-label={t`Postup čtení`} />
              <div><Button variant="default" onClick={() => stop.current?.abort()}><Trans>Přestat</Trans></Button></div>
            </div>
          )}
          <ProblemAlert problem={problem} />
          {busy && (
            <div className="stack" role="status">
              <p><Trans>Zapisuje se. Stránku můžete zavřít, pokračuje to samo; do té doby se nic nezmění.</Trans></p>
              <Progress value={Math.max(3, last.steps ? last.done / last.steps * 100 : 3)} animated aria-label={t`Postup zápisu`} />
            </div>
          )}
          {part === undefined && preview && (
            <section className="stack" aria-label={t`Náhled`}>
              {preview.state === 'failed' ? <Alert color="red" variant="light" title={<Trans>Zápis se nepovedl, nic se nezměnilo</Trans>}><Trans>Zkuste to potvrdit znovu. Když se to opakuje, dejte vědět správci.</Trans></Alert>
                : <p><Trans><b>Zatím se nic nezměnilo.</b> Soubor ({fileSize(preview.size)}) by udělal tohle:</Trans></p>}
              <Counts of={preview} />
              <ImportRows of={preview} />
              {kind === 'sheet' && preview.counts.wrong > 0 && <p><Trans>Opravte řádky v sešitu a vyberte ho znovu. Dokud jsou v něm chyby, nepřevezme se nic.</Trans></p>}
              <ProblemAlert problem={confirm.error ?? discard.error} />
              <Group justify="flex-end" gap="sm">
                <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate({ params: { importId: preview.id } })}><Trans>Zahodit</Trans></Button>
                <Button leftSection={<IconCheck size={18} aria-hidden />} loading={confirm.isPending} disabled={Boolean(nothing) || kind === 'sheet' && preview.counts.wrong > 0} onClick={() => (kind === 'register' && looksCut(preview.counts.end, preview.counts.known) ? setEnding(true) : take(preview.id))}><Trans>Převzít</Trans></Button>
              </Group>
              {nothing && <p><Trans>Není co převzít.</Trans></p>}
            </section>
          )}
          {part === undefined && last && !preview && !busy && <Past of={last} stateWord={state[last.state]} whole onUndo={() => setUndoing(last.id)} />}
          {before.length > 0 && (
            <details>
              <summary><Plural value={before.length} one="# starší převzetí" few="# starší převzetí" many="# staršího převzetí" other="# starších převzetí" /></summary>
              <Rows label={t`Starší převzetí`}>{before.map((one) => <Past key={one.id} of={one} stateWord={state[one.state]} onUndo={() => setUndoing(one.id)} />)}</Rows>
            </details>
          )}
        </>}
      </div>
      {ending && preview && (
        <ConfirmSheet open onClose={() => { confirm.reset(); setEnding(false); }} title={t`Soubor nejspíš není celý`} confirm={<Trans>Přesto převzít</Trans>} danger loading={confirm.isPending} problem={confirm.error} onConfirm={() => take(preview.id)}>
          <p><Plural value={preview.counts.end} one="V adresáři skončí # služba, kterou soubor neuvádí." few="V adresáři skončí # služby, které soubor neuvádí." many="V adresáři skončí # služby, které soubor neuvádí." other="V adresáři skončí # služeb, které soubor neuvádí." /> <Trans>Převzetí registru nejde vrátit; napraví to jen další, celý soubor.</Trans></p>
        </ConfirmSheet>
      )}
      {undoing && (
        <ConfirmSheet open onClose={() => { undo.reset(); setUndoing(undefined); }} title={t`Vrátit celé převzetí`} confirm={<Trans>Vrátit</Trans>} danger loading={undo.isPending} problem={undo.error} onConfirm={() => undo.mutate({ params: { importId: undoing } })}>
          <p><Trans>Co sešit přidal, zmizí; co změnil, bude zase jako předtím. Jde to jen dokud na tom nikdo nestaví.</Trans></p>
        </ConfirmSheet>
      )}
    </Card>
  );
}

function Past({ of, stateWord, whole = false, onUndo }: { of: Import; stateWord: string; whole?: boolean; onUndo: () => void }) {
  const line = (
    <Row title={dateTime(of.confirmedAt ?? of.at)} note={<><span>{of.by}</span>{whole && of.state === 'done' && <Counts of={of} />}</>}
      end={<><Tag tone={tones[of.state]}>{stateWord}</Tag>{of.undoable && <Button variant="default" onClick={onUndo}><Trans>Vrátit zpět</Trans></Button>}</>} />
  );
  return whole ? <Rows>{line}</Rows> : line;
}
