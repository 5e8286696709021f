import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NothingSeen, useCase, useIsLocality } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ClientWords } from '#platform/design/ClientWords.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useParts } from '#platform/design/parts.ts';
import { day } from '#platform/i18n/format.ts';
import { FactSource } from '../../mapping/ui/FactSource.tsx';
import styles from '../../mapping/ui/mapping.module.css';
import type { CaseEvaluation, EvaluatedGoal } from '../contract.ts';
import { gaps } from '../rules.ts';
import { EpisodeForm } from './EpisodeForm.tsx';
import { useWords } from './words.ts';

type Props = { caseId: string; episode: number; evaluations: readonly CaseEvaluation[]; goals: readonly EvaluatedGoal[]; mayWrite: boolean };

/** How the whole episode went: with the client, what helped, what stood in the way, and what comes next. */
export function EpisodeSection({ caseId, episode, evaluations, goals, mayWrite }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const [edited, setEdited] = useState<CaseEvaluation | 'new' | null>(null);
  const recordsShown = useParts('caseTabs').some(({ key }) => key === 'zaznamy');
  const leads = useCase(caseId).data?.standing === 'lead', locality = useIsLocality(caseId);
  const lacking = locality ? [] : gaps(evaluations.find((one) => one.episode === episode), goals);
  const write = mayWrite && <Button variant="light" onClick={() => setEdited('new')}>{locality ? <Trans>Vyhodnotit práci v lokalitě</Trans> : <Trans>Vyhodnotit spolupráci</Trans>}</Button>;
  return (
    <Card title={locality ? t`Vyhodnocení práce v lokalitě` : t`Vyhodnocení spolupráce`} action={evaluations.length > 0 && write}>
      {leads && mayWrite && lacking.length > 0 && <div className="inline"><span className="meta"><Trans>Chybí:</Trans></span>{lacking.map((one) => <Tag key={one} tone="soon">{words.gap[one]}</Tag>)}</div>}
      {evaluations.length === 0 ? <NothingSeen caseId={caseId} action={write}>{locality ? <Trans>Práce v lokalitě zatím není vyhodnocená.</Trans> : <Trans>Spolupráce zatím není vyhodnocená.</Trans>}</NothingSeen> : (
        <ul className={styles.list}>
          {evaluations.map((one) => (
            <li key={one.id}>
              <p className="strong">{day(one.evaluatedOn)}{one.episode !== episode && <> <Tag>{locality ? <Trans>{one.episode}. období</Trans> : <Trans>{one.episode}. spolupráce</Trans>}</Tag></>}</p>
              {(one.clientWords || one.clientRating !== null) && <ClientWords source={one.clientRating !== null && <Trans>hodnocení klienta: {one.clientRating} z 5</Trans>}>{one.clientWords && <>„{one.clientWords}“</>}</ClientWords>}
              <Facts facts={[
                [locality ? t`S obyvateli` : t`S klientem`, one.withClient ? t`ano` : t`ne`], [t`Co pomohlo`, one.helped], [t`Co stálo v cestě`, one.hindered],
                [t`Stabilizováno`, one.stabilised && words.stabilised[one.stabilised]], [t`Intervize`, one.intervisionOn && day(one.intervisionOn)], [t`Další krok`, one.nextStep && words.nextStep[one.nextStep]],
              ]} />
              <FactSource caseId={caseId} of={one} />
              <div className="inline">
                {one.own && mayWrite && <Button variant="subtle" size="xs" px={0} onClick={() => setEdited(one)}><Trans>Upravit</Trans></Button>}
                {one.hindered && mayWrite && recordsShown && <Link to={`/pripady/${caseId}/zaznamy`}><Trans>Zapsat jako bariéru</Trans></Link>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {edited && <EpisodeForm key={edited === 'new' ? 'new' : edited.id} caseId={caseId} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
