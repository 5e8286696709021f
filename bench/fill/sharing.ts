// Releases between organisations: everybody in a shared case signed; a third of them flow back as well.
import type { Step } from './index.ts';

export const sharing: Step = async (db) => {
  const released = `from bench.case c, generate_series(0, c.size - 1) i where c.guest_id is not null and c.shared >= .05`;
  await db.query(`insert into access.release (id, organisation_id, to_organisation_id, to_service_id, case_id, person_id, ground, level, mutual, purpose, valid_from, valid_to, author_id, created_at)
    select bench.id(40, c.first + i), c.organisation_id, c.guest_organisation_id, case when bench.r(c.n, 41) < .5 then c.guest_service_id end, c.id, bench.id(5, c.first + i), 'consent',
           case when c.shared < .5 then 'notes' when c.shared < .8 then 'plan' else 'commitments' end, bench.r(c.n, 42) < .33, 'Společná podpora rodiny', c.opened_on + 10, c.opened_on + 740, c.lead_id, c.opened_on + 10 ${released}`);
  await db.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, signed_at, author_id) select bench.id(40, c.first + i), c.organisation_id, 'podepsáno', 'M0 0L1 1', c.opened_on + 10, c.lead_id ${released}`);
  await db.query(`insert into access.release_return (release_id, organisation_id, agreed_at, author_id) select bench.id(40, c.first + i), c.guest_organisation_id, c.opened_on + 11, c.guest_id ${released} and bench.r(c.n, 42) < .33`);
};
