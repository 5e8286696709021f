import { Alert } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconId, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { isOf, useParts } from '#platform/design/parts.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day, daysUntil } from '#platform/i18n/format.ts';
import { shortNames } from '#platform/i18n/names.ts';
import type { CaseHeader as Header, RunsOut } from '../../contract.ts';
import { kindOf } from '../kind.ts';
import { useWords } from '../words.ts';
import { Part } from './Part.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';
import styles from './CasePage.module.css';

/** Five questions before any tab: who, how far, what is missing, what runs out, who sees what. */
export function CaseHeader({ header }: { header: Header }) {
  const { t } = useLingui();
  const words = useWords(), blocks = useParts('caseHeader').filter((one) => isOf(one, kindOf(header)));
  const now = header.persons.filter((person) => person.until === null && person.sameAs === null), called = shortNames(now.map((person) => person.name));
  return (
    <div className={styles.top} data-blocks={blocks.length > 0 || undefined}>
      <div className={styles.who}>
        <div className={styles.title}>
          <h1>{header.label || t`Případ bez označení`}</h1>
          {header.number && <Tag>{kindOf(header) === 'locality' ? <Trans>lokalita {header.number}</Trans> : <Trans>případ {header.number}</Trans>}</Tag>}
          {header.scope && header.mode && kindOf(header) === 'client' && <Tag>{words.scope(header.scope)}, {words.mode(header.mode)}</Tag>}
          {header.standing !== 'lead' && <Tag tone={header.standing === 'invited' ? 'waiting' : 'plain'}>{words.standing(header.standing)}</Tag>}
          {header.standing !== 'lead' && header.lead && <span className="meta"><Trans>vede {header.lead.name}</Trans></span>}
        </div>
        {header.standing === 'ended' && (
          <Alert color="gray" variant="light" icon={<IconLock />} title={t`Sdílení skončilo`}>
            {header.sharingEndedOn && <Trans>Souhlas nebo jiný důvod platil do {day(header.sharingEndedOn)}.</Trans>} <Trans>Vidíte jen to, co jste v případu zapsali vy, a nic nového sem nezapíšete. O obnovení souhlasu se domluvte s organizací, která případ vede.</Trans>
          </Alert>
        )}
        {now.length > 0 && (
          <ul className={styles.persons} aria-label={t`Kdo v případu je`}>
            {now.map((person, at) => (
              <li key={person.id}>
                <span className={styles.initial} data-part={person.part} aria-hidden>{person.name.slice(0, 1)}</span>
                <Link to={`/lide/${person.id}` as never} className={styles.person}><b>{called[at] || t`beze jména`}</b>{person.age !== null && <span> {person.age}</span>}<span className={styles.part}>{words.part(person.part)}</span></Link>
              </li>
            ))}
          </ul>
        )}
        {header.phase && <PhaseSteps header={header} />}
        {header.runsOut.length > 0 && <ul className={styles.runsOut} aria-label={t`Co končí`}>{header.runsOut.slice(0, 4).map((one) => <Ending key={`${one.kind}${one.about}${one.on}`} one={one} />)}</ul>}
      </div>
      {blocks.length > 0 && <div className={styles.blocks}>{blocks.map((block) => <Part key={block.key} part={block} caseId={header.id} />)}</div>}
    </div>
  );
}

function Ending({ one }: { one: RunsOut }) {
  const { t } = useLingui();
  const left = daysUntil(one.on);
  const what = one.kind === 'residence' ? t`Pobyt` : one.kind === 'release' ? t`Souhlas` : t`Dohoda`;
  return (
    <li>
      <IconId size={16} aria-hidden />
      <span><b>{what} {t`do ${day(one.on)}`}</b> {one.about}</span>
      <Tag tone={left < 0 ? 'late' : 'soon'}>{left < 0 ? <Trans>po termínu</Trans> : left === 0 ? <Trans>dnes</Trans> : <Plural value={left} one="za # den" few="za # dny" many="za # dne" other="za # dní" />}</Tag>
    </li>
  );
}
