import { Trans, useLingui } from '@lingui/react/macro';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { ComplaintLine } from '../contract.ts';
import { deadline, markOf, standing } from '../rules.ts';
import { useComplaintWords } from './words.ts';

/** How it stands, always with the day. */
export function StandingTag({ of }: { of: ComplaintLine }) {
  const words = useComplaintWords(), now = standing({ ...of, handled: of.handler !== null }, today()), by = day(deadline(of));
  return <Tag tone={words.tone[now]}>{now === 'answered' ? <Trans>zodpovězeno {day(of.answeredOn!)}</Trans> : now === 'late' ? <Trans>odpovědět už do {by}</Trans> : now === 'waits' ? <Trans>zatím nikdo · do {by}</Trans> : <Trans>odpovědět do {by}</Trans>}</Tag>;
}

/** One complaint in a list: what about, where, who handles it. Who complains is read where it is opened. */
export function ComplaintRow({ of }: { of: ComplaintLine }) {
  const { t } = useLingui(), words = useComplaintWords(), { label } = useCodes('complaint_subject');
  const note = [of.service.name, t`přišla ${day(of.receivedOn)} ${words.way[of.way]}`, of.inName === 'anonymous' && words.inName.anonymous, of.handler && t`vyřizuje ${of.handler.name}`, of.finding && of.answeredOn && words.finding[of.finding], markOf(of.id)].filter(Boolean).join(' · ');
  return <Row to={`/kvalita/stiznosti/${of.id}`} title={label(of.subject, of.receivedOn)} note={note} end={<StandingTag of={of} />} />;
}
