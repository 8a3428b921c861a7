package org.wiretrace.report;

import java.io.Serializable;

/**
 * What one outlet had from one wire.
 *
 * @param outlet id of the outlet
 * @param wire id of the agency, or domain of the partner
 * @param articles articles of the outlet that draw on the wire or credit it
 * @param wholly of them, those wholly derived
 * @param partially of them, those partially derived
 * @param credited of them, those whose credit matches
 * @param uncredited of them, those without a credit to the wire
 * @param miscredited of them, those that credit another source
 * @param medianLagMinutes median of the minutes from the wire to the outlet; null when no lag is known
 * @param divergences divergences found between the outlet's articles and the wire's
 */
public record OutletSummary(
        String outlet,
        String wire,
        long articles,
        long wholly,
        long partially,
        long credited,
        long uncredited,
        long miscredited,
        Long medianLagMinutes,
        long divergences)
        implements Serializable {}
