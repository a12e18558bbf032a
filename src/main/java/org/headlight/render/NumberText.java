package org.headlight.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** Four digits that count, whatever the size: {@code 156.4}, {@code 0.03430}, {@code 1.235e7}. */
    public static String significant(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 0.0001 || size >= 1e6)) {
            return format("0.000E0", value).replace('E', 'e');
        }
        int digitsBefore = size < 1e-4 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4 - digitsBefore, RoundingMode.HALF_EVEN);
        return fixed(rounded.doubleValue(), Math.clamp(4 - digitsBefore, 0, 7));
    }

    /** The same with its sign, for differences: {@code +0.834}, {@code −0.200}; 0 has none. */
    public static String signed(double difference) {
        String size = value(Math.abs(difference));
        return difference > 0 ? "+" + size : difference < 0 ? "−" + size : size;
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
