-- A barrier is its organisation's own until counted; a recommendation and its answer are seen by both who are concerned.
call platform.govern_fact('signals.signal', null, without_case => true);
call platform.govern_fact('signals.recommendation', null, addressed => true, without_case => true);
revoke update on signals.recommendation from soubeh_app;
call platform.govern_fact('signals.answer', null, addressed => true, without_case => true);
revoke update on signals.answer from soubeh_app;
