package shop.kaibo.sheet;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;

/**
 * One line of a merchant's sheet, as text: what a price or a stock means is for others to say. A
 * missing optional cell is "". Thread-safe.
 *
 * @param number the how-manieth row of goods, from 1; with the sheet's hash it names the row
 * @param line where it begins in the file, from 1, the header being 1
 * @param wrong why the row cannot be used although its neighbours can
 */
public record SheetRow(
        int number,
        long line,
        String photo,
        String price,
        String stock,
        String code,
        String title,
        String spec,
        @Nullable Refused wrong) {}
