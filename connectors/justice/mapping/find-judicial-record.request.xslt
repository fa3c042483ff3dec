<?xml version="1.0" encoding="UTF-8"?>
<!-- From the canonical request to what the judicial records want. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="urn:vn:lienthong:justice:v1" xmlns="urn:example:moj:civil-status"
                exclude-result-prefixes="c">
  <xsl:template match="/c:findJudicialRecordRequest">
    <TraCuuLyLich>
      <SoDinhDanh><xsl:value-of select="c:personalNumber"/></SoDinhDanh>
      <xsl:if test="c:dateOfBirth">
        <NgaySinh><xsl:value-of select="translate(c:dateOfBirth, '-', '')"/></NgaySinh>
      </xsl:if>
      <!-- Form 1 has no expunged convictions. Form 2, which has them, is not for agencies like the hub's. -->
      <LoaiPhieu>1</LoaiPhieu>
    </TraCuuLyLich>
  </xsl:template>
</xsl:stylesheet>
