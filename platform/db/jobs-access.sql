-- What a request may ask of the machinery beside it. The job is part of the transaction: rolled back with it, started after it.
-- Of one mail there is one job, also when a server starts meanwhile and looks for what waits: two would send it twice.
create or replace function platform.queue_mail(a_to text, a_subject text, a_body text) returns uuid
language plpgsql volatile security definer set search_path = platform, pg_temp as $$
declare made uuid;
begin
  insert into mail (organisation_id, to_address, subject, body) values (access.my_organisation(), lower(a_to), a_subject, a_body) returning id into made;
  perform graphile_worker.add_job('mail.send', json_build_object('id', made), job_key => 'mail ' || made);
  return made;
end $$;
comment on function platform.queue_mail is 'Sends a mail once the transaction has been committed.';
create or replace function platform.queue_job(a_name text, a_payload jsonb default '{}', a_key text default null) returns void
language plpgsql volatile security definer set search_path = platform, pg_temp as $$
begin perform graphile_worker.add_job(a_name, a_payload::json, job_key => a_key); end $$;
comment on function platform.queue_job is 'Starts a job once the transaction has been committed; of several with one key only the last stays.';
-- Another try of a mail of one's own organisation.
create or replace function platform.send_again(a_mail uuid) returns boolean
language plpgsql volatile security definer set search_path = platform, pg_temp as $$
begin
  update mail set state = 'waiting', problem = '' where id = a_mail and state <> 'sent' and organisation_id = any (access.my_organisations()) and access.administers();
  if not found then return false; end if;
  perform graphile_worker.add_job('mail.send', json_build_object('id', a_mail), job_key => 'mail ' || a_mail);
  return true;
end $$;
comment on function platform.send_again is 'Puts a mail of my organisation that was not sent into the queue once more.';
revoke execute on function platform.queue_mail, platform.queue_job, platform.send_again from public;
grant execute on function platform.queue_mail, platform.queue_job, platform.send_again to soubeh_app;
grant usage on schema platform to soubeh_door;
grant execute on function platform.queue_mail to soubeh_door;

create policy organisation on platform.mail for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.administers()));
grant select on platform.mail to soubeh_app;
