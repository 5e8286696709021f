import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, type KeyboardEvent } from 'react';
import { number } from '#platform/i18n/format.ts';
import type { Picture, PictureNode, PictureTie } from '../contract.ts';
import { layout, radiusOf, widthOf, type Point } from '../layout.ts';
import { drawn, mostlyFails } from '../rules.ts';
import { linesOf, pathOf, type Path } from './drawing.ts';
import styles from './picture.module.css';

const box = { width: 780, height: 500, edge: { x: 78, y: 40 } };

function Shape({ node, r }: { node: PictureNode; r: number }) {
  const d = r * 1.2, look = { className: styles.shape, 'data-kind': node.ours ? 'ours' : node.kind };
  if (node.ours) return <rect {...look} x={-r * 0.9} y={-r * 0.9} width={r * 1.8} height={r * 1.8} rx={4} />;
  return node.kind === 'partner' ? <path {...look} d={`M0 ${-d}L${d} 0 0 ${d} ${-d} 0Z`} /> : <circle {...look} r={r} />;
}

/** Ties drawn; the table beside says the same and more. Choosing a node narrows both. */
export function Graph({ of, chosen, onChoose }: { of: Picture; chosen: string; onChoose: (key: string) => void }) {
  const { t } = useLingui();
  const shown = useMemo(() => drawn(of.nodes, of.ties), [of]), points = useMemo(() => layout(shown.nodes.map(({ key }) => key), shown.ties, box), [shown]);
  const most = Math.max(1, ...shown.nodes.map(({ sent, received }) => sent + received)), strongest = Math.max(1, ...shown.ties.map(({ referrals }) => referrals));
  const radius = new Map(shown.nodes.map((node) => [node.key, radiusOf(node.sent + node.received, most)]));
  const touches = (tie: PictureTie) => !chosen || tie.from === chosen || tie.to === chosen;
  const beside = new Set(shown.ties.filter(touches).flatMap(({ from, to }) => [from, to]));
  const at = (key: string): Point => points.get(key)!;
  const paths: { tie: PictureTie; path: Path }[] = shown.ties.map((tie) => ({ tie, path: pathOf(at(tie.from), at(tie.to), radius.get(tie.from)!, radius.get(tie.to)!) }));
  // Drawn from the weakest, so that strong ones lie above.
  const order = paths.toReversed(), labelled = new Set(chosen ? shown.ties.filter(touches) : shown.ties.filter(({ referrals }) => referrals > 1).slice(0, 16));
  const press = (key: string) => (event: KeyboardEvent) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(key); } };
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="group" aria-label={t`Obraz vazeb. Tabulka Vazby říká totéž slovy; výběrem služby se zúží.`}>
        <defs>{(['usual', 'fails'] as const).map((kind) => <marker key={kind} id={`picture-${kind}`} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .8 10 5 0 9.2Z" className={styles.head} data-fails={kind === 'fails' || undefined} /></marker>)}</defs>
        <g aria-hidden>
          {order.map(({ tie, path }) => <path key={`${tie.from} ${tie.to}`} d={path.d} className={styles.tie} data-fails={mostlyFails(tie) || undefined} data-faded={!touches(tie) || undefined} strokeWidth={widthOf(tie.referrals, strongest)} markerEnd={`url(#picture-${mostlyFails(tie) ? 'fails' : 'usual'})`} />)}
          {order.filter(({ tie }) => labelled.has(tie)).map(({ tie, path }) => <text key={`${tie.from} ${tie.to}`} x={path.middle.x} y={path.middle.y} className={styles.many} dy="0.35em">{number(tie.referrals)}</text>)}
        </g>
        {shown.nodes.map((node) => {
          const point = at(node.key), r = radius.get(node.key)!, lines = linesOf(node.name || t`bez názvu`), name = [node.name || t`bez názvu`, node.by].filter(Boolean).join(', ');
          const above = point.y > box.height - 70;
          return (
            <g key={node.key} transform={`translate(${point.x} ${point.y})`} role="button" tabIndex={0} aria-pressed={chosen === node.key} aria-label={t`${name}: odkazuje ${node.sent}, přijímá odkázání ${node.received}`} className={styles.node}
              data-faded={!beside.has(node.key) && Boolean(chosen) && chosen !== node.key || undefined} onClick={() => onChoose(node.key)} onKeyDown={press(node.key)}>
              <circle r={Math.max(r + 5, 22)} className={styles.hit} />
              <Shape node={node} r={r} />
              {lines.map((line, i) => <text key={line} y={above ? -r - 8 - (lines.length - 1 - i) * 14 : r + 15 + i * 14} className={styles.label} aria-hidden>{i < lines.length - 1 ? `${line} ` : line}</text>)}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        <span><svg viewBox="0 0 12 12" aria-hidden><rect x="1" y="1" width="10" height="10" rx="2" className={styles.shape} data-kind="ours" /></svg><Trans>naše služba</Trans></span>
        <span><svg viewBox="0 0 12 12" aria-hidden><circle cx="6" cy="6" r="5" className={styles.shape} data-kind="service" /></svg><Trans>jiná služba</Trans></span>
        <span><svg viewBox="0 0 12 12" aria-hidden><path d="M6 .5 11.5 6 6 11.5.5 6Z" className={styles.shape} data-kind="partner" /></svg><Trans>partner</Trans></span>
        {shown.nodes.some(({ kind }) => kind === 'organisation') && <span><svg viewBox="0 0 12 12" aria-hidden><circle cx="6" cy="6" r="4.5" className={styles.shape} data-kind="organisation" /></svg><Trans>organizace se skrytým názvem</Trans></span>}
        <span><svg viewBox="0 0 28 12" width="28" aria-hidden><path d="M1 6H27" className={styles.tie} strokeWidth="4" /></svg><Trans>čím silnější, tím víc odkázání</Trans></span>
        <span><svg viewBox="0 0 28 12" width="28" aria-hidden><path d="M1 6H27" className={styles.tie} data-fails strokeWidth="3" /></svg><Trans>víc nepřijatých a propadlých než přijatých</Trans></span>
        {of.ties.length > shown.ties.length && <span><Plural value={of.ties.length - shown.ties.length} one="# slabší vazba je jen v tabulce" few="# slabší vazby jsou jen v tabulce" many="# slabší vazby je jen v tabulce" other="# slabších vazeb je jen v tabulce" /></span>}
      </figcaption>
    </figure>
  );
}
