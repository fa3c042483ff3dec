<?xml version="1.0" encoding="UTF-8"?>
<!-- From the answer of the land register to the canonical answer; the hub has looked at its code already. -->
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

  <xsl:template match="/KetQua">
    <listParcelsResponse>
      <personalNumber><xsl:value-of select="ChuSuDung/SoDinhDanh"/></personalNumber>
      <fullName><xsl:value-of select="normalize-space(ChuSuDung/Ten)"/></fullName>
      <xsl:apply-templates select="ThuaDat"/>
    </listParcelsResponse>
  </xsl:template>

  <xsl:template match="ThuaDat">
    <parcels>
      <commune><xsl:value-of select="@maXa"/></commune>
      <catalogue>2023</catalogue>
      <mapSheet><xsl:value-of select="@soTo"/></mapSheet>
      <parcelNumber><xsl:value-of select="@soThua"/></parcelNumber>
      <area><xsl:value-of select="f:area(DienTich)"/></area>
      <landUse><xsl:value-of select="f:use(MucDich/@ma)"/></landUse>
      <xsl:if test="@soGiay">
        <certificateNumber><xsl:value-of select="@soGiay"/></certificateNumber>
      </xsl:if>
    </parcels>
  </xsl:template>
</xsl:stylesheet>
