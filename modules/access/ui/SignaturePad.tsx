import { Button, Input } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, type PointerEvent, type ReactNode } from 'react';
import styles from './SignaturePad.module.css';

type Props = { value: string; onChange: (strokes: string) => void; label: ReactNode; error?: ReactNode };
/** The pad's own measure; strokes are kept in it whatever the size of the screen. */
const width = 600, height = 200;

/** A place to sign by finger, pen or mouse. The value is an SVG path of moves and lines. */
export function SignaturePad({ value, onChange, label, error }: Props) {
  const { t } = useLingui();
  const drawing = useRef<number | null>(null);
  const strokes = useRef(value);
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (share: number, size: number) => Math.max(0, Math.min(size, Math.round(share * size)));
    return `${at((event.clientX - box.left) / box.width, width)} ${at((event.clientY - box.top) / box.height, height)}`;
  };
  const add = (mark: 'M' | 'L', event: PointerEvent<SVGSVGElement>) => { strokes.current = `${strokes.current} ${mark}${point(event)}`.trim(); onChange(strokes.current); };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (drawing.current !== null) return;
    drawing.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes.current = value;
    add('M', event);
  };
  const move = (event: PointerEvent<SVGSVGElement>) => { if (drawing.current === event.pointerId) add('L', event); };
  const up = (event: PointerEvent<SVGSVGElement>) => { if (drawing.current === event.pointerId) drawing.current = null; };
  return (
    <div className="stack">
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end' }}>
        <Input.Label component="span">{label}</Input.Label>
        <Button variant="subtle" size="compact-md" disabled={!value} onClick={() => onChange('')}><Trans>Smazat podpis</Trans></Button>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={styles.pad} role="img" aria-label={value ? t`Podpis je napsaný` : t`Místo pro podpis, zatím prázdné`} data-path="strokes"
        onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
        <line x1="20" x2="580" y1="160" y2="160" className={styles.line} />
        {value && <path d={value} />}
      </svg>
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
