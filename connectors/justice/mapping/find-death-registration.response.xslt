<?xml version="1.0" encoding="UTF-8"?>
<!-- From the civil status register's answer to the canonical answer; an empty list becomes an empty answer. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:justice:v1"
                xpath-default-namespace="urn:example:moj:civil-status" exclude-result-prefixes="#all">

  <xsl:template match="/TraCuuKhaiTuTraLoi">
    <findDeathRegistrationResponse>
      <xsl:apply-templates select="DanhSach/KhaiTu[1]"/>
    </findDeathRegistrationResponse>
  </xsl:template>

  <!-- The cause of death is there as well. Nobody here needs it, so it goes no further. -->
  <xsl:template match="KhaiTu">
    <registrationNumber><xsl:value-of select="So || '/' || Nam"/></registrationNumber>
    <registrationDate><xsl:value-of select="f:date(NgayDangKy)"/></registrationDate>
    <office><xsl:value-of select="NoiDangKy"/></office>
    <xsl:if test="normalize-space(SoDinhDanh)">
      <personalNumber><xsl:value-of select="SoDinhDanh"/></personalNumber>
    </xsl:if>
    <fullName><xsl:value-of select="string-join((Ho, ChuDem, Ten)[normalize-space()], ' ')"/></fullName>
    <dateOfBirth><xsl:value-of select="f:date(NgaySinh)"/></dateOfBirth>
    <!-- Judicial records count 0 female, 1 male. Another code is an error: a guess would be worse than no answer. -->
    <sex><xsl:value-of select="if (GioiTinh = '1') then 'male' else if (GioiTinh = '0') then 'female' else error()"/></sex>
    <dateOfDeath><xsl:value-of select="f:date(NgayChet)"/></dateOfDeath>
    <xsl:if test="normalize-space(NoiChet)">
      <placeOfDeath><xsl:value-of select="NoiChet"/></placeOfDeath>
    </xsl:if>
  </xsl:template>

  <!-- yyyyMMdd, yyyyMM or yyyy to the canonical form of the same precision -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '^(\d{4})(\d{2})(\d{2})$', '$1-$2-$3'), '^(\d{4})(\d{2})$', '$1-$2')"/>
  </xsl:function>
</xsl:stylesheet>
