package shop.kaibo.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

/** Which numbers are moments. */
final class Styles implements Workbook.Part {
    private final Map<String, String> formats = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private boolean ofCells;

    @Override
    public void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" ->
                    formats.put(Workbook.of(xml, "numFmtId"), Workbook.of(xml, "formatCode"));
            case "cellXfs" -> ofCells = true;
            case "cellStyles", "cellStyleXfs", "dxfs" -> ofCells = false;
            case "xf" -> {
                if (ofCells) {
                    cells.add(Workbook.of(xml, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    NumberWords numbers() {
        return new NumberWords(cells, formats);
    }
}
