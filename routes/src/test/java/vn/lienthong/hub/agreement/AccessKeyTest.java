package vn.lienthong.hub.agreement;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void itBeginsWithItsAgencyForPeopleWhoSortKeys() {
        assertThat(AccessKey.forAgency("evn", RANDOM).text()).matches("evn\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void twoKeysOfAnAgencyAreNeverTheSame() {
        assertThat(AccessKey.forAgency("evn", RANDOM)).isNotEqualTo(AccessKey.forAgency("evn", RANDOM));
    }

    @Test
    void theKeyOfTheLongestIdIsNotLongerThanWhatIsLookedUp() {
        assertThat(AccessKey.forAgency("x".repeat(40), RANDOM).text()).hasSizeLessThanOrEqualTo(AccessKey.MAX_LENGTH);
    }

    @Test
    void theSecretDoesNotLeakIntoText() {
        assertThat(AccessKey.forAgency("evn", RANDOM)).hasToString("AccessKey[…]");
    }
}
