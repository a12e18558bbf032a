package org.headlight.cli;

import org.headlight.data.PartSizes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how data is cut into parts. */
final class PartSizesConverter implements ITypeConverter<PartSizes> {

    @Override
    public PartSizes convert(String text) {
        try {
            return PartSizes.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }
}
