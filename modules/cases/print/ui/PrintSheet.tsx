import { Anchor, Button, Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { address } from '#platform/http/client.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useCasePeople } from '../../ui/useCase.ts';
import { casePrint } from '../contract.ts';

const whole = 'whole';

/** The whole file: for whom, with or without third persons, as PDF or DOCX. */
export function PrintSheet({ caseId, open, onClose }: { caseId: string; open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const [reader, setReader] = useState<string>(whole);
  const [withoutThirdPersons, setWithout] = useState(false);
  const asked = { params: { caseId }, query: { ...(reader !== whole && { forPerson: reader }), withoutThirdPersons: String(withoutThirdPersons) } };
  const link = (endpoint: (typeof casePrint)[keyof typeof casePrint]) => ({ href: address(endpoint, asked), target: '_blank', rel: 'noopener', onClick: onClose });
  return (
    <ConfirmSheet open={open} onClose={onClose} title={t`Tisk celého spisu`}>
      <div className="stack">
        <Segmented label={t`Pro koho`} value={reader} onChange={(value) => setReader(value ?? whole)} options={[{ value: whole, label: t`pro nás` }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
        {reader !== whole && <p className="meta"><Trans>Bez důvěrných sdělení ostatních, bez názorů pracovníků a bez zdraví a zranitelnosti jiných dospělých.</Trans></p>}
        <Checkbox size="md" checked={withoutThirdPersons} onChange={(event) => setWithout(event.currentTarget.checked)} label={t`Bez údajů o lidech mimo případ`} description={t`Sousedé, příbuzní a tlumočníci se nevypíšou. Volný text zůstává, jak byl napsán; před předáním ho přečtěte.`} />
        <div className="inline">
          <Button component="a" {...link(casePrint.pdf)}><Trans>Otevřít PDF</Trans></Button>
          <Anchor {...link(casePrint.docx)}><Trans>Stáhnout DOCX</Trans></Anchor>
        </div>
      </div>
    </ConfirmSheet>
  );
}
