package dev.tocsin.app.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the process's own streams, as the operating system knows it. */
enum Descriptor {
    OUT("/proc/self/fd/1"),
    ERR("/proc/self/fd/2");

    /** From this version on Java has a console also where there is none. */
    private static final int CONSOLE_ALWAYS = 22;

    private final Path link;

    Descriptor(String link) {
        this.link = Path.of(link);
    }

    /** Linux tells for each stream; elsewhere Java tells for all of them at once, or the answer is no. */
    boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Runtime.version().feature() < CONSOLE_ALWAYS && System.console() != null;
        }
    }
}
