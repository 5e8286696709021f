import { Button, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { outcomes, type Outcomes, type Vote } from '../contract.ts';
import { neededPresent } from '../rules.ts';
import { OpenVote } from './OpenVote.tsx';
import { useOutcome } from './useOutcomes.ts';
import { useOutcomeWords } from './words.ts';
import styles from './Outcomes.module.css';

type Props = { meetingId: string; of: Vote; outcomes: Outcomes };

/** One vote: being written, or with its result, the count in words and who voted how. */
export function VoteCard({ meetingId, of, outcomes: all }: Props) {
  const { t } = useLingui();
  const words = useOutcomeWords(), [annulling, setAnnulling] = useState(false), title = words.title(of), { present, entitled } = of, needed = neededPresent(of);
  return (
    <section className={styles.vote} data-state={of.state} aria-label={title}>
      <div className="inline">
        <h3 className={styles.title}>{title}</h3>
        {of.state === 'open' ? <Tag tone="waiting"><Trans>hlasuje se</Trans></Tag> : of.state === 'annulled' ? <Tag><Trans>zrušeno</Trans></Tag> : <Tag tone={words.tone[of.result!]}>{words.result[of.result!]}</Tag>}
        {of.secret && <Tag><Trans>tajné</Trans></Tag>}
      </div>
      {of.state !== 'open' && <p><b>{words.count(of.count!)}</b> <span className="meta">· <Trans>u hlasování {present} z {entitled}</Trans> · {words.majority[of.majority]}</span></p>}
      {of.state !== 'open' && of.result === 'invalid' && <p className="meta"><Plural value={needed} one="K platnosti chyběla účast: potřeba byl aspoň # člen s hlasem." few="K platnosti chyběla účast: potřeba byli aspoň # členové s hlasem." many="K platnosti chyběla účast: potřeba bylo aspoň # člena s hlasem." other="K platnosti chyběla účast: potřeba bylo aspoň # členů s hlasem." /></p>}
      {of.state === 'closed' && of.kind === 'admission' && of.result === 'passed' && <p className="meta"><Trans>Členství platí ode dne setkání, hlasovat bude od příštího.</Trans></p>}
      {of.state === 'annulled' && <p className="meta"><Trans>Zrušeno: {of.annulReason}</Trans></p>}
      {of.state === 'open' && (all.mayVote ? <OpenVote meetingId={meetingId} of={of} outcomes={all} /> : <p className="meta"><Trans>Hlasování zapisuje ten, kdo vede zápis.</Trans></p>)}
      {of.state !== 'open' && of.ballots.length > 0 && (
        <details className={styles.details}>
          <summary><Trans>Kdo jak hlasoval</Trans></summary>
          <ul role="list" className={styles.roll}>{of.ballots.map((one) => <li key={one.attendeeId} className={styles.voter}><span>{[one.memberName, one.name].filter((name, at, both) => name && both.indexOf(name) === at).join(' · ')}</span><span>{words.choice[one.choice]}</span></li>)}</ul>
        </details>
      )}
      {of.state === 'closed' && all.mayVote && <div><Button variant="subtle" color="gray" size="xs" onClick={() => setAnnulling(true)}><Trans>Zrušit hlasování…</Trans></Button></div>}
      {annulling && <Annul meetingId={meetingId} of={of} title={t`Zrušit hlasování`} onClose={() => setAnnulling(false)} />}
    </section>
  );
}

function Annul({ meetingId, of, title, onClose }: { meetingId: string; of: Vote; title: string; onClose: () => void }) {
  const { t } = useLingui();
  const annul = useOutcome(outcomes.annulVote), labels = { reason: t`Proč se hlasování ruší` };
  return (
    <FormSheet title={title} onClose={onClose} draft={`annul-vote:${of.id}`} initial={{ reason: '' }} schema={outcomes.annulVote.body} labels={labels} action={title} done={t`Hlasování je zrušené`} version={of.version}
      save={(values, version) => annul.mutateAsync({ params: { meetingId, voteId: of.id }, version, body: values })}>
      {({ getInputProps }) => <>
        <p>{of.kind === 'admission' && of.result === 'passed' ? <Trans>V zápise zůstane vidět s důvodem. Členství, které z něj vzniklo, zanikne.</Trans> : <Trans>V zápise zůstane vidět s důvodem, ale neplatí.</Trans>}</p>
        <Textarea label={labels.reason} autosize minRows={2} maxLength={500} data-autofocus {...getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}
