-- Own: as any fact in a case; without a case, those who have the person within reach. Others: one by one, by a release of everybody it concerns.
call platform.govern_fact('documents.document', null, without_case => true);
create policy of_person on documents.document for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id is null and about <> '{}' and about <@ (select access.my_people())::uuid[]);
create policy item on documents.document for select to soubeh_app using (id = any ((select access.released_items('document'))::uuid[]) and state = 'ready' and confidence_of is null and case_id = any ((select access.my_cases())::uuid[]));
-- What was put into a locality is read by all who take part, once it is here.
create policy in_common on documents.document for select to soubeh_app using ((case_id = any ((select access.common_cases())::uuid[])) is true and state = 'ready' and confidence_of is null);
-- A document of an agreement between organisations concerns no client: all its parties see it, once it is here.
create or replace function documents.of_my_agreements() returns uuid[] language plpgsql stable security definer set search_path = documents, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(l.document_id), '{}') from agreement_document l where l.agreement_id = any ((select directory.my_agreements())::uuid[])); end $$;
create policy of_agreement on documents.document for select to soubeh_app using (id = any ((select documents.of_my_agreements())::uuid[]) and state = 'ready' and case_id is null and about = '{}');
-- So does one attached to a meeting without a case: whoever sees the meeting sees it.
create or replace function documents.of_my_meetings() returns uuid[] language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(l.document_id), '{}') from meeting_document l where l.meeting_id = any ((select my_meetings())::uuid[])); end $$;
create policy of_meeting on documents.document for select to soubeh_app using (id = any ((select documents.of_my_meetings())::uuid[]) and state = 'ready' and case_id is null and about = '{}');
create policy author_or_head on documents.document as restrictive for update to soubeh_app using (author_id = (select access.my_membership()) or (select access.sees_whole_organisation()));
create policy own_waiting on documents.document as restrictive for insert to soubeh_app with check (state = 'waiting' and sealed_id is null and size is null and removal_reason = '');
revoke update on documents.document from soubeh_app;
grant update (title, kind, on_day, about, confidence_of, state, media_type, size, sha256, sent_sha256, sealed_id, removal_reason) on documents.document to soubeh_app;

-- Has anybody signed a consent that names it? Then it is a part of what was signed.
create or replace function documents.is_signed_over(a_document uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from release_item i join release_signature s on s.release_id = i.release_id where i.kind = 'document' and i.item_id = a_document)); end $$;

-- What a document may become, whoever writes it: content comes once and stays as it came; removing destroys it.
create or replace function documents.guard_document() returns trigger language plpgsql volatile security definer set search_path = documents, access, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.replaces_id is not null and not exists (select from document d where d.id = new.replaces_id and d.organisation_id = new.organisation_id and d.case_id is not distinct from new.case_id and d.state = 'ready') then
      raise check_violation using message = 'this is not a version of that';
    end if;
    return new;
  end if;
  -- Erasing takes whom it concerned out of a row that stays for somebody else; it has no caller.
  if my_membership() is null and current_setting('app.erasing', true) = 'on' then return new; end if;
  if old.state = 'removed' then raise check_violation using message = 'what was removed stays removed'; end if;
  if old.state = 'ready' and (new.state not in ('ready', 'removed') or (new.media_type, new.size, new.sha256, new.sent_sha256) is distinct from (old.media_type, old.size, old.sha256, old.sent_sha256)
      or new.state = 'ready' and new.sealed_id is distinct from old.sealed_id) then
    raise check_violation using message = 'content does not change';
  end if;
  if old.state = 'waiting' and new.state = 'ready' and (new.media_type = '' or new.size is null or new.sha256 = ''
      or not exists (select from sealed s where s.id = new.sealed_id and s.organisation_id = new.organisation_id and s.author_id = new.author_id and s.complete)) then
    raise check_violation using message = 'there is no content';
  end if;
  if (new.state = 'removed' or new.about <> old.about or new.confidence_of is distinct from old.confidence_of) and is_signed_over(old.id) then
    raise check_violation using message = 'somebody signed a consent that names it';
  end if;
  if new.state = 'removed' then new.sealed_id := null; end if;
  return new;
