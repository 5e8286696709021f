import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import { usePhone } from '#platform/design/phone.ts';
import type { Minutes } from '../contract.ts';
import styles from './Minutes.module.css';

type Props = { items: Minutes['items']; current: string | null; written: ReadonlySet<string | null>; onChoose: (id: string | null) => void };

/** The agenda beside the writing: where one is and what has words already. On a phone one field. */
export function Agenda({ items, current, written, onChoose }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), whole = { id: null, title: t`K celému setkání`, section: '' };
  if (phone) {
    const options = [...items.map((one, at) => ({ value: one.id, label: `${at + 1}. ${one.title}` })), { value: '', label: whole.title }];
    return <Select label={t`Bod programu`} data={options} value={current ?? ''} onChange={(id) => onChoose(id || null)} />;
  }
  return (
    <nav aria-label={t`Body programu`} className={styles.agenda}>
      <ol role="list">
        {[...items, whole].map((one, at) => (
          <li key={one.id ?? 'whole'}>
            {one.section && one.section !== items[at - 1]?.section && <div className={styles.section}>{one.section}</div>}
            <button type="button" className={styles.point} aria-current={one.id === current ? 'true' : undefined} onClick={() => onChoose(one.id)}>
              <span className={styles.number}>{one.id ? `${at + 1}.` : ''}</span><span>{one.title}</span>
              {written.has(one.id) && <span className={styles.done}><IconCheck size={16} aria-hidden /><span className="hidden-text"><Trans>zapsáno</Trans></span></span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
