import { Button, Kbd } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useParts } from '#platform/design/parts.ts';
import { newId } from '#platform/http/client.ts';
import type { PassageKind } from '../../shapes.ts';
import type { Minutes, Passage } from '../contract.ts';
import { quickKinds } from '../rules.ts';
import { About } from './About.tsx';
import { PassageField } from './PassageField.tsx';
import type { Shown } from './shown.ts';
import { usePassageWords } from './words.ts';
import type { Writer } from './writer.ts';
import styles from './Minutes.module.css';

type Props = { of: Minutes; itemId: string | null; title: string; note: string; passages: readonly Shown[]; writer: Writer | undefined; onNext: (() => void) | undefined; fresh: string | undefined; onAdd: (kind: PassageKind) => void };

/** The point being written: its passages, a button for each kind, and what comes out of it. */
export function ItemEditor({ of, itemId, title, note, passages, writer, onNext, fresh, onAdd }: Props) {
  const { t } = useLingui();
  const words = usePassageWords(), actions = useParts('minuteActions').filter(({ kinds }) => !kinds || kinds.includes(of.kind));
  const [blank] = useState(newId);
  const write = (one: Shown, change: Partial<Pick<Passage, 'text' | 'about'>>) => writer!.write(one.id, { itemId: one.itemId, kind: one.kind, text: one.text, position: one.position, about: one.about, ...change }, one.of);
  const kinds = quickKinds(of.kind);
  // There is always somewhere to write: the first words of a point make its first passage.
  const shown = writer && !passages.length ? [{ id: blank, itemId, kind: 'text' as const, text: '', position: 0, about: null, of: undefined }] : passages;
  return (
    <Card title={title} {...(note && { meta: note })} action={onNext && writer && <Button variant="subtle" size="compact-sm" onClick={onNext} rightSection={<span className={styles.keys}><Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd></span>}><Trans>Další bod</Trans></Button>}>
      <div className="stack">
        {writer ? shown.map((one) => (
          <div key={one.id}>
            <PassageField of={one} autoFocus={fresh === one.id || fresh === 'last' && one === shown.at(-1)} onText={(text) => write(one, { text })} onRemove={() => writer.remove(one.id, one.of)} />
            {of.persons.length > 1 && one.text && <About persons={of.persons} value={one.about ?? of.about} onChange={(about) => write(one, { about })} />}
          </div>
        )) : passages.length ? passages.map((one) => (
          <div key={one.id} className={styles.read} data-kind={one.kind}>
            {one.kind !== 'text' && <h3 className={styles.kind}>{words[one.kind]}</h3>}
            <p className={styles.words}>{one.text}</p>
          </div>
        )) : <Empty><Trans>K tomuto bodu zatím není nic zapsáno.</Trans></Empty>}
        {writer && (
          <div className="inline" role="group" aria-label={t`Přidat do zápisu`}>
            {kinds.map((kind, at) => <Button key={kind} variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => onAdd(kind)} rightSection={<Kbd className={styles.keys ?? ''}>{`Ctrl ⇧ ${at + 1}`}</Kbd>}>{words[kind]}</Button>)}
          </div>
        )}
        {itemId && actions.map((part) => <LazyPart key={part.key} load={part.component} of={{ meetingId: of.id, itemId }} waiting={<Loading rows={1} />} />)}
      </div>
    </Card>
  );
}
