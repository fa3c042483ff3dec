<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer of the register of driving licences to the canonical answer; MaLoi 1, nobody, becomes an empty answer.
  A code that we do not know ends the mapping: guessing what is meant would be worse than no answer.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:transport:v1"
                xpath-default-namespace="http://gplx.example/dich-vu/1.0" exclude-result-prefixes="#all">

  <!-- The reverse of what judicial records have. -->
  <xsl:variable name="sexes" select="map {'0': 'male', '1': 'female'}"/>
  <xsl:variable name="states" select="map {'1': 'valid', '2': 'expired', '3': 'withheld', '4': 'revoked'}"/>
  <xsl:variable name="catalogues" select="map {'1': '2023', '2': '2025-07'}"/>

  <xsl:template match="/LayThongTinGplxResponse">
    <findDrivingLicenceResponse>
      <xsl:choose>
        <xsl:when test="KetQua/MaLoi = '0' and KetQua/GiayPhep"><xsl:apply-templates select="KetQua/GiayPhep"/></xsl:when>
        <xsl:when test="KetQua/MaLoi = '1' and not(KetQua/GiayPhep)"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </findDrivingLicenceResponse>
  </xsl:template>

  <xsl:template match="GiayPhep">
    <licenceNumber><xsl:value-of select="SoGplx"/></licenceNumber>
    <xsl:if test="normalize-space(SoCccd)">
      <personalNumber><xsl:value-of select="SoCccd"/></personalNumber>
    </xsl:if>
    <fullName><xsl:value-of select="HoVaTen"/></fullName>
    <dateOfBirth><xsl:value-of select="f:date(NgaySinh)"/></dateOfBirth>
    <sex><xsl:value-of select="f:code($sexes, GioiTinh)"/></sex>
    <xsl:apply-templates select="NoiCuTru"/>
    <issueDate><xsl:value-of select="f:date(NgayCap)"/></issueDate>
    <office><xsl:value-of select="CoQuanCap"/></office>
    <status><xsl:value-of select="f:code($states, TrangThai)"/></status>
    <xsl:if test="normalize-space(DiemConLai)">
      <points><xsl:value-of select="DiemConLai"/></points>
    </xsl:if>
    <xsl:apply-templates select="DanhSachHang/Hang"/>
  </xsl:template>

  <xsl:template match="NoiCuTru">
    <residence>
      <province><xsl:value-of select="MaTinh"/></province>
      <xsl:if test="normalize-space(MaXa)">
        <commune><xsl:value-of select="MaXa"/></commune>
      </xsl:if>
      <catalogue><xsl:value-of select="f:code($catalogues, PhienBan)"/></catalogue>
    </residence>
  </xsl:template>

  <xsl:template match="Hang">
    <classes>
      <class><xsl:value-of select="@ma"/></class>
      <since><xsl:value-of select="f:date(@ngayTrungTuyen)"/></since>
      <xsl:if test="@ngayHetHan != '99991231'">
        <expiryDate><xsl:value-of select="f:date(@ngayHetHan)"/></expiryDate>
      </xsl:if>
    </classes>
  </xsl:template>

  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="element()"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- yyyyMMdd, of a birth also yyyy -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="item()"/>
    <xsl:sequence select="if (matches($text, '^\d{4}(\d{4})?$'))
                          then replace($text, '^(\d{4})(\d{2})(\d{2})$', '$1-$2-$3')
                          else error()"/>
  </xsl:function>
</xsl:stylesheet>
