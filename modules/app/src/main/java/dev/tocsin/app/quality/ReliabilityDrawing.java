package dev.tocsin.app.quality;

import dev.tocsin.language.evaluation.Calibration;
import dev.tocsin.language.evaluation.Calibration.Bin;
import java.util.Locale;

/** How often events are right, drawn over how sure the coder is: an SVG of fixed size, readable on light and dark. */
final class ReliabilityDrawing {
    private static final int SIDE = 300;
    private static final int LEFT = 50;
    private static final int TOP = 20;
    private static final int WIDTH = LEFT + SIDE + 20;
    private static final int HEIGHT = TOP + SIDE + 50;
    private static final int TICKS = 5;
    private static final int BAR = SIDE / 10;

    private final StringBuilder svg = new StringBuilder();

    private ReliabilityDrawing() {}

    static String of(Calibration calibration) {
        ReliabilityDrawing drawing = new ReliabilityDrawing();
        drawing.frame();
        calibration.bins().forEach(drawing::bar);
        drawing.line(x(0), y(0), x(1), y(1), " stroke-dasharray=\"4 4\"");
        return drawing.svg.append("</svg>\n").toString();
    }

    private void frame() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"11\" fill=\"#666\" role=\"img\">%n",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        add("<title>How often events are right, by confidence; the dashed line is where both agree</title>%n");
        line(x(0), y(0), x(1), y(0), "");
        line(x(0), y(0), x(0), y(1), "");
        for (int i = 0; i <= TICKS; i++) {
            double value = (double) i / TICKS;
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>%n", x(value), y(0) + 15, value);
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>%n", x(0) - 6, y(value) + 4, value);
        }
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">confidence</text>%n", x(0.5), y(0) + 35);
        add(
                "<text x=\"14\" y=\"%.1f\" text-anchor=\"middle\" transform=\"rotate(-90 14 %.1f)\">share right</text>%n",
                y(0.5), y(0.5));
    }

    private void bar(Bin bin) {
        if (bin.count() == 0) {
            return;
        }
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"#4a7fb5\" fill-opacity=\"0.75\"/>%n",
                x(bin.from()) + 1, y(bin.right()), BAR - 2, SIDE * bin.right());
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>%n",
                x(bin.from()) + BAR / 2.0, y(bin.right()) - 4, bin.count());
    }

    private void line(double x1, double y1, double x2, double y2, String more) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#888\"%s/>%n", x1, y1, x2, y2, more);
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form.replace("%n", "\n"), values));
    }

    private static double x(double value) {
        return LEFT + SIDE * value;
    }

    private static double y(double value) {
        return TOP + SIDE * (1 - value);
    }
}
