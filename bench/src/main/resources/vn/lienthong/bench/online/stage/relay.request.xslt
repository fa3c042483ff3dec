<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the system wants: other names, another form of dates. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:mediation:v1" xmlns="urn:example:mediation" exclude-result-prefixes="c">
  <xsl:template match="/c:*">
    <YeuCau>
      <ThamChieu><xsl:value-of select="c:reference"/></ThamChieu>
      <DanhSach><xsl:apply-templates select="c:entries"/></DanhSach>
    </YeuCau>
  </xsl:template>
  <xsl:template match="c:entries">
    <Muc>
      <Ma><xsl:value-of select="c:code"/></Ma>
      <Ten><xsl:value-of select="c:name"/></Ten>
      <Ngay><xsl:value-of select="translate(c:date, '-', '')"/></Ngay>
      <SoTien><xsl:value-of select="c:amount"/></SoTien>
    </Muc>
  </xsl:template>
</xsl:stylesheet>
