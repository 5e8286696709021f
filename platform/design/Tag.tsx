import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export type Tone = 'late' | 'soon' | 'done' | 'waiting' | 'plain';
type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode };

/** A state in words: `late` past the date or unsafe, `soon` near or missing, `done` agreed, `waiting` for an answer or new. */
export const Tag = ({ tone = 'plain', icon, children }: Props) => <span className={styles.tag} data-tone={tone}>{icon}{children}</span>;
