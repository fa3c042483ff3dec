<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer of the business registry to the canonical answer; a total of 0 becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:planning:v1"
                xpath-default-namespace="http://dkkd.example/nbrs/tra-cuu" exclude-result-prefixes="#all">

  <xsl:variable name="catalogues" select="map {'QD124': '2023', 'QD19': '2025-07'}"/>
  <xsl:variable name="events" select="map {
      'THANH_LAP': 'founded', 'THAY_DOI': 'changed', 'TAM_NGUNG': 'suspended', 'TIEP_TUC': 'resumed', 'GIAI_THE': 'dissolved'}"/>

  <xsl:template match="/LietKeDangKyKetQua">
    <listRegistrationsResponse>
      <xsl:choose>
        <xsl:when test="DanhSach/@tong = '0' and not(DanhSach/DangKy)"/>
        <xsl:when test="DanhSach/@tong">
          <total><xsl:value-of select="DanhSach/@tong"/></total>
          <xsl:apply-templates select="DanhSach/DangKy"/>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </listRegistrationsResponse>
  </xsl:template>

  <xsl:template match="DangKy">
    <items>
      <enterpriseCode><xsl:value-of select="@maSo"/></enterpriseCode>
      <enterpriseName><xsl:value-of select="Ten"/></enterpriseName>
      <event><xsl:value-of select="f:code($events, @suKien)"/></event>
      <date><xsl:value-of select="f:date(@ngay)"/></date>
      <xsl:apply-templates select="DiaChi"/>
    </items>
  </xsl:template>

  <xsl:template match="DiaChi">
    <address>
      <province><xsl:value-of select="@maTinh"/></province>
      <xsl:if test="normalize-space(@maXa)">
        <commune><xsl:value-of select="@maXa"/></commune>
      </xsl:if>
      <xsl:if test="normalize-space()">
        <detail><xsl:value-of select="normalize-space()"/></detail>
      </xsl:if>
      <catalogue><xsl:value-of select="f:code($catalogues, @danhMuc)"/></catalogue>
    </address>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="attribute()?"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 2023-06-01T00:00:00+07:00: a day with a time of day that means nothing -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (contains($text, 'T')) then substring-before($text, 'T') else error()"/>
  </xsl:function>
</xsl:stylesheet>
