package org.headlight.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written, everywhere the same and independent of the country. */
public final class NumberText {

    private NumberText() {}

    /** Three decimals, or two digits and a power of ten where these would be lost: {@code 0.834}, {@code 4.2e-5}. */
    public static String value(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        boolean lost = value != 0 && Math.abs(value) < 0.001;
        return format(lost ? "0.0E0" : "0.000", value + 0.0).replace('E', 'e');
    }

    /** A whole number with its thousands apart: {@code 1,240}. */
    public static String count(long count) {
        return format("#,##0", count);
    }

    /** A share of 1 in hundredths: {@code 58.0 %}. */
    public static String percent(double share) {
        return Double.isFinite(share) ? format("0.0", 100 * share) + " %" : special(share);
    }

    /** A number with a fixed count of decimals, for the ticks of an axis; thousands apart. */
    public static String fixed(double value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value + 0.0);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "infinite" : "-infinite";
    }

    private static String format(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
