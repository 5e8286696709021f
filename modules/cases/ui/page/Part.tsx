import type { ComponentType } from 'react';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';

/** A part that a room brings to the page of a case. */
export const Part = ({ part, caseId, rows = 4 }: { part: { component: () => Promise<{ default: ComponentType<{ caseId: string }> }> }; caseId: string; rows?: number }) => <LazyPart load={part.component} of={{ caseId }} waiting={<Loading rows={rows} />} />;