end $$;
create or replace trigger guard_document before insert or update on documents.document for each row execute function documents.guard_document();
create or replace function documents.destroy_content() returns trigger language plpgsql volatile security definer set search_path = documents, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.state = 'removed' then delete from sealed where id = old.sealed_id; end if;
  return null;
end $$;
-- Also when the row itself goes, at the end of its retention.
create or replace trigger destroy_content after update or delete on documents.document for each row execute function documents.destroy_content();

-- Exports are a head's matter; the file itself is written by the job, as the owner.
create policy head on documents.export for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head_asks on documents.export for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()) and state = 'waiting' and (select access.i_am_fresh()));
grant select, insert (id, state) on documents.export to soubeh_app;
create policy head on documents.export_download for select to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head_takes on documents.export_download for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation())
  and export_id in (select e.id from documents.export e where e.id = export_download.export_id and e.state = 'ready'));
grant select, insert (id, export_id) on documents.export_download to soubeh_app;

-- Content is seen by who sees the document or the export it belongs to, and by who is just sending it.
create policy of_seen on documents.sealed for select to soubeh_app using (author_id = (select access.my_membership()) and not complete
  or id in (select d.sealed_id from documents.document d where d.sealed_id = sealed.id) or id in (select e.sealed_id from documents.export e where e.sealed_id = sealed.id));
create policy sender on documents.sealed for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and not complete);
create policy sender_gives_up on documents.sealed for delete to soubeh_app using (author_id = (select access.my_membership()) and not complete);
grant select, insert (id, wrapped_key), delete on documents.sealed to soubeh_app;
-- From then on it is seen by the document only, also by its sender.
create or replace function documents.complete_sealed(a_sealed uuid) returns void language sql volatile security definer set search_path = documents, access, pg_temp as $$
  update sealed set complete = true where id = a_sealed and not complete and author_id = (select my_membership()) $$;
create policy of_seen on documents.chunk for select to soubeh_app using (sealed_id in (select s.id from documents.sealed s where s.id = chunk.sealed_id));
create policy sender on documents.chunk for insert to soubeh_app with check (sealed_id in (select s.id from documents.sealed s where s.id = chunk.sealed_id and s.author_id = (select access.my_membership()) and not s.complete));
grant select, insert on documents.chunk to soubeh_app;

create policy of_seen on documents.record_document for select to soubeh_app using (document_id in (select d.id from documents.document d where d.id = record_document.document_id));
create policy own on documents.record_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and document_id in (select d.id from documents.document d where d.id = record_document.document_id and d.author_id = (select access.my_membership()))
  and record_id in (select r.id from work.record r where r.id = record_document.record_id and r.organisation_id = record_document.organisation_id
    and r.case_id is not distinct from (select d.case_id from documents.document d where d.id = record_document.document_id)));
grant select, insert (document_id, record_id) on documents.record_document to soubeh_app;

create policy parties on documents.agreement_document for select to soubeh_app using (agreement_id = any ((select directory.my_agreements())::uuid[]));
create policy own on documents.agreement_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and directory.keeps_agreement(agreement_id)
  and document_id in (select d.id from documents.document d where d.id = agreement_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, agreement_id) on documents.agreement_document to soubeh_app;

-- How much my organisation keeps. Said to whoever adds, or nobody could tell that there is no more room.
create or replace function documents.used_bytes() returns bigint language plpgsql stable security definer set search_path = documents, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(sum(coalesce(d.size, d.declared_size)), 0)::bigint from document d where d.organisation_id = (select my_organisation())
  and (d.state = 'ready' or d.state = 'waiting' and d.created_at > now() - interval '1 hour')); end $$;
