<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the system's answer to the canonical answer; maKetQua 0, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:template match="/TraCuuLyLichTraLoi">
    <findJudicialRecordResponse>
      <xsl:choose>
        <xsl:when test="@maKetQua = '1' and LyLich"><xsl:apply-templates select="LyLich"/></xsl:when>
        <xsl:when test="@maKetQua = '0' and not(*)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findJudicialRecordResponse>
  </xsl:template>

  <xsl:template match="LyLich">
    <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
    <fullName><xsl:value-of select="@hoTen"/></fullName>
    <dateOfBirth><xsl:value-of select="f:date(@ngaySinh)"/></dateOfBirth>
    <!-- K none, C convicted. One that the judgments contradict is an error as well: nothing is guessed about a record. -->
    <record>
      <xsl:value-of select="if (@anTich = 'K' and not(BanAn)) then 'none'
                            else if (@anTich = 'C' and BanAn) then 'convicted'
                            else error()"/>
    </record>
    <xsl:for-each select="BanAn">
      <convictions>
        <judgmentNumber><xsl:value-of select="@so"/></judgmentNumber>
        <judgmentDate><xsl:value-of select="f:date(@ngay)"/></judgmentDate>
        <court><xsl:value-of select="@toaAn"/></court>
        <xsl:if test="normalize-space(ToiDanh)">
          <offence><xsl:value-of select="ToiDanh"/></offence>
        </xsl:if>
        <xsl:if test="normalize-space(HinhPhat)">
          <sentence><xsl:value-of select="HinhPhat"/></sentence>
        </xsl:if>
      </convictions>
    </xsl:for-each>
  </xsl:template>

  <!-- 17/05/1990, 05/1990 or 1990 to the canonical form of the same precision -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (matches($text, '^(\d{2}/){0,2}\d{4}$')) then string-join(reverse(tokenize($text, '/')), '-') else error()"/>
  </xsl:function>
</xsl:stylesheet>
