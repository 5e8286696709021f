import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { dateTime, day } from '#platform/i18n/format.ts';
import type { Referral, ReferralEvent } from '../contract.ts';
import styles from './Referrals.module.css';
import { partyName, useReferralWords } from './words.ts';

/** What happened, in words. */
export function useEventWords() {
  const { t } = useLingui(), words = useReferralWords();
  return (event: Pick<ReferralEvent, 'move' | 'reason' | 'onDay' | 'number'>): string => {
    switch (event.move) {
      case 'send': return t`Odesláno`;
      case 'receive': return t`Převzato k vyřízení`;
      case 'accept': return t`Přijato`;
      case 'wait': return [t`Na čekací listině`, event.number && t`${event.number}. v pořadí`, event.onDay && t`místo asi ${day(event.onDay)}`].filter(Boolean).join(', ');
      case 'decline': return t`Nepřijato: ${words.reason[event.reason as never] ?? ''}`;
      case 'start': return t`Podpora začala`;
      case 'end': return t`Ukončeno: ${words.outcome[event.reason as never] ?? ''}`;
      case 'withdraw': return t`Vzato zpět`;
      case 'expire': return t`Propadlo bez odpovědi`;
      case 'remind': return t`Upozornění na ticho: ${words.step[event.reason ?? ''] ?? ''}`;
      case 'hand_over': return t`Předány údaje se sdílením`;
    }
  };
}

/** The history that both sides read. */
export function Timeline({ of }: { of: Referral }) {
  const { t } = useLingui(), say = useEventWords();
  const by = (event: ReferralEvent) => event.by === 'guest' ? [event.guestName, t`odkazem`].filter(Boolean).join(', ') : event.by === 'nobody' ? t`Souběh` : [event.author, partyName(event.by === 'sender' ? of.from : of.to)].filter(Boolean).join(', ');
  return (
    <Card title={t`Jak to šlo`}>
      {of.events.length === 0 ? <p className="meta"><Trans>Zatím se nic nestalo.</Trans></p> : (
        <ol className={styles.timeline} aria-label={t`Jak to šlo`}>
          {of.events.map((event) => (
            <li key={event.id} data-late={['remind', 'expire', 'decline'].includes(event.move) || undefined}>
              <div className="strong">{say(event)}</div>
              {event.text && <div>{event.text}</div>}
              <div className="meta">{dateTime(event.at)} · {by(event)}</div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
