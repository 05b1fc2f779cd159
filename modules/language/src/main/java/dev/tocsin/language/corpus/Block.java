package dev.tocsin.language.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together.
 *
 * @param line number of the first one, from 1
 */
record Block(int line, List<String> lines) {
    Block {
        lines = List.copyOf(lines);
    }

    /** Stretches of lines between empty ones; comments are left out. */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.stripTrailing();
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isEmpty()) {
                add(blocks, start, lines);
            } else {
                start = lines.isEmpty() ? number : start;
                lines.add(line);
            }
        }
        add(blocks, start, lines);
        return blocks;
    }

    private static void add(List<Block> blocks, int start, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(start, lines));
            lines.clear();
        }
    }
}
