// Words of the files we write: a document is Czech whatever the reader's language, and comes back by them. Pure.
import type { GoalKind, measureKinds } from '../../rules.ts';
import type { Indicator } from '#modules/work/indicators/contract.ts';

export const kindWords: Record<GoalKind, string> = {
  count: 'počet', each_of_set: 'u každého ze sady', coverage: 'pokrytí', frequency: 'četnost', soft_range: 'přibližně', hours_per_period: 'hodiny za období', milestone: 'milník', dated_milestone: 'milník s termínem', staffing: 'obsazení týmu',
  partnership: 'spolupráce', training: 'vzdělávání týmu', spatial: 'místo', deliverable: 'výstup', trend: 'změna', text: 'jen slovně',
};
export const measureWords: Record<(typeof measureKinds)[number], string> = { indicator: 'počítá se samo', milestone: 'milník', judgement: 'úsudek týmu' };
export const perWords: Record<Indicator['per'], string> = { week: 'týdně', month: 'měsíčně', quarter: 'čtvrtletně', year: 'ročně', once: 'celkem' };
