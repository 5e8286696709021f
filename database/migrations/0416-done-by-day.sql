-- What somebody has done by the day it was promised for: a calendar looks back month by month, over years of work.
create index on commitments.commitment (owner_membership_id, due_on) where state = 'done';
