import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPaperclip } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address } from '#platform/http/client.ts';
import { documents } from '../contract.ts';
import type { AttachedKind } from '../owners.ts';
import { AddSheet } from './AddSheet.tsx';
import { fileSize } from './words.ts';

type Props = { kind: AttachedKind; id: string; /** What they belong to, for whoever does not see it. */ name: string; files: readonly { id: string; title: string; extension: string; size: number }[]; mayAdd: boolean };
/** The same files in a row of a list, where a card would be too much. */
export function OwnerFiles({ kind, id, name, files, mayAdd }: Props) {
  const { t } = useLingui(), [adding, setAdding] = useState(false), client = useQueryClient();
  return <>
    {files.map((file) => <Button key={file.id} component="a" variant="subtle" size="xs" leftSection={<IconDownload size={16} aria-hidden />} href={address(documents.contentOfOwner, { params: { ownerKind: kind, ownerId: id, documentId: file.id } })} download>{file.title} <span className="meta">&nbsp;{file.extension.toUpperCase()} {fileSize(file.size)}</span></Button>)}
    {mayAdd && <Button variant="subtle" size="xs" leftSection={<IconPaperclip size={16} aria-hidden />} aria-label={t`Přidat soubor: ${name}`} onClick={() => setAdding(true)}><Trans>Přidat soubor</Trans></Button>}
    {adding && <AddSheet caseId={null} of={{ kind, id }} onClose={() => { setAdding(false); void client.invalidateQueries(); }} />}
  </>;
}
