import { useLingui } from '@lingui/react/macro';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import type { FollowedLine } from '../contract.ts';
import { isOpen } from '../rules.ts';
import { stateTone, useAge, useDueTag, useStateWords, useThemes } from './words.ts';

/** Recommendations with to whom, about what, how they stand and for how long; a declined one with its reason. */
export function FollowedRows({ of, label: name }: { of: readonly FollowedLine[]; label: string }) {
  const { t } = useLingui(), label = useThemes(), states = useStateWords(), due = useDueTag(), age = useAge();
  return <Rows label={name}>{of.map((one) => {
    const day = due(one), reason = one.state === 'declined' && one.answer?.text;
    return <Row key={one.id} title={one.text.length > 180 ? `${one.text.slice(0, 170).trimEnd()}…` : one.text} to={`/kvalita/doporuceni/${one.id}`}
      note={<>{[t`komu: ${one.addressee}`, one.service && one.service.name !== one.addressee && t`služba: ${one.service.name}`, label(one.theme, one.programme !== null), one.programme && t`z programu ${one.programme.name}`, one.owner, one.givenOn && isOpen(one.state) && t`od předání ${age(one.givenOn)}`].filter(Boolean).join(' · ')}{reason && <><br />{t`důvod: ${reason}`}</>}</>}
      end={<>{one.askedDueOn && <Tag tone="waiting">{t`prosba o jiný termín`}</Tag>}<Tag tone={stateTone[one.state]}>{states[one.state]}</Tag>{day && <Tag tone={day.tone}>{day.words}</Tag>}</>} />;
  })}</Rows>;
}
