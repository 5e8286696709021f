import { Trans } from '@lingui/react/macro';
import type { Place } from '../../contract.ts';
import styles from './cards.module.css';

/** Leads to a map only when the reader presses it, and tells it the point, never the name. A secret address leads nowhere. */
export function MapLinks({ place: { latitude, longitude, secret } }: { place: Place }) {
  if (latitude === null || longitude === null || secret) return null;
  return (
    <span className={`inline ${styles.map}`}>
      <a href={`geo:${latitude},${longitude}`}><Trans>Otevřít v telefonu</Trans></a>
      <a href={`https://mapy.com/fnc/v1/showmap?center=${longitude},${latitude}&zoom=16&marker=true`} target="_blank" rel="noreferrer"><Trans>Ukázat na mapě</Trans></a>
    </span>
  );
}

/** `Masarykova 12, 337 01 Rokycany` */
export const addressOf = ({ address, postalCode, city }: { address: string; postalCode?: string | null; city: string }) =>
  [address, [postalCode && `${postalCode.slice(0, 3)}\u00A0${postalCode.slice(3)}`, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
