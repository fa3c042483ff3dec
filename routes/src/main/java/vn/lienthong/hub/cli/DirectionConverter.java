package vn.lienthong.hub.cli;

import java.util.Locale;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import vn.lienthong.hub.exchangelog.BodyDirection;

/** {@code request} or {@code answer}. */
final class DirectionConverter implements ITypeConverter<BodyDirection> {
    @Override
    public BodyDirection convert(String written) {
        try {
            return BodyDirection.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + written + "' is neither request nor answer");
        }
    }
}
