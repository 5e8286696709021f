import { Checkbox } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Commitment } from '#modules/commitments/contract.ts';
import { CommitmentMenu, DoneForm, Due, StateTag } from '#modules/commitments/ui/index.ts';
import { useOutcomeWords } from './words.ts';

/** Tasks in lines: what, who by when, how it stands; ticked off by whoever does it. `from` says which meeting they come from. */
export function TaskRows({ items, label, from = false }: { items: readonly Commitment[]; label: string; from?: boolean }) {
  return <Rows label={label}>{items.map((one) => <Line key={one.id} of={one} from={from} />)}</Rows>;
}

function Line({ of, from }: { of: Commitment; from: boolean }) {
  const { t } = useLingui();
  const [finishing, setFinishing] = useState(false), words = useOutcomeWords(), { what, proposedOn, meeting } = of, over = ['done', 'declined', 'cancelled'].includes(of.state);
  return (
    <>
      <Row lead={of.may.includes('done') && <Checkbox checked={finishing} onChange={() => setFinishing(!finishing)} aria-label={t`Hotovo: ${what}`} />} title={what}
        note={<>{words.owner(of)} · {of.state === 'done' && of.doneOn ? t`hotovo ${day(of.doneOn)}` : <Due of={of} />}{proposedOn && <> · {t`navrhují ${day(proposedOn)}`}</>}{from && meeting && <> · {[meeting.title, meeting.onDay && day(meeting.onDay)].filter(Boolean).join(' ')}</>}{(over || proposedOn) && of.lastText && <> · „{of.lastText}“</>}</>}
        end={<><StateTag of={of} /><CommitmentMenu of={of} leaveOut={['done']} /></>} />
      {finishing && <li><DoneForm of={of} onClose={() => setFinishing(false)} /></li>}
    </>
  );
}
