<?xml version="1.0" encoding="UTF-8"?>
<!-- From the answer of the telecom to the canonical answer; the hub has looked at KetQua already. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:mobifone:v1"
                xpath-default-namespace="urn:example:mobifone:thue-bao" exclude-result-prefixes="#all">

  <xsl:variable name="states" select="map {
      'HOATDONG': 'active', 'CHAN1C': 'outgoing-barred', 'CHAN2C': 'barred', 'THUHOI': 'terminated'}"/>

  <!-- A code that we do not know ends the mapping: guessing what is meant would be worse than no answer. -->
  <xsl:function name="f:state" as="xs:string">
    <xsl:param name="code" as="item()?"/>
    <xsl:sequence select="if (map:contains($states, string($code))) then $states(string($code)) else error()"
                  xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- 84900000001 -->
  <xsl:function name="f:national" as="xs:string">
    <xsl:param name="number" as="item()"/>
    <xsl:sequence select="if (matches($number, '^84[0-9]{9}$')) then '0' || substring($number, 3) else error()"/>
  </xsl:function>

  <xsl:template match="/TraCuuTraLoi">
    <findSubscriberResponse>
      <xsl:apply-templates select="ThueBao"/>
    </findSubscriberResponse>
  </xsl:template>

  <!-- A name comes in its parts, any of which may be empty. -->
  <xsl:template match="ThueBao">
    <phone><xsl:value-of select="f:national(@msisdn)"/></phone>
    <fullName><xsl:value-of select="normalize-space(string-join((ChuThueBao/Ho, ChuThueBao/Dem, ChuThueBao/Ten), ' '))"/></fullName>
    <xsl:if test="ChuThueBao/GiayTo/@loai = ('CCCD', 'CC')">
      <personalNumber><xsl:value-of select="ChuThueBao/GiayTo"/></personalNumber>
    </xsl:if>
    <activationDate><xsl:value-of select="xs:date(substring(@kichHoat, 1, 10))"/></activationDate>
    <status><xsl:value-of select="f:state(@trangThai)"/></status>
  </xsl:template>
</xsl:stylesheet>
