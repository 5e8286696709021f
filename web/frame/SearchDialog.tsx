import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import type { SearchHit } from '#platform/design/room.ts';
import type { NavigationItem } from '../navigation.ts';
import { searchProviders } from '../rooms.ts';
import styles from './Frame.module.css';
import { plain } from '#platform/i18n/plain.ts';

// "pripad" finds "Případy": on a phone nobody types accents.
/** Arrows walk through the field and the hits; Tab works as everywhere. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')];
  stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  event.preventDefault();
}

type Props = { open: boolean; onClose: () => void; items: readonly NavigationItem[] };

/** Looks in all rooms at once; each answers when it can. */
export function SearchDialog({ open, onClose, items }: Props) {
  const { t, i18n } = useLingui();
  const phone = usePhone();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  useEffect(() => { if (!open) setText(''); }, [open]);
  const answers = useQueries({ queries: searchProviders.map((provider) => ({ queryKey: ['search', provider.id, asked], queryFn: () => provider.find(asked), enabled: open && asked.length >= 2 })) });
  const pages: SearchHit[] = items.map((item) => ({ id: item.to, to: item.to, title: i18n._(item.label) })).filter((page) => plain(page.title).includes(plain(asked)));
  const groups = [...searchProviders.map((provider, at) => ({ id: provider.id, title: i18n._(provider.title), hits: answers[at]?.data ?? [] })), { id: 'pages', title: t`Stránky`, hits: pages }].filter(({ hits }) => hits.length);
  // Until what is typed has been asked, what stands here is the answer to something else.
  const waiting = text.trim() !== asked || answers.some((answer) => answer.isFetching);
  return (
    <Modal opened={open} onClose={onClose} title={t`Hledat`} fullScreen={phone} centered={false} size="lg" closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <div onKeyDown={walk}>
        <TextInput type="search" aria-label={t`Co hledáte`} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus autoComplete="off" />
        <div className={styles.results}>
          <ProblemAlert problem={answers.find((answer) => answer.error)?.error} />
          {groups.map((group) => (
            <section key={group.id} aria-label={group.title}>
              <h3>{group.title}</h3>
              <ul>{group.hits.map((hit) => <li key={hit.id}><Link to={hit.to} className={styles.hit} onClick={onClose}><span className="strong">{hit.title}</span>{hit.note && <span className="meta">{hit.note}</span>}</Link></li>)}</ul>
            </section>
          ))}
          <p role="status" className="meta">{waiting ? <Trans>Hledá se</Trans> : asked.length >= 2 && !groups.length ? <Trans>Nic se nenašlo. Zkuste jiný pravopis nebo jen část slova.</Trans> : null}</p>
        </div>
      </div>
    </Modal>
  );
}
