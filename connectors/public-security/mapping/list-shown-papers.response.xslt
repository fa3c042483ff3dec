<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the system's answer to the canonical answer; maKetQua 0, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:variable name="kinds" select="map {
      'GPLX': 'driving-licence', 'DKX': 'vehicle-registration', 'BHYT': 'health-insurance-card', 'MST': 'tax-code'}"/>
  <xsl:variable name="states" select="map {'1': 'shown', '0': 'withdrawn'}"/>

  <xsl:template match="/LietKeGiayToTraLoi">
    <listShownPapersResponse>
      <xsl:choose>
        <xsl:when test="@maKetQua = '1' and GiayToCua"><xsl:apply-templates select="GiayToCua"/></xsl:when>
        <xsl:when test="@maKetQua = '0' and not(*)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </listShownPapersResponse>
  </xsl:template>

  <xsl:template match="GiayToCua">
    <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
    <xsl:apply-templates select="GiayTo"/>
  </xsl:template>

  <xsl:template match="GiayTo">
    <papers>
      <kind><xsl:value-of select="f:code($kinds, @loai)"/></kind>
      <number><xsl:value-of select="."/></number>
      <xsl:if test="normalize-space(@ngayCap)">
        <issueDate><xsl:value-of select="f:date(@ngayCap)"/></issueDate>
      </xsl:if>
      <xsl:if test="normalize-space(@hetHan)">
        <expiryDate><xsl:value-of select="f:date(@hetHan)"/></expiryDate>
      </xsl:if>
      <state><xsl:value-of select="f:code($states, @hienThi)"/></state>
    </papers>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="attribute()?"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 17/05/1990 -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (matches($text, '^\d{2}/\d{2}/\d{4}$')) then string-join(reverse(tokenize($text, '/')), '-') else error()"/>
  </xsl:function>
</xsl:stylesheet>
