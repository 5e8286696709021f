import { useLingui } from '@lingui/react/macro';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { Signal } from '../contract.ts';
import { useBarrierWords } from './words.ts';

/** Signals with where each lies, its place and where it comes from; leads to the case or the meeting. */
export function SignalRows({ of, label: name }: { of: readonly Signal[]; label: string }) {
  const { t } = useLingui(), { label } = useCodes('barrier_domain'), levels = useBarrierWords();
  const from = ({ meeting, caseLabel, locality, kind }: Signal) => (meeting ? t`setkání: ${meeting.title}` : kind === 'input' ? t`ze setkání` : kind === 'finding' ? t`z auditů služeb` : locality ? t`lokalita: ${caseLabel ?? ''}` : caseLabel);
  return <Rows label={name}>{of.map((one) => <Row key={one.id} title={one.text} note={[label(one.domain, one.notedOn), levels[one.level], one.orp?.name, from(one), day(one.notedOn)].filter(Boolean).join(' · ')} {...(one.caseId ? { to: `/pripady/${one.caseId}` } : one.meeting ? { to: `/setkani/${one.meeting.id}` } : one.kind === 'finding' ? { to: `/kvalita/doporuceni?podnet=${one.id}&stav=vse` } : {})} />)}</Rows>;
}
