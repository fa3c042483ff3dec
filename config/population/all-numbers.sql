-- Every number, and the one that is valid now. For ./hub log breach, which reads it once from end to end.
select p.personal_number,
  case when p.successor_number is null then p.personal_number else
    (with recursive chain (personal_number, successor_number, steps) as (
       select p.personal_number, p.successor_number, 1
       union all
       select n.personal_number, n.successor_number, c.steps + 1
       from chain c join person n on n.personal_number = c.successor_number
       where c.steps < 16)
     select personal_number from chain order by steps desc limit 1) end as current_number
from person p
