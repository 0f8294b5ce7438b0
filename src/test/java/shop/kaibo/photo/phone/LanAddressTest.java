package shop.kaibo.photo.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.kaibo.photo.phone.LanAddress.Candidate;

import java.net.InetAddress;
import java.util.List;

class LanAddressTest {
    @Test
    void onlyLocalOnesAndInnerNetworksLast() throws Exception {
        var found =
                LanAddress.fit(
                        List.of(
                                candidate("docker0", "172.17.0.1"),
                                candidate("eth0", "93.184.216.34"),
                                candidate("eth1 vEthernet (WSL)", "172.28.0.1"),
                                candidate("wlan0", "192.168.1.23"),
                                candidate("eth2", "100.72.3.4"),
                                candidate("lo", "127.0.0.1"),
                                candidate("eth3", "100.128.3.4"),
                                candidate("wlan0", "fe80::1")));
        assertThat(found)
                .extracting(InetAddress::getHostAddress)
                .containsExactly("192.168.1.23", "100.72.3.4", "172.17.0.1", "172.28.0.1");
    }

    private static Candidate candidate(String name, String address) throws Exception {
        return new Candidate(name, InetAddress.getByName(address));
    }
}
