import type { ComponentType } from 'react';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';

/** A tab or card that a part of the room brings to the page of a meeting. */
export const Part = ({ part, meetingId }: { part: { component: () => Promise<{ default: ComponentType<{ meetingId: string }> }> }; meetingId: string }) => <LazyPart load={part.component} of={{ meetingId }} waiting={<Loading rows={3} />} />;
