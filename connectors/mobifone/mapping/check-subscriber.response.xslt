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

  <xsl:template match="/XacThucTraLoi">
    <checkSubscriberResponse>
      <phone><xsl:value-of select="f:national(Msisdn)"/></phone>
      <personalNumberMatches><xsl:value-of select="f:truth(DoiSoat/@giayTo)"/></personalNumberMatches>
      <xsl:if test="DoiSoat/@hoTen">
        <nameMatches><xsl:value-of select="f:truth(DoiSoat/@hoTen)"/></nameMatches>
      </xsl:if>
      <status><xsl:value-of select="f:state(TrangThai)"/></status>
    </checkSubscriberResponse>
  </xsl:template>

  <!-- D is right (đúng), S is wrong (sai). -->
  <xsl:function name="f:truth" as="xs:boolean">
    <xsl:param name="code" as="item()?"/>
    <xsl:sequence select="if ($code = 'D') then true() else if ($code = 'S') then false() else error()"/>
  </xsl:function>
</xsl:stylesheet>
