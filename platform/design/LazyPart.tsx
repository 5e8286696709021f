// What a room brings to another room's page, loaded by itself or together with the page.
import { createElement, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { allWords } from '#platform/i18n/words.ts';
import { Loading } from './Loading.tsx';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;
const known = new Map<unknown, unknown>();

/** Loads parts before they are drawn, for a page that has their words: what is there already is drawn at once and does not wait for itself. */
export async function loadParts<Props>(loads: readonly Load<Props>[]): Promise<void> {
  await Promise.all(loads.map(async (load) => {
    const { default: component } = await load();
    // What is on the screen already stays what it is.
    if (!known.has(load)) known.set(load, component);
  }));
}

/** One component for one part, however often it is drawn. */
function componentOf<Props>(load: Load<Props>): ComponentType<Props> {
  if (!known.has(load)) known.set(load, lazy(async () => {
    // What failed is tried anew when the page is drawn anew.
    try { return (await Promise.all([(load as Load<object>)(), allWords()]))[0]; } catch (error) { known.delete(load); throw error; }
  }));
  return known.get(load) as ComponentType<Props>;
}

/** Draws a part with what it is about: `<LazyPart load={card.component} of={{ caseId }} />`. `waiting` stands there until its script has come. */
export const LazyPart = <Props extends object>({ load, of, waiting = <Loading rows={4} /> }: { load: Load<Props>; of: Props; waiting?: ReactNode }) => <Suspense fallback={waiting}>{createElement(componentOf(load), of)}</Suspense>;
