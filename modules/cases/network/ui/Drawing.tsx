// The drawings on screen: the same elements that documents get as text.
import { useLingui } from '@lingui/react/macro';
import { createElement, useMemo, type ReactNode } from 'react';
import type { NetworkMap } from '../contract.ts';
import { drawEcomap } from '../ecomap-drawing.ts';
import { drawGenogram } from '../genogram-drawing.ts';
import type { EcomapLayout } from '../layout.ts';
import type { Element } from '../svg.ts';

// React writes the names of attributes its own way, except those that begin with aria-.
const inReact = (name: string) => name.startsWith('aria-') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const show = ({ tag, attributes, children }: Element, key?: number): ReactNode => createElement(tag,
  { ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [inReact(name), value])), key }, ...children.map((child, i) => typeof child === 'string' ? child : show(child, i)));

/** The ecomap of a day. Two maps with one `layout` can be laid side by side. */
export function EcomapSvg({ map, layout }: { map: NetworkMap; layout?: EcomapLayout }) {
  const { i18n } = useLingui();
  return useMemo(() => show(drawEcomap(map, i18n.locale, layout ? { layout } : {})), [map, i18n.locale, layout]);
}
/** The family over generations. */
export function GenogramSvg({ map }: { map: NetworkMap }) {
  const { i18n } = useLingui();
  return useMemo(() => show(drawGenogram(map, i18n.locale)), [map, i18n.locale]);
}
