package vn.lienthong.hub.exchangelog;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Verifies the time stamps of seals: that they are over these seals, and, if authorities are known, by one of them. */
final class TimeStampVerifier {
    private final Set<TrustAnchor> authorities;

    /** @param authorities certificates; of none, only what a token is over is looked at */
    TimeStampVerifier(Collection<X509Certificate> authorities) {
        this.authorities = authorities.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
    }

    /** What is wrong with a token; null if nothing is. */
    String problemOf(SignedText seal, byte[] encoded) {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
            boolean isOverSeal =
                    TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
                            && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), seal.hash());
            if (!isOverSeal) {
                return "its time stamp is over something else";
            }
            if (!authorities.isEmpty()) {
                verifySigner(token);
            }
            return null;
        } catch (TSPException | CMSException | OperatorCreationException | GeneralSecurityException e) {
            return "its time stamp is not one of a known authority";
        } catch (Exception e) {
            // Somebody may have put anything there.
            return "its time stamp is none";
        }
    }

    private void verifySigner(TimeStampToken token)
            throws TSPException, OperatorCreationException, GeneralSecurityException {
        X509Certificate signer = null;
        List<X509Certificate> certificates = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            certificates.add(converter.getCertificate(holder));
            if (token.getSID().match(holder)) {
                signer = certificates.get(certificates.size() - 1);
            }
        }
        if (signer == null) {
            throw new TSPException("the signer's certificate is not in the token");
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters path = new PKIXBuilderParameters(authorities, target);
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        // At the time of the stamp. A certificate that was revoked since is for people to judge.
        path.setDate(token.getTimeStampInfo().getGenTime());
        path.setRevocationEnabled(false);
        CertPathBuilder.getInstance("PKIX").build(path);
    }
}
