<?xml version="1.0" encoding="UTF-8"?>
<!-- From the system's answer to the canonical one. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="urn:vn:lienthong:mediation:v1" xpath-default-namespace="urn:example:mediation"
                exclude-result-prefixes="#all">
  <xsl:template match="/TraLoi">
    <@operation@Response>
      <reference><xsl:value-of select="ThamChieu"/></reference>
      <xsl:apply-templates select="DanhSach/Muc"/>
    </@operation@Response>
  </xsl:template>
  <xsl:template match="Muc">
    <entries>
      <code><xsl:value-of select="Ma"/></code>
      <name><xsl:value-of select="Ten"/></name>
      <date><xsl:value-of select="replace(Ngay, '^(\d{4})(\d{2})(\d{2})$', '$1-$2-$3')"/></date>
      <amount><xsl:value-of select="SoTien"/></amount>
    </entries>
  </xsl:template>
</xsl:stylesheet>
