import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { courses, type CourseRow as Course } from '../contract.ts';
import { CourseSheet } from './CourseSheet.tsx';
import { useCourseWords } from './words.ts';

function CourseRow({ of }: { of: Course }) {
  const { t } = useLingui();
  const words = useCourseWords(), held = of.plannedSessions ? t`${of.held} / ${of.plannedSessions} setkání` : words.sessions(of.held);
  return <Row to={`/prace/kurzy/${of.id}`} title={of.name} note={[words.kind[of.kind], of.place?.name ?? of.placeText, held, of.enrolled > 0 && t`zapsaných ${of.enrolled}`, of.came > 0 && t`účastí ${of.came}`, of.service?.name].filter(Boolean).join(' · ')}
    end={of.closedOn ? <Tag tone="done"><Trans>skončil {day(of.closedOn)}</Trans></Tag> : of.next && <Tag tone="soon"><Trans>příště {day(of.next)}</Trans></Tag>} />;
}

/** Kurzy: those that go on, and those that are over. */
export default function CoursesPage() {
  const { t } = useLingui();
  const navigate = useNavigate(), [part, setPart] = useAddress('cast', 'current'), [adding, setAdding] = useState(false);
  const closed = part === 'closed', found = usePages(courses.list, { query: { part: closed ? 'closed' : 'current' } }), title = closed ? t`Skončené kurzy` : t`Kurzy, které běží`;
  return (
    <Page title={t`Kurzy`} subtitle={<Trans>Sociokulturní kurzy, čeština a další: kdy jsou, kdo chodí, co proběhlo</Trans>} action={{ label: t`Nový kurz`, icon: <IconPlus size={18} />, onClick: () => setAdding(true) }}>
      <WorkTabs />
      <div className="stack">
        <div><Segmented label={t`Které kurzy`} hideLabel value={part} onChange={setPart} options={[{ value: 'current', label: t`Běží` }, { value: 'closed', label: t`Skončené` }]} /></div>
        <Card title={title}>
          <Reading of={found}>{({ items }) => <>
            {items.length ? <Rows label={title}>{items.map((one) => <CourseRow key={one.id} of={one} />)}</Rows> : <Empty>{closed ? <Trans>Žádný kurz zatím neskončil.</Trans> : <Trans>Žádný kurz neběží. Založte ho a naplánujte setkání; docházka se pak zapíše jedním klepnutím.</Trans>}</Empty>}
            <More of={found} />
          </>}</Reading>
        </Card>
      </div>
      {adding && <CourseSheet onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/prace/kurzy/${id}` as string })} />}
    </Page>
  );
}
