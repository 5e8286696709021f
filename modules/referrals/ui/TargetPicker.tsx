// To whom: those that answer the need and work near come first; closed ones are shown and cannot be chosen.
import { Input, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { referrals, type Target } from '../contract.ts';
import styles from './Referrals.module.css';

const keyOf = (one: Pick<Target, 'serviceId' | 'partnerId'>) => one.serviceId ?? one.partnerId!;
type Props = { value: readonly Target[]; onChange: (targets: Target[]) => void; need: string; orp: string | null; exclude: string | null; error?: React.ReactNode };

export function TargetPicker({ value, onChange, need, orp, exclude, error }: Props) {
  const { t } = useLingui(), id = useId();
  const [text, setText] = useState(''), [q] = useDebouncedValue(text.trim(), 250);
  const read = useRead(referrals.targets, { query: { ...(q && { q }), ...(need && { need }), ...(orp && { orp }) } }, { keepPrevious: true });
  const found = (read.data?.items ?? []).filter((one) => one.serviceId !== exclude);
  const items = [...value.filter((one) => !found.some((other) => keyOf(other) === keyOf(one))), ...found];
  const chosen = (one: Target) => value.some((other) => keyOf(other) === keyOf(one));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="strong" style={{ padding: 0 }}><Trans>Komu</Trans></legend>
      <div className="stack">
        <p className="meta"><Trans>Můžete oslovit několik služeb najednou, každá odpoví sama za sebe.</Trans></p>
        <TextInput type="search" aria-label={t`Hledat službu nebo partnera`} placeholder={t`Hledat službu nebo partnera`} leftSection={<IconSearch size={18} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} data-path="targets" />
        {read.error ? <ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /> : !read.data ? <Loading rows={3} /> : items.length === 0 ? <p className="meta"><Trans>Nic takového v síti není. Partnera bez účtu přidáte v Síti.</Trans></p> : (
          // While a new order is on its way, a finger could land on somebody else.
          <ul className={styles.targets} data-stale={read.isPlaceholderData || undefined} aria-busy={read.isPlaceholderData} role="list" tabIndex={0} aria-label={t`Komu`}>
            {items.map((one) => (
              <li key={keyOf(one)}>
                <label className={styles.target} data-closed={!one.open || undefined}>
                  <input type="checkbox" checked={chosen(one)} disabled={!one.open || !chosen(one) && value.length >= 8} onChange={() => onChange(chosen(one) ? value.filter((other) => keyOf(other) !== keyOf(one)) : [...value, one])} />
                  <span>
                    <span className="strong">{one.name}</span>{one.by && one.by !== one.name && <span className="meta"> {one.by}</span>}
                    <span className={styles.tags}>
                      {!one.open && <Tag tone="soon"><Trans>teď nepřijímá</Trans></Tag>}{one.fits && <Tag tone="done"><Trans>řeší tuhle potřebu</Trans></Tag>}{one.near && <Tag><Trans>působí v obvodu</Trans></Tag>}{one.partnerId && <Tag><Trans>bez účtu, odpoví odkazem</Trans></Tag>}
                      {one.told?.free != null && <Tag tone={one.told.free > 0 ? 'done' : 'soon'}><Trans>volných míst {one.told.free} (řečeno {day(one.told.on)})</Trans></Tag>}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
        {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
      </div>
    </fieldset>
  );
}
