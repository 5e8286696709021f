import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { LevelBar } from '#platform/design/LevelBar.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { day, daysUntil } from '#platform/i18n/format.ts';
import { cases } from '#modules/cases/contract.ts';
import { useMarks } from '#modules/cases/ui/index.ts';
import { releases, type Release } from '../releases/contract.ts';
import { SignSheet } from './SignSheet.tsx';
import styles from './ReleaseRow.module.css';
import { WithdrawSheet } from './WithdrawSheet.tsx';
import { stepsOf, useWords } from './words.ts';

const tones: Record<Release['state'], Tone> = { in_force: 'done', unsigned: 'waiting', not_yet: 'plain', ended: 'plain', withdrawn: 'plain' };

/** One release: about whom, to whom, how much, until when, and what can be done with it. */
export function ReleaseRow({ caseId, release }: { caseId: string; release: Release }) {
  const { t } = useLingui();
  const words = useWords(), markOf = useMarks(caseId);
  const [sheet, setSheet] = useState<'sign' | 'withdraw' | null>(null);
  const back = useChange(releases.passBack, { invalidates: [releases.ofCase, releases.whoSees, cases.get] });
  const { state, given, person, to, from, toService, statute, validFrom, validTo, interpreter, signature, withdrawnAt, withdrawalReason } = release;
  const open = state === 'in_force' || state === 'unsigned' || state === 'not_yet';
  const soon = state === 'in_force' && daysUntil(validTo) <= 60;
  const facts = [
    statute ? statute.section : t`souhlas`, `${day(validFrom)} – ${day(validTo)}`, words.language[release.language],
    interpreter && t`tlumočí ${interpreter}`, release.mutual && (release.returned ? t`oboustranně` : t`oboustranně, druhá strana ještě nepotvrdila`),
    release.items.length > 0 && t`jednotlivé údaje: ${release.items.length}`,
  ].filter(Boolean).join(' · ');
  const history = [
    signature && t`Podpis: ${signature.signerName}, ${day(signature.signedAt)}`, withdrawnAt && t`Odvoláno ${day(withdrawnAt)}`, withdrawalReason && `„${withdrawalReason}“`,
  ].filter(Boolean).join('. ');
  const service = toService ? toService.name : t`celá organizace, kdo je v případu`;
  return (
    <>
      <li className={styles.row}>
        <div className={styles.text}>
          <b>{person.name}</b>
          <span>{given ? `${to.name} · ${service}` : t`od: ${from.name}`}</span>
          <span className={styles.note}>{facts}</span>
          {history && <span className={styles.note}>{history}</span>}
          <span className={styles.note}>{release.purpose}</span>
        </div>
        <div className={styles.state}>
          <LevelBar level={stepsOf(release.level)} words={words.level[release.level]} who={given ? markOf(to.id) : 0} />
          <Tag tone={soon ? 'soon' : tones[state]}>{soon ? t`končí ${day(validTo)}` : words.state[state]}</Tag>
        </div>
        <div className={styles.actions}>
          {given && state === 'unsigned' && <Button variant="light" onClick={() => setSheet('sign')}><Trans>Podepsat</Trans></Button>}
          {given && <Button component="a" href={address(releases.sheet, { params: { caseId, releaseId: release.id } })} target="_blank" rel="noreferrer" variant="subtle" leftSection={<IconPrinter size={16} />}><Trans>Tisk</Trans></Button>}
          {given && open && <Button variant="default" onClick={() => setSheet('withdraw')}><Trans>Odvolat</Trans></Button>}
          {!given && release.mutual && state === 'in_force' && (
            <Button variant="default" loading={back.isPending} onClick={() => back.mutate({ params: { releaseId: release.id }, body: { agreed: !release.returned } })}>
              {release.returned ? <Trans>Přestat předávat zpět</Trans> : <Trans>Předávat totéž zpět</Trans>}
            </Button>
          )}
        </div>
      </li>
      <ProblemAlert problem={back.error} />
      {sheet === 'sign' && <SignSheet caseId={caseId} release={release} onClose={() => setSheet(null)} />}
      {sheet === 'withdraw' && <WithdrawSheet release={release} onClose={() => setSheet(null)} />}
    </>
  );
}
