<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the system wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:public-security:v1" xmlns="urn:example:bca:c06"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findDrivingLicenceRequest">
    <TraCuuGplx>
      <xsl:if test="c:licenceNumber">
        <xsl:attribute name="soGplx" select="c:licenceNumber"/>
      </xsl:if>
      <xsl:if test="c:personalNumber">
        <xsl:attribute name="soDinhDanh" select="c:personalNumber"/>
      </xsl:if>
    </TraCuuGplx>
  </xsl:template>
</xsl:stylesheet>
