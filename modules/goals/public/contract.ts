// Goals on paper: for the notice board of the centre, and for everybody.
import { z } from 'zod';
import { endpoints, Id } from '#platform/http/contract.ts';
import { Year } from '../board/contract.ts';
import { staff } from '../rules.ts';

const CentreYear = z.strictObject({ centreId: Id, year: Year });
export const goalPapers = endpoints({
  sheet: { method: 'GET', path: '/goal-centres/:centreId/years/:year/sheet.pdf', summary: "A centre's goals for a year on A4, for its notice board: also before they are published.", allow: staff, params: CentreYear, file: 'application/pdf' },
  publicSheet: { method: 'GET', path: '/public-goals/:centreId/:year', summary: 'Published goals of a centre for a year on A4; roles in place of names.', allow: 'public', params: CentreYear, file: 'application/pdf' },
});
