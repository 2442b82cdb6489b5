package io.refeed.operations.players;

/** The players in Python. */
@Needs(Interpreter.PYTHON)
class PythonPlayerIT extends InterpretedPlayers {
    PythonPlayerIT() {
        super(Interpreter.PYTHON, "most_frequent.py", "ngram.py");
    }
}
