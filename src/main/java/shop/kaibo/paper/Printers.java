package shop.kaibo.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;

import java.io.IOException;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;

/** The printers of this machine; a port, for most machines have none. Thread-safe; calls block. */
public interface Printers {
    /** The name of the one that is used, "" where there is none. */
    String usual();

    /** Sends a PDF to it; each page on paper of its own size. Fails when the printer refuses. */
    void print(byte[] pdf, String name) throws IOException;

    /** Those the system knows. */
    static Printers ofThisMachine() {
        return new Printers() {
            @Override
            public String usual() {
                PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
                return usual == null ? "" : usual.getName();
            }

            @Override
            public void print(byte[] pdf, String name) throws IOException {
                PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
                if (usual == null) {
                    throw new IOException("no printer");
                }
                try (var document = Loader.loadPDF(pdf)) {
                    var pages =
                            new SimpleDoc(
                                    new PDFPageable(document),
                                    DocFlavor.SERVICE_FORMATTED.PAGEABLE,
                                    null);
                    var wishes = new HashPrintRequestAttributeSet(new JobName(name, null));
                    usual.createPrintJob().print(pages, wishes);
                } catch (PrintException e) {
                    throw new IOException(e);
                }
            }
        };
    }
}
