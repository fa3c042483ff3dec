-- The population database as somebody else would have made it: nothing of the hub's is in here.
-- All people in it are synthetic. The key has the type of what is compared with it (varchar, not char),
-- because otherwise the index is not used.

-- Says that the other tables were put here by the simulation, and with which people.
CREATE TABLE simulation_marker (
  people            integer     NOT NULL,
  seed              bigint      NOT NULL,
  generator_version integer     NOT NULL,
  filled_at         timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE person (
  personal_number              varchar(12) NOT NULL,
  full_name                    text        NOT NULL,
  family_name                  text,                 -- some peoples have none
  middle_name                  text,
  given_name                   text        NOT NULL,
  birth_year                   integer     NOT NULL,
  birth_month                  smallint,             -- absent: only the year is known
  birth_day                    smallint,             -- absent: only the year, or year and month, is known
  sex                          smallint    NOT NULL, -- 1 male, 2 female
  ethnic_group                 varchar(2)  NOT NULL,
  religion                     text,
  marital_status               text        NOT NULL, -- single, married, widowed, divorced
  -- A code says nothing without its catalogue: '2023' are the 63 provinces, '2025-07' the 34.
  birth_registration_catalogue varchar(7)  NOT NULL,
  birth_registration_province  varchar(3)  NOT NULL,
  birth_registration_commune   varchar(5)  NOT NULL,
  birth_registration_detail    text,
  home_town_catalogue          varchar(7)  NOT NULL,
  home_town_province           varchar(3)  NOT NULL,
  home_town_commune            varchar(5)  NOT NULL,
  home_town_detail             text,
  permanent_residence_catalogue varchar(7) NOT NULL,
  permanent_residence_province varchar(3)  NOT NULL,
  permanent_residence_commune  varchar(5)  NOT NULL,
  permanent_residence_detail   text,
  current_residence_catalogue  varchar(7)  NOT NULL,
  current_residence_province   varchar(3)  NOT NULL,
  current_residence_commune    varchar(5)  NOT NULL,
  current_residence_detail     text,
  father_number                varchar(12),
  mother_number                varchar(12),
  spouse_number                varchar(12),
  household_number             varchar(9),
  relation_to_head             text,
  state                        text        NOT NULL, -- alive, deceased, missing
  state_since                  date,
  successor_number             varchar(12),          -- this number was cancelled and issued anew
  phone                        varchar(10)
);

-- The 9-digit numbers from before. One person may have had several; a few were given to two people.
CREATE TABLE old_number (
  old_number      varchar(9)  NOT NULL,
  personal_number varchar(12) NOT NULL,
  issued_year     smallint    NOT NULL
);

CREATE TABLE household (
  household_number varchar(9)  NOT NULL,
  head_number      varchar(12) NOT NULL,
  catalogue        varchar(7)  NOT NULL,
  province         varchar(3)  NOT NULL,
  commune          varchar(5)  NOT NULL,
  detail           text
);

-- What a telecom's number replaced, and whose number took its place.
CREATE TABLE phone_change (
  personal_number varchar(12) NOT NULL,
  previous_phone  varchar(10),
  phone           varchar(10) NOT NULL,
  source          text        NOT NULL,
  changed_at      timestamptz NOT NULL DEFAULT now()
);
