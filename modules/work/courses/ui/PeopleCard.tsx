import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { PersonSearch } from '#modules/people/ui/index.ts';
import { courses, type CourseRow, type Enrolment } from '../contract.ts';
import type { Result } from '../rules.ts';
import { anew } from './useCourse.ts';
import { useCourseWords } from './words.ts';

function EnrolSheet({ courseId, enrolled, onClose }: { courseId: string; enrolled: readonly string[]; onClose: () => void }) {
  const { t } = useLingui();
  const enrol = useChange(courses.enrol, anew), labels = { personId: t`Kdo`, since: t`Od` };
  const schema = z.custom<{ personId: string | null; since: string | null }>().superRefine((values, ctx) => {
    if (!values.personId) ctx.addIssue({ code: 'custom', path: ['personId'], message: t`Vyberte člověka.` });
    if (!values.since) ctx.addIssue({ code: 'custom', path: ['since'], message: t`Vyberte den.` });
  });
  return (
    <FormSheet<{ personId: string | null; since: string | null }> title={t`Zapsat do kurzu`} onClose={onClose} draft={`enrol:${courseId}`} labels={labels} done={t`Zápis do kurzu je uložený.`} schema={schema} initial={{ personId: null, since: today() }}
      save={({ personId, since }, _, id) => enrol.mutateAsync({ params: { courseId }, body: { since: since!, people: [{ id, personId: personId! }] } })}>
      {(form) => <>
        <PersonSearch label={labels.personId} exclude={enrolled} value={form.values.personId} onChange={(id) => form.setFieldValue('personId', id)} error={form.errors['personId']} />
        <DayField label={labels.since} {...form.getInputProps('since')} />
      </>}
    </FormSheet>
  );
}

type Values = { result: Result; until: string | null; certificateOn: string | null };
function EnrolmentSheet({ courseId, of, onClose }: { courseId: string; of: Enrolment; onClose: () => void }) {
  const { t } = useLingui();
  const words = useCourseWords(), set = useChange(courses.setEnrolment, anew), labels = { result: t`Jak to dopadlo`, until: t`Poslední den`, certificateOn: t`Osvědčení předáno` };
  return (
    <FormSheet<Values> title={of.name} onClose={onClose} draft={`enrolment:${of.id}`} labels={labels} done={t`Uloženo.`} initial={{ result: of.result, until: of.until, certificateOn: of.certificateOn }} version={of.version} shown={(field, value) => field === 'result' ? words.result[value as Result] : undefined}
      save={({ result, until, certificateOn }, version) => set.mutateAsync({ params: { courseId, enrolmentId: of.id }, version, body: { result, until: result === 'none' ? null : until ?? today(), certificateOn: result === 'finished' ? certificateOn : null } })}>
      {(form) => <>
        <Segmented<Result> label={labels.result} value={form.values.result} onChange={(result) => form.setFieldValue('result', result)} options={words.results} />
        {form.values.result !== 'none' && <DayField label={labels.until} {...form.getInputProps('until')} />}
        {form.values.result === 'finished' && <DayField label={labels.certificateOn} {...form.getInputProps('certificateOn')} />}
      </>}
    </FormSheet>
  );
}

/** Who is enrolled; those out of reach are counted. */
export function PeopleCard({ of }: { of: CourseRow }) {
  const { t } = useLingui();
  const found = useRead(courses.people, { params: { courseId: of.id } }), words = useCourseWords(), [enrolling, setEnrolling] = useState(false), [opened, setOpened] = useState<Enrolment>();
  const may = of.mine && !of.closedOn;
  return (
    <Card title={t`Kdo chodí`} count={of.enrolled} action={may && <Button variant="default" size="xs" leftSection={<IconUserPlus size={16} />} onClick={() => setEnrolling(true)}><Trans>Zapsat do kurzu</Trans></Button>}>
      <Reading of={found}>{({ items, hidden }) => <>
        {items.length > 0 && <Rows label={t`Kdo chodí`}>{items.map((one) => <Row key={one.id} to={`/lide/${one.personId}`} title={one.name} note={[t`od ${day(one.since)}`, one.until && t`do ${day(one.until)}`, words.sessions(one.came)].filter(Boolean).join(' · ')}
          end={<>{one.result !== 'none' && <Tag tone={one.result === 'finished' ? 'done' : 'plain'}>{one.certificateOn ? <Trans>osvědčení {day(one.certificateOn)}</Trans> : words.result[one.result]}</Tag>}{of.mine && <Button variant="subtle" size="xs" aria-label={t`Upravit: ${one.name}`} onClick={() => setOpened(one)}><Trans>Upravit</Trans></Button>}</>} />)}</Rows>}
        {!items.length && !hidden && <Empty><Trans>Zatím nikdo. Zapisovat jménem není nutné, u setkání stačí počet lidí.</Trans></Empty>}
        {hidden > 0 && <p className="meta"><Trans>Další zapsaní, které nevidíte: {hidden}. Nejsou klienty vaší služby.</Trans></p>}
        {enrolling && <EnrolSheet courseId={of.id} enrolled={items.map(({ personId }) => personId)} onClose={() => setEnrolling(false)} />}
      </>}</Reading>
      {opened && <EnrolmentSheet courseId={of.id} of={opened} onClose={() => setOpened(undefined)} />}
    </Card>
  );
}
