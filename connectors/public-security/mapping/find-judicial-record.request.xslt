<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the system wants. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:public-security:v1" xmlns="urn:example:bca:c06"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findJudicialRecordRequest">
    <!-- Form 1 has no expunged convictions. Form 2, which has them, is not for agencies like the hub's. -->
    <TraCuuLyLich soDinhDanh="{c:personalNumber}" phieu="1">
      <xsl:if test="c:dateOfBirth">
        <xsl:attribute name="ngaySinh" select="string-join(reverse(tokenize(c:dateOfBirth, '-')), '/')"/>
      </xsl:if>
    </TraCuuLyLich>
  </xsl:template>
</xsl:stylesheet>
