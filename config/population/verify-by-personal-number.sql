-- What a verification compares, by the personal number: one indexed read.
select p.personal_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.sex, p.state, p.successor_number,
  p.ethnic_group, p.phone,
  p.permanent_residence_catalogue, p.permanent_residence_province, p.permanent_residence_commune
from person p
where p.personal_number = :#number
