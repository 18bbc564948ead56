package parley.cli;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line of Parley. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        version = "Parley 0.1.0",
        description = "Who engaged with whom, when, where, in what form and about what.",
        footer = {"", "Exit codes: 0 done, 1 some or all of it failed, 2 wrong usage, 3 a service cannot be reached."},
        subcommands = {
            IngestCommand.class,
            ExtractCommand.class,
            EngagementsCommand.class,
            ShowCommand.class,
            AggregateCommand.class,
            CadencesCommand.class,
            ExportCommand.class,
            WatchCommand.class,
            StatusCommand.class,
            RebuildCommand.class
        })
public final class Parley implements Runnable {
    /** A service cannot be reached. */
    static final int UNREACHABLE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command line. */
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.SEVERE);
        // Arabic and accents come out right whatever the locale of the shell says.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int code = execute(args);
        System.out.flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    static int execute(String... args) {
        return new CommandLine(new Parley())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> report(failure))
                .execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? See --help.");
    }

    private static int report(Exception failure) {
        if (failure instanceof StatusRuntimeException rpc) {
            Status.Code code = rpc.getStatus().getCode();
            if (code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED) {
                System.err.println(
                        "the service cannot be reached (" + rpc.getStatus().getDescription()
                                + "). Is Parley running? Start it with deploy/local/up, or name another address; see --help.");
                return UNREACHABLE;
            }
            System.err.println(code + ": " + rpc.getStatus().getDescription());
            return ExitCode.SOFTWARE;
        }
        System.err.println(failure instanceof CliException ? failure.getMessage() : failure.toString());
        return ExitCode.SOFTWARE;
    }
}
