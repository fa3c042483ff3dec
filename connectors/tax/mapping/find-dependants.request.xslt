<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the taxation system wants: each key is a condition that says its kind. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:tax:v1" xmlns="urn:example:gdt:nguoi-nop-thue"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findDependantsRequest">
    <TraCuuNPT>
      <xsl:apply-templates select="c:taxCode, c:personalNumber"/>
    </TraCuuNPT>
  </xsl:template>

  <xsl:template match="c:taxCode">
    <DieuKien loai="MST"><xsl:value-of select="."/></DieuKien>
  </xsl:template>

  <xsl:template match="c:personalNumber">
    <DieuKien loai="CCCD"><xsl:value-of select="."/></DieuKien>
  </xsl:template>
</xsl:stylesheet>
