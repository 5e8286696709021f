import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases, type CaseHeader, type TeamMember } from '../../contract.ts';
import styles from '../Cases.module.css';
import { kindOf } from '../kind.ts';
import { useWords } from '../words.ts';
import { HandOverSheet } from './HandOverSheet.tsx';
import { MemberSheet } from './MemberSheet.tsx';

/** Colleagues on the case, now and before; the leading is handed over, never just ended. */
export function TeamCard({ header }: { header: CaseHeader }) {
  const { t } = useLingui();
  const words = useWords(), me = useMe().membership;
  const [asked, setAsked] = useState<'member' | 'handover' | TeamMember | null>(null);
  const close = () => setAsked(null);
  const end = useChange(cases.endTeamMember, { invalidates: [cases.get, releases.whoSees], onDone: close });
  const leading = header.team.find((one) => one.role === 'leading_key_worker' && one.until === null);
  const mayHandOver = header.mayLead && header.writable && (!leading || leading.membershipId === me.id || me.role === 'head');
  const role = (member: TeamMember) => (kindOf(header) === 'locality' && member.role === 'leading_key_worker' ? t`vede lokalitu` : words.role(member.role));
  const leaving = typeof asked === 'object' ? asked : null;
  return (
    <Card title={t`Tým`} count={header.team.filter((one) => one.until === null).length} action={header.writable && <span className="inline">
      {mayHandOver && <Button variant="subtle" size="compact-sm" onClick={() => setAsked('handover')}>{leading ? <Trans>Předat vedení</Trans> : <Trans>Určit, kdo povede</Trans>}</Button>}
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => setAsked('member')}><Trans>Přidat</Trans></Button>
    </span>}>
      {header.team.length === 0 && <Empty><Trans>V týmu zatím nikdo není.</Trans></Empty>}
      <Rows label={t`Tým`}>
        {header.team.map((member) => (
          <Row key={member.id} title={member.name} note={<>
            <div>{[member.service?.name ?? member.organisation.name, member.until ? `${day(member.since)} – ${day(member.until)}` : t`od ${day(member.since)}`].join(' · ')}</div>
            {member.handover && <div><Trans>Předání:</Trans> {member.handover}</div>}
          </>} end={<span className={styles.tags}>
            <Tag>{member.until ? t`dříve ${role(member)}` : role(member)}</Tag>
            {header.writable && member.own && member.until === null && member.role !== 'leading_key_worker' && <Button variant="subtle" size="compact-sm" onClick={() => setAsked(member)}><Trans>Ukončit</Trans></Button>}
          </span>} />
        ))}
      </Rows>
      {asked === 'member' && <MemberSheet caseId={header.id} onClose={close} />}
      {asked === 'handover' && <HandOverSheet caseId={header.id} leading={leading} onClose={close} />}
      {leaving && <ConfirmSheet open onClose={close} title={t`Ukončit účast v týmu`} confirm={t`Ukončit`} loading={end.isPending} problem={end.error} onConfirm={() => end.mutate({ params: { caseId: header.id, memberId: leaving.id }, body: { until: today() }, version: leaving.version })}><p>{leaving.name}</p></ConfirmSheet>}
    </Card>
  );
}
