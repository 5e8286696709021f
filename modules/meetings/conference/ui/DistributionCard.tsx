import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime, day } from '#platform/i18n/format.ts';
import { conferences, type Conference, type Distribution } from '../contract.ts';
import { readable } from '../rules.ts';
import styles from './Conference.module.css';
import { changed } from './useConference.ts';
import { useConferenceWords } from './words.ts';

function Reader({ of, passages }: { of: Distribution['readers'][number]; passages: number }) {
  const { t } = useLingui();
  const words = useConferenceWords();
  const nothing = of.persons.length > 0 && of.persons.every(({ level }) => level === null);
  return (
    <li className={styles.reader}>
      <div className="inline"><b>{of.organisation.name}</b><span className="meta">{of.people.map(({ name, reached }) => reached || of.own ? name : t`${name} (už nic nevidí)`).join(', ')}</span>
        <Tag tone={nothing ? 'late' : of.reads === passages ? 'done' : 'soon'}>{nothing ? t`nic, souhlas neplatí` : of.own ? t`celý zápis` : t`${of.reads} z ${passages} částí zápisu`}</Tag></div>
      {!of.own && <ul>{of.persons.map(({ person, reads, validTo }) => (
        <li key={person.id}><b>{person.name}:</b> {reads.length ? <>{reads.map((one) => words.reads[one]).join(', ')}{validTo && <span className="meta"> ({t`do ${day(validTo)}`})</span>}</> : <Trans>nic</Trans>}
          {reads.length > 0 && reads.length < readable.length && <><br /><span className="meta"><Trans>Zůstává u nás:</Trans> {readable.filter((one) => !reads.includes(one)).map((one) => words.reads[one]).join(', ')}</span></>}</li>
      ))}</ul>}
    </li>
  );
}

/** Who reads how much of the minutes, before anybody is told that they are there. */
export function DistributionCard({ of }: { of: Conference }) {
  const { t } = useLingui();
  const read = useRead(conferences.distribution, { params: { caseId: of.caseId, meetingId: of.id } });
  const send = useChange(conferences.distribute, { ...changed, onDone: ({ sent }) => said(sent === 0 ? t`Není komu e-mail poslat.` : t`Odesílá se. E-mailů: ${sent}`) });
  return (
    <Card title={t`Kdo co čte`}>
      <Reading of={read}>{(found) => (
        <div className="stack">
          <ul className={styles.readers} aria-label={t`Kdo co čte`}>
            {found.readers.map((one) => <Reader key={one.organisation.id} of={one} passages={found.passages} />)}
            {found.guests.map((one) => (
              <li key={one.attendeeId} className={styles.reader}><div className="inline"><b>{one.name}</b><span className="meta">{one.link ? t`odkazem` : t`bez odkazu`}</span></div>
                <p className="meta">{one.covers.length === 0 ? <Trans>Nic: chybí písemný souhlas.</Trans> : <Plural value={one.agreements} _0="Nic: na ničem jste se spolu nedomluvili." one="Jednu dohodu, na které jste se spolu domluvili." few="# dohody, na kterých jste se spolu domluvili." many="# dohody, na kterých jste se spolu domluvili." other="# dohod, na kterých jste se spolu domluvili." />}</p></li>
            ))}
          </ul>
          <p className="meta"><Trans>E-mail obsahuje jen odkaz do Souběhu. Co kdo uvidí, rozhoduje souhlas ve chvíli, kdy zápis otevře.</Trans></p>
          <ProblemAlert problem={send.error} />
          {of.runs && <Button variant={found.sentAt ? 'default' : 'filled'} loading={send.isPending} onClick={() => send.mutate({ params: { meetingId: of.id } })} style={{ alignSelf: 'flex-start' }}>{found.sentAt ? <Trans>Poslat znovu</Trans> : <Trans>Poslat, že zápis je tu</Trans>}</Button>}
          {found.sentAt && <p className="meta">{t`Naposledy posláno ${dateTime(found.sentAt)}`}</p>}
        </div>
      )}</Reading>
    </Card>
  );
}
