import { expect, test } from 'vitest';
import { endpoints } from '#platform/http/contract.ts';
import { routes } from './routes.ts';

test('every endpoint on one line, sorted by path', () => {
  const garden = endpoints({
    open: { method: 'GET', path: '/beds/:id', summary: 'Opens a bed.', allow: ['head', 'worker'], reads: 'case' },
    add: { method: 'POST', path: '/beds', summary: 'Adds a bed.', allow: 'signedIn' },
    list: { method: 'GET', path: '/beds', summary: 'Lists beds.', allow: 'public' },
  });
  expect(routes({ garden })).toEqual([
    'GET   /api/beds      public                   Lists beds.',
    'POST  /api/beds      signedIn                 Adds a bed.',
    'GET   /api/beds/:id  head worker  reads case  Opens a bed.',
  ]);
});
