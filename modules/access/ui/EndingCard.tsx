import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, daysUntil } from '#platform/i18n/format.ts';
import { releases } from '../releases/contract.ts';

/** "Končí platnost": consents and residence permits that run out within sixty days, the nearest first. */
export default function EndingCard() {
  const { t } = useLingui();
  const residence = useCodes('residence_kind');
  const read = useRead(releases.ending);
  const mark = (date: string) => {
    const days = daysUntil(date);
    return <Tag tone={days < 0 ? 'late' : days <= 14 ? 'soon' : 'plain'}>{days < 0 ? t`skončilo ${day(date)}` : days === 0 ? t`končí dnes` : t`do ${day(date)}`}</Tag>;
  };
  return (
    <Card title={t`Končí platnost`} {...(read.data && { count: read.data.releases.length + read.data.residences.length })}>
      <Reading of={read}>{({ releases: consents, residences }) => {
        const rows = [
          ...consents.map((r) => ({ id: r.id, date: r.validTo, title: t`Souhlas: ${r.organisation}`, note: [r.person, r.label].filter(Boolean).join(' · '), to: `/pripady/${r.caseId}/sdileni` })),
          ...residences.map((r) => ({ id: r.id, date: r.validTo, title: residence.label(r.kind), note: r.person, to: `/lide/${r.personId}` })),
        ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
        if (!rows.length) return <Empty><Trans>V příštích 60 dnech nic nekončí.</Trans></Empty>;
        return <Rows label={t`Končí platnost`}>{rows.slice(0, 8).map((row) => <Row key={row.id} title={row.title} note={row.note} to={row.to} end={mark(row.date)} />)}</Rows>;
      }}</Reading>
    </Card>
  );
}
