-- The same by a number of 9 digits, which may have been given to several people.
select p.personal_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.sex, p.state, p.successor_number,
  p.ethnic_group, p.phone,
  p.permanent_residence_catalogue, p.permanent_residence_province, p.permanent_residence_commune
from old_number o
join person p on p.personal_number = o.personal_number
where o.old_number = :#number
limit 2
