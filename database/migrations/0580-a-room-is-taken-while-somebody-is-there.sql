-- A room that a household has left may be taken by the next one.
alter table crisis.household drop constraint household_activation_id_unit_key;
create unique index one_household_at_the_door on crisis.household (activation_id, unit) where left_at is null;
create index on crisis.household (activation_id);
