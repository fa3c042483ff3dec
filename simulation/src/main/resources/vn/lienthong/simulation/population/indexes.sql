-- Made after the load: that is faster, and the rows are read once for each.
CREATE UNIQUE INDEX person_key ON person (personal_number);
CREATE INDEX person_household ON person (household_number);
CREATE INDEX person_phone ON person (phone);
CREATE INDEX person_successor ON person (successor_number) WHERE successor_number IS NOT NULL;
CREATE UNIQUE INDEX old_number_key ON old_number (old_number, personal_number);
CREATE INDEX old_number_person ON old_number (personal_number);
CREATE UNIQUE INDEX household_key ON household (household_number);
-- Last, because it shuts readers out until the end of the transaction.
ALTER TABLE person ADD CONSTRAINT person_key PRIMARY KEY USING INDEX person_key;
ALTER TABLE old_number ADD CONSTRAINT old_number_key PRIMARY KEY USING INDEX old_number_key;
ALTER TABLE household ADD CONSTRAINT household_key PRIMARY KEY USING INDEX household_key;
