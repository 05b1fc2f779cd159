package dev.tocsin.app;

import dev.tocsin.app.role.Understanding;
import java.util.function.Consumer;

/** Runs roles until Ctrl-C, SIGTERM or the failure of one of them. */
final class RoleRun {
    private final RootCommand root;

    RoleRun(RootCommand root) {
        this.root = root;
    }

    /**
     * @param start starts what this command consists of
     * @return the exit code: 1 where a role ended by itself
     */
    int until(Consumer<Session> start) throws InterruptedException {
        Understanding understanding = LanguageSettings.understanding(root);
        StopSignal stop = StopSignal.install();
        try (Session session = Session.open(root.settings(), stop, understanding, root.clock())) {
            start.accept(session);
            root.terminal()
                    .err()
                    .println("tocsin: running on " + session.backbone().bootstrap() + "; metrics, health"
                            + " and schemas at " + session.startConsole() + "; Ctrl-C ends it");
            stop.await();
            session.failure().ifPresent(why -> root.terminal().err().println("tocsin: failed: " + why));
            return session.failure().isPresent() ? ExitCode.FAILED : ExitCode.DONE;
        } catch (InterruptedException e) {
            if (stop.isAsked()) {
                return ExitCode.DONE;
            }
            throw e;
        } finally {
            stop.closed();
        }
    }
}
