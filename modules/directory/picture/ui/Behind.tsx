import { Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ListAsked } from '#modules/referrals/contract.ts';
import { referralSearch } from '#modules/referrals/ui/index.ts';
import { number } from '#platform/i18n/format.ts';
import styles from './picture.module.css';

/** A number that opens the referrals it was counted from; nought opens nothing. `what`: said to those who hear the link alone. */
export function Behind({ of, count, what, children }: { of: ListAsked; count: number; what: string; children?: ReactNode }) {
  const { t } = useLingui();
  if (!count) return <span className={styles.nought}>{children ?? '0'}</span>;
  return <Link to="/sit/odkazani" search={referralSearch(of) as never} className={styles.number}>{children ?? number(count)}<span className="hidden-text">{t`, ukázat odkázání: ${what}`}</span></Link>;
}
