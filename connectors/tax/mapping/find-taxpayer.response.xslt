<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer of the taxation system to the canonical answer; state 01, nobody, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:tax:v1"
                xpath-default-namespace="urn:example:gdt:nguoi-nop-thue" exclude-result-prefixes="#all">

  <xsl:variable name="kinds" select="map {'CN': 'individual', 'HKD': 'household-business', 'DN': 'enterprise'}"/>
  <xsl:variable name="sexes" select="map {'Nam': 'male', 'Nu': 'female'}"/>
  <xsl:variable name="states" select="map {
      '00': 'active', '04': 'active', '01': 'closed', '03': 'closing', '05': 'suspended', '06': 'not-at-address'}"/>

  <xsl:template match="/TraCuuNNTKetQua">
    <findTaxpayerResponse>
      <xsl:choose>
        <xsl:when test="@trangThai = '00' and NNT"><xsl:apply-templates select="NNT"/></xsl:when>
        <xsl:when test="@trangThai = '01' and not(NNT)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findTaxpayerResponse>
  </xsl:template>

  <xsl:template match="NNT">
    <taxCode><xsl:value-of select="@mst"/></taxCode>
    <kind><xsl:value-of select="f:code($kinds, @loai)"/></kind>
    <fullName><xsl:value-of select="TenNNT"/></fullName>
    <xsl:if test="normalize-space(CCCD)">
      <personalNumber><xsl:value-of select="CCCD"/></personalNumber>
    </xsl:if>
    <xsl:if test="normalize-space(NgaySinh)">
      <dateOfBirth><xsl:value-of select="f:date(NgaySinh)"/></dateOfBirth>
    </xsl:if>
    <xsl:if test="normalize-space(GioiTinh)">
      <sex><xsl:value-of select="f:code($sexes, GioiTinh)"/></sex>
    </xsl:if>
    <xsl:apply-templates select="DiaChi"/>
    <taxOffice><xsl:value-of select="CQT"/></taxOffice>
    <issueDate><xsl:value-of select="f:date(@ngayCap)"/></issueDate>
    <status><xsl:value-of select="f:code($states, @trangThai)"/></status>
  </xsl:template>

  <!-- The contract says which catalogue the codes are of; the answer does not. -->
  <xsl:template match="DiaChi">
    <address>
      <province><xsl:value-of select="@maTinh"/></province>
      <xsl:if test="normalize-space(@maXa)">
        <commune><xsl:value-of select="@maXa"/></commune>
      </xsl:if>
      <xsl:if test="normalize-space()">
        <detail><xsl:value-of select="normalize-space()"/></detail>
      </xsl:if>
      <catalogue>2023</catalogue>
    </address>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="item()?"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 17/05/1990, 00/11/1958 or 00/00/1958: what is not known is zeros. Another form is an error. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="item()"/>
    <xsl:sequence select="if (matches($text, '^(\d{2}/(0[1-9]|1[0-2])|00/00)/\d{4}$'))
                          then string-join(reverse(tokenize($text, '/')[. ne '00']), '-')
                          else error()"/>
  </xsl:function>
</xsl:stylesheet>
