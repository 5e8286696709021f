import { Alert } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Facts } from '#platform/design/Facts.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { call, Unreachable } from '#platform/http/client.ts';
import { addDays, day, dayLong } from '#platform/i18n/format.ts';
import { meetingAnswers, type OpenedInvitation } from '../../invitations/contract.ts';
import { span, useMeetingWords } from '../words.ts';
import { AnswerForm } from './AnswerForm.tsx';

/** What somebody invited sees by their link, without an account: when, where, who calls; and three answers. */
export function AnswerPage({ secret }: { secret: string }) {
  const { t } = useLingui();
  const words = useMeetingWords(), [now, setNow] = useState<OpenedInvitation>();
  const opened = useQuery({ queryKey: ['invitation to a meeting'], queryFn: () => call(meetingAnswers.open, { body: { secret } }), staleTime: Infinity, retry: (count, error) => error instanceof Unreachable && count < 3 });
  const answer = useChange(meetingAnswers.answer, { onDone: setNow }), of = now ?? opened.data;
  if (opened.isPending) return <Loading rows={4} />;
  if (!of) return <ProblemAlert problem={opened.error} />;
  return (
    <div className="stack">
      {of.guest && <p>{t`Pro: ${of.guest}`}</p>}
      {of.cancelled && <Alert color="yellow" variant="light" title={t`Setkání je zrušené.`}><Trans>Nemusíte nic dělat.</Trans></Alert>}
      <Facts facts={[[t`Den`, dayLong(of.onDay)], [t`Čas`, span(of.startsAt, of.endsAt)], [t`Místo`, of.place || (of.online ? '' : t`sdělí, kdo setkání svolává`)], [t`Hovor`, /^https?:\/\//.test(of.online) ? <a key="o" href={of.online} rel="noopener noreferrer">{of.online}</a> : of.online], [t`Svolává`, of.organisation]]} />
      {of.answer !== 'none' && !of.cancelled && <Alert color="green" variant="light" icon={<IconCheck size={22} />} role="status"><Trans>Vaše odpověď:</Trans> <b>{words.mine[of.answer]}</b>. {of.open && <Trans>Když se to změní, odpovězte znovu.</Trans>}</Alert>}
      {of.open ? <AnswerForm large key={`${of.answer}${of.note}`} answer={of.answer} note={of.note} saving={answer.isPending} problem={answer.error} onAnswer={(body) => answer.mutate({ body: { secret, ...body } })} />
        : !of.cancelled && <p><Trans>Na tohle setkání už se neodpovídá.</Trans></p>}
      <p className="meta"><Trans>Odkaz je jen pro vás a platí do {day(addDays(of.onDay, 1))}. Jména ani jiné údaje o dalších lidech sem nepište.</Trans></p>
    </div>
  );
}
