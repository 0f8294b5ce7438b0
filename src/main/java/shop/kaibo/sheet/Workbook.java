package shop.kaibo.sheet;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first sheet of an XLSX file, cell by cell as text. Thread-safe. */
final class Workbook {
    // what a small file may swell to before it is taken for a trap
    private static final long LARGEST = 600L << 20;

    // what fits beside the rest of the program
    private static final long KEPT_CHARACTERS = 100_000_000;
    private static final long KEPT_CELLS = 5_000_000;

    private final ZipFile zip;
    private final List<String> words = new ArrayList<>();
    private long characters;
    private long cells;
    private NumberWords numbers = new NumberWords(List.of(), Map.of());

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    static List<Table.Line> lines(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new Workbook(zip).lines();
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("no workbook", e);
        }
    }

    private List<Table.Line> lines() throws IOException, XMLStreamException {
        each("xl/sharedStrings.xml", xml -> word(xml));
        var styles = new Styles();
        each("xl/styles.xml", styles);
        numbers = styles.numbers();
        var lines = new ArrayList<Table.Line>();
        if (!each(firstSheet(), xml -> line(xml, lines))) {
            throw new IOException("no sheet");
        }
        return lines;
    }

    interface Part {
        void begins(XMLStreamReader xml) throws XMLStreamException;
    }

    private boolean each(String name, Part part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        var factory = XMLInputFactory.newFactory();
        // what somebody sends may name neither files nor addresses
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = new Measured(zip.getInputStream(entry), LARGEST)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    part.begins(xml);
                }
            }
        }
        return true;
    }

    private String firstSheet() throws IOException, XMLStreamException {
        var first = new ArrayList<String>();
        each(
                "xl/workbook.xml",
                xml -> {
                    if (xml.getLocalName().equals("sheet") && !"hidden".equals(of(xml, "state"))) {
                        first.add(of(xml, "id"));
                    }
                });
        var places = new HashMap<String, String>();
        each("xl/_rels/workbook.xml.rels", xml -> places.put(of(xml, "Id"), of(xml, "Target")));
        String place = first.isEmpty() ? "" : places.getOrDefault(first.getFirst(), "");
        if (place.isEmpty()) {
            return "xl/worksheets/sheet1.xml";
        }
        return place.startsWith("/") ? place.substring(1) : "xl/" + place;
    }

    private void word(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("si")) {
            words.add(kept(CellText.of(xml, "si")));
        }
    }

    private String kept(String text) {
        characters += text.length();
        if (++cells > KEPT_CELLS || characters > KEPT_CHARACTERS) {
            throw new Refused("sheet", "sheet.large", LARGEST >> 20);
        }
        return text;
    }

    private void line(XMLStreamReader xml, List<Table.Line> lines) throws XMLStreamException {
        if (!xml.getLocalName().equals("row")) {
            return;
        }
        String number = of(xml, "r");
        var row = new ArrayList<String>();
        kept("");
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(of(xml, "r"), row.size());
                while (row.size() < column) {
                    row.add(kept(""));
                }
                row.add(kept(cell(xml)));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        long at = number.isEmpty() ? lines.size() + 1L : Long.parseLong(number);
        lines.add(new Table.Line(at, row));
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = of(xml, "t");
        String style = of(xml, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("v")) {
                    value = CellText.plain(xml);
                } else if (xml.getLocalName().equals("is")) {
                    value = CellText.of(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : words.get(Integer.parseInt(value));
            case "", "n" -> value.isEmpty() ? "" : numbers.word(value, style);
            default -> value;
        };
    }

    /** "AB12" is column 27. */
    private static int column(String place, int otherwise) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
            if (column < 1 || column > 16_384) {
                throw new NumberFormatException(place);
            }
        }
        return column == 0 ? otherwise : column - 1;
    }

    static String of(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
