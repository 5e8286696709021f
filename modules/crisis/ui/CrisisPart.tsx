import type { ComponentType } from 'react';
import { LazyPart } from '#platform/design/LazyPart.tsx';

type Props = { caseId: string; activationId: string };

/** A part that a room brings to the page of a crisis. */
export const CrisisPart = ({ part, caseId, activationId }: { part: { component: () => Promise<{ default: ComponentType<Props> }> } } & Props) => <LazyPart load={part.component} of={{ caseId, activationId }} />;
