<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the system's answer to the canonical answer; maKetQua 0, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:variable name="sexes" select="map {'M': 'male', 'F': 'female'}"/>
  <xsl:variable name="states" select="map {'HL': 'valid', 'HH': 'expired', 'TG': 'withheld', 'TH': 'revoked'}"/>
  <xsl:variable name="catalogues" select="map {'2023': '2023', '2025': '2025-07'}"/>

  <xsl:template match="/TraCuuGplxTraLoi">
    <findDrivingLicenceResponse>
      <xsl:choose>
        <xsl:when test="@maKetQua = '1' and Gplx"><xsl:apply-templates select="Gplx"/></xsl:when>
        <xsl:when test="@maKetQua = '0' and not(*)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findDrivingLicenceResponse>
  </xsl:template>

  <xsl:template match="Gplx">
    <licenceNumber><xsl:value-of select="@so"/></licenceNumber>
    <xsl:if test="@soDinhDanh">
      <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
    </xsl:if>
    <fullName><xsl:value-of select="@hoTen"/></fullName>
    <dateOfBirth><xsl:value-of select="f:date(@ngaySinh)"/></dateOfBirth>
    <sex><xsl:value-of select="f:code($sexes, @gioiTinh)"/></sex>
    <xsl:apply-templates select="NoiCuTru"/>
    <issueDate><xsl:value-of select="f:date(@ngayCap)"/></issueDate>
    <office><xsl:value-of select="@coQuan"/></office>
    <status><xsl:value-of select="f:code($states, @trangThai)"/></status>
    <xsl:if test="@diem">
      <points><xsl:value-of select="@diem"/></points>
    </xsl:if>
    <xsl:apply-templates select="Hang"/>
  </xsl:template>

  <xsl:template match="NoiCuTru">
    <residence>
      <province><xsl:value-of select="@tinh"/></province>
      <xsl:if test="@xa">
        <commune><xsl:value-of select="@xa"/></commune>
      </xsl:if>
      <catalogue><xsl:value-of select="f:code($catalogues, @danhMuc)"/></catalogue>
    </residence>
  </xsl:template>

  <xsl:template match="Hang">
    <classes>
      <class><xsl:value-of select="."/></class>
      <since><xsl:value-of select="f:date(@tuNgay)"/></since>
      <!-- Absent: without end. -->
      <xsl:if test="@hetHan">
        <expiryDate><xsl:value-of select="f:date(@hetHan)"/></expiryDate>
      </xsl:if>
    </classes>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="attribute()?"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 17/05/1990, 05/1990 or 1990 to the canonical form of the same precision -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (matches($text, '^(\d{2}/){0,2}\d{4}$')) then string-join(reverse(tokenize($text, '/')), '-') else error()"/>
  </xsl:function>
</xsl:stylesheet>
