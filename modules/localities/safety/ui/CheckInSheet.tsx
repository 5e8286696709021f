import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId, Unreachable } from '#platform/http/client.ts';
import { time } from '#platform/i18n/format.ts';
import { useAway } from '#platform/offline/connection.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { incidents, visits, type Visit } from '../contract.ts';
import { against } from '../rules.ts';
import { callTo } from './phone.ts';
import { useNow } from './useSafety.ts';
import { WarningView } from './WarningView.tsx';

/** Going in: warnings are confirmed first, then who goes along or why not, until when. */
export function CheckInSheet({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useLingui();
  const away = useAway(), me = useMe(), colleagues = useColleagues().filter(({ membershipId }) => membershipId !== me.membership.id && membershipId !== visit.alarmed.id).map((one) => ({ value: one.membershipId, label: one.name }));
  const read = useChange(incidents.read, { invalidates: [visits.mine] }), enter = useChange(visits.checkIn, { invalidates: [visits.mine] });
  const lasts = Date.parse(visit.endsBy) - Date.parse(visit.startsAt);
  const [second, setSecond] = useState(visit.second?.id ?? null), [name, setName] = useState(visit.secondName), [reason, setReason] = useState(''), [tried, setTried] = useState(false);
  const unread = visit.warnings.filter((one) => !one.read), why = against(visit.warnings, { secondMembershipId: second, secondName: name.trim() });
  const go = () => {
    setTried(true);
    if (unread.length > 0 || (why && !reason.trim())) return;
    // Who sets out earlier or later than planned stays as long as planned.
    const at = new Date();
    enter.mutate({ params: { visitId: visit.id }, body: { at: at.toISOString(), endsBy: new Date(at.getTime() + lasts).toISOString(), secondMembershipId: second, secondName: second ? '' : name.trim(), reason: why ? reason.trim() : '' } }, { onSuccess: () => { said(t`Jste přihlášeni. Na návrat čeká ${visit.alarmed.name}.`); onClose(); } });
  };
  const until = time(new Date(useNow() + lasts));
  return (
    <ConfirmSheet open onClose={onClose} title={t`Jdu dovnitř`} confirm={<Trans>Přihlásit se</Trans>} onConfirm={go} loading={enter.isPending} problem={enter.error instanceof Unreachable ? null : enter.error ?? read.error} labels={{ reason: t`Důvod` }}>
      <p className="strong">{[visit.caseLabel, visit.place?.name].filter(Boolean).join(' · ')}</p>
      <p><Trans>Do {until} se odhlaste. Když se neozvete, dostane poplach {visit.alarmed.name}.</Trans></p>
      {visit.warnings.map((one) => (
        <WarningView key={one.id} of={one}>
          {one.read ? <p className="inline"><IconCheck size={16} aria-hidden /><Trans>Přečtení je potvrzené.</Trans></p>
            : <div><Button variant="default" loading={read.isPending} onClick={() => read.mutate({ params: { visitId: visit.id }, body: { id: newId(), incidentId: one.id, incidentVersion: one.version } })}><Trans>Potvrdit přečtení</Trans></Button></div>}
        </WarningView>
      ))}
      {tried && unread.length > 0 && <Alert role="alert" color="red" variant="light"><Trans>Nejdřív potvrďte, že jste výstrahu četli.</Trans></Alert>}
      <Select label={t`Kdo jde s vámi`} clearable searchable data={colleagues} value={second} onChange={setSecond} />
      {!second && <TextInput label={t`Kdo jde s vámi z jiné organizace`} maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
      {why && <Textarea label={why === 'go_in_two' ? t`Výstraha žádá jít ve dvou. Proč jdete bez druhého člověka` : t`Výstraha říká nevstupovat. Proč vstupujete`} description={t`Důvod se hned dozví vaše vedení.`} required autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried && !reason.trim() ? t`Napište důvod, nebo uveďte druhého člověka.` : null} />}
      {(away || enter.error instanceof Unreachable) && (
        <Alert role="alert" color="red" variant="light" title={t`Bez signálu vás nikdo nehlídá`}>
          <p><Trans>Dokud přihlášení neodejde, poplach nedostane nikdo. Zavolejte, že jdete dovnitř a do kdy.</Trans></p>
          {visit.alarmPhone && <Button component="a" mt="xs" href={callTo(visit.alarmPhone)} variant="default" leftSection={<IconPhone size={18} />}>{visit.alarmed.name} · {visit.alarmPhone}</Button>}
        </Alert>
      )}
      <p className="meta"><Trans>Souběh nezjišťuje, kde jste.</Trans></p>
    </ConfirmSheet>
  );
}
