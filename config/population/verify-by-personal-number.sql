-- What a verification compares, by the personal number: one indexed read.
select p.personal_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.sex, p.state, p.successor_number
from person p
where p.personal_number = :#number
