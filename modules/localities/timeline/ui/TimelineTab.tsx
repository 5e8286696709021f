import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, month } from '#platform/i18n/format.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import { localityTimeline, type Line } from '../contract.ts';
import { lineKinds, type LineKind } from '../rules.ts';
import { EpisodesCard } from './EpisodesCard.tsx';
import styles from './Timeline.module.css';
import { useLineWords } from './words.ts';

/** „Průběh“: everything dated in one list, by month; episodes side by side above it once there are two. */
export default function TimelineTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useLineWords(), [asked, setKind] = useAddress('co'), [episode, setEpisode] = useAddress('obdobi');
  const kind = lineKinds.find((one) => one === asked), episodes = useCase(caseId).data?.episode ?? 1;
  const list = usePages(localityTimeline.list, { params: { caseId }, query: { ...(kind && { kind }), ...(Number(episode) > 0 && { episode: Number(episode) }) } });
  const months = (items: readonly Line[]) => [...Map.groupBy(items, (one) => one.on.slice(0, 7))];
  return (
    <div className="stack">
      <EpisodesCard caseId={caseId} />
      <Card title={t`Co se kdy stalo`}>
        <div className={styles.filters}>
          <Select label={t`Co ukázat`} placeholder={t`všechno`} clearable data={words.kinds} value={kind ?? null} onChange={(value) => setKind((value as LineKind | null) ?? '')} />
          {episodes > 1 && <Select label={t`Období`} placeholder={t`všechna`} clearable data={Array.from({ length: episodes }, (_, at) => ({ value: String(at + 1), label: t`${at + 1}. období` }))} value={episode || null} onChange={(value) => setEpisode(value ?? '')} />}
        </div>
        <Reading of={list} rows={6}>{({ items }) => items.length === 0 ? <Empty><Trans>Nic takového tu není.</Trans></Empty> : <>
          {months(items).map(([key, those]) => (
            <section key={key} aria-label={month(`${key}-01`)}>
              <h3 className={styles.month}>{month(`${key}-01`)}</h3>
              <Rows>{those.map((one) => <Row key={`${one.kind} ${one.id}`} lead={<time className={styles.day} dateTime={one.on}>{day(one.on)}</time>} title={words.title(one)} note={<>{one.text && <div className={styles.text}>{one.text}</div>}<div className="meta">{one.organisation}</div></>} end={<Tag tone={one.kind === 'crisis' ? 'late' : one.kind === 'sign' ? 'soon' : 'plain'}>{words.kind(one.kind)}</Tag>} />)}</Rows>
            </section>
          ))}
          <More of={list} />
        </>}</Reading>
      </Card>
    </div>
  );
}
