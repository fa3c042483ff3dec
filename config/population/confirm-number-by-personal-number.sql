-- Whose personal number it is or was.
select p.personal_number, p.successor_number, p.state
from person p
where p.personal_number = :#number
