package shop.kaibo.desk.listing.source;

import shop.kaibo.desk.listing.frame.Screens;
import shop.kaibo.photo.camera.Cameras;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the sources need of the machine. Thread-safe.
 *
 * @param networks the addresses under which phones can reach this machine, the likeliest first
 * @param ledger the file that remembers what was taken from the watched folder
 */
public record SourcePorts(
        Screens screens, Cameras cameras, Supplier<List<InetAddress>> networks, Path ledger) {}
