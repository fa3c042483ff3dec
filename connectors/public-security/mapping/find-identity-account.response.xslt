<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the system's answer to the canonical answer; maKetQua 0, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:variable name="levels" select="map {'M1': '1', 'M2': '2'}"/>
  <xsl:variable name="states" select="map {'K': 'active', 'C': 'not-activated', 'T': 'locked', 'H': 'cancelled'}"/>

  <xsl:template match="/TraCuuTaiKhoanTraLoi">
    <findIdentityAccountResponse>
      <xsl:choose>
        <xsl:when test="@maKetQua = '1' and TaiKhoan"><xsl:apply-templates select="TaiKhoan"/></xsl:when>
        <xsl:when test="@maKetQua = '0' and not(*)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findIdentityAccountResponse>
  </xsl:template>

  <xsl:template match="TaiKhoan">
    <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
    <level><xsl:value-of select="f:code($levels, @mucDo)"/></level>
    <state><xsl:value-of select="f:code($states, @trangThai)"/></state>
    <!-- 17/05/2022 08:30:00: the time of day is nobody's business here. -->
    <xsl:if test="normalize-space(@kichHoat)">
      <activationDate><xsl:value-of select="f:date(substring-before(@kichHoat, ' '))"/></activationDate>
    </xsl:if>
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
