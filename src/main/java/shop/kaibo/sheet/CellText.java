package shop.kaibo.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of one cell of a workbook, which ends somewhere. Thread-safe. */
final class CellText {
    // a cell holds 32,767 characters at most
    private static final int LONGEST = 100_000;

    private CellText() {}

    /** What stands in the element that was just begun. */
    static String plain(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isCharacters()) {
                throw new XMLStreamException("more than text");
            }
            text.append(xml.getText());
            if (text.length() > LONGEST) {
                throw new XMLStreamException("no cell is that long");
            }
        }
        return text.toString();
    }

    /** All runs up to the end of an element; a phonetic guide is no part of the word. */
    static String of(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        boolean guide = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                guide |= xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("t") && !guide) {
                    text.append(plain(xml));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                guide &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return text.toString();
    }
}
