<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the business registry wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:planning:v1" xmlns="http://dkkd.example/nbrs/tra-cuu"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findEnterpriseRequest">
    <LayDoanhNghiep maSo="{c:enterpriseCode}"/>
  </xsl:template>
</xsl:stylesheet>
