-- How sure a learner wants to be of a name when it is asked again, and whom they took for whom.

alter table users add column retention real not null default 0.9 check (retention between 0.79 and 0.96);

-- Whom a wrong answer named, where it was chosen among people; the log stays when that person goes.
alter table reviews add column chosen_id uuid references users (id) on delete set null;
create index reviews_confused on reviews (learner_id, person_id) where chosen_id is not null and not correct;
create index reviews_chosen_id on reviews (chosen_id) where chosen_id is not null;
