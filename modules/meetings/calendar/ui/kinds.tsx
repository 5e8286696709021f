// What stands in a calendar, in shape and word: no colour tells the kinds apart, those are for who and how urgent.
import { useLingui } from '@lingui/react/macro';
import { IconHourglassHigh, IconLanguage, IconMapPin, IconSquareCheck, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { clock, span, useMeetingWords } from '../../ui/words.ts';
import type { Entry } from '../contract.ts';
import type { EntryKind, EntryState } from '../rules.ts';
import type { MeetingKind } from '../../shapes.ts';

export const icons: Record<EntryKind, Icon> = { meeting: IconUsersGroup, visit: IconMapPin, task: IconSquareCheck, interpreting: IconLanguage, ending: IconHourglassHigh };

export type Told = { /** `9:05–10:00`, empty for the whole day. */ time: string; /** What stands in place of a time. */ lead: string; title: string; /** The title where the shape says the rest. */ short: string; note: string; kind: string; /** What holds besides, in a word; nothing when it simply holds. */ state: string; to: string };

/** An entry in words, and where it leads. */
export function useEntryWords() {
  const { t } = useLingui();
  const language = useCodes('language'), residence = useCodes('residence_kind'), { kind: meetingKind } = useMeetingWords();
  const kinds: Record<EntryKind, string> = { meeting: t`Setkání`, visit: t`Návštěvy`, task: t`Úkoly`, interpreting: t`Tlumočení`, ending: t`Končí platnost` };
  const states: Record<EntryState, string> = { firm: '', draft: t`připravuje se`, waiting: t`čeká na odpověď`, declined: t`nejdu`, cancelled: t`zrušeno`, done: t`proběhlo` };
  const join = (...parts: (string | false)[]) => parts.filter(Boolean).join(' · ');
  const told = (e: Entry): Told => {
    const time = span(e.starts, e.ends), state = e.kind === 'task' && e.state === 'done' ? t`hotovo` : e.kind === 'interpreting' && e.state === 'waiting' ? t`bez potvrzení` : states[e.state];
    const ofCase = e.caseId ? `/pripady/${e.caseId}` : '/';
    switch (e.kind) {
      case 'meeting': return { time, state, lead: t`bez času`, short: e.title, kind: meetingKind[e.code as MeetingKind], title: e.title, note: join(meetingKind[e.code as MeetingKind], e.about), to: `/setkani/${e.id}` };
      case 'visit': return { time, state, lead: t`během dne`, short: e.about || e.title, kind: t`návštěva`, title: e.about || e.title, note: join(e.about ? e.title : t`návštěva`, !e.mine && t`za službu`), to: ofCase };
      case 'task': return { time: e.starts ? t`do ${clock(e.starts)}` : '', state, lead: t`termín`, short: e.title, kind: t`termín úkolu`, title: e.title, note: join(e.about, !e.mine && t`za službu`), to: ofCase };
      case 'interpreting': return { time, state, lead: '', short: language.label(e.code), kind: t`tlumočení`, title: t`Tlumočení: ${language.label(e.code)}`, note: join(e.title, e.about), to: e.caseId ? ofCase : '/sit/tlumocnici' };
      case 'ending': return { time: '', state: '', lead: t`končí`, short: e.code === 'consent' ? t`souhlas: ${e.title}` : `${residence.label(e.code)}: ${e.title}`, kind: t`končí platnost`, title: e.code === 'consent' ? t`Končí souhlas se sdílením` : t`Končí: ${residence.label(e.code)}`, note: join(e.title, e.about), to: e.caseId ? `/pripady/${e.caseId}/sdileni` : e.personId ? `/lide/${e.personId}` : '/' };
    }
  };
  return { told, kinds };
}
