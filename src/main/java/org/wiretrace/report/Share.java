package org.wiretrace.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;

/**
 * A part of a whole, with what chance alone could make of it.
 *
 * @param part how many have the property
 * @param whole how many were looked at
 */
@JsonPropertyOrder({"part", "whole", "share", "low", "high"})
public record Share(long part, long whole) implements Serializable {
    /** Standard deviations either side of the mean that hold 95 % of a normal distribution. */
    private static final double Z = 1.959964;

    public Share {
        if (part < 0 || whole < part) {
            throw new IllegalArgumentException("no such share: " + part + " of " + whole);
        }
    }

    public static Share none() {
        return new Share(0, 0);
    }

    /** From 0 to 1; null when there was nothing to look at. */
    @JsonProperty
    public Double share() {
        return whole == 0 ? null : (double) part / whole;
    }

    /** Lower end of the 95 % interval of Wilson (1927); null when there was nothing to look at. */
    @JsonProperty
    public Double low() {
        return whole == 0 ? null : part == 0 ? Double.valueOf(0) : Double.valueOf(Math.max(0, centre() - halfWidth()));
    }

    /** Upper end of the 95 % interval of Wilson (1927); null when there was nothing to look at. */
    @JsonProperty
    public Double high() {
        return whole == 0
                ? null
                : part == whole ? Double.valueOf(1) : Double.valueOf(Math.min(1, centre() + halfWidth()));
    }

    private double centre() {
        return ((double) part / whole + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double halfWidth() {
        double share = (double) part / whole;
        return Z / (1 + Z * Z / whole) * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
    }
}
