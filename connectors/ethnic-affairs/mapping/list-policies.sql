-- Without a day: what applies today. The newest first.
select ma_cs as policy, ten_cs, doi_tuong, muc_ho_tro, tu_ngay, den_ngay
from danh_muc.v_chinh_sach
where ma_xa = :#communeCode
  and he_danh_muc = case :#catalogue when '2025-07' then 'DM2025' else 'DM2023' end
  and tu_ngay <= coalesce(cast(:#day as date), current_date)
  and (den_ngay is null or den_ngay >= coalesce(cast(:#day as date), current_date))
order by tu_ngay desc, ma_cs
