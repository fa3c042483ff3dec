<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what Social Insurance wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:social-insurance:v1" xmlns="urn:example:vss:participants"
                exclude-result-prefixes="c">

  <xsl:template match="/c:findParticipantRequest">
    <TimNguoiThamGia>
      <xsl:if test="c:personalNumber">
        <SoDinhDanh><xsl:value-of select="c:personalNumber"/></SoDinhDanh>
      </xsl:if>
      <xsl:if test="c:insuranceNumber">
        <MaSo><xsl:value-of select="c:insuranceNumber"/></MaSo>
      </xsl:if>
      <xsl:apply-templates select="c:dateOfBirth"/>
    </TimNguoiThamGia>
  </xsl:template>

  <!-- The kind follows from how much of the date is there: 0 full, 1 year only, 2 year and month. -->
  <xsl:template match="c:dateOfBirth">
    <xsl:variable name="parts" select="tokenize(., '-')"/>
    <NgaySinh>
      <Kieu><xsl:value-of select="(1, 2, 0)[count($parts)]"/></Kieu>
      <GiaTri><xsl:value-of select="string-join(reverse($parts), '/')"/></GiaTri>
    </NgaySinh>
  </xsl:template>
</xsl:stylesheet>
