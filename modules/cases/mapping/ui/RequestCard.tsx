import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NothingSeen, useCase } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { requests } from '../contract.ts';
import { RequestView } from './RequestView.tsx';

const RequestForm = sheetLater(async () => (await import('./RequestForm.tsx')).RequestForm);

/** What the client comes with, on the overview: the newest request, and how many there are besides. */
export default function RequestCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const [writing, setWriting] = useState(false);
  const read = useRead(requests.list, { params: { caseId } });
  const family = useCase(caseId).data?.subjectKind === 'family';
  return (
    <Card title={family ? t`S čím rodina přichází` : t`S čím klient přichází`}>
      <Reading of={read} rows={2}>
        {({ items, mayWrite }) => {
          const [newest, ...others] = items;
          return newest
            ? <><RequestView caseId={caseId} of={newest} short />{others.length > 0 && <p><Link to={`/pripady/${caseId}/mapovani`}><Plural value={others.length} one="Ještě # zakázka" few="Ještě # zakázky" many="Ještě # zakázky" other="Ještě # zakázek" /></Link></p>}</>
            : <NothingSeen caseId={caseId} action={mayWrite && <Button variant="light" onClick={() => setWriting(true)}><Trans>Zapsat slova klienta</Trans></Button>}><Trans>Zakázka zatím není zapsaná.</Trans></NothingSeen>;
        }}
      </Reading>
      {writing && <RequestForm caseId={caseId} row={null} onClose={() => setWriting(false)} />}
    </Card>
  );
}
