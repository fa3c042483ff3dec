<?xml version="1.0" encoding="UTF-8"?>
<!-- From the civil status register's answer to the canonical answer; an empty list becomes an empty answer. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:justice:v1"
                xpath-default-namespace="urn:example:moj:civil-status" exclude-result-prefixes="#all">

  <xsl:variable name="states" select="map {'1': 'married', '2': 'divorced', '3': 'widowed', '4': 'annulled'}"/>

  <!-- The register lists the latest marriage first. -->
  <xsl:template match="/TraCuuKetHonTraLoi">
    <findMarriageResponse>
      <xsl:apply-templates select="DanhSach/KetHon[1]"/>
    </findMarriageResponse>
  </xsl:template>

  <xsl:template match="KetHon">
    <registrationNumber><xsl:value-of select="So || '/' || Nam"/></registrationNumber>
    <registrationDate><xsl:value-of select="f:date(NgayDangKy)"/></registrationDate>
    <office><xsl:value-of select="NoiDangKy"/></office>
    <state><xsl:value-of select="f:code($states, TinhTrang)"/></state>
    <xsl:apply-templates select="NguoiThuNhat"/>
    <spouse>
      <xsl:apply-templates select="NguoiThuHai"/>
    </spouse>
  </xsl:template>

  <!-- Who was asked about comes first. -->
  <xsl:template match="NguoiThuNhat | NguoiThuHai">
    <xsl:if test="normalize-space(SoDinhDanh)">
      <personalNumber><xsl:value-of select="SoDinhDanh"/></personalNumber>
    </xsl:if>
    <fullName><xsl:value-of select="string-join((Ho, ChuDem, Ten)[normalize-space()], ' ')"/></fullName>
    <xsl:if test="normalize-space(NgaySinh)">
      <dateOfBirth><xsl:value-of select="f:date(NgaySinh)"/></dateOfBirth>
    </xsl:if>
  </xsl:template>

  <!-- A code that is not in the table is an error: a guess would be worse than no answer. -->
  <xsl:function name="f:code" as="xs:string">
    <xsl:param name="codes" as="map(xs:string, xs:string)"/>
    <xsl:param name="code" as="element()"/>
    <xsl:sequence select="if (map:contains($codes, string($code))) then $codes(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- yyyyMMdd, yyyyMM or yyyy to the canonical form of the same precision -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '^(\d{4})(\d{2})(\d{2})$', '$1-$2-$3'), '^(\d{4})(\d{2})$', '$1-$2')"/>
  </xsl:function>
</xsl:stylesheet>
