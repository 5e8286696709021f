import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import type { MeetingRow as Meeting } from '../contract.ts';
import { useMeetingWords } from './words.ts';

/** One meeting in a list: what, when, where, how it stands. */
export function MeetingRow({ of, inGroup = false }: { of: Meeting; /** On the page of its group, where the name of the group is said already. */ inGroup?: boolean }) {
  const words = useMeetingWords();
  return <Row to={`/setkani/${of.id}`} title={of.title} note={[words.when(of), of.groupName && of.groupName !== of.title && !inGroup ? of.groupName : words.kind[of.kind], of.caseLabel, of.place].filter(Boolean).join(' · ')}
    end={<>{of.myAnswer === 'none' && of.state === 'invited' && <Tag tone="waiting">{words.answer.none}</Tag>}<Tag tone={words.tone[of.state]}>{words.state[of.state]}</Tag></>} />;
}
