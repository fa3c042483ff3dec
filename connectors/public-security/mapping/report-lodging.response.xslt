<?xml version="1.0" encoding="UTF-8"?>
<!--
  From the answer to a report to the canonical answer; ketQua 02, no such lodging, becomes an empty answer.
  A result that we do not know ends the mapping: nobody must believe that a report arrived which did not.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="urn:vn:lienthong:public-security:v1"
                xpath-default-namespace="urn:example:bca:c06" exclude-result-prefixes="#all">

  <xsl:variable name="received" select="map {'00': 'accepted', '01': 'already-handed-in'}"/>

  <xsl:template match="/ThongBaoLuuTruTraLoi">
    <xsl:variable name="state" select="$received(string(@ketQua))"/>
    <reportLodgingResponse>
      <xsl:choose>
        <xsl:when test="$state and BienNhan">
          <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
          <state><xsl:value-of select="$state"/></state>
          <xsl:apply-templates select="BienNhan"/>
        </xsl:when>
        <xsl:when test="@ketQua = '03'">
          <personalNumber><xsl:value-of select="@soDinhDanh"/></personalNumber>
          <state>refused</state>
        </xsl:when>
        <xsl:when test="@ketQua = '02'"/>
        <xsl:otherwise><xsl:sequence select="error()"/></xsl:otherwise>
      </xsl:choose>
    </reportLodgingResponse>
  </xsl:template>

  <!-- 17/05/2023 21:03:11, of Viet Nam -->
  <xsl:template match="BienNhan">
    <receiptNumber><xsl:value-of select="@so"/></receiptNumber>
    <receivedAt>
      <xsl:value-of select="replace(@thoiGian, '^(\d{2})/(\d{2})/(\d{4}) (\d{2}:\d{2}:\d{2})$', '$3-$2-$1T$4+07:00')"/>
    </receivedAt>
  </xsl:template>
</xsl:stylesheet>
