-- Common to all who take part (platform.govern_common). An estimate is kept by who made it; risks, missing bodies and those who come are kept by all together.
call platform.govern_common('localities.estimate', frozen => array['estimated_on', 'sureness', 'source', 'total', 'note']);
call platform.govern_common('localities.estimate_line');
-- A number once told is not told otherwise: a mistaken estimate is withdrawn and made anew.
drop policy change on localities.estimate_line;
revoke update on localities.estimate_line from soubeh_app;
create policy of_own_estimate on localities.estimate_line as restrictive for insert to soubeh_app with check (estimate_id in (select e.id from localities.estimate e where e.id = estimate_line.estimate_id and e.case_id = estimate_line.case_id and e.organisation_id = estimate_line.organisation_id));
call platform.govern_common('localities.comes', together => true);
call platform.govern_common('localities.absent_body', together => true);
call platform.govern_common('localities.risk', together => true);
