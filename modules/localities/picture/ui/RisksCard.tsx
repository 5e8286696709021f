import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { localityPicture, type Risk } from '../contract.ts';
import type { RiskKind, RiskLevel } from '../rules.ts';
import { byline } from './byline.ts';
import styles from './Picture.module.css';
import { changed, usePicture } from './usePicture.ts';
import { usePictureWords } from './words.ts';

type Values = { kind: RiskKind | null; level: RiskLevel | null; text: string; since: string | null; until: string | null; doing: string; ending: string };

function RiskSheet({ caseId, of, onClose }: { caseId: string; of?: Risk | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = usePictureWords(), add = useChange(localityPicture.addRisk, changed), change = useChange(localityPicture.changeRisk, changed);
  const labels = { kind: t`Čeho se týká`, level: t`Jak je vážné`, text: t`V čem riziko je`, since: t`Od`, until: t`Do (když pominulo)`, doing: t`Co se s tím dělá`, ending: t`Jak pominulo` };
  return (
    <FormSheet<Values> title={of ? t`Změnit riziko` : t`Nové riziko`} onClose={onClose} draft={`risk:${of?.id ?? caseId}`} labels={labels} done={t`Riziko je uložené`} version={of?.version ?? 0}
      initial={of ? { kind: of.kind, level: of.level, text: of.text, since: of.since, until: of.until, doing: of.doing, ending: of.ending } : { kind: null, level: null, text: '', since: today(), until: null, doing: '', ending: '' }}
      save={({ kind, level, since, ...rest }, version, id) => {
        const body = { ...rest, kind: kind as RiskKind, level: level as RiskLevel, since: since ?? '' };
        return of ? change.mutateAsync({ params: { caseId, riskId: of.id }, version, body }) : add.mutateAsync({ params: { caseId }, body: { id, ...body } });
      }}>
      {(form) => <>
        <Select label={labels.kind} data={words.risks} allowDeselect={false} {...form.getInputProps('kind')} />
        <Segmented label={labels.level} options={words.levels} value={form.values.level} onChange={(level) => form.setFieldValue('level', level)} error={form.errors['level']} />
        <Textarea label={labels.text} description={t`Čtou to všechny služby v lokalitě. O klientech sem nepište.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('text')} />
        <Textarea label={labels.doing} autosize minRows={2} maxLength={4000} {...form.getInputProps('doing')} />
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} clearable {...form.getInputProps('until')} /></div>
        {form.values.until && <Textarea label={labels.ending} autosize minRows={2} maxLength={2000} {...form.getInputProps('ending')} />}
      </>}
    </FormSheet>
  );
}

/** Risks of the locality, those of now first. Red is only what endangers somebody now. */
export function RisksCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = usePictureWords(), found = usePicture(caseId), [edited, setEdited] = useState<Risk | 'new' | null>(null);
  return (
    <Card title={t`Rizika`} {...(found.data && { count: found.data.risks.filter((one) => !one.until).length })} action={found.data?.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}><Trans>Riziko</Trans></Button>}>
      <Reading of={found} rows={2}>{({ risks, mayWrite }) => risks.length === 0 ? <Empty><Trans>Žádné riziko zatím nikdo nezapsal.</Trans></Empty> : (
        <Rows label={t`Rizika`}>{risks.map((one) => (
          <Row key={one.id} title={words.risk(one.kind)} note={<>
            <div>{one.text}</div>{one.doing && <div><Trans>Co se dělá:</Trans> {one.doing}</div>}{one.ending && <div><Trans>Jak pominulo:</Trans> {one.ending}</div>}
            <div className="meta">{one.until ? `${day(one.since)} – ${day(one.until)}` : t`od ${day(one.since)}`} · {byline(one.by)}</div>
          </>} end={<span className="inline">{one.until ? <Tag><Trans>pominulo</Trans></Tag> : <Tag tone={one.level === 'acute' ? 'late' : one.level === 'serious' ? 'soon' : 'plain'}>{words.level(one.level)}</Tag>}{mayWrite && <Button variant="subtle" size="compact-sm" onClick={() => setEdited(one)}><Trans>Změnit</Trans></Button>}</span>} />
        ))}</Rows>
      )}</Reading>
      {edited && <RiskSheet caseId={caseId} of={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
