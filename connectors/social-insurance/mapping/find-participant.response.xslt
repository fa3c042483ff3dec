<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer of Social Insurance to the canonical answer; without a participant it becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:social-insurance:v1"
                xpath-default-namespace="urn:example:vss:participants" exclude-result-prefixes="#all">

  <!-- 3 is "not stated", and what is not stated is absent. -->
  <xsl:variable name="sexes" select="map {'1': 'male', '2': 'female', '3': ''}"/>
  <xsl:variable name="states" select="map {'01': 'contributing', '02': 'interrupted', '03': 'receiving', '04': 'ended'}"/>

  <xsl:template match="/TimNguoiThamGiaTraLoi">
    <findParticipantResponse>
      <xsl:apply-templates select="NguoiThamGia"/>
    </findParticipantResponse>
  </xsl:template>

  <xsl:template match="NguoiThamGia">
    <xsl:variable name="sex" select="f:code($sexes, GioiTinh)"/>
    <insuranceNumber><xsl:value-of select="MaSo"/></insuranceNumber>
    <xsl:if test="normalize-space(SoDinhDanh)">
      <personalNumber><xsl:value-of select="SoDinhDanh"/></personalNumber>
    </xsl:if>
    <fullName><xsl:value-of select="HoTen"/></fullName>
    <dateOfBirth><xsl:value-of select="f:date(NgaySinh)"/></dateOfBirth>
    <xsl:if test="$sex">
      <sex><xsl:value-of select="$sex"/></sex>
    </xsl:if>
    <xsl:if test="ThamGiaTu">
      <memberSince><xsl:value-of select="f:date(ThamGiaTu)"/></memberSince>
    </xsl:if>
    <status><xsl:value-of select="f:code($states, TrangThai)"/></status>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="element()"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- A date says its own kind: 0 is 17/05/1990, 1 is 1990, 2 is 05/1990. One that is not of its kind is an error. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="forms" select="map {'0': '^\d{2}/\d{2}/\d{4}$', '1': '^\d{4}$', '2': '^\d{2}/\d{4}$'}"/>
    <xsl:variable name="form" select="$forms(string($date/Kieu))"/>
    <xsl:sequence select="if (exists($form) and matches($date/GiaTri, $form))
                          then string-join(reverse(tokenize($date/GiaTri, '/')), '-')
                          else error()"/>
  </xsl:function>
</xsl:stylesheet>
