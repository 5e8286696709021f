// What each field of an activity is given.
import type { ReactNode } from 'react';
import type { Ground } from '../contract.ts';
import type { ActivityValues, DetailValues } from './values.ts';

export type Of = {
  values: ActivityValues; errors: Record<string, ReactNode>;
  set: <K extends keyof ActivityValues>(field: K, value: ActivityValues[K]) => void; setDetail: <K extends keyof DetailValues>(field: K, value: DetailValues[K]) => void;
  /** Remembers how something chosen is called. */ name: (id: string, name: string | undefined) => void;
  ground: Ground; /** No signal: nothing new can be added to the directory. */ away: boolean; /** A new place or partner, in its own sheet. */ onNew: (what: 'place' | 'partner') => void;
};
