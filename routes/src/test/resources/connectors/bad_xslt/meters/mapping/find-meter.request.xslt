<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:meters:v1" exclude-result-prefixes="c">
  <xsl:template match="/">
    <Ma><xsl:value-of select="//c:meterCode"/></Ma>
  </xsl:template>
</xsl:stylesheet>
