-- Sets the telephone number and keeps the one before. A row comes back if it was another one: doing it again changes nothing.
with before as (
  select personal_number, phone from person
  where personal_number = :#number and phone is distinct from :#phone
  for update),
kept as (
  insert into phone_change (personal_number, previous_phone, phone, source)
  select personal_number, phone, :#phone, :#agency from before)
update person p set phone = :#phone
from before b where p.personal_number = b.personal_number
returning p.personal_number
