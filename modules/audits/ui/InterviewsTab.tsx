import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { audits, type Interview } from '../contract.ts';
import { InterviewSheet } from './InterviewSheet.tsx';
import { useAudit } from './useAudit.ts';
import { useAuditWords } from './words.ts';
import styles from './Audits.module.css';

/** Talks of the auditors: neither the service nor the head of the organisation that audits reads them. */
export default function InterviewsTab({ auditId }: { auditId: string }) {
  const { t } = useLingui(), words = useAuditWords(), audit = useAudit(auditId).data, list = usePages(audits.interviews, { params: { auditId }, query: {} }), [open, setOpen] = useState<Interview | 'new'>();
  return (
    <Card title={t`Rozhovory`} meta={<Trans>čte je jen tým auditu</Trans>} action={audit?.atWork && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Zapsat rozhovor`} onClick={() => setOpen('new')}><Trans>Zapsat</Trans></Button>}>
      <Reading of={list}>{({ items }) => items.length ? (
        <Rows label={t`Rozhovory`}>{items.map((one) => (
          <Row key={one.id} lead={<b>{one.label}</b>} title={[words.withWhom[one.withWhom], one.name].filter(Boolean).join(': ')} note={<><span>{[day(one.onDay), one.author].filter(Boolean).join(' · ')}</span>{one.notes && <p className={styles.words}>{one.notes}</p>}</>}
            end={<>
              <Tag tone={one.consent === 'refused' ? 'soon' : 'plain'}>{words.consents[one.consent]}</Tag>
              {one.mine && audit?.atWork && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit rozhovor ${one.label}`} onClick={() => setOpen(one)}><Trans>Upravit</Trans></Button>}
            </>} />
        ))}</Rows>
      ) : <Empty><Trans>Zatím žádný rozhovor. Mluví se označením (K1, P1), jména se nepíšou.</Trans></Empty>}</Reading>
      <More of={list} />
      {open && <InterviewSheet auditId={auditId} labels={list.data?.labels} visits={audit?.visits ?? []} {...(open !== 'new' && { of: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
