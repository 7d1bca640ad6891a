#!/usr/bin/env python3
"""report.py [--requirements] FOLDER: what ran, what passed, and which requirements that proves.

Reads the event stream of Swift Testing and the logs of the Python scripts. A test proves the requirements that its
name begins with («R072 R073 the class teacher …»). One that takes an engine proves them only if it passed on both.
"""
import json
import pathlib
import re
import sys

ENGINES = {"SQLite": re.compile(r"sqlite", re.I), "PostgreSQL": re.compile(r"postgres", re.I)}


class Outcome:
    def __init__(self, name):
        self.name, self.engines, self.state = name, set(), "not run"

    def saw(self, text):
        self.engines |= {engine for engine, sign in ENGINES.items() if sign.search(text)}

    def proves(self):
        """On both engines, or without one."""
        return self.state == "passed" and len(self.engines) != 1


def swift_outcomes(path):
    """Every Swift test by its id; a test that ended without an issue passed."""
    tests, cases = {}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        payload = record["payload"]
        if record["kind"] == "test" and payload["kind"] == "function":
            name = payload.get("displayName") or payload["name"].strip("`()")
            tests[payload["id"]] = Outcome(name)
            cases[payload["id"]] = 0 if payload.get("isParameterized") else 1
        test = tests.get(payload.get("testID"))
        if record["kind"] != "event" or test is None:
            continue
        kind = payload["kind"]
        if kind == "testCaseStarted":
            cases[payload["testID"]] += 1
            test.saw(" ".join(message["text"].split(" to ")[0] for message in payload["messages"]))
        elif kind == "issueRecorded" and not payload.get("issue", {}).get("isKnown"):
            test.state = "failed"
        elif kind == "testSkipped":
            test.state = "skipped"
        elif kind == "testEnded" and test.state == "not run" and cases[payload["testID"]]:
            test.state = "passed"
    return list(tests.values())


def script_outcomes(path):
    """Every «✔ name» and «✘ name» of a script."""
    outcomes = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:2] in ("✔ ", "✘ "):
            outcome = Outcome(line[2:].strip())
            outcome.state = "passed" if line[0] == "✔" else "failed"
            outcomes.append(outcome)
    return outcomes


def requirements(outcomes):
    """Requirement → the tests whose names begin with it."""
    table = {}
    for outcome in outcomes:
        head = re.match(r"(R\d{3} )+", outcome.name)
        for number in re.findall(r"R\d{3}", head.group() if head else ""):
            table.setdefault(number, []).append(outcome)
    return table


def compare(table, page):
    """Prints requirement → tests, and returns where the page and the tests disagree."""
    rows = re.findall(r"^\| (R\d{3}) \|", page.read_text(encoding="utf-8"), re.M)
    told = set(rows)
    wrong = [f"{number} has {rows.count(number)} rows in {page}" for number in sorted(told) if rows.count(number) > 1]
    for number in sorted(table):
        print(f"\n{number}")
        for test in table[number]:
            where = " and ".join(sorted(test.engines)) or "no engine asked"
            print(f"  {'✔' if test.proves() else '✘'} {test.name}  [{test.state}; {where}]")
    proven = {number for number, tests in table.items() if tests and all(test.proves() for test in tests)}
    wrong += [f"{number} is in {page} but no run proves it" for number in sorted(told - proven)]
    wrong += [f"{number} is proven by tests but {page} does not know it" for number in sorted(proven - told)]
    return wrong


def main(words):
    folder = pathlib.Path(words[-1])
    outcomes, wrong = [], []
    for path in sorted(folder.glob("*.jsonl")):
        outcomes += swift_outcomes(path)
    for path in sorted(folder.glob("*-*.log")):
        outcomes += script_outcomes(path)
    if "--requirements" in words:
        wrong = compare(requirements(outcomes), pathlib.Path("docs/regulation.md"))
    for line in wrong:
        print(f"✘ {line}")
    count = {state: sum(o.state == state for o in outcomes) for state in ("passed", "failed", "skipped", "not run")}
    lost = count["failed"] + count["not run"]
    if count["skipped"]:
        print(f"{count['skipped']} skipped")
    print(f"{count['passed']} passed, {lost} failed")
    return 1 if lost or wrong or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
