package dev.tocsin.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the broker of a data directory listens, as its file {@code address} says while it runs, so that other
 * processes find a broker that has moved to another port.
 *
 * @param pid the broker's process
 * @param bootstrap the address for {@code bootstrap.servers}
 */
public record BrokerAddress(long pid, String bootstrap) {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerAddress.class);
    private static final String FILE = "address";

    /** The address of the broker that runs on this directory; absent where none does. */
    public static Optional<BrokerAddress> read(Path dataDirectory) {
        try {
            String[] words =
                    Files.readString(dataDirectory.resolve(FILE)).strip().split(" ", 2);
            BrokerAddress address = new BrokerAddress(Long.parseLong(words[0]), words[1]);
            boolean alive =
                    ProcessHandle.of(address.pid).map(ProcessHandle::isAlive).orElse(false);
            return alive ? Optional.of(address) : Optional.empty();
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Others can do without it, so a failure is only logged. */
    void write(Path dataDirectory) {
        try {
            Path fresh = dataDirectory.resolve(FILE + ".new");
            Files.writeString(fresh, pid + " " + bootstrap + "\n");
            Files.move(fresh, dataDirectory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the broker's address can't be written to {}: {}", dataDirectory, e.getMessage());
        }
    }

    static void remove(Path dataDirectory) {
        try {
            Files.deleteIfExists(dataDirectory.resolve(FILE));
        } catch (IOException e) {
            LOG.debug("the address file stays", e);
        }
    }
}
