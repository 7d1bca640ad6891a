"""The hands of a teacher at a journal, counted, and the server's own records to compare with."""
import random
import sqlite3
import subprocess

ABSENT = 1


class Records:
    """The server's own file, or its schema at the address of a PostgreSQL database, looked at and never written."""

    def __init__(self, folder, address=""):
        self.place, self.address = f"file:{folder}/data/model.sqlite?mode=ro", address

    def ask(self, question, *values):
        if self.address:
            return self.ask_server(question.replace("?", "{}").format(*map(int, values)))
        base = sqlite3.connect(self.place, uri=True)
        try:
            return base.execute(question, values).fetchall()
        finally:
            base.close()

    def ask_server(self, question):
        asking = ["psql", "-X", "-q", "-A", "-t", "-F", "\t", self.address, "-c", "SET search_path = parta_model",
                  "-c", question]
        lines = subprocess.run(asking, check=True, capture_output=True, text=True).stdout.splitlines()
        return [tuple(int(word) if word.isdigit() else word for word in line.split("\t")) for line in lines]

    def marks(self, lesson, slot=0):
        found = self.ask("SELECT student, value FROM mark WHERE lesson = ? AND slot = ? AND value IS NOT NULL",
                         lesson, slot)
        return dict(found)

    def absences(self, lesson):
        return dict(self.ask("SELECT student, code FROM attendance WHERE lesson = ? AND code IS NOT NULL", lesson))

    def record(self, lesson):
        return self.ask("SELECT topic, homework, roll FROM lesson_record WHERE lesson = ?", lesson)[0]

    def finals(self, students):
        found = dict(self.ask("SELECT student, value FROM final_mark WHERE kind = 1 AND value IS NOT NULL AND subject ="
                              " (SELECT id FROM subject WHERE name = 'Алгебра')"))
        return {student: found[student] for student in students if student in found}

    def final(self, student):
        """The mark of the first period in algebra, and why it is not the proposed one."""
        return self.ask("SELECT f.value, f.reason FROM final_mark f JOIN period p ON p.id = f.period AND p.n = 1"
                        " WHERE f.kind = 1 AND f.student = ? AND f.subject ="
                        " (SELECT id FROM subject WHERE name = 'Алгебра')", student)


class Journal:
    """A journal that is open: its students, and the column of the lesson that is going on."""

    def __init__(self, page):
        self.page = page
        page.locator("table.grid th.is-here").wait_for(state="attached")
        self.lesson = int(page.locator("th.is-here").get_attribute("data-l"))
        self.rows = page.evaluate("""() => {
            const at = [...document.querySelectorAll("th[data-l]")].findIndex((one) => one.matches(".is-here"));
            return [...document.querySelectorAll("table.grid tbody tr")].map((row) => [Number(row.dataset.s),
                row.cells[0].title.split(" ").slice(0, 2).join(" "), row.cells[at + 1].matches(".is-out")]);
        }""")
        self.open = [row for row, (_, _, out) in enumerate(self.rows) if not out]
        self.students = [self.rows[row][0] for row in self.open]

    def saved(self):
        self.page.wait_for_timeout(600)
        self.page.get_by_text("Сохранено").first.wait_for()


class Hand:
    """Presses keys and touches the screen, and counts how often."""

    def __init__(self, page):
        self.page = page
        self.count = 0

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        self.count += len(keys)

    def type(self, words):
        """Words are keys as well: each of their letters."""
        self.page.keyboard.type(words)
        self.count += len(words)

    def tab_to(self, place, most=40):
        """Goes on with Tab until the place has the focus."""
        for _ in range(most):
            if place.evaluate("place => place === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"{most} times Tab, and the focus is still not at {place}")

    def skip_bars(self):
        """«К содержанию» is what Tab comes to first on any page."""
        self.press("Tab", "Enter")

    def tap(self, place):
        # A thumb first brings what it wants from under the bars at the edges of the screen.
        place.evaluate("place => place.scrollIntoView({ block: 'center' })")
        self.touch(place)

    def touch(self, place):
        """What is in sight already, and would be shut by the page's moving."""
        place.tap()
        self.count += 1

    def done(self):
        count, self.count = self.count, 0
        return count


def chosen(journal, seed, absent=3, marked=6):
    """Students who are away, and the marks of others, by rows."""
    chance = random.Random(seed)
    rows = chance.sample(journal.open, absent + marked)
    return sorted(rows[:absent]), {row: chance.choice("5432") for row in sorted(rows[absent:])}


def wanted(journal, marks):
    return {journal.rows[row][0]: int(mark) for row, mark in marks.items()}
