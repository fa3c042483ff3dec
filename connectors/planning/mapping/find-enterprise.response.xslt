<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer of the business registry to the canonical answer; KHONG_CO, nothing, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:planning:v1"
                xpath-default-namespace="http://dkkd.example/nbrs/tra-cuu" exclude-result-prefixes="#all">

  <xsl:variable name="catalogues" select="map {'QD124': '2023', 'QD19': '2025-07'}"/>
  <xsl:variable name="kinds" select="map {
      'DNTN': 'private', 'TNHH1': 'limited-one-member', 'TNHH2': 'limited', 'CP': 'joint-stock', 'HD': 'partnership'}"/>
  <xsl:variable name="states" select="map {'DHD': 'active', 'TNG': 'suspended', 'DGT': 'dissolving', 'GT': 'dissolved'}"/>

  <xsl:template match="/LayDoanhNghiepKetQua">
    <findEnterpriseResponse>
      <xsl:choose>
        <xsl:when test="TrangThai = 'CO' and DoanhNghiep"><xsl:apply-templates select="DoanhNghiep"/></xsl:when>
        <xsl:when test="TrangThai = 'KHONG_CO' and not(DoanhNghiep)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findEnterpriseResponse>
  </xsl:template>

  <xsl:template match="DoanhNghiep">
    <enterpriseCode><xsl:value-of select="@maSo"/></enterpriseCode>
    <enterpriseName><xsl:value-of select="Ten"/></enterpriseName>
    <xsl:if test="normalize-space(TenVietTat)">
      <shortName><xsl:value-of select="TenVietTat"/></shortName>
    </xsl:if>
    <kind><xsl:value-of select="f:code($kinds, @loaiHinh)"/></kind>
    <registrationDate><xsl:value-of select="f:date(NgayDangKyLanDau)"/></registrationDate>
    <status><xsl:value-of select="f:code($states, @tinhTrang)"/></status>
    <!-- 1.000.000.000 -->
    <xsl:if test="normalize-space(VonDieuLe)">
      <charterCapital><xsl:value-of select="translate(VonDieuLe, '.', '')"/></charterCapital>
    </xsl:if>
    <xsl:apply-templates select="DiaChi, NguoiDaiDien"/>
  </xsl:template>

  <!-- A passport's number is no personal number. -->
  <xsl:template match="NguoiDaiDien">
    <xsl:variable name="documents" select="map {'CCCD': 'personalNumber', 'HC': ''}"/>
    <fullName><xsl:value-of select="."/></fullName>
    <xsl:if test="f:code($documents, @loaiGiayTo)">
      <personalNumber><xsl:value-of select="@soGiayTo"/></personalNumber>
    </xsl:if>
    <position><xsl:value-of select="@chucDanh"/></position>
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
