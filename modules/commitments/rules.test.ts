import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, type Action } from './contract.ts';
import { after, afterChange, firstState, isForeign, makesCircle, may, mayDo, sunday, whenOf, type Bound, type Standing } from './rules.ts';

const offer: Standing = { state: 'offered', organisationId: 'kompas', ownerOrganisationId: 'jerabina', dueOn: '2026-11-24', proposedOn: null };
const own: Standing = { ...offer, state: 'open', ownerOrganisationId: 'kompas' };

describe('who may do what', () => {
  it('the offering side waits, changes or cancels', () => expect(mayDo(offer, ['kompas'])).toEqual(['cancel', 'change']));
  it('the other side answers', () => expect(mayDo(offer, ['jerabina'])).toEqual(['accept', 'decline', 'propose']));
  it('a coordinator decides nothing for a service', () => expect(mayDo({ ...offer, onlyCoordinates: true }, ['jerabina'])).toEqual([]));
  it('a stranger does nothing', () => expect(mayDo(offer, ['lipa'])).toEqual([]));
  it('a proposed date is agreed by the offering side alone', () => {
    const proposed = { ...offer, ...after('propose', offer, '2026-12-01') };
    expect(mayDo(proposed, ['kompas'])).toEqual(['agree', 'disagree', 'cancel', 'change']);
    expect(after('agree', proposed)).toEqual({ state: 'open', dueOn: '2026-12-01', proposedOn: null });
    expect(after('disagree', proposed)).toEqual({ state: 'offered', dueOn: '2026-11-24', proposedOn: null });
  });
  it('what was accepted is finished, handed over or given back by the side that accepted', () => {
    const accepted = { ...offer, ...after('accept', offer) };
    expect(mayDo(accepted, ['jerabina'])).toEqual(['decline', 'done', 'handOver']);
    expect(mayDo(accepted, ['kompas'])).toEqual(['cancel', 'change']);
  });
  it('an own one needs nobody', () => expect(mayDo(own, ['kompas'])).toEqual(['done', 'cancel', 'handOver', 'change']));
  it('what is over is only opened again', () => {
    expect(mayDo({ ...own, state: 'done' }, ['kompas'])).toEqual(['reopen']);
    expect(after('reopen', { ...offer, state: 'declined' }).state).toBe('offered');
  });
});

// Any sequence of steps by any side: an organisation is bound only after it has itself said yes to exactly this promise.
it('no path binds an organisation without its own word', () => {
  const organisation = fc.constantFrom('kompas', 'jerabina', 'lipa');
  const step = fc.record({ by: organisation, action: fc.constantFrom<Action>(...actions), what: fc.constantFrom('a', 'b'), day: fc.constantFrom('2026-12-01', '2026-12-02'), to: fc.option(organisation) });
  fc.assert(fc.property(fc.option(organisation), fc.array(step, { maxLength: 25 }), (first, steps) => {
    let now: Standing & Bound = { state: 'open', organisationId: 'kompas', ownerOrganisationId: first, dueOn: '2026-11-24', proposedOn: null, what: 'a', startsOn: null, dueTime: null, doer: first };
    now = { ...now, state: firstState(now) };
    const promise = () => [now.what, now.dueOn, now.ownerOrganisationId].join();
    const said = new Set<string>();
    for (const { by, action, what, day, to } of steps) {
      if (!may(action, now, [by])) continue;
      if (action === 'accept' || action === 'handOver' || action === 'done') said.add(`${by} ${promise()}`);
      if (action === 'propose') said.add(`${by} ${[now.what, day, now.ownerOrganisationId].join()}`);
      if (action === 'change') {
        const next = { what, startsOn: null, dueOn: day, dueTime: null, ownerOrganisationId: to, doer: to };
        now = { ...now, ...next, ...afterChange(now, next) };
      } else now = { ...now, ...after(action, now, day) };
      const bound = isForeign(now) && (now.state === 'open' || now.state === 'done');
      expect(!bound || said.has(`${now.ownerOrganisationId} ${promise()}`)).toBe(true);
    }
  }), { numRuns: 2000 });
});

it('a change of priority asks nobody, a change of the promise asks anew', () => {
  const accepted = { ...offer, state: 'open' as const, what: 'a', startsOn: null, dueTime: null, doer: 'lucie' };
  expect(afterChange(accepted, accepted)).toEqual({ state: 'open', proposedOn: null });
  expect(afterChange(accepted, { ...accepted, dueOn: '2027-01-01' }).state).toBe('offered');
  expect(afterChange(accepted, { ...accepted, doer: 'jitka' }).state).toBe('offered');
  expect(afterChange(accepted, { ...accepted, ownerOrganisationId: null, doer: null }).state).toBe('open');
});

it('the week ends with Sunday', () => {
  expect(sunday('2026-11-18')).toBe('2026-11-22');
  expect(sunday('2026-11-22')).toBe('2026-11-22');
  expect(['2026-11-17', '2026-11-18', '2026-11-22', '2026-11-23', null].map((due) => whenOf(due, '2026-11-18'))).toEqual(['overdue', 'today', 'week', 'later', 'later']);
});

it('steps never wait for one another in a circle', () => {
  const known = [{ step: 'b', needs: 'a' }, { step: 'c', needs: 'b' }];
  expect(makesCircle('a', ['c'], known)).toBe(true);
  expect(makesCircle('d', ['c', 'a'], known)).toBe(false);
  expect(makesCircle('a', ['a'], [])).toBe(true);
  // What the step waited for before is replaced.
  expect(makesCircle('b', ['c'], [{ step: 'b', needs: 'c' }])).toBe(false);
});
