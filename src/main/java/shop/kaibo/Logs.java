package shop.kaibo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/** Sends the log into the home, a file a day, half a year of them at most 200 MB. Thread-safe. */
final class Logs {
    private static final int DAYS = 190;

    private Logs() {}

    static void into(Path home) {
        into(home, "kaibo");
    }

    /** Where a program that only looks tells its faults, beside the one that writes the shop. */
    static void beside(Path home) {
        into(home, "kaibo-look");
    }

    private static void into(Path home, String name) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender("home") != null) {
            return;
        }
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("home");
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(home.resolve("logs") + "/" + name + ".%d.%i.log");
        policy.setMaxFileSize(new FileSize(10 << 20));
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(new FileSize(200L << 20));
        policy.start();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger{0} - %msg%n%ex{12}");
        encoder.start();
        appender.setRollingPolicy(policy);
        appender.setEncoder(encoder);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
    }
}
