<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the bank's answer to the canonical answer; MaTraLoi 0001, no such account, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:bidv:v1"
                xpath-default-namespace="urn:example:bidv:esb:tai-khoan:v3" exclude-result-prefixes="#all">

  <xsl:variable name="kinds" select="map {'CA': 'payment', 'SA': 'savings'}"/>
  <xsl:variable name="states" select="map {'A': 'active', 'D': 'dormant', 'B': 'blocked', 'P': 'blocked', 'C': 'closed'}"/>
  <!-- A passport's number is no personal number. -->
  <xsl:variable name="documents" select="map {'CC': 'personalNumber', 'HC': ''}"/>
  <xsl:variable name="months" select="map {
      'JAN': '01', 'FEB': '02', 'MAR': '03', 'APR': '04', 'MAY': '05', 'JUN': '06',
      'JUL': '07', 'AUG': '08', 'SEP': '09', 'OCT': '10', 'NOV': '11', 'DEC': '12'}"/>

  <xsl:template match="/VanTinChuTaiKhoanTraLoi">
    <findAccountHolderResponse>
      <xsl:choose>
        <xsl:when test="MaTraLoi = '0000' and TaiKhoan"><xsl:apply-templates select="TaiKhoan"/></xsl:when>
        <xsl:when test="MaTraLoi = '0001' and not(TaiKhoan)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findAccountHolderResponse>
  </xsl:template>

  <!-- The balance is there as well, and goes no further. -->
  <xsl:template match="TaiKhoan">
    <accountNumber><xsl:value-of select="SoTaiKhoan"/></accountNumber>
    <fullName><xsl:value-of select="normalize-space(ChuTaiKhoan/Ten)"/></fullName>
    <xsl:if test="f:code($documents, ChuTaiKhoan/LoaiGiayTo)">
      <personalNumber><xsl:value-of select="ChuTaiKhoan/SoGiayTo"/></personalNumber>
    </xsl:if>
    <kind><xsl:value-of select="f:code($kinds, Loai)"/></kind>
    <openingDate><xsl:value-of select="f:date(NgayMo)"/></openingDate>
    <status><xsl:value-of select="f:code($states, TrangThai)"/></status>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="item()"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 22-AUG-2016 -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="parts" select="tokenize($text, '-')"/>
    <xsl:sequence select="$parts[3] || '-' || f:code($months, $parts[2]) || '-' || $parts[1]"/>
  </xsl:function>
</xsl:stylesheet>
