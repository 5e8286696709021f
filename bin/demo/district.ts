// What every story of the demo stands on.
import type { Known } from './directory.ts';
import type { Stage } from './stage.ts';

export type District = { stage: Stage } & Known;
