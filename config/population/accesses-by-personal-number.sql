-- Whose number it is, and all numbers that this one took the place of. Wants an index on the successors.
select p.personal_number, p.successor_number, p.state,
  (with recursive former (personal_number, steps) as (
     select f.personal_number, 1 from person f where f.successor_number = p.personal_number
     union all
     select f.personal_number, c.steps + 1
     from former c join person f on f.successor_number = c.personal_number
     where c.steps < 16)
   select string_agg(distinct personal_number, ',') from former) as former_numbers
from person p
where p.personal_number = :#number
