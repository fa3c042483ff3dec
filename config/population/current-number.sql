-- The number that is valid now, at the end of a chain of numbers that were cancelled one after the other.
with recursive chain (personal_number, successor_number, steps) as (
  select personal_number, successor_number, 1 from person where personal_number = :#number
  union all
  select n.personal_number, n.successor_number, c.steps + 1
  from chain c join person n on n.personal_number = c.successor_number
  where c.steps < 16)
select personal_number from chain order by steps desc limit 1
