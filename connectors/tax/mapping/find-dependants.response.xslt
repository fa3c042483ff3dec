<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer of the taxation system to the canonical answer; state 01, nobody, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:tax:v1"
                xpath-default-namespace="urn:example:gdt:nguoi-nop-thue" exclude-result-prefixes="#all">

  <xsl:variable name="relations" select="map {'01': 'child', '02': 'spouse', '03': 'parent', '04': 'other'}"/>

  <xsl:template match="/TraCuuNPTKetQua">
    <findDependantsResponse>
      <xsl:choose>
        <xsl:when test="@trangThai = '00' and NNT"><xsl:apply-templates select="NNT"/></xsl:when>
        <xsl:when test="@trangThai = '01' and not(NNT)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findDependantsResponse>
  </xsl:template>

  <xsl:template match="NNT">
    <taxCode><xsl:value-of select="@mst"/></taxCode>
    <fullName><xsl:value-of select="@tenNNT"/></fullName>
    <xsl:if test="normalize-space(@cccd)">
      <personalNumber><xsl:value-of select="@cccd"/></personalNumber>
    </xsl:if>
    <xsl:apply-templates select="NPT"/>
  </xsl:template>

  <xsl:template match="NPT">
    <dependants>
      <xsl:if test="normalize-space(@mst)">
        <taxCode><xsl:value-of select="@mst"/></taxCode>
      </xsl:if>
      <fullName><xsl:value-of select="."/></fullName>
      <xsl:if test="normalize-space(@cccd)">
        <personalNumber><xsl:value-of select="@cccd"/></personalNumber>
      </xsl:if>
      <dateOfBirth><xsl:value-of select="f:date(@ngaySinh)"/></dateOfBirth>
      <relation><xsl:value-of select="f:code($relations, @quanHe)"/></relation>
      <from><xsl:value-of select="f:month(@tuThang)"/></from>
      <xsl:if test="normalize-space(@denThang)">
        <to><xsl:value-of select="f:month(@denThang)"/></to>
      </xsl:if>
    </dependants>
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

  <!-- 01/2020 -->
  <xsl:function name="f:month" as="xs:string">
    <xsl:param name="text" as="item()"/>
    <xsl:sequence select="if (matches($text, '^\d{2}/\d{4}$')) then string-join(reverse(tokenize($text, '/')), '-') else error()"/>
  </xsl:function>
</xsl:stylesheet>
