import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconMapPin, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { daysUntil, dayShort } from '#platform/i18n/format.ts';
import type { CaseLine } from '../contract.ts';
import { homeOf } from './kind.ts';
import styles from './Cases.module.css';
import { useWords } from './words.ts';

/** One case in a list: which, how far, who leads it, what comes next and what it lacks. */
export function CaseRow({ line }: { line: CaseLine }) {
  const { t } = useLingui();
  const words = useWords();
  const { standing, nextDue } = line;
  const notes = [line.number, standing === 'lead' ? line.keyWorker : line.lead?.name, nextDue && t`další ${dayShort(nextDue.on)}: ${nextDue.what}`].filter(Boolean);
  return (
    <Row to={homeOf(line)} title={line.label || t`Případ bez označení`}
      lead={line.subjectKind === 'locality' ? <IconMapPin size={18} aria-label={t`lokalita`} /> : line.subjectKind === 'person' ? <IconUser size={18} aria-label={t`osoba`} /> : <IconUsersGroup size={18} aria-label={t`rodina`} />}
      note={standing === 'ended' ? <Trans>Sdílení skončilo. Vidíte jen svoje záznamy.</Trans> : notes.join(' · ')}
      end={<span className={styles.tags}>
        {standing !== 'lead' && <Tag tone={standing === 'invited' ? 'waiting' : 'plain'}>{words.standing(standing)}</Tag>}
        {line.stillDays !== null && <Tag tone="soon"><Plural value={line.stillDays} one="stojí # den" few="stojí # dny" many="stojí # dne" other="stojí # dní" /></Tag>}
        {nextDue && daysUntil(nextDue.on) < 0 && <Tag tone="late"><Trans>po termínu</Trans></Tag>}
        {Boolean(line.lacking) && line.phase !== 'closed' && <Tag tone="soon"><Plural value={line.lacking ?? 0} one="chybí # věc" few="chybí # věci" many="chybí # věci" other="chybí # věcí" /></Tag>}
        {line.phase && <Tag>{line.phase === 'closed' ? <Trans>uzavřeno</Trans> : words.phase(line.phase, line.subjectKind)}</Tag>}
        <span className={styles.activity}>{dayShort(line.lastActivity)}</span>
      </span>} />
  );
}
