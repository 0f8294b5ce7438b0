package shop.kaibo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.desk.kit.Sounds;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The machine's own device; where there is none, or another program holds it, it stays silent and
 * the screen says the same. Thread-safe.
 */
final class Loudspeaker implements Sounds.Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);

    private boolean told;

    @Override
    public synchronized void play(byte[] samples, int rate) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format(rate))) {
            line.open();
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            if (!told) {
                told = true;
                LOG.info("no sound: {}", e.getClass().getSimpleName());
            }
        }
    }

    private static AudioFormat format(int rate) {
        return new AudioFormat(rate, 16, 1, true, false);
    }
}
