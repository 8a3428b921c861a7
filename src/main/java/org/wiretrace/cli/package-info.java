/** Arguments, exit codes, progress: the program as people and schedulers meet it. */
package org.wiretrace.cli;
