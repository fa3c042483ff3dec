<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the business registry wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns:c="urn:vn:lienthong:planning:v1" xmlns="http://dkkd.example/nbrs/tra-cuu"
                exclude-result-prefixes="#all">

  <!-- The registry refuses a longer period, so it is not asked for one: that would be its caller's to mend. -->
  <xsl:variable name="days" select="5"/>

  <xsl:template match="/c:listRegistrationsRequest">
    <xsl:variable name="period" select="(xs:date(c:to) - xs:date(c:from)) div xs:dayTimeDuration('P1D') + 1"/>
    <xsl:if test="$period lt 1 or $period gt $days">
      <xsl:sequence select="error()"/>
    </xsl:if>
    <LietKeDangKy>
      <TuNgay><xsl:value-of select="f:date(c:from)"/></TuNgay>
      <DenNgay><xsl:value-of select="f:date(c:to)"/></DenNgay>
      <!-- The registry counts its pages from 0. -->
      <Trang so="{(c:page/xs:integer(.), 1)[1] - 1}" kichThuoc="{(c:pageSize, 50)[1]}"/>
    </LietKeDangKy>
  </xsl:template>

  <!-- 01/06/2023 -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="string-join(reverse(tokenize($date, '-')), '/')"/>
  </xsl:function>
</xsl:stylesheet>
