package org.wiretrace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wiretrace.config.ConfigException;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.notice.InputException;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Summary;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as people and schedulers meet it. */
@Command(
        name = "wiretrace",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        header = "Finds which news outlets copied, or diverged from, which wire source.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:our fault: please report it with the stack trace",
            "2:wrong arguments or settings, all of them told at once",
            "3:the input or the output place could not be used, or more rejects than allowed",
            "4:done, with alarms on the data (nightly --fail-on-alarms)"
        },
        footer = {
            "",
            "wiretrace COMMAND --help tells more; wiretrace compare alone shows what it does on a sample.",
            "Standard output carries the result's summary, standard error everything else."
        },
        subcommands = {
            CompareCommand.class,
            ExplainCommand.class,
            ImportCommand.class,
            NamesCommand.class,
            NightlyCommand.class,
            GenerateCompletion.class
        })
public final class Main {
    private static final int WIDTH = 100;
    private static final int OPTIONS_WIDTH = 28;
    private static final int TERMINAL_WIDTH = 80;
    private static final String ARGUMENTS = "arguments";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    Main(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs the program, and ends with its exit code. */
    public static void main(String[] args) {
        // Where nothing else is said, warnings only, and to standard error.
        if (System.getProperty("log4j2.configurationFile") == null) {
            System.setProperty("log4j2.configurationFile", "classpath:conf/log4j2.properties");
        }
        int code = new Main(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv()).run(args);
        // Spark on a cluster takes any exit from within for a failure.
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    /** Runs the program; returns its exit code. */
    int run(String... args) {
        ParseResult parsed = commands().parseArgs(args);
        Integer told = CommandLine.executeHelpRequest(parsed);
        return told == null ? run(parsed) : told;
    }

    /** Reads what the program is told to read, from the first of the places where settings lie. */
    static ConfigLoader loader(Path conf) {
        if (conf != null) {
            return ConfigLoader.of(conf);
        }
        Path here = Path.of("conf", ConfigLoader.SETTINGS);
        String home = System.getenv("WIRETRACE_HOME");
        return ConfigLoader.firstOf(
                home == null ? List.of(here) : List.of(here, Path.of(home).resolve(here)));
    }

    private CommandLine commands() {
        CommandLine commands = new CommandLine(this);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commands.setUsageHelpWidth(WIDTH).setUsageHelpLongOptionsMaxWidth(OPTIONS_WIDTH);
        commands.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .header("Prints a script that lets bash or zsh complete commands and options.")
                .description("", "source <(wiretrace generate-completion)", "");
        withSubcommands(commands).forEach(each -> each.getCommandSpec()
                .parser()
                .collectErrors(true)
                .unmatchedOptionsAllowedAsOptionParameters(false));
        return commands;
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(Main::withSubcommands));
    }

    private int run(ParseResult parsed) {
        Problems problems = new Problems();
        List<CommandLine> named = parsed.asCommandLineList();
        named.forEach(each -> tell(each.getParseResult().errors(), problems.in(ARGUMENTS)));
        CommandLine last = named.get(named.size() - 1);
        try {
            if (last.getCommand() instanceof JobCommand job) {
                return run(job, problems);
            }
            problems.throwIfAny();
        } catch (ConfigException e) {
            err.println(e.getMessage());
            if (e.getMessage().startsWith(ARGUMENTS)) {
                err.println(last.getCommandSpec().qualifiedName() + " --help tells what is expected.");
            }
            return ExitCode.WRONG_ARGUMENTS;
        }
        if (last.getCommand() instanceof Runnable helper) {
            helper.run();
            return ExitCode.DONE;
        }
        last.usage(err);
        return ExitCode.WRONG_ARGUMENTS;
    }

    private int run(JobCommand job, Problems problems) {
        job.check(problems.in(ARGUMENTS));
        ConfigLoader loader = loader(job.conf);
        JobConfig config = loader.settings(problems);
        Knowledge knowledge = Knowledge.load(loader, problems);
        problems.throwIfAny();
        if (!job.quiet && !job.notice().isEmpty()) {
            err.println(job.notice());
        }
        TerminalProgress progress = progress(job);
        try {
            Summary summary = job.run(job.adjust(config), knowledge, progress);
            progress.end();
            summary.lines().forEach(out::println);
            return job.exitCode();
        } catch (Throwable e) { // Scala throws checked exceptions without a word; Spark's threads outlive any of them
            progress.clear();
            return failed(e);
        }
    }

    private TerminalProgress progress(JobCommand job) {
        // Java cannot tell whether standard error alone is a terminal; the script can.
        boolean terminal = "1".equals(environment.get("WIRETRACE_TERMINAL"));
        boolean told = terminal && !job.quiet && !"dumb".equals(environment.get("TERM"));
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : TERMINAL_WIDTH;
        return new TerminalProgress(
                told ? err : null, width, System::nanoTime, Timings.to(environment.get("WIRETRACE_TIMINGS")));
    }

    private int failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputException) {
                err.println(cause.getMessage());
                return ExitCode.UNUSABLE_INPUT;
            }
            if (cause instanceof ConfigException) {
                err.println(cause.getMessage());
                return ExitCode.WRONG_ARGUMENTS;
            }
            if (cause instanceof OutOfMemoryError) {
                err.println("There was not enough memory: WIRETRACE_MEMORY=8g gives more to scripts/wiretrace,"
                        + " --driver-memory and --executor-memory to spark-submit.");
            }
        }
        err.println("wiretrace failed, which is our fault:");
        failure.printStackTrace(err);
        return ExitCode.OUR_FAULT;
    }

    private static void tell(List<Exception> errors, Problems problems) {
        Set<String> missing = new TreeSet<>(); // the parser tells some of them twice
        for (Exception error : errors) {
            if (error instanceof UnmatchedArgumentException unmatched) {
                tell(unmatched, problems);
            } else if (error instanceof MissingParameterException parameters) {
                boolean value = error.getMessage().startsWith("Missing required parameter for option");
                parameters.getMissing().forEach(argument -> missing.add(missing(argument, value)));
            } else {
                problems.add(error.getMessage());
            }
        }
        missing.forEach(problems::add);
    }

    private static String missing(ArgSpec argument, boolean value) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + (value ? " is given without its " + option.paramLabel() : " is missing");
        }
        return argument.paramLabel() + " is missing";
    }

    private static void tell(UnmatchedArgumentException error, Problems problems) {
        CommandSpec command = error.getCommandLine().getCommandSpec();
        String before = "";
        for (String argument : error.getUnmatched()) {
            if (argument.startsWith("-")) {
                String name = argument.replaceAll("=.*", "");
                problems.add(name + " is unknown"
                        + Arguments.hint(name, List.copyOf(command.optionsMap().keySet())));
            } else if (!command.subcommands().isEmpty()) {
                problems.add(argument + " is no command"
                        + Arguments.hint(
                                argument, List.copyOf(command.subcommands().keySet())));
            } else if (!before.startsWith("-") || before.contains("=")) { // else it is the value of the unknown option
                problems.add(argument + " is one argument too many");
            }
            before = argument;
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
