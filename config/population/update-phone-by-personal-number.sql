-- What is compared before the telephone number is changed.
select p.personal_number, p.successor_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.state
from person p
where p.personal_number = :#number
