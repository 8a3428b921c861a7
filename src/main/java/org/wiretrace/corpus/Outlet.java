package org.wiretrace.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * Who publishes, as listed in {@code conf/outlets.yaml}.
 *
 * @param domain its domain, which is its id
 * @param names names by which it calls itself or is called
 * @param owner group that owns it; null when it stands alone
 * @param zone time zone of its clock, such as {@code Asia/Jakarta}; null when unknown
 * @param language BCP 47 code of what it mostly writes; null when several
 * @param wire id of the agency that it is, in {@code conf/agencies.yaml}; null for an outlet that is none
 */
public record Outlet(String domain, List<String> names, String owner, String zone, String language, String wire)
        implements Serializable {
    public Outlet {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
