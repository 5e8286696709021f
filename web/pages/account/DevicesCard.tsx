import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dropDrafts } from '#platform/forms/drafts.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { sessions } from '#modules/access/session/contract.ts';

const isPhone = (device: string) => /iPhone|iPad|Android/.test(device);

/** Devices that are signed in: one, the others or all can be signed out, at once. */
export function DevicesCard() {
  const { t } = useLingui();
  const me = useMe();
  const read = useRead(sessions.list);
  const end = useChange(sessions.end, { invalidates: [sessions.list], onDone: () => said(t`Zařízení je odhlášené.`) });
  const others = useChange(sessions.endAll, { invalidates: [sessions.list], onDone: () => said(t`Ostatní zařízení jsou odhlášená.`) });
  const all = useChange(sessions.endAll, { onDone: () => { dropDrafts(me.id); location.assign('/'); } });
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t`Přihlášená zařízení`} {...(read.data && { count: read.data.items.length })}>
      <div className="stack">
        <Reading of={read} rows={3}>{({ items }) => (
          <Rows label={t`Přihlášená zařízení`}>{items.map((one) => (
            <Row key={one.id} lead={isPhone(one.device) ? <IconDeviceMobile size={22} aria-hidden /> : <IconDeviceDesktop size={22} aria-hidden />} title={<>{one.device || t`Neznámé zařízení`} {one.mine && <Tag tone="done"><Trans>toto</Trans></Tag>}</>}
              note={<><Trans>naposledy {dateTime(one.seen)}</Trans> · <Trans>přihlášeno {dateTime(one.since)}</Trans>{one.locked && <> · <Trans>zamčené</Trans></>}</>}
              end={!one.mine && <Button variant="subtle" size="compact-md" loading={end.isPending && end.variables.params.sessionId === one.id} onClick={() => end.mutate({ params: { sessionId: one.id } })}><Trans>Odhlásit</Trans></Button>} />
          ))}</Rows>
        )}</Reading>
        <ProblemAlert problem={end.error ?? others.error} />
        <div className="inline">
          <Button variant="default" loading={others.isPending} disabled={(read.data?.items.length ?? 0) < 2} onClick={() => others.mutate({ body: { which: 'others' } })}><Trans>Odhlásit jinde</Trans></Button>
          <Button variant="subtle" color="red" onClick={() => setAsking(true)}><Trans>Odhlásit všude</Trans></Button>
        </div>
        <p className="meta"><Trans>Každé přihlášení skončí nejpozději po 12 hodinách.</Trans></p>
      </div>
      {asking && (
        <ConfirmSheet open onClose={() => setAsking(false)} title={t`Odhlásit všude?`} danger confirm={<Trans>Odhlásit všude</Trans>} loading={all.isPending} problem={all.error} onConfirm={() => all.mutate({ body: { which: 'all' } })}>
          <p><Trans>Odhlásí se i toto zařízení a rozepsané texty se z něj smažou.</Trans></p>
        </ConfirmSheet>
      )}
    </Card>
  );
}
