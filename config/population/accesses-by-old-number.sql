-- The same by a number of 9 digits, which may have been given to several people.
select p.personal_number, p.successor_number, p.state,
  (with recursive former (personal_number, steps) as (
     select f.personal_number, 1 from person f where f.successor_number = p.personal_number
     union all
     select f.personal_number, c.steps + 1
     from former c join person f on f.successor_number = c.personal_number
     where c.steps < 16)
   select string_agg(distinct personal_number, ',') from former) as former_numbers
from old_number o
join person p on p.personal_number = o.personal_number
where o.old_number = :#number
limit 2
