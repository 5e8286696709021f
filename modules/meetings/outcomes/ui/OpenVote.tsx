import { Button, Group, NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconThumbUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { outcomes, type Outcomes, type Vote } from '../contract.ts';
import { choices, countOf, isQuorate, neededPresent, type Choice, type Count } from '../rules.ts';
import { useOutcome } from './useOutcomes.ts';
import { useOutcomeWords } from './words.ts';
import styles from './Outcomes.module.css';

type Votes = Record<string, Choice>;

/** Votes being written: all for in one tap, or by roll; of a secret one the counts. Then it is closed. */
export function OpenVote({ meetingId, of, outcomes: all }: { meetingId: string; of: Vote; outcomes: Outcomes }) {
  const { t } = useLingui();
  const words = useOutcomeWords(), params = { meetingId, voteId: of.id };
  const fill = useOutcome(outcomes.fillVote), close = useOutcome(outcomes.closeVote, () => said(t`Hlasování je uzavřené`)), drop = useOutcome(outcomes.dropVote);
  const [votes, setVotes] = useState<Votes>(() => Object.fromEntries(of.ballots.map((one) => [one.attendeeId, one.choice]))), [count, setCount] = useState<Record<Choice, number | string>>({ for: '', against: '', abstained: '' });
  // One after another, so that an earlier list never comes over a later one.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const write = (all_: Votes) => {
    // Whoever is not there any more by the attendance has not voted: their line is gone, so nobody could strike them off.
    const next = Object.fromEntries(Object.entries(all_).filter(([id]) => here.some((one) => one.attendeeId === id)));
    setVotes(next);
    const ballots = Object.entries(next).map(([attendeeId, choice]) => ({ attendeeId, choice })), before = queue.current;
    queue.current = (async () => {
      await before;
      // What is refused is shown under the list.
      try { await fill.mutateAsync({ params, body: { ballots } }); } catch { /* shown */ }
    })();
  };
  const here = all.roll.filter((one) => one.here && one.attendeeId), away = all.roll.length - here.length, ground = { quorum: of.quorum, entitled: all.roll.length, present: here.length }, missing = here.filter((one) => !votes[one.attendeeId!]).length;
  const shut = async () => {
    await queue.current;
    const numbers = { for: Number(count.for), against: Number(count.against), abstained: Number(count.abstained) } satisfies Count;
    close.mutate({ params, version: of.version, body: { count: of.secret ? numbers : null } });
  };
  const { present, entitled } = ground, needed = neededPresent(ground), name = (one: (typeof here)[number]) => [one.memberName, one.name].filter((x, at, both) => x && both.indexOf(x) === at).join(' · ');
  return (
    <>
      <p className="meta"><Trans>Přítomno {present} z {entitled} s hlasem</Trans> · {words.quorum[of.quorum]} · {words.majority[of.majority]}</p>
      {!isQuorate(ground) && <p role="status"><Trans>Zatím není dost členů: k platnému hlasování jich musí být přítomno aspoň {needed}. Zkontrolujte prezenci.</Trans></p>}
      {of.secret ? (
        <div className={styles.counts}>{choices.map((choice) => <NumberInput key={choice} label={words.choice[choice]} min={0} max={here.length} allowDecimal={false} value={count[choice]} onChange={(n) => setCount({ ...count, [choice]: n })} inputMode="numeric" />)}</div>
      ) : (
        <>
          <Group gap="sm">
            <Button variant="light" leftSection={<IconThumbUp size={18} aria-hidden />} disabled={here.length === 0} onClick={() => write(Object.fromEntries(here.map((one) => [one.attendeeId!, 'for' as const])))}><Trans>Všichni pro</Trans></Button>
            <span className="meta" aria-live="polite">{words.count(countOf(Object.values(votes).map((choice) => ({ choice }))))}{missing > 0 && Object.keys(votes).length > 0 && <> · <Trans>nehlasovalo {missing}</Trans></>}</span>
          </Group>
          <ul role="list" className={styles.roll}>
            {here.map((one) => (
              <li key={one.attendeeId} className={styles.voter}>
                <span>{name(one)}</span>
                <Segmented<Choice> label={name(one)} hideLabel options={choices.map((choice) => ({ value: choice, label: words.choice[choice] }))} value={votes[one.attendeeId!] ?? null} onChange={(choice) => write({ ...votes, [one.attendeeId!]: choice })} />
              </li>
            ))}
            {away > 0 && <li className={`${styles.voter} ${styles.away}`}><Trans>Chybí: {all.roll.filter((one) => !one.here).map((one) => one.memberName ?? one.name).filter(Boolean).join(', ')}</Trans></li>}
          </ul>
        </>
      )}
      <ProblemAlert problem={close.error ?? fill.error ?? drop.error} labels={{ count: t`Počty hlasů` }} />
      <Group gap="sm">
        <Button loading={close.isPending} onClick={() => void shut()}><Trans>Uzavřít hlasování</Trans></Button>
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate({ params })}><Trans>Zahodit</Trans></Button>
      </Group>
    </>
  );
}
