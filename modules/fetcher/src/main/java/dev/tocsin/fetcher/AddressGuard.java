package dev.tocsin.fetcher;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Keeps requests out of private networks: only public addresses among a name's answers are handed on, and those are
 * the ones connected to, so that a name cannot answer differently afterwards.
 */
final class AddressGuard implements Dns {
    private final Dns resolver;

    AddressGuard(Dns resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> all = resolver.lookup(hostname);
        List<InetAddress> open = all.stream().filter(AddressGuard::isPublic).toList();
        if (open.isEmpty() && !all.isEmpty()) {
            throw new PrivateAddress(hostname);
        }
        return open;
    }

    /** Whether this is an address of the open Internet (IANA's special-purpose registries, RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b, 0) : isPublic6((Inet6Address) address, b);
    }

    private static boolean isPublic4(byte[] b, int at) {
        int first = b[at] & 0xFF;
        int second = b[at + 1] & 0xFF;
        int third = b[at + 2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> !(second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** IPv4 in IPv6's clothes (mapped, translated, 6to4, Teredo) is as public as the IPv4 address inside. */
    private static boolean isPublic6(Inet6Address address, byte[] b) {
        int head = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        int next = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        if (head == 0x2002) {
            return isPublic4(b, 2);
        }
        if (head == 0x64 && next == 0xFF9B) {
            return b[4] == 0 && b[5] == 0 && isPublic4(b, 12);
        }
        if (head == 0 && !address.isIPv4CompatibleAddress()) {
            return isMapped(b) && isPublic4(b, 12);
        }
        boolean globalUnicast = (head & 0xE000) == 0x2000;
        boolean reserved = head == 0x2001 && (next < 0x200 || next == 0xDB8) || head == 0x3FFF && next < 0x1000;
        return globalUnicast && !reserved;
    }

    private static boolean isMapped(byte[] b) {
        for (int i = 0; i < 10; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return b[10] == (byte) 0xFF && b[11] == (byte) 0xFF;
    }

    /** Says that a name leads nowhere but into private networks. */
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String host) {
            super("only private addresses: " + host);
        }
    }
}
