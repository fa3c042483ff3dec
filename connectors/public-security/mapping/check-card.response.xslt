<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the system's answer to the canonical answer; maKetQua 0, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:variable name="kinds" select="map {'CCCD': 'citizen-card', 'CC': 'identity-card'}"/>
  <xsl:variable name="validities" select="map {'1': 'valid', '2': 'expired', '3': 'revoked'}"/>

  <xsl:template match="/KiemTraTheTraLoi">
    <checkCardResponse>
      <xsl:choose>
        <xsl:when test="@maKetQua = '1' and The"><xsl:apply-templates select="The"/></xsl:when>
        <xsl:when test="@maKetQua = '0' and not(*)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </checkCardResponse>
  </xsl:template>

  <xsl:template match="The">
    <personalNumber><xsl:value-of select="@so"/></personalNumber>
    <kind><xsl:value-of select="f:code($kinds, @loai)"/></kind>
    <validity><xsl:value-of select="f:code($validities, @hieuLuc)"/></validity>
    <!-- 20301231; zeros are "without end". -->
    <xsl:if test="@hetHan != '00000000'">
      <expiryDate><xsl:value-of select="replace(@hetHan, '^(\d{4})(\d{2})(\d{2})$', '$1-$2-$3')"/></expiryDate>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="attribute()?"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>
</xsl:stylesheet>
