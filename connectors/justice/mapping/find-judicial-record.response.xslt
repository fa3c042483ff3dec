<?xml version="1.0" encoding="UTF-8"?>
<!-- From a judicial record of form 1 to the canonical answer; without a record it becomes an empty answer. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:functions"
                xmlns="urn:vn:lienthong:justice:v1"
                xpath-default-namespace="urn:example:moj:civil-status" exclude-result-prefixes="#all">

  <xsl:template match="/TraCuuLyLichTraLoi">
    <findJudicialRecordResponse>
      <xsl:apply-templates select="LyLich"/>
    </findJudicialRecordResponse>
  </xsl:template>

  <xsl:template match="LyLich">
    <personalNumber><xsl:value-of select="SoDinhDanh"/></personalNumber>
    <fullName><xsl:value-of select="string-join((Ho, ChuDem, Ten)[normalize-space()], ' ')"/></fullName>
    <dateOfBirth><xsl:value-of select="f:date(NgaySinh)"/></dateOfBirth>
    <!-- 0 none, 1 convicted. Another code is an error, and so is one that the judgments contradict: nothing is guessed about a record. -->
    <record>
      <xsl:value-of select="if (TinhTrang = '0' and not(BanAn)) then 'none'
                            else if (TinhTrang = '1' and BanAn) then 'convicted'
                            else error()"/>
    </record>
    <xsl:for-each select="BanAn">
      <convictions>
        <judgmentNumber><xsl:value-of select="So"/></judgmentNumber>
        <judgmentDate><xsl:value-of select="f:date(Ngay)"/></judgmentDate>
        <court><xsl:value-of select="ToaAn"/></court>
        <xsl:if test="normalize-space(ToiDanh)">
          <offence><xsl:value-of select="ToiDanh"/></offence>
        </xsl:if>
        <xsl:if test="normalize-space(HinhPhat)">
          <sentence><xsl:value-of select="HinhPhat"/></sentence>
        </xsl:if>
      </convictions>
    </xsl:for-each>
  </xsl:template>

  <!-- yyyyMMdd, yyyyMM or yyyy to the canonical form of the same precision -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '^(\d{4})(\d{2})(\d{2})$', '$1-$2-$3'), '^(\d{4})(\d{2})$', '$1-$2')"/>
  </xsl:function>
</xsl:stylesheet>
