-- The two views that the hub's account may read, as tables of PostgreSQL. Illustrative: we made them up.
create schema danh_muc;

-- One row for each commune of each catalogue.
create table danh_muc.v_xa_vung_dtts (
    ma_xa        char(5)      not null,
    he_danh_muc  varchar(10)  not null, -- DM2023 for the 63 provinces, DM2025 for the 34
    ten_xa       varchar(100) not null,
    ma_tinh      char(2)      not null,
    ten_tinh     varchar(50)  not null,
    khu_vuc      varchar(3),            -- I, II, III; empty outside the areas
    so_thon_dbkk integer      not null, -- villages in special difficulty
    so_qd        varchar(30),           -- the decision that says so, and its day
    ngay_qd      date
);

-- One row for each policy in each commune.
create table danh_muc.v_chinh_sach (
    ma_xa        char(5)      not null,
    he_danh_muc  varchar(10)  not null,
    ma_cs        varchar(20)  not null,
    ten_cs       varchar(200) not null,
    doi_tuong    varchar(10)  not null, -- HS pupils, HGD households, CD the community
    muc_ho_tro   numeric(12, 0),        -- dong for each month; empty where it is no money
    tu_ngay      date         not null,
    den_ngay     date                   -- empty without end
);
