import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import styles from './Minutes.module.css';

type Props = { persons: readonly { id: string; name: string }[]; value: readonly string[]; onChange: (about: string[]) => void };

/** Whom a passage of a conference is about: it decides who else reads it. One line until somebody wants to change it; nobody is none. */
export function About({ persons, value, onChange }: Props) {
  const { t } = useLingui();
  const names = persons.filter(({ id }) => value.includes(id)).map(({ name }) => name).join(', ');
  return (
    <details className={styles.about}>
      <summary><span className="strong"><Trans>O kom to je</Trans></span>{`\u00a0· ${names}`}</summary>
      <CheckChips label={<span className="hidden-text">{t`O kom to je`}</span>} options={persons.map(({ id, name }) => ({ value: id, label: name }))} value={value} onChange={(about) => { if (about.length) onChange(about); }} />
    </details>
  );
}
