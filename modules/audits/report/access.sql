-- What is recommended by an audit, for its report: by its team also before it is given, by those who read results after. A definer: readers of the report need not be addressees.
create or replace function audits.recommendations_of(a_audit uuid, out id uuid, out finding_id uuid, out text text, out reason text, out addressee_kind text, out addressee text, out priority int, out due_on date) returns setof record
language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
declare inside bool := a_audit = any (audits.in_team() || audits.planned_by_us());
begin
  if not inside and (a_audit = any (audits.results_for_us())) is not true then return; end if;
  return query select d.id, d.finding_id, r.text, r.reason, s.addressee_kind, coalesce(nullif(s.addressee, ''), (select o.name from access.organisation o where o.id = s.to_organisation_id), ''), s.priority, s.due_on
    from recommended d join signals.followed s on s.id = d.id join signals.recommendation r on r.id = d.id
   where d.audit_id = a_audit and s.state <> 'dropped' and (inside or s.state <> 'draft') order by s.priority, r.created_at, d.id;
end $$;
revoke execute on function audits.recommendations_of(uuid) from public;
grant execute on function audits.recommendations_of(uuid) to soubeh_app;

-- The service has no right to the row of an audit, yet its comment has to come before the report is finished or not at all: holds a draft that it comments on until the end of the request.
create or replace function audits.hold_draft(a_audit uuid) returns void language plpgsql volatile security definer set search_path = audits, pg_temp as $$
begin
  if (a_audit = any (audits.drafts_for_us())) is not true then return; end if;
  perform from audit where id = a_audit for share;
end $$;
revoke execute on function audits.hold_draft(uuid) from public;
grant execute on function audits.hold_draft(uuid) to soubeh_app;
