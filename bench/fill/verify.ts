// The sums are what the records say, counted another way: by the units that the product shows.
import type pg from 'pg';

export async function verifySums(db: pg.Client): Promise<void> {
  const { rows } = await db.query(`
    with units as (select record_id, bool_or(unit = 'kontakt') as kontakt, bool_or(unit = 'intervence') as intervence from work.record_unit group by record_id),
    counted as (select r.organisation_id, date_trunc('month', r.on_day::timestamp)::date as month, r.service_id, count(*) as records, sum(r.minutes) as minutes, count(*) filter (where u.kontakt) as kontakt, count(*) filter (where u.intervence) as intervence
      from work.record r left join units u on u.record_id = r.id group by 1, 2, 3),
    kept as (select organisation_id, month, service_id, sum(records) as records, sum(minutes) as minutes, sum(kontakt) as kontakt, sum(intervence) as intervence from work.month_tally group by 1, 2, 3)
    (table counted except table kept) union all (table kept except table counted) limit 3`);
  if (rows.length) throw new Error(`sums differ from the records: ${JSON.stringify(rows)}`);
}
