package dev.tocsin.app.print;

import java.io.IOException;

/** Nobody reads the output any more ({@code tocsin tail | head}): the end of the command, not a failure. */
public final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputClosed(IOException cause) {
        super("the output was closed by its reader", cause);
    }
}
