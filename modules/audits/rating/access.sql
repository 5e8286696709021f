-- What a follow-up audit looks at follows from what the earlier one left open. A definer: whoever works on the follow-up need not read the recommendations themselves.
create or replace function audits.still_open(a_audit uuid, out criterion text, out sentence text) returns setof record language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin
  if (a_audit = any (audits.seen())) is not true then return; end if;
  return query select f.criterion, r.text from audit u join recommended d on d.audit_id = u.follows_id join finding f on f.id = d.finding_id join signals.followed s on s.id = d.id join signals.recommendation r on r.id = d.id
   where u.id = a_audit and s.state in ('given', 'accepted', 'declined', 'proved') order by s.priority, r.created_at, r.id;
end $$;
revoke execute on function audits.still_open(uuid) from public;
grant execute on function audits.still_open(uuid) to soubeh_app;
