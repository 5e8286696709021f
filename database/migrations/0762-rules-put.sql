-- What the last start put on: a start that finds the same files and the same catalogs has nothing to put.
create table platform.rules_put (
  id boolean primary key default true check (id),
  files text not null,
  standing text not null,
  put_at timestamptz not null default now()
);
comment on table platform.rules_put is 'One row: which access rules stand in this database.';
comment on column platform.rules_put.id is 'Always true: there is one row.';
comment on column platform.rules_put.files is 'Hash of the files that they were put from.';
comment on column platform.rules_put.standing is 'Hash of the catalogs right after: whatever is changed by hand makes another one.';
comment on column platform.rules_put.put_at is 'When they were put.';
