import { Button, FileButton, Input } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCamera, IconFile, IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { types } from '#platform/files/types.ts';
import styles from './documents.module.css';
import { fileSize } from './words.ts';

const accepted = Object.keys(types).map((extension) => `.${extension}`).join(',');

/** What a zone needs to take a dropped file. Only the first one: each document says what it is. */
export function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over || undefined,
    onDragOver: (event: DragEvent) => { event.preventDefault(); setOver(true); },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => { event.preventDefault(); setOver(false); const file = event.dataTransfer.files[0]; if (file) onFile(file); },
  };
}

type Props = { file: File | null; onFile: (file: File | null) => void; error?: ReactNode; disabled?: boolean };
/** A place to drop a file on a desk, two large buttons on a phone; then the file that was chosen. */
export function FileChoice({ file, onFile, error, disabled = false }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), drop = useDrop(onFile);
  const choose = (
    <FileButton onChange={onFile} accept={accepted} disabled={disabled} inputProps={{ 'aria-label': t`Soubor` }}>
      {(props) => <Button {...props} variant={file ? 'subtle' : 'light'} size={file ? 'xs' : phone ? 'md' : 'sm'} fullWidth={phone && !file} leftSection={<IconUpload size={18} aria-hidden />}>{file ? <Trans>Vybrat jiný</Trans> : <Trans>Vybrat soubor</Trans>}</Button>}
    </FileButton>
  );
  return (
    <div className="stack" {...(!phone && { onDragOver: drop.onDragOver, onDragLeave: drop.onDragLeave, onDrop: drop.onDrop })}>
      {file ? (
        <div className={styles.chosen} data-over={drop['data-over']}><IconFile size={20} aria-hidden /><b>{file.name}</b><span className="meta">{fileSize(file.size)}</span>{choose}</div>
      ) : (
        <div className={styles.zone} data-over={drop['data-over']}>
          {phone && (
            <FileButton onChange={onFile} accept="image/jpeg,image/png" capture="environment" disabled={disabled} inputProps={{ 'aria-label': t`Fotografie` }}>
              {(props) => <Button {...props} size="md" fullWidth leftSection={<IconCamera size={20} aria-hidden />}><Trans>Vyfotit</Trans></Button>}
            </FileButton>
          )}
          {!phone && <span><Trans>Přetáhněte sem soubor, nebo ho vyberte.</Trans></span>}
          {choose}
        </div>
      )}
      <p className="meta"><Trans>PDF, fotografie, DOCX, XLSX, ODT, ODS, TXT, CSV, MP3 a M4A do 20 MB. Název souboru se neukládá a z fotografií se odstraní místo, kde vznikly.</Trans></p>
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
