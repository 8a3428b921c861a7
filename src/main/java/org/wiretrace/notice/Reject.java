package org.wiretrace.notice;

import java.io.Serializable;

/**
 * A record that could not be used.
 *
 * @param source file that it stands in
 * @param position one-based number of the record in the file; its line in line-based formats
 * @param reason kebab-case name of the reason, documented in {@code src/site/markdown/notices.md}
 * @param detail what was found, for people; null when the reason says all
 */
public record Reject(String source, long position, String reason, String detail) implements Serializable {}
