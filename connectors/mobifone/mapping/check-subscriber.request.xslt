<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the telecom wants: numbers in the international form, without a plus. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:mobifone:v1" xmlns="urn:example:mobifone:thue-bao"
                exclude-result-prefixes="c">
  <xsl:template match="/c:checkSubscriberRequest">
    <XacThuc>
      <xsl:apply-templates/>
    </XacThuc>
  </xsl:template>

  <xsl:template match="c:phone">
    <Msisdn><xsl:value-of select="'84' || substring(., 2)"/></Msisdn>
  </xsl:template>

  <xsl:template match="c:personalNumber">
    <GiayTo loai="CCCD"><xsl:value-of select="."/></GiayTo>
  </xsl:template>

  <xsl:template match="c:fullName">
    <HoTen><xsl:value-of select="upper-case(normalize-space(.))"/></HoTen>
  </xsl:template>
</xsl:stylesheet>
