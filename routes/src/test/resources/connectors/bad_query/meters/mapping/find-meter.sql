delete from meters where code = :#meterCode
