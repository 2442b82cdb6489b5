package io.refeed.operations.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what a round takes, games beside their echo. Tables that Markdown can take. */
final class ExpenseTable {
    private final PrintWriter out;

    ExpenseTable(PrintWriter out) {
        this.out = out;
    }

    void headOfThreads() {
        out.println();
        out.println("What a round takes, in microseconds of processor time, and bytes allocated:");
        out.println();
        out.println("| at once | threads | game | of all | bytes | echo | of all | bytes |");
        out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
    }

    /** The threads of one load, those that take most first. */
    void threads(int atOnce, Expense echo, Expense games) {
        Map<String, ThreadTimes.Used> roles = new TreeMap<>(echo.threads());
        roles.putAll(games.threads());
        roles.keySet().stream()
                .sorted((a, b) -> Long.compare(nanos(games, b) + nanos(echo, b), nanos(games, a) + nanos(echo, a)))
                .forEach(role -> line(atOnce, role, used(games, role), used(echo, role)));
        line(atOnce, "all", all(games), all(echo));
        out.flush();
    }

    void headOfClients() {
        out.println();
        out.println("What the clients ask their broker for:");
        out.println();
        out.println("| at once | load | client | requests a round | records a round |");
        out.println("|---:|---|---|---:|---:|");
    }

    /** The clients of one load. */
    void clients(int atOnce, String load, Expense expense) {
        expense.clients().forEach((client, count) -> {
            if (count.records() > 0) {
                out.printf(
                        Locale.ROOT,
                        "| %d | %s | %s | %.3f | %.3f |%n",
                        atOnce,
                        load,
                        client,
                        count.requests() / expense.rounds(),
                        count.records() / expense.rounds());
            }
        });
        out.flush();
    }

    private static long nanos(Expense expense, String role) {
        ThreadTimes.Used used = expense.threads().get(role);
        return used == null ? 0 : used.nanos();
    }

    private static String used(Expense expense, String role) {
        ThreadTimes.Used used = expense.threads().getOrDefault(role, new ThreadTimes.Used(role, 0, 0));
        return cells(used, expense);
    }

    private static String all(Expense expense) {
        return cells(total(expense), expense);
    }

    private static ThreadTimes.Used total(Expense expense) {
        return expense.threads().values().stream()
                .reduce(ThreadTimes.Used::plus)
                .orElseThrow();
    }

    private static String cells(ThreadTimes.Used used, Expense expense) {
        double all = Math.max(1, total(expense).nanos());
        return String.format(
                Locale.ROOT,
                "%.2f | %.0f %% | %,.0f",
                used.nanos() / 1e3 / expense.rounds(),
                100 * used.nanos() / all,
                (double) used.bytes() / expense.rounds());
    }

    private void line(int atOnce, String role, String game, String echo) {
        out.println("| " + atOnce + " | " + role + " | " + game + " | " + echo + " |");
    }
}
