import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useMeetingWords } from '../../ui/words.ts';
import type { Conference, Invitee } from '../contract.ts';
import { isPrepared } from '../rules.ts';
import { GuestSheet } from './GuestSheet.tsx';
import { PreparationSheet } from './PreparationSheet.tsx';

/** Those invited: what they answered, and who is not prepared yet. */
export function InviteesCard({ of, onInvite }: { of: Conference; onInvite: () => void }) {
  const { t } = useLingui();
  const words = useMeetingWords();
  const [preparing, setPreparing] = useState<string | null>(null), [guest, setGuest] = useState<string | null>(null);
  const before = of.state === 'draft' || of.state === 'invited', runs = of.runs && of.own, find = (id: string | null) => of.invitees.find((one) => one.id === id);
  const toPrepare = of.invitees.filter(({ preparation }) => preparation && preparation.needed.length > 0), unready = toPrepare.filter(({ preparation }) => !isPrepared(preparation!.points, preparation!.needed));
  const prepared = find(preparing), opened = find(guest);
  const stateOf = (one: Invitee) => {
    if (one.reached === false) return <Tag tone="late">{of.common ? <Trans>už se neúčastní</Trans> : <Trans>souhlas skončil</Trans>}</Tag>;
    if (!before || !one.preparation || one.preparation.needed.length === 0) return null;
    const done = one.preparation.needed.filter((point) => one.preparation!.points.includes(point)).length, all = one.preparation.needed.length;
    return done === all ? <Tag tone="done"><Trans>připraveno</Trans></Tag> : <Tag tone="soon"><Trans>připraveno {done} z {all}</Trans></Tag>;
  };
  return (
    <Card title={before ? t`Pozvaní a jejich příprava` : t`Pozvaní`} count={of.invitees.length} action={runs && before && <Button size="xs" leftSection={<IconPlus size={16} />} onClick={onInvite}><Trans>Pozvat</Trans></Button>}
      meta={runs && before && toPrepare.length > 0 && (unready.length === 0 ? <Trans>všichni jsou připravení</Trans> : <Plural value={unready.length} one="# ještě není připravený" few="# ještě nejsou připravení" many="# ještě není připraveno" other="# ještě není připraveno" />)}>
      {of.invitees.length === 0 ? <Empty><Trans>Zatím není nikdo pozvaný. Zvěte jen toho, bez koho to nejde.</Trans></Empty> : (
        <Rows label={t`Pozvaní`}>
          {of.invitees.map((one) => (
            <Row key={one.id} title={one.name || t`bez jména`} note={[one.organisation?.name, words.part[one.part], one.answer !== 'none' && words.answer[one.answer], one.confidentialityOn && t`mlčenlivost slíbena`, one.guest && one.guest.covers.length === 0 && !one.child && t`chybí písemný souhlas`, one.guest?.link && t`má odkaz`].filter(Boolean).join(' · ')}
              end={<>
                {stateOf(one)}
                {runs && one.guest && !one.child && <Button variant="default" size="xs" onClick={() => setGuest(one.id)}><Trans>Souhlas a odkaz</Trans><span className="hidden-text"> {one.name}</span></Button>}
                {one.preparation && one.preparation.needed.length > 0 && <Button variant={before ? 'default' : 'subtle'} size="xs" onClick={() => setPreparing(one.id)}>{before ? <Trans>Připravit</Trans> : <Trans>Příprava</Trans>}<span className="hidden-text"> {one.name}</span></Button>}
              </>} />
          ))}
        </Rows>
      )}
      {prepared && <PreparationSheet of={of} who={prepared} onClose={() => setPreparing(null)} />}
      {opened && <GuestSheet of={of} who={opened} onClose={() => setGuest(null)} />}
    </Card>
  );
}
