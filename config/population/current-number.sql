-- The numbers that are valid now, at the ends of the chains of numbers that were cancelled one after the other. The
-- parameter is one number, or several with commas between.
with recursive chain (asked, personal_number, successor_number, steps) as (
  select personal_number, personal_number, successor_number, 1 from person
  where personal_number = any(string_to_array(:#number, ','))
  union all
  select c.asked, n.personal_number, n.successor_number, c.steps + 1
  from chain c join person n on n.personal_number = c.successor_number
  where c.steps < 16)
select distinct on (asked) asked, personal_number from chain order by asked, steps desc
