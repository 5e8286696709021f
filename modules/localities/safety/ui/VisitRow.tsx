import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dayShort, time, weekday } from '#platform/i18n/format.ts';
import { visits, type Visit } from '../contract.ts';
import { cameLate } from '../rules.ts';
import { CheckInSheet } from './CheckInSheet.tsx';
import { useNow } from './useSafety.ts';
import { VisitSheet } from './VisitSheet.tsx';

/** One visit: when, where, who, how it stands; of mine what I can do with it. */
export function VisitRow({ visit }: { visit: Visit }) {
  const { t } = useLingui();
  const now = useNow(), [open, setOpen] = useState<'enter' | 'change'>(), cancel = useChange(visits.cancel, { invalidates: [visits.mine] });
  const { checkedInAt, checkedInReceivedAt, checkedOutAt, checkedOutReceivedAt } = visit, mine = visit.part === 'mine', second = visit.second?.name ?? visit.secondName, where = [visit.caseLabel, visit.place?.name].filter(Boolean).join(' · ');
  const outAt = checkedOutAt && time(checkedOutAt), inAt = checkedInAt && time(checkedInAt), outHeard = checkedOutAt && cameLate(checkedOutAt, checkedOutReceivedAt) && time(checkedOutReceivedAt!), inHeard = checkedInAt && cameLate(checkedInAt, checkedInReceivedAt) && time(checkedInReceivedAt!);
  const how = visit.state === 'ended'
    ? <Tag tone="done">{!outAt ? <Trans>ukončeno jinak</Trans> : outHeard ? <Trans>odhlášeno v {outAt}, doručeno {outHeard}</Trans> : <Trans>odhlášeno v {outAt}</Trans>}</Tag>
    : visit.state === 'running' ? <Tag tone={Date.parse(visit.endsBy) < now ? 'late' : 'waiting'}>{inHeard ? <Trans>uvnitř od {inAt}, doručeno {inHeard}</Trans> : <Trans>uvnitř od {inAt}</Trans>}</Tag> : visit.state === 'cancelled' ? <Tag><Trans>zrušeno</Trans></Tag> : null;
  const note = [`${time(visit.startsAt)}–${time(visit.endsBy)}`, !mine && visit.who.name, second && t`s: ${second}`, mine ? t`čeká ${visit.alarmed.name}` : visit.part === 'colleague' && t`čekáte vy`, visit.ending && visit.endedBy && `${visit.endedBy.name}: ${visit.ending}`, visit.aloneReason && t`důvod: ${visit.aloneReason}`].filter(Boolean).join(' · ');
  return (
    <>
      <Row lead={<span className="strong">{weekday(visit.startsAt)} {dayShort(visit.startsAt)}</span>} title={where || t`Návštěva`} note={<span className="inline">{note}{visit.warnings.length > 0 && <Tag tone="late" icon={<IconAlertTriangle size={14} aria-hidden />}><Trans>výstraha</Trans></Tag>}{how}</span>}
        end={mine && visit.state === 'planned' && <span className="inline">
          <Button variant="default" size="compact-md" aria-label={t`Přihlásit se: ${where}`} onClick={() => setOpen('enter')}><Trans>Přihlásit se</Trans></Button>
          <Button variant="subtle" size="compact-md" aria-label={t`Změnit návštěvu: ${where}`} onClick={() => setOpen('change')}><Trans>Změnit</Trans></Button>
          <Button variant="subtle" size="compact-md" color="gray" aria-label={t`Zrušit návštěvu: ${where}`} loading={cancel.isPending} onClick={() => cancel.mutate({ params: { visitId: visit.id } })}><Trans>Zrušit</Trans></Button>
        </span>} />
      <ProblemAlert problem={cancel.error} />
      {open === 'enter' && <CheckInSheet visit={visit} onClose={() => setOpen(undefined)} />}
      {open === 'change' && <VisitSheet visit={visit} onClose={() => setOpen(undefined)} />}
    </>
  );
}
