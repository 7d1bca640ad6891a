"""What was measured beside what was promised."""


class Report:
    def __init__(self):
        self.lines = []

    def add(self, engine, what, budget, value, unit, note=""):
        """`budget` nothing: told, not judged. A value over its budget is marked and ends the run with 1."""
        over = budget is not None and value > budget
        self.lines.append((engine, what, budget, value, unit, note, over))
        print(f"  {engine}: {what}: {number(value)} {unit}{' ✘' if over else ''}  {note}", flush=True)

    @property
    def is_over(self):
        return any(line[-1] for line in self.lines)

    def show(self):
        print("\n| engine | what | budget | measured | |\n|---|---|--:|--:|---|")
        for engine, what, budget, value, unit, note, over in self.lines:
            promise = "" if budget is None else f"{number(budget)} {unit}"
            bold = "**" if over else ""
            print(f"| {engine} | {what} | {promise} | {bold}{number(value)} {unit}{bold} | {note} |")


def number(value):
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}".replace(".", ",")
