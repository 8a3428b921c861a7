/** The settings: one record per stage, read from YAML, every problem told at once. */
package org.wiretrace.config;
