<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the system's answer to the canonical answer; maKetQua 0, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:variable name="catalogues" select="map {'2023': '2023', '2025': '2025-07'}"/>
  <xsl:variable name="relations" select="map {
      '00': 'head', '01': 'spouse', '02': 'child', '03': 'parent', '04': 'sibling', '99': 'other'}"/>

  <xsl:template match="/TraCuuCuTruTraLoi">
    <findResidenceResponse>
      <xsl:choose>
        <xsl:when test="@maKetQua = '1' and CongDan"><xsl:apply-templates select="CongDan"/></xsl:when>
        <xsl:when test="@maKetQua = '0' and not(*)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findResidenceResponse>
  </xsl:template>

  <xsl:template match="CongDan">
    <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
    <fullName><xsl:value-of select="@hoTen"/></fullName>
    <xsl:apply-templates select="ThuongTru, TamTru, Ho"/>
  </xsl:template>

  <xsl:template match="ThuongTru">
    <permanentResidence><xsl:call-template name="place"/></permanentResidence>
  </xsl:template>

  <xsl:template match="TamTru">
    <temporaryResidence><xsl:call-template name="place"/></temporaryResidence>
  </xsl:template>

  <xsl:template name="place">
    <province><xsl:value-of select="@tinh"/></province>
    <xsl:if test="normalize-space(@xa)">
      <commune><xsl:value-of select="@xa"/></commune>
    </xsl:if>
    <xsl:if test="normalize-space()">
      <detail><xsl:value-of select="normalize-space()"/></detail>
    </xsl:if>
    <catalogue><xsl:value-of select="f:code($catalogues, @danhMuc)"/></catalogue>
    <xsl:if test="normalize-space(@tuNgay)">
      <from><xsl:value-of select="f:date(@tuNgay)"/></from>
    </xsl:if>
    <xsl:if test="normalize-space(@denNgay)">
      <to><xsl:value-of select="f:date(@denNgay)"/></to>
    </xsl:if>
  </xsl:template>

  <xsl:template match="Ho">
    <householdNumber><xsl:value-of select="@so"/></householdNumber>
    <householdRelation><xsl:value-of select="f:code($relations, @quanHe)"/></householdRelation>
    <householdHead>
      <xsl:if test="normalize-space(ChuHo/@soDinhDanh)">
        <personalNumber><xsl:value-of select="ChuHo/@soDinhDanh"/></personalNumber>
      </xsl:if>
      <fullName><xsl:value-of select="ChuHo"/></fullName>
    </householdHead>
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
