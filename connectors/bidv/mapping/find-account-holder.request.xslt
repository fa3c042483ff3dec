<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the bank wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:bidv:v1" xmlns="urn:example:bidv:esb:tai-khoan:v3"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findAccountHolderRequest">
    <VanTinChuTaiKhoan>
      <SoTaiKhoan><xsl:value-of select="c:accountNumber"/></SoTaiKhoan>
    </VanTinChuTaiKhoan>
  </xsl:template>
</xsl:stylesheet>
