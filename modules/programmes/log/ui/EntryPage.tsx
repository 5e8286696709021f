import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { supportLog, type SupportGround } from '../contract.ts';
import { DayForm } from './DayForm.tsx';
import { Lines } from './Lines.tsx';

/** Where a member of a support team logs a day. */
export default function EntryPage() {
  const { t } = useLingui(), found = useRead(supportLog.ground), [asked, choose] = useAddress('program'), all = found.data?.programmes ?? [], programme = all.find(({ id }) => id === asked) ?? all[0];
  return (
    <Page title={t`Zapsat podporu`} subtitle={programme?.shortName} back={programme ? { to: `/programy/${programme.id}`, label: programme.shortName } : { to: '/programy', label: t`Programy` }}
      tools={all.length > 1 && programme && <Select aria-label={t`Program`} allowDeselect={false} data={all.map(({ id, shortName }) => ({ value: id, label: shortName }))} value={programme.id} onChange={(id) => id && choose(id)} />}>
      <Reading of={found} loading={<Card><Loading rows={4} /></Card>}>{() => programme ? <Of key={programme.id} programme={programme} /> : <Card><Empty><Trans>Nejste v týmu podpory žádného programu, který běží.</Trans></Empty></Card>}</Reading>
    </Page>
  );
}
function Of({ programme }: { programme: SupportGround['programmes'][number] }) {
  const { t } = useLingui();
  return <><DayForm programme={programme} /><Lines programmeId={programme.id} narrowing={{ memberId: programme.memberId }} title={t`Co jste zapsali naposledy`} limit={10} /></>;
}
