package shop.kaibo.photo.phone;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The addresses under which phones in the same house can reach this machine; never one that the
 * internet can. Asking takes some milliseconds, so not on the FX thread. Thread-safe.
 */
public final class LanAddress {
    /** Networks of machines inside this machine, and tunnels: no phone is in them. */
    private static final List<String> INNER =
            List.of(
                    "docker",
                    "br-",
                    "veth",
                    "virbr",
                    "vmnet",
                    "vbox",
                    "tun",
                    "tap",
                    "utun",
                    "wg",
                    "zt",
                    "tailscale",
                    "vethernet",
                    "virtual",
                    "vmware",
                    "hyper-v",
                    "wsl");

    private LanAddress() {}

    /** An address and what its interface is called. */
    record Candidate(String name, InetAddress address) {}

    /** All of them, the likeliest first; empty without a network. */
    public static List<InetAddress> all() {
        var found = new ArrayList<Candidate>();
        try {
            for (NetworkInterface each :
                    Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (each.isUp() && !each.isLoopback() && !each.isPointToPoint()) {
                    String name = each.getName() + " " + each.getDisplayName();
                    Collections.list(each.getInetAddresses())
                            .forEach(a -> found.add(new Candidate(name, a)));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return fit(found);
    }

    static List<InetAddress> fit(List<Candidate> all) {
        return all.stream()
                .filter(c -> local(c.address()))
                .sorted(Comparator.comparing(LanAddress::inner))
                .map(Candidate::address)
                .toList();
    }

    private static boolean inner(Candidate candidate) {
        String name = candidate.name().toLowerCase(Locale.ROOT);
        return INNER.stream().anyMatch(name::contains);
    }

    /**
     * Home and company networks (RFC 1918), carriers' and hotspots' shared ones (RFC 6598), the one
     * laboratories use (RFC 5737).
     */
    private static boolean local(InetAddress address) {
        byte[] b = address.getAddress();
        return address instanceof Inet4Address
                && (address.isSiteLocalAddress()
                        || b[0] == 100 && (b[1] & 0xC0) == 64
                        || (b[0] & 0xFF) == 192 && b[1] == 0 && b[2] == 2);
    }
}
