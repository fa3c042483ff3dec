-- A person with everybody alive who is registered in the same household, as a list in JSON.
select p.personal_number, p.successor_number, p.full_name, p.birth_year, p.birth_month, p.birth_day, p.state, p.household_number, p.relation_to_head,
  (select json_agg(json_build_object(
     'personal_number', m.personal_number, 'full_name', m.full_name, 'birth_year', m.birth_year,
     'birth_month', m.birth_month, 'birth_day', m.birth_day, 'sex', m.sex, 'relation_to_head', m.relation_to_head))
   from (select * from person n
         where n.household_number = p.household_number and n.successor_number is null and n.state = 'alive'
         order by n.personal_number limit 100) m)::text as members
from person p
where p.personal_number = :#number
