<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the register of driving licences wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:transport:v1" xmlns="http://gplx.example/dich-vu/1.0"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findDrivingLicenceRequest">
    <LayThongTinGplx>
      <xsl:if test="c:licenceNumber">
        <SoGplx><xsl:value-of select="c:licenceNumber"/></SoGplx>
      </xsl:if>
      <xsl:if test="c:personalNumber">
        <SoCccd><xsl:value-of select="c:personalNumber"/></SoCccd>
      </xsl:if>
    </LayThongTinGplx>
  </xsl:template>
</xsl:stylesheet>
