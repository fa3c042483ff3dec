<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the system wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:public-security:v1" xmlns="urn:example:bca:c06"
                exclude-result-prefixes="c">
  <xsl:template match="/c:listShownPapersRequest">
    <LietKeGiayTo soDinhDanh="{c:personalNumber}"/>
  </xsl:template>
</xsl:stylesheet>
