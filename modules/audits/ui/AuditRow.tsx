import { Trans } from '@lingui/react/macro';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import type { AuditLine } from '../contract.ts';
import { useAuditWords } from './words.ts';

/** One audit in a list: of which service, by what, and what waits in it. */
export function AuditRow({ of }: { of: AuditLine }) {
  const words = useAuditWords(), language = useReaderTongue();
  return (
    <Row to={`/kvalita/audity/${of.id}`} title={of.service.name || <Trans>Služba</Trans>}
      note={[of.service.of !== of.service.name && of.service.of, of.part === 'service' || of.part === 'reader' ? of.by.name : '', of.method && textOf(of.method.title, language), words.dates(of)].filter(Boolean).join(' · ')}
      end={<>
        {of.waits && of.waits !== 'write' && <Tag tone={of.waits === 'visit_today' ? 'soon' : 'waiting'}>{words.waits[of.waits]}</Tag>}
        {of.waits !== 'comment' && <Tag tone={words.tones[of.state]}>{words.states[of.state]}</Tag>}
        {of.kind === 'follow_up' && <Tag><Trans>následný</Trans></Tag>}
        {of.nextVisitOn && of.waits !== 'visit_today' && (of.state === 'open' || of.state === 'draft') && <Tag><Trans>návštěva {day(of.nextVisitOn)}</Trans></Tag>}
        {of.state === 'draft' && of.commentsUntil && <Tag tone="soon"><Trans>připomínky do {day(of.commentsUntil)}</Trans></Tag>}
      </>} />
  );
}
