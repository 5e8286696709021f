import { Alert, Button, Group } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { day } from '#platform/i18n/format.ts';

type Props = { /** I am to read it. */ concernsMe: boolean; confirmedOn: string | null; confirm: () => void; busy: boolean; problem: unknown; /** For the head. */ concerned: number | null; unread: readonly { id: string; name: string }[] | null };
/** „Přečteno, znám to“: one tap of whom it concerns, and for the head who has not said it yet. */
export function ReadCard({ concernsMe, confirmedOn, confirm, busy, problem, concerned, unread }: Props) {
  const { t } = useLingui();
  if (!concernsMe && !unread) return null;
  return (
    <Card title={t`Seznámení`}>
      <div className="stack">
        {concernsMe && (confirmedOn ? <p style={{ margin: 0 }}><IconCheck size={18} aria-hidden /> <Trans>Potvrzeno {day(confirmedOn)}: přečteno a známo.</Trans></p>
          : <Alert color="brand" variant="light" title={t`Přečtěte si platné znění`}><Group gap="sm"><span><Trans>Týká se vaší práce. Až si ho přečtete, potvrďte to.</Trans></span><Button leftSection={<IconCheck size={18} aria-hidden />} loading={busy} onClick={confirm}><Trans>Přečteno, znám to</Trans></Button></Group></Alert>)}
        <ProblemAlert problem={problem} />
        {unread && concerned !== null && (unread.length === 0 ? <p style={{ margin: 0 }}>{concerned > 0 ? <Trans>Potvrdili to všichni, koho se to týká.</Trans> : <Trans>Nikoho se to zatím netýká.</Trans>}</p>
          : <p style={{ margin: 0 }}><Plural value={unread.length} one="Ještě # člověk nepotvrdil:" few="Ještě # lidé nepotvrdili:" many="Ještě # člověka nepotvrdilo:" other="Ještě # lidí nepotvrdilo:" /> {unread.map(({ name }) => name).join(', ')}</p>)}
      </div>
    </Card>
  );
}
