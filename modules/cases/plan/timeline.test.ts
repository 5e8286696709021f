import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, monthsShown, range, span, type ChartStep } from './timeline.ts';

const today = '2026-11-18';
const step = (id: string, startsOn: string | null, dueOn: string | null, more: Partial<ChartStep> = {}): ChartStep => ({ id, label: id, startsOn, dueOn, since: '2026-11-01', needs: [], mark: 'Kompas', ...more });
const goal = (...steps: ChartStep[]) => [{ id: 'g', label: 'Chceme bydlet sami', steps }];

describe('the axis', () => {
  it('is whole months around the steps and today, three at least', () => {
    expect(range(goal(step('a', '2026-10-10', '2027-01-20')), today)).toEqual({ from: '2026-10-01', to: '2027-02-01' });
    expect(range([], today)).toEqual({ from: '2026-11-01', to: '2027-02-01' });
  });
  it('is not squeezed by a step of years ago', () => expect(range(goal(step('a', '2019-01-01', '2026-11-20')), today).from).toBe('2026-05-01'));
  it('names every second month when they would collide', () => {
    const chart = layOut(goal(step('a', '2026-10-10', '2027-03-20')), today, 300);
    expect(chart.months).toHaveLength(6);
    expect(monthsShown(chart, 60).map((month) => month.day)).toEqual(['2026-10-01', '2026-12-01', '2027-02-01']);
  });
});

describe('bars', () => {
  it('last from the day written when nobody said from when', () => expect(span(step('a', null, '2026-11-24'))).toEqual({ from: '2026-11-01', to: '2026-11-24', open: false }));
  it('without an end say so', () => expect(span(step('a', '2026-11-18', null))).toEqual({ from: '2026-11-18', to: '2026-12-02', open: true }));
  it('carry their name inside, or beside when it does not fit', () => {
    const { bars } = layOut(goal(step('long', '2026-11-01', '2027-01-20'), step('short', '2026-11-18', '2026-11-18'), step('edge', '2027-01-30', '2027-01-31')), today, 400);
    expect(bars.map((bar) => bar.mark)).toEqual(['inside', 'right', 'left']);
  });
  it('stand in rows below their goal', () => {
    const chart = layOut(goal(step('a', null, today), step('b', null, today)), today, 400);
    expect(chart.rows.map((row) => row.kind)).toEqual(['goal', 'step', 'step']);
    expect(chart.bars.map((bar) => bar.row)).toEqual([1, 2]);
  });
  it('are joined by arrows from the end of one to the start of the next', () => {
    const chart = layOut(goal(step('a', '2026-11-01', '2026-11-10'), step('b', '2026-11-20', '2026-11-30', { needs: ['a', 'hidden'] })), today, 400);
    expect(chart.arrows).toHaveLength(1);
    const [x1, , x2] = chart.arrows[0]!.points;
    expect(x1).toBeLessThan(x2);
  });
  it('never leave the chart, whatever the days', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
    fc.assert(fc.property(fc.array(fc.record({ a: fc.option(day), b: fc.option(day), since: day }), { maxLength: 8 }), fc.integer({ min: 200, max: 900 }), (days, width) => {
      const steps = days.map(({ a, b, since }, i) => step(String(i), a && b && a > b ? b : a, a && b && a > b ? a : b, { since }));
      const chart = layOut(goal(...steps), today, width);
      for (const bar of chart.bars) { expect(bar.x).toBeGreaterThanOrEqual(0); expect(bar.x + bar.width).toBeLessThanOrEqual(width + 0.01); expect(bar.width).toBeGreaterThanOrEqual(8 - 0.01); }
      expect(chart.months.length).toBeLessThanOrEqual(20);
      expect(chart.today).not.toBeNull();
    }));
  });
});
