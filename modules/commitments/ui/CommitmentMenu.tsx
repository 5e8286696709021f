import { ActionIcon, Menu } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconBan, IconCalendarEvent, IconCheck, IconDots, IconHistory, IconLanguage, IconLink, IconPencil, IconThumbDown, IconUserShare, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { today } from '#platform/i18n/format.ts';
import { commitments, type Action, type Commitment } from '../contract.ts';
import { mayGiveLink } from '../rules.ts';
import type { Saying } from './SaySheet.tsx';
import { useCommitmentChange } from './useCommitmentChange.ts';

const CommitmentForm = sheetLater(async () => (await import('./CommitmentForm.tsx')).default), GuestLinks = sheetLater(async () => (await import('./GuestLinks.tsx')).default);
const SaySheet = sheetLater(async () => (await import('./SaySheet.tsx')).SaySheet, ({ saying }) => saying !== null), HistorySheet = sheetLater(async () => (await import('./HistorySheet.tsx')).HistorySheet, ({ open }) => open);
const InterpretingSheet = sheetLater(async () => (await import('#modules/directory/interpreters/ui/index.ts')).RequestSheet);

/** Everything that I may do with a commitment, beside what its row offers. `leaveOut` what the row offers itself. */
export function CommitmentMenu({ of, onDone, leaveOut = [] }: { of: Commitment; onDone?: () => void; leaveOut?: readonly Action[] }) {
  const { t } = useLingui();
  const [saying, setSaying] = useState<Saying | null>(), [history, setHistory] = useState<boolean>(), [editing, setEditing] = useState(false), [links, setLinks] = useState(false), [interpreting, setInterpreting] = useState(false);
  const answer = useCommitmentChange(commitments.answer);
  const say = (what: 'accept' | 'agree') => answer.mutate({ params: { commitmentId: of.id }, version: of.version, body: { answer: what } });
  const items: Record<Action, [ReactNode, string, () => void] | null> = {
    accept: [<IconCheck size={18} />, t`Přijmout`, () => say('accept')], agree: [<IconCheck size={18} />, t`Souhlasit s termínem`, () => say('agree')],
    disagree: [<IconX size={18} />, t`Nesouhlasit s termínem`, () => setSaying('disagree')], propose: [<IconCalendarEvent size={18} />, t`Navrhnout jiný termín`, () => setSaying('propose')],
    done: onDone ? [<IconCheck size={18} />, t`Hotovo`, onDone] : null, handOver: of.caseId ? [<IconUserShare size={18} />, t`Předat`, () => setSaying('handOver')] : null,
    change: of.caseId ? [<IconPencil size={18} />, t`Upravit`, () => setEditing(true)] : null, reopen: [<IconArrowBackUp size={18} />, t`Znovu otevřít`, () => setSaying('reopen')],
    decline: [<IconThumbDown size={18} />, of.state === 'open' ? t`Vrátit s důvodem` : t`Odmítnout s důvodem`, () => setSaying('decline')], cancel: [<IconBan size={18} />, t`Zrušit`, () => setSaying('cancel')],
  };
  const what = of.what;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t`Další možnosti: ${what}`}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {of.may.filter((action) => !leaveOut.includes(action)).map((action) => items[action] && <Menu.Item key={action} leftSection={items[action]![0]} onClick={items[action]![2]}>{items[action]![1]}</Menu.Item>)}
          {mayGiveLink({ state: of.state, ownerKind: of.owner.kind, confidenceOf: of.confidenceOf, own: of.own }) && <Menu.Item leftSection={<IconLink size={18} />} onClick={() => setLinks(true)}>{t`Odkaz pro partnera`}</Menu.Item>}
          {of.caseId && of.own && of.state === 'open' && of.dueOn !== null && of.dueOn >= today() && of.confidenceOf === null && <Menu.Item leftSection={<IconLanguage size={18} />} onClick={() => setInterpreting(true)}>{t`Domluvit tlumočení`}</Menu.Item>}
          {of.caseId && <Menu.Item leftSection={<IconHistory size={18} />} onClick={() => setHistory(true)}>{t`Historie`}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {saying !== undefined && <SaySheet of={of} saying={saying} onClose={() => setSaying(null)} />}
      {history !== undefined && of.caseId && <HistorySheet of={of} caseId={of.caseId} open={history} onClose={() => setHistory(false)} />}
      {links && <GuestLinks of={of} onClose={() => setLinks(false)} />}
      {interpreting && <InterpretingSheet caseId={of.caseId} commitment={of} onClose={() => setInterpreting(false)} />}
      {editing && of.caseId && <CommitmentForm caseId={of.caseId} of={of} onClose={() => setEditing(false)} />}
    </>
  );
}
