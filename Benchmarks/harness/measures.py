"""What is measured, in the order in which the budgets name it."""
import functools
import json
import statistics
import time
import urllib.parse

from harness import load
from harness.browser import Browser, diary_weeks
from harness.crew import staff_saving
from harness.writers import operation_id

CROWD = 16
COLUMN = 30


def all_of(place, report, rounds):
    engine = place.records.name
    place.generate(students=1000, classes=33, weeks=34, seed=1)
    report.add(engine, "ready after start", 200, readiness(place, rounds), "ms")
    place.server.start()
    school = School(place)
    ratios(place, school, report, rounds)
    queries(place, school, report)
    memory(place, school, report)
    saving(place, school, report)
    staff_saving(place, report)
    signing_in(place, school, report)


def readiness(place, rounds):
    taken = []
    for _ in range(rounds):
        taken.append(place.server.start())
        place.server.stop()
    return statistics.median(taken)


class School:
    """Who asks for what: signed-in visitors and the requests they repeat."""

    def __init__(self, place):
        self.place = place
        self.stranger = Browser(place.server.port)
        self.students = [place.sign_in(account) for account in place.accounts("Ученик")[:12]]
        self.weeks = {student: diary_weeks(student, 6) for student in self.students}
        self.keeper = place.sign_in(place.accounts("Ответственный за журнал")[0])
        self.desks = place.journals(12)
        self.desk = min(place.pages(12), key=lambda desk: abs(desk.rows - 30) + abs(desk.columns - 45))
        # Marks are written into another journal, so that the page that is read keeps its usual number of them.
        self.writing = max((desk for desk in self.desks if desk is not self.desk), key=lambda desk: len(desk.cells))
        self.state = {}  # value and version of each cell that was written

    def get(self, browser, path, **headers):
        return load.request(browser, "GET", path, **headers)

    @property
    def health(self):
        return [self.get(self.stranger, "/health")]

    @property
    def login(self):
        return [self.get(self.stranger, "/login")]

    @property
    def diaries(self):
        return [self.get(student, week) for student, weeks in self.weeks.items() for week in weeks]

    @property
    def journal(self):
        return [self.get(self.desk.browser, self.desk.page)]

    @property
    def year(self):
        """What the next year would be made of: every class, group and page of the school."""
        return [self.get(self.keeper, "/year")]

    @property
    def unchanged(self):
        student = self.students[0]
        path = self.weeks[student][-1]
        status, headers, _ = student.get(path)
        assert status == 200 and headers["ETag"], f"no ETag: {status} {headers}"
        return [self.get(student, path, **{"If-None-Match": headers["ETag"]})]

    def sign_ins(self):
        """The sign-in form of several people as their browsers send it, each with a form of its own."""
        requests = []
        for login, password in self.place.accounts("Ученик")[12:44]:
            visitor = Browser(self.place.server.port)
            visitor.get("/login")
            body = urllib.parse.urlencode(visitor.hidden | {"login": login, "password": password}).encode()
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            requests.append(load.request(visitor, "POST", "/login", body, **form))
        return requests

    def marks(self, count, clients):
        """Durable marks for so many clients, each with cells of its own, so that every version is known beforehand."""
        return [self.mark(self.shares(clients)[number % clients], number // clients) for number in range(count)]

    @functools.cache
    def shares(self, clients):
        return [self.writing.cells[client::clients] for client in range(clients)]

    def mark(self, cells, turn):
        return self.sent([self.operation(cells[turn % len(cells)])])

    def columns(self, count):
        """Durable loads of thirty cells, one after the other: a column of a class, as whoever marks a work sends it."""
        by_lesson = sorted(self.writing.cells, key=lambda cell: (cell.lesson, cell.student))
        whole = [by_lesson[first:first + COLUMN] for first in range(0, len(by_lesson) - COLUMN + 1, COLUMN)]
        return [self.sent([self.operation(cell) for cell in whole[turn % len(whole)]]) for turn in range(count)]

    def check_column(self):
        """The load client looks for one answer only: here all thirty are looked at."""
        body = self.columns(1)[0].split(b"\r\n\r\n", 1)[1].decode()
        headers = {"Content-Type": "application/json", "X-Parta-Token": self.writing.token}
        _, _, answer = self.writing.browser.ask("POST", self.writing.post, body, headers)
        assert answer.count('"ok":true') == COLUMN, answer

    def operation(self, cell):
        value, version = self.state.get(cell, (cell.value, cell.version))
        new = "4" if value == "5" else "5"
        self.state[cell] = (new, version + 1)
        return {"op": operation_id(), "facet": "mark", "student": cell.student, "lesson": cell.lesson, "work": 0,
                "place": 0, "set": new, "base": version}

    def sent(self, operations):
        body = json.dumps({"ops": operations}).encode()
        headers = {"Content-Type": "application/json", "X-Parta-Token": self.writing.token}
        return load.request(self.writing.browser, "POST", self.writing.post, body, **headers)


def cost(place, plan, clients, count, status=200, **options):
    """Processor microseconds of the server for one request."""
    before = place.server.cpu()
    tally = load.run(place.server.port, plan, clients, count, status, **options)
    return (place.server.cpu() - before) / tally["answers"] * 1e6


def ratios(place, school, report, rounds):
    names = ("H", "H alone", "login", "diary", "journal", "year", "304", "mark", "marks", "column")
    taken = {name: [] for name in names}
    diaries = school.diaries
    school.check_column()
    # PostgreSQL answers slower and is told, not judged: fewer requests say as much.
    share = 1 if place.records.name == "SQLite" else 4
    for turn in range(rounds + 1):
        one = {
            "H": cost(place, school.health, CROWD, 8_000),
            "H alone": cost(place, school.health, 1, 3_000),
            "login": cost(place, school.login, CROWD, 4_000),
            "diary": cost(place, diaries, CROWD, 3_000 // share),
            "journal": cost(place, school.journal, CROWD, 600 // share),
            "year": cost(place, school.year, CROWD, 600 // share),
            "304": cost(place, school.unchanged, CROWD, 6_000 // share, 304),
            "mark": cost(place, school.marks(600 // share, 1), 1, 600 // share, must='"ok":true'),
            "marks": cost(place, school.marks(1_600 // share, CROWD), CROWD, 1_600 // share, must='"ok":true'),
            "column": cost(place, school.columns(200 // share), 1, 200 // share, must='"ok":true'),
        }
        if turn > 0:
            for name, value in one.items():
                taken[name].append(value)
    # A cell that was refused meanwhile stands at another version than is thought, and would have cost too little.
    school.check_column()
    engine = place.records.name
    budgets = engine == "SQLite"

    def tell(what, name, unit_cost, budget, note=""):
        shares = [value / base for value, base in zip(taken[name], taken[unit_cost])]
        middle = statistics.median(taken[name])
        report.add(engine, what, budget if budgets else None, statistics.median(shares), "H", f"{middle:.0f} µs {note}")

    report.add(engine, f"/health (H), {CROWD} clients", None, statistics.median(taken["H"]), "µs")
    report.add(engine, "/health, one client", None, statistics.median(taken["H alone"]), "µs")
    tell("sign-in page", "login", "H", 2)
    tell("diary, a week", "diary", "H", 10)
    tell(f"journal, {school.desk.rows} × {school.desk.columns}", "journal", "H", 25)
    tell("next year's diff, 33 classes", "year", "H", 60)
    tell("one durable mark, alone", "mark", "H alone", 6)
    tell(f"one durable mark, {CROWD} clients", "marks", "H", 3)
    tell(f"{COLUMN} cells saved durably, one load", "column", "H alone", 25)
    tell("304", "304", "H", 2)


def memory(place, school, report):
    load.run(place.server.port, school.diaries, CROWD, 2_000)
    time.sleep(2)
    whole, own = place.server.memory()
    report.add(place.records.name, "resident memory", 80, whole, "MB", f"{own:.0f} MB of it not backed by a file")


def saving(place, school, report):
    """All of them in one journal of one teacher: where writers stand in each other's way the most."""
    tally = load.run(place.server.port, school.marks(6_400, 64), 64, 6_400, must='"ok":true')
    rate = tally["answers"] / tally["seconds"]
    note = f"{rate:.0f} marks a second"
    report.add(place.records.name, "64 clients saving, p99", 100, tally["p99"] / 1000, "ms", note)


def signing_in(place, school, report):
    """A page asked for at a steady pace, first in peace, then while eight visitors sign in without pause."""
    def pages():
        return load.run(place.server.port, school.diaries, 4, 2_000, pause=10)["p99"] / 1000

    idle = statistics.median(pages() for _ in range(3))
    with load.write(school.sign_ins()) as file:
        crowd = load.start(place.server.port, file, 8, 100_000, 303, seconds=25)
        time.sleep(1)
        busy = statistics.median(pages() for _ in range(3))
        signed = load.finish(crowd)
    rate = signed["answers"] / signed["seconds"]
    note = f"{idle:.2f} → {busy:.2f} ms, {rate:.0f} sign-ins a second"
    report.add(place.records.name, "page p99 while 8 clients sign in", 2, busy / idle, "× idle", note)


def queries(place, school, report):
    """Statements a page needs, as the server counts them for a request that asks; equal for all who ask."""
    place.server.stop()
    place.server.start(PARTA_TRACE="1")
    for what, most, pages in (
        ("diary", 10, [(student, week) for student, weeks in school.weeks.items() for week in weeks]),
        ("journal", 10, [(desk.browser, desk.page) for desk in school.desks]),
        ("next year's diff", 20, [(school.keeper, "/year")]),
    ):
        counts = {int(browser.get(path)[1]["X-Parta-Queries"] or -1) for browser, path in pages}
        note = "the same for all" if len(counts) == 1 else f"differs: {sorted(counts)}"
        report.add(place.records.name, f"queries, {what}", most, max(counts), "", note)
    place.server.stop()
    place.server.start()
