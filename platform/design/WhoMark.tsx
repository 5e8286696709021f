import type { ReactNode } from 'react';
import styles from './WhoMark.module.css';

/** 0 is always one's own organisation; the others follow in the order in which they joined the case. */
export type Who = number | 'family';
const shapes = [
  <rect x="1.5" y="1.5" width="9" height="9" rx="2" />, <circle cx="6" cy="6" r="5" />, <path d="M6 .6 11.4 6 6 11.4.6 6Z" />,
  <path d="M6 .8 11.6 11H.4Z" />, <path d="M3.2 1h5.6L11.6 6 8.8 11H3.2L.4 6Z" />, <path d="M4 .8h4V4h3.2v4H8v3.2H4V8H.8V4H4Z" />,
];

/** The colour of an organisation within a case, for bars and ties that carry its name as well. */
export const whoColor = (who: Who) => who === 'family' ? 'var(--text)' : `var(--who-${who % shapes.length})`;

/** Colour and shape of an organisation, with its name beside it (`name`) or hidden for readers when the name stands near. */
export function WhoMark({ who, name, size = 12 }: { who: Who; name?: ReactNode; size?: number }) {
  const family = who === 'family';
  return (
    <span className={styles.who}>
      <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden fill={family ? 'none' : whoColor(who)} stroke={family ? whoColor(who) : 'none'} strokeWidth={1.6}>
        {family ? <rect x="1.5" y="1.5" width="9" height="9" rx="2" /> : shapes[who % shapes.length]}
      </svg>
      {name && <span>{name}</span>}
    </span>
  );
}
