package dev.tocsin.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Sets up {@code logback.xml}, which reads the form and the level from two properties. */
final class Logging {
    private static final String FORMAT = "tocsin.log.format";
    private static final String LEVEL = "tocsin.log.level";
    private static final String KAFKA_LEVEL = "tocsin.log.kafka";

    private Logging() {}

    /** Called before a command starts; whatever was set up before is replaced. */
    static void configure(LogFormat format, LogLevel level) {
        System.setProperty(FORMAT, form(format));
        System.setProperty(LEVEL, level.name());
        System.setProperty(KAFKA_LEVEL, kafka(level).name());
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (level.name().equals(context.getProperty(LEVEL)) && form(format).equals(context.getProperty(FORMAT))) {
            return;
        }
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration());
        } catch (JoranException e) {
            throw new IllegalStateException("the bundled logback.xml can't be read", e);
        }
    }

    /** Kafka's clients warn of each attempt to connect; a command that tells the outcome itself need not repeat that. */
    private static LogLevel kafka(LogLevel level) {
        return level.compareTo(LogLevel.INFO) < 0 ? LogLevel.ERROR : LogLevel.WARN;
    }

    private static String form(LogFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static URL configuration() {
        return Objects.requireNonNull(Logging.class.getResource("/logback.xml"), "logback.xml is in the jar");
    }
}
