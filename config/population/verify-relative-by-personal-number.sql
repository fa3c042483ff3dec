-- A person and those of the relatives who can be verified, each with the same columns.
select p.personal_number, p.successor_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.state,
  f.personal_number as father_personal_number, f.successor_number as father_successor_number, f.full_name as father_full_name,
  f.birth_year as father_birth_year, f.birth_month as father_birth_month, f.birth_day as father_birth_day,
  m.personal_number as mother_personal_number, m.successor_number as mother_successor_number, m.full_name as mother_full_name,
  m.birth_year as mother_birth_year, m.birth_month as mother_birth_month, m.birth_day as mother_birth_day,
  s.personal_number as spouse_personal_number, s.successor_number as spouse_successor_number, s.full_name as spouse_full_name,
  s.birth_year as spouse_birth_year, s.birth_month as spouse_birth_month, s.birth_day as spouse_birth_day,
  h.personal_number as household_head_personal_number, h.successor_number as household_head_successor_number, h.full_name as household_head_full_name,
  h.birth_year as household_head_birth_year, h.birth_month as household_head_birth_month, h.birth_day as household_head_birth_day
from person p
left join person f on f.personal_number = p.father_number
left join person m on m.personal_number = p.mother_number
left join person s on s.personal_number = p.spouse_number
left join household d on d.household_number = p.household_number
left join person h on h.personal_number = d.head_number
where p.personal_number = :#number
