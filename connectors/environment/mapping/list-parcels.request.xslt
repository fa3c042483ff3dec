<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to the question of the land register. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:environment:v1" xmlns="urn:example:dat-dai"
                exclude-result-prefixes="c">
  <xsl:template match="/c:listParcelsRequest">
    <HoiChuSuDung loai="CN">
      <SoDinhDanh><xsl:value-of select="c:personalNumber"/></SoDinhDanh>
    </HoiChuSuDung>
  </xsl:template>
</xsl:stylesheet>
