-- Sites of programmes: who acts in the district, and who answers for what.
alter table programmes.site add constraint joined_before_leaving check (left_on is null or joined_on is not null);

create table programmes.actor (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  name text not null default '',
  partner_id uuid references directory.partner on delete set null,
  of_organisation_id uuid references access.organisation,
  kind text not null check (kind in ('municipality', 'labour_office', 'child_protection', 'social_service', 'health', 'school', 'police', 'court', 'housing', 'employer', 'community', 'other')),
  needs text not null default '',
  brings text not null default '',
  standing text not null check (standing in ('none', 'occasional', 'regular', 'formalised')),
  standing_on date not null default platform.today(),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((name = '') = (of_organisation_id is not null)),
  check (partner_id is null or of_organisation_id is null),
  unique (id, site_id)
);
create index on programmes.actor (organisation_id);
create index on programmes.actor (site_id);
create index on programmes.actor (partner_id);
create index on programmes.actor (of_organisation_id);
create index on programmes.actor (author_id);
comment on table programmes.actor is 'Somebody in the district of a site whom cooperation needs: an office, a school, a service. No client.';
comment on column programmes.actor.site_id is 'Site.';
comment on column programmes.actor.name is 'What it is called; empty for an organisation here, whose name is asked of access.known_organisation.';
comment on column programmes.actor.partner_id is 'Partner in the directory of whoever wrote it; its name is copied, because partners are seen by their own organisation only.';
comment on column programmes.actor.of_organisation_id is 'Organisation here.';
comment on column programmes.actor.kind is 'What it is.';
comment on column programmes.actor.needs is 'What it needs from the others.';
comment on column programmes.actor.brings is 'What it can bring.';
comment on column programmes.actor.standing is 'How cooperation stands: none, occasional, regular, formalised by an agreement.';
comment on column programmes.actor.standing_on is 'As of which day it stands so.';
comment on column programmes.actor.author_id is 'Who wrote it.';

create table programmes.site_agreement (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  agreement_id uuid not null references directory.agreement on delete cascade,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (site_id, agreement_id)
);
create index on programmes.site_agreement (organisation_id);
create index on programmes.site_agreement (agreement_id);
create index on programmes.site_agreement (author_id);
comment on table programmes.site_agreement is 'Agreement of the directory that belongs to the cooperation of a site; read by whoever reads both.';
comment on column programmes.site_agreement.site_id is 'Site.';
comment on column programmes.site_agreement.agreement_id is 'Agreement.';
comment on column programmes.site_agreement.author_id is 'Who put it there.';

create table programmes.duty (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  area text not null check (area in ('coordination', 'case_management', 'other')),
  usual text check (usual <> ''),
  title text not null default '',
  position int not null default 0,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (usual is not null or title <> ''),
  unique (site_id, usual),
  unique (id, site_id)
);
create index on programmes.duty (organisation_id);
create index on programmes.duty (author_id);
comment on table programmes.duty is 'Something that somebody has to do in a site: a row of who answers for what.';
comment on column programmes.duty.site_id is 'Site.';
comment on column programmes.duty.area is 'Coordination in the district, leading of cases, another.';
comment on column programmes.duty.usual is 'Key of the shipped list of usual tasks that it came from.';
comment on column programmes.duty.title is 'What is to be done, in own words; empty = as the shipped list says it.';
comment on column programmes.duty.position is 'Order within its area.';
comment on column programmes.duty.author_id is 'Who wrote it.';

create table programmes.duty_part (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  duty_id uuid not null,
  role text check (role in ('support_coordinator', 'case_manager', 'head', 'social_worker', 'other')),
  actor_id uuid,
  part text not null check (part in ('answers', 'does', 'helps')),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  foreign key (duty_id, site_id) references programmes.duty (id, site_id) on delete cascade,
  foreign key (actor_id, site_id) references programmes.actor (id, site_id) on delete cascade,
  check (num_nonnulls(role, actor_id) = 1),
  unique (duty_id, role),
  unique (duty_id, actor_id)
);
create index on programmes.duty_part (organisation_id);
create index on programmes.duty_part (site_id);
create index on programmes.duty_part (duty_id, site_id);
create index on programmes.duty_part (actor_id, site_id);
create index on programmes.duty_part (author_id);
comment on table programmes.duty_part is 'Part of a role or of an actor in a duty. Replaced as a whole when the duty is changed.';
comment on column programmes.duty_part.site_id is 'Site of the duty and of the actor: one and the same.';
comment on column programmes.duty_part.duty_id is 'Duty.';
comment on column programmes.duty_part.role is 'Role of people of the site.';
comment on column programmes.duty_part.actor_id is 'Actor of the district.';
comment on column programmes.duty_part.part is 'Answers for it, does it, helps with it.';
comment on column programmes.duty_part.author_id is 'Who wrote it.';
