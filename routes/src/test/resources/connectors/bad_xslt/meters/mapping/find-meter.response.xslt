<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:meters:v1" exclude-result-prefixes="c">
  <xsl:template match="/">
    <meterCode xmlns="urn:vn:lienthong:meters:v1"><xsl:value-of select="//Ma["/></meterCode>
  </xsl:template>
</xsl:stylesheet>
