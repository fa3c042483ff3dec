-- Everybody to whom a number of 9 digits was given.
select p.personal_number, p.successor_number, p.state
from old_number o
join person p on p.personal_number = o.personal_number
where o.old_number = :#number
limit 10
