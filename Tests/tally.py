"""Counts what a script checks, in the words that ./test reads.

    tally = Tally()
    with tally.check("R083 the diary shows the topic of the lesson"):
        assert page.locator("h1").inner_text() == "Дневник"
    tally.end()
"""
import contextlib
import sys
import traceback


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    @contextlib.contextmanager
    def check(self, name):
        """One named expectation: a failure is told and counted, and the script goes on."""
        try:
            yield
        except Exception:
            self.failed += 1
            print(f"✘ {name}", flush=True)
            traceback.print_exc(file=sys.stdout)
        else:
            self.passed += 1
            print(f"✔ {name}", flush=True)

    def end(self):
        """The last line of a script, and its exit code."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)
