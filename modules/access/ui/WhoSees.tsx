import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown, IconChevronUp, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { LevelBar } from '#platform/design/LevelBar.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { WhoMark, type Who } from '#platform/design/WhoMark.tsx';
import { day, dayShort, daysUntil } from '#platform/i18n/format.ts';
import { shortNames } from '#platform/i18n/names.ts';
import { useMarks } from '#modules/cases/ui/index.ts';
import { releases, type Party } from '../releases/contract.ts';
import { warnDays } from '../releases/rules.ts';
import { ReasonPrompt } from './ReasonPrompt.tsx';
import styles from './WhoSees.module.css';
import { stepsOf, useWords } from './words.ts';

type Line = Party['sees'][number];

const byLevel = (lines: readonly Line[]) => lines.toSorted((a, b) => (b.level ? stepsOf(b.level) : 0) - (a.level ? stepsOf(a.level) : 0));

/** The most an organisation sees: the bar, the level in words, until when. */
function Most({ lines, who }: { lines: readonly Line[]; who: Who }) {
  const { t } = useLingui();
  const words = useWords();
  const [most] = byLevel(lines);
  if (!most) return <LevelBar who={who} level={0} words={t`nic`} note={t`bez souhlasu`} />;
  const until = most.validTo ? day(most.validTo) : '', soon = most.validTo !== null && daysUntil(most.validTo) <= 14;
  const note = !most.validTo ? '' : most.ground === 'statute' ? t`ze zákona do ${until}` : soon ? t`souhlas končí ${until}` : t`souhlas do ${until}`;
  return <LevelBar who={who} level={most.level ? stepsOf(most.level) : 0} words={most.level ? words.level[most.level] : t`nic`} note={note} />;
}

/** Who is seen how, when it differs by person. */
function ByPerson({ lines, called }: { lines: readonly Line[]; called: (name: string) => string }) {
  const { t } = useLingui();
  const words = useWords();
  if (lines.length < 2) return null;
  return <span className={styles.people}>{byLevel(lines).map((line) => `${line.level ? words.level[line.level] : t`nic`}: ${line.people.map(called).join(', ')}`).join(' · ')}</span>;
}

function PartyRow({ party, who, leading, called }: { party: Party; who: Who; leading: string | undefined; called: (name: string) => string }) {
  const { t } = useLingui();
  const names = party.workers.join(', ');
  const title = party.coordinates ? t`Koordinace podpory` : party.services.length === 1 && !party.leads ? party.services[0] : party.organisation.name;
  return (
    <li>
      <WhoMark who={who} />
      <span>
        <b>{title}</b>
        <span className="meta">{party.leads && !party.coordinates && leading ? t`případ vede: ${leading}` : names || party.organisation.shortName}</span>
      </span>
      <span className={styles.levels}>
        {party.coordinates ? <LevelBar who={who} level={5} words={t`celý spis`} note={t`doporučuje, nerozhoduje`} />
          : party.leads ? <LevelBar who={who} level={5} words={t`celý spis`} note={party.mine ? t`vlastní záznamy` : ''} />
          : <Most lines={party.sees} who={who} />}
      </span>
      <ByPerson lines={party.sees} called={called} />
    </li>
  );
}

/** "Kdo co vidí": a permanent part of the case's header. Folded on a phone to one line. */
export default function WhoSees({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const phone = usePhone(), markOf = useMarks(caseId);
  const [open, setOpen] = useState(false);
  const read = useRead(releases.whoSees, { params: { caseId } });
  return (
    <section className={styles.block} aria-label={t`Kdo co vidí`}>
      <Reading of={read} rows={4}>{({ parties, lastForeign, inTeam }) => {
        const count = new Set(parties.map((party) => party.organisation.id)).size, soon = parties.flatMap((p) => p.sees).some((line) => line.validTo !== null && daysUntil(line.validTo) <= warnDays / 4);
        const names = [...new Set(parties.flatMap((p) => p.sees).flatMap((line) => line.people))], short = shortNames(names), called = (name: string) => short[names.indexOf(name)] ?? name;
        const when = lastForeign ? dayShort(lastForeign.at) : '';
        return (
          <>
            {phone
              ? <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}<span><Trans>Kdo co vidí</Trans> · <Trans>organizací: {count}</Trans>{soon && <> · <Trans>něco končí</Trans></>}</span></button>
              : <div className={styles.head}><h2><Trans>Kdo co vidí</Trans></h2><span className="meta"><Trans>zapojení · úkoly · plán · mapování · zápisy</Trans></span></div>}
            {(!phone || open) && (
              <>
                <ul className={styles.rows} role="list">
                  {parties.map((party) => <PartyRow key={party.organisation.id + String(party.coordinates)} party={party} who={markOf(party.organisation.id)} leading={party.workers[0]} called={called} />)}
                </ul>
                {lastForeign && <p className={styles.last}><IconEye size={16} aria-hidden /><span><Trans>Naposledy odjinud:</Trans> {lastForeign.organisation}, {lastForeign.reader}, {when}{lastForeign.reason ? `, „${lastForeign.reason}“` : ''}</span></p>}
              </>
            )}
            {!inTeam && <ReasonPrompt caseId={caseId} />}
          </>
        );
      }}</Reading>
    </section>
  );
}
