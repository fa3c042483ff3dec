<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical report to the one that is handed in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:public-security:v1" xmlns="urn:example:bca:c06"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                exclude-result-prefixes="#all">
  <xsl:variable name="reasons" select="map {
      'tourism': '1', 'work': '2', 'study': '3', 'treatment': '4', 'visit': '5', 'other': '9'}"/>

  <xsl:template match="/c:reportLodgingRequest">
    <ThongBaoLuuTru soThongBao="{c:reportNumber}" coSo="{c:lodgingCode}">
      <Khach soDinhDanh="{c:personalNumber}"><xsl:value-of select="c:fullName"/></Khach>
      <Den><xsl:value-of select="f:date(c:arrivalDate)"/></Den>
      <xsl:if test="c:departureDate">
        <Di><xsl:value-of select="f:date(c:departureDate)"/></Di>
      </xsl:if>
      <xsl:if test="c:room">
        <Phong><xsl:value-of select="c:room"/></Phong>
      </xsl:if>
      <LyDo><xsl:value-of select="$reasons(string(c:reason))"/></LyDo>
    </ThongBaoLuuTru>
  </xsl:template>

  <!-- 17/05/2023 -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="string-join(reverse(tokenize($date, '-')), '/')"/>
  </xsl:function>
</xsl:stylesheet>
