-- A code says nothing without its catalogue, which the view calls by another name.
select ma_xa, he_danh_muc, ten_xa, ma_tinh, ten_tinh, khu_vuc, so_thon_dbkk, so_qd, ngay_qd
from danh_muc.v_xa_vung_dtts
where ma_xa = :#communeCode
  and he_danh_muc = case :#catalogue when '2025-07' then 'DM2025' else 'DM2023' end
