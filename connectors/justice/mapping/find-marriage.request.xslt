<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the civil status register wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:justice:v1" xmlns="urn:example:moj:civil-status"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findMarriageRequest">
    <TraCuuKetHon>
      <xsl:if test="c:personalNumber">
        <SoDinhDanh><xsl:value-of select="c:personalNumber"/></SoDinhDanh>
      </xsl:if>
      <xsl:if test="c:registrationNumber">
        <So><xsl:value-of select="substring-before(c:registrationNumber, '/')"/></So>
        <Nam><xsl:value-of select="substring-after(c:registrationNumber, '/')"/></Nam>
      </xsl:if>
    </TraCuuKetHon>
  </xsl:template>
</xsl:stylesheet>
