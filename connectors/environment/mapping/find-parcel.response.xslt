<?xml version="1.0" encoding="UTF-8"?>
<!-- From the answer of the land register to the canonical answer. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:environment:v1"
                xpath-default-namespace="urn:example:dat-dai" exclude-result-prefixes="#all">

  <xsl:variable name="uses" select="map {
      'ODT': 'urban-residential', 'ONT': 'rural-residential', 'LUC': 'rice', 'LUK': 'rice',
      'CLN': 'perennial-crops', 'RSX': 'forest', 'RPH': 'forest', 'TMD': 'business', 'SKC': 'business'}"/>

  <!-- A code that we do not know ends the mapping: guessing what is meant would be worse than no answer. -->
  <xsl:function name="f:use" as="xs:string">
    <xsl:param name="code" as="item()?"/>
    <xsl:sequence select="if (map:contains($uses, string($code))) then $uses(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 1.250,75 in square metres, or 0,125 in hectares; another form or unit is an error. -->
  <xsl:function name="f:area" as="xs:decimal">
    <xsl:param name="area" as="element()"/>
    <xsl:variable name="number" select="xs:decimal(translate(translate($area, '.', ''), ',', '.'))"/>
    <xsl:sequence select="if ($area/@donVi = 'm2') then $number
                          else if ($area/@donVi = 'ha') then $number * 10000
                          else error()"/>
  </xsl:function>

  <!-- 15/10/2043 -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="item()"/>
    <xsl:sequence select="if (matches($text, '^\d{2}/\d{2}/\d{4}$'))
                          then string-join(reverse(tokenize($text, '/')), '-') else error()"/>
  </xsl:function>

  <xsl:template match="/ThuaDat">
    <findParcelResponse>
      <commune><xsl:value-of select="@maXa"/></commune>
      <catalogue>2023</catalogue>
      <mapSheet><xsl:value-of select="@soTo"/></mapSheet>
      <parcelNumber><xsl:value-of select="@soThua"/></parcelNumber>
      <area><xsl:value-of select="f:area(DienTich)"/></area>
      <landUse><xsl:value-of select="f:use(MucDich/@ma)"/></landUse>
      <xsl:if test="normalize-space(ThoiHan) ne 'Lâu dài'">
        <usedUntil><xsl:value-of select="f:date(ThoiHan)"/></usedUntil>
      </xsl:if>
      <xsl:if test="GiayChungNhan">
        <certificateNumber><xsl:value-of select="GiayChungNhan/@so"/></certificateNumber>
        <issueDate><xsl:value-of select="f:date(GiayChungNhan/@ngayCap)"/></issueDate>
      </xsl:if>
      <xsl:for-each select="ChuSuDung[1]">
        <fullName><xsl:value-of select="normalize-space(Ten)"/></fullName>
        <!-- An organisation has the number of its decision there. -->
        <xsl:if test="@loai = 'CN'">
          <personalNumber><xsl:value-of select="SoDinhDanh"/></personalNumber>
        </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="ChuSuDung[position() gt 1]">
        <coHolders><xsl:value-of select="normalize-space(Ten)"/></coHolders>
      </xsl:for-each>
    </findParcelResponse>
  </xsl:template>
</xsl:stylesheet>
