import { ActionIcon, Button, Menu } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots, IconDownload, IconEye, IconFile, IconFileMusic, IconFileTypePdf, IconHistory, IconLock, IconLockOpen, IconPencil, IconPhoto, IconTrash, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { isPicture, isShown } from '#platform/files/types.ts';
import { day, dateTime } from '#platform/i18n/format.ts';
import type { DocumentRow } from '../contract.ts';
import { AddSheet } from './AddSheet.tsx';
import { EditSheet, RemoveSheet } from './EditSheet.tsx';
import { linkOf } from './links.ts';
import { PreviewSheet } from './PreviewSheet.tsx';
import styles from './documents.module.css';
import { fileSize, useDocumentWords } from './words.ts';

function Icon({ mediaType }: { mediaType: string }) {
  const Shown = isPicture(mediaType) || mediaType === 'image/heic' ? IconPhoto : mediaType === 'application/pdf' ? IconFileTypePdf : mediaType.startsWith('audio/') ? IconFileMusic : IconFile;
  return <Shown size={24} stroke={1.5} aria-hidden />;
}
/** Who sees it, in words. */
function Openness({ of, nameOf }: { of: DocumentRow; nameOf: (id: string) => string }) {
  if (of.confidenceOf) return <Tag icon={<IconLock size={14} aria-hidden />}><Trans>důvěrné: {nameOf(of.confidenceOf)}</Trans></Tag>;
  if (!of.own) return <Tag icon={<IconLockOpen size={14} aria-hidden />}><Trans>předáno nám</Trans></Tag>;
  if (of.openTo.length) return <Tag icon={<IconLockOpen size={14} aria-hidden />}><Trans>vidí i {of.openTo.join(', ')}</Trans></Tag>;
  return <Tag icon={<IconLock size={14} aria-hidden />}><Trans>jen náš tým</Trans></Tag>;
}

type Doing = { what: 'preview' | 'edit' | 'remove' | 'version'; of: DocumentRow } | { what: 'earlier'; of: DocumentRow; id: string; mediaType: string };
type Props = { items: readonly DocumentRow[]; personId?: string; mayWrite: boolean; nameOf?: (id: string) => string; markOf?: (organisationId: string) => number };

/** Documents with their kind, day, who, size and who sees them; one tap shows or saves. */
export function DocumentList({ items, personId, mayWrite, nameOf = () => '', markOf }: Props) {
  const { t } = useLingui();
  const words = useDocumentWords(), head = useMe().membership.role === 'head';
  const [doing, setDoing] = useState<Doing | null>(null), [opened, setOpened] = useState<string | null>(null);
  const stop = () => setDoing(null);
  const forPerson = personId === undefined ? {} : { personId };
  return (
    <>
      <Rows label={t`Dokumenty`}>
        {items.map((one) => {
          const shown = isShown(one.mediaType), changes = one.own && mayWrite && (one.mine || head);
          const people = one.about.map(nameOf).filter(Boolean).join(', ');
          return (
            <Row key={one.id} lead={<Icon mediaType={one.mediaType} />} title={one.title}
              note={<>
                <span>{[words.kind(one.kind), day(one.onDay), people].filter(Boolean).join(' · ')}</span><br />
                <span>{markOf && <WhoMark who={markOf(one.organisation.id)} />} {one.author.name}, {one.organisation.name} · {one.extension.toUpperCase()} {fileSize(one.size)}</span>
                {opened === one.id && <ul className={styles.earlier}>{one.earlier.map((before) => (
                  <li key={before.id}>{dateTime(before.addedAt)}, {before.author} · {before.extension.toUpperCase()} {fileSize(before.size)}{' '}
                    {isShown(before.mediaType) && <Button variant="subtle" size="compact-sm" onClick={() => setDoing({ what: 'earlier', of: one, id: before.id, mediaType: before.mediaType })}><Trans>Zobrazit</Trans></Button>}
                    <Button component="a" variant="subtle" size="compact-sm" href={linkOf({ id: before.id, caseId: one.caseId }, personId)} download><Trans>Stáhnout</Trans></Button></li>
                ))}</ul>}
              </>}
              end={<>
                <Openness of={one} nameOf={nameOf} />
                {shown && <ActionIcon variant="subtle" size={44} aria-label={t`Zobrazit: ${one.title}`} onClick={() => setDoing({ what: 'preview', of: one })}><IconEye size={20} aria-hidden /></ActionIcon>}
                <ActionIcon component="a" variant="subtle" size={44} href={linkOf(one, personId)} download aria-label={t`Stáhnout: ${one.title}`}><IconDownload size={20} aria-hidden /></ActionIcon>
                {(one.own && mayWrite || one.earlier.length > 0) && (
                  <Menu position="bottom-end" withinPortal>
                    <Menu.Target><ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Další možnosti: ${one.title}`}><IconDots size={20} aria-hidden /></ActionIcon></Menu.Target>
                    <Menu.Dropdown>
                      {one.earlier.length > 0 && <Menu.Item leftSection={<IconHistory size={18} />} onClick={() => setOpened(opened === one.id ? null : one.id)}>{opened === one.id ? <Trans>Skrýt dřívější verze</Trans> : <Trans>Dřívější verze ({one.earlier.length})</Trans>}</Menu.Item>}
                      {one.own && mayWrite && <Menu.Item leftSection={<IconUpload size={18} />} onClick={() => setDoing({ what: 'version', of: one })}><Trans>Nová verze</Trans></Menu.Item>}
                      {changes && <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => setDoing({ what: 'edit', of: one })}><Trans>Opravit údaje</Trans></Menu.Item>}
                      {changes && !one.signed && <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={() => setDoing({ what: 'remove', of: one })}><Trans>Smazat</Trans></Menu.Item>}
                    </Menu.Dropdown>
                  </Menu>
                )}
              </>} />
          );
        })}
      </Rows>
      {doing?.what === 'preview' && <PreviewSheet document={doing.of} {...forPerson} onClose={stop} />}
      {doing?.what === 'earlier' && <PreviewSheet document={{ id: doing.id, caseId: doing.of.caseId, title: doing.of.title, mediaType: doing.mediaType }} {...forPerson} onClose={stop} />}
      {doing?.what === 'edit' && <EditSheet document={doing.of} onClose={stop} />}
      {doing?.what === 'remove' && <RemoveSheet document={doing.of} onClose={stop} />}
      {doing?.what === 'version' && <AddSheet caseId={doing.of.caseId} {...forPerson} replaces={doing.of} onClose={stop} />}
    </>
  );
}
