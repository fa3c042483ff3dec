<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the telecom wants: numbers in the international form, without a plus. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:mobifone:v1" xmlns="urn:example:mobifone:thue-bao"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findSubscriberRequest">
    <TraCuu>
      <xsl:apply-templates/>
    </TraCuu>
  </xsl:template>

  <xsl:template match="c:phone">
    <Msisdn><xsl:value-of select="'84' || substring(., 2)"/></Msisdn>
  </xsl:template>
</xsl:stylesheet>
