-- A person with the names of the relatives, by the personal number.
select p.personal_number, p.successor_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.sex,
  p.ethnic_group, p.marital_status, p.state, p.phone, p.household_number, p.relation_to_head,
  p.birth_registration_catalogue, p.birth_registration_province, p.birth_registration_commune, p.birth_registration_detail,
  p.home_town_catalogue, p.home_town_province, p.home_town_commune, p.home_town_detail,
  p.permanent_residence_catalogue, p.permanent_residence_province, p.permanent_residence_commune, p.permanent_residence_detail,
  p.current_residence_catalogue, p.current_residence_province, p.current_residence_commune, p.current_residence_detail,
  p.father_number, f.full_name as father_name, f.successor_number as father_successor_number,
  p.mother_number, m.full_name as mother_name, m.successor_number as mother_successor_number,
  p.spouse_number, s.full_name as spouse_name, s.successor_number as spouse_successor_number,
  (select string_agg(n.old_number, ',' order by n.issued_year, n.old_number)
   from old_number n where n.personal_number = p.personal_number) as old_numbers
from person p
left join person f on f.personal_number = p.father_number
left join person m on m.personal_number = p.mother_number
left join person s on s.personal_number = p.spouse_number
where p.personal_number = :#number
