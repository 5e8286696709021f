-- Erases records of one organisation whose time is over, with their opinions and links, and keeps their numbers in past_sum. For retention, whose
-- job calls it once a person has confirmed the list. Records of others are passed over without a word; none of this year or the last goes, which
-- are still being reported. The change log says that they were deleted, not what was in them.
-- @returns how many were erased. Raises 23514 when a record is too young.
create or replace function work.erase_records_of(mine uuid, ids uuid[]) returns int language plpgsql volatile security definer set search_path = work, access, signals, pg_temp as $$
#variable_conflict use_column
declare due uuid[];
begin
  perform hold_rules(array[mine], false);
  perform pg_advisory_xact_lock(hashtext('work.past_sum'), hashtext(mine::text));
  select coalesce(array_agg(id), '{}') into due from (select id from record where id = any (ids) and organisation_id = mine order by id for update) r;
  if exists (select from record where id = any (due) and on_day >= date_trunc('year', platform.today()::timestamp)::date - interval '1 year') then
    raise check_violation using message = 'records of this year and the last are not erased'; end if;
  insert into past_sum as kept (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
    select organisation_id, month, service_id, kind, mode, directness, sum(records), sum(minutes), sum(kontakt), sum(intervence), sum(participations) from record_counted where record_id = any (due) group by 1, 2, 3, 4, 5, 6
    on conflict (organisation_id, month, service_id, kind, mode, directness) do update set records = kept.records + excluded.records, minutes = kept.minutes + excluded.minutes,
      kontakt = kept.kontakt + excluded.kontakt, intervence = kept.intervence + excluded.intervence, participations = kept.participations + excluded.participations;
  update signal set record_id = null where record_id = any (due);
  update referrals.origin set record_id = null where record_id = any (due);
  update localities.round_record set record_id = null where record_id = any (due);
  delete from record_opinion where record_id = any (due);
  delete from record_commitment where record_id = any (due);
  delete from documents.record_document where record_id = any (due);
  delete from anonymous_group where record_id = any (due);
  delete from record_project where record_id = any (due);
  delete from material where record_id = any (due);
  delete from record where id = any (due);
  -- These rows are of this very transaction, so no seal covers them yet.
  update change_log set was = null where xid = platform.raised(pg_current_xact_id()) and action = 'delete' and table_name in ('work.record', 'work.record_opinion', 'work.record_commitment', 'work.anonymous_group', 'work.record_project', 'work.material', 'documents.record_document');
  return cardinality(due);
end $$;
-- Nobody asks for it by themselves: retention does, for what a head has confirmed.
drop function if exists work.erase_records(uuid[]);
revoke execute on function work.erase_records_of(uuid, uuid[]) from public;
