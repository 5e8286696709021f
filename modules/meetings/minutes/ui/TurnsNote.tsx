import { Button, Popover } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { time } from '#platform/i18n/format.ts';
import type { Turn } from '../contract.ts';

/** Who wrote from when until when. */
export function TurnsNote({ turns }: { turns: readonly Turn[] }) {
  const { t } = useLingui();
  const how = { began: t`začátek zápisu`, handed: t`po předání`, taken: t`převzato po pěti minutách ticha` };
  if (turns.length < 2) return null;
  return (
    <Popover position="bottom-start" withinPortal>
      <Popover.Target><Button variant="subtle" size="compact-sm"><Trans>Kdo zapisoval</Trans></Button></Popover.Target>
      <Popover.Dropdown>
        <ol className="stack" role="list">{turns.map((one) => <li key={one.from}><span className="strong">{one.by.name ?? '–'}</span> <span className="meta">{`${time(one.from)}–${one.until ? time(one.until) : ''} · ${how[one.how]}`}</span></li>)}</ol>
      </Popover.Dropdown>
    </Popover>
  );
}
