package dev.tocsin.app.print;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Turns a failed write, which a PrintStream would keep to itself, into {@link OutputClosed}. */
final class UnreadOutput extends FilterOutputStream {
    UnreadOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) {
        try {
            out.write(b);
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }
}
