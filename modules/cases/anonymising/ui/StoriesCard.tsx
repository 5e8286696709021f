import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useMe } from '#platform/design/me.ts';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { day } from '#platform/i18n/format.ts';
import { anonymising, type Story } from '../contract.ts';
import { useStoryWords } from './words.ts';

const StorySheet = sheetLater(async () => (await import('./StorySheet.tsx')).StorySheet);

/** The case told without names: stories that were confirmed, and the way to another one. */
export default function StoriesCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useStoryWords(), { role } = useMe().membership, told = role === 'worker' || role === 'head' || role === 'coordinator';
  const found = useRead(anonymising.list, { params: { caseId } }, { enabled: told }), [open, setOpen] = useState<Story | null>(null);
  if (!told) return null;
  return (
    <Card title={<Trans>Anonymizovaný příběh</Trans>} action={<Button variant="default" size="xs" renderRoot={(props: object) => <Link to={`/pripady/${caseId}/anonymizace` as string} {...props} />}><Trans>Připravit</Trans></Button>}>
      <Reading of={found} rows={1}>{({ items }) => items.length === 0 ? <p className="meta"><Trans>Pro intervizi nebo kazuistiku: beze jmen, míst a dat, podle kterých by někdo rodinu poznal.</Trans></p>
        : <Rows label={t`Anonymizované příběhy`}>{items.map((one) => <Row key={one.id} title={one.title} note={[words.purpose[one.purpose], t`potvrzeno ${day(one.confirmedOn)}`, one.author].filter(Boolean).join(' · ')}
          end={<>{one.brought && <Tag tone="done"><Trans>přineseno</Trans></Tag>}<Button variant="subtle" size="xs" onClick={() => setOpen(one)}><Trans>Přečíst<span className="hidden-text"> {one.title}</span></Trans></Button></>} />)}</Rows>}</Reading>
      {open && <StorySheet caseId={caseId} story={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
