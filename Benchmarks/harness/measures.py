"""What is measured, in the order in which the budgets name it."""
import json
import statistics
import time

from harness import load
from harness.browser import Browser
from harness.writers import operation_id

CROWD = 16


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
        self.students = [place.sign_in(account) for account in place.accounts("student")[:12]]
        self.desk = place.widest_desk()
        self.saved = 0

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
        weeks = self.place.weeks()
        return [self.get(student, f"/diary?w={week}") for student in self.students for week in weeks]

    @property
    def journal(self):
        return [self.get(self.desk.browser, self.desk.page)]

    @property
    def unchanged(self):
        status, headers, _ = self.students[0].get(f"/diary?w={self.place.weeks()[0]}")
        assert status == 200 and headers["ETag"], f"no ETag: {status} {headers}"
        again = {"If-None-Match": headers["ETag"]}
        return [self.get(self.students[0], f"/diary?w={self.place.weeks()[0]}", **again)]

    def marks(self, count):
        """As many operations, each on a cell of its own turn: the version it rests on is known beforehand."""
        requests = []
        for _ in range(count):
            student, lesson = self.desk.cells[self.saved % len(self.desk.cells)]
            base = self.saved // len(self.desk.cells)
            operation = {"op": operation_id(), "facet": "mark", "student": student, "lesson": lesson, "work": 0,
                         "place": 0, "set": "2345"[base % 4], "base": base}
            body = json.dumps({"ops": [operation]}).encode()
            headers = {"Content-Type": "application/json", "X-Parta-Token": self.desk.token}
            requests.append(load.request(self.desk.browser, "POST", self.desk.post, body, **headers))
            self.saved += 1
        return requests


def cost(place, plan, clients, count, status=200, **options):
    """Processor microseconds of the server for one request."""
    before = place.server.cpu()
    tally = load.run(place.server.port, plan, clients, count, status, **options)
    return (place.server.cpu() - before) / tally["answers"] * 1e6


def ratios(place, school, report, rounds):
    taken = {name: [] for name in ("H", "H alone", "login", "diary", "journal", "304", "mark", "marks")}
    diaries, unchanged = school.diaries, school.unchanged
    for turn in range(rounds + 1):
        one = {
            "H": cost(place, school.health, CROWD, 8_000),
            "H alone": cost(place, school.health, 1, 3_000),
            "login": cost(place, school.login, CROWD, 4_000),
            "diary": cost(place, diaries, CROWD, 3_000),
            "journal": cost(place, school.journal, CROWD, 600),
            "304": cost(place, unchanged, CROWD, 6_000, 304),
            "mark": cost(place, school.marks(600), 1, 600, must='"ok":true'),
            "marks": cost(place, school.marks(1_600), CROWD, 1_600, must='"ok":true'),
        }
        if turn > 0:
            for name, value in one.items():
                taken[name].append(value)
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
    tell("one durable mark, alone", "mark", "H alone", 6)
    tell(f"one durable mark, {CROWD} clients", "marks", "H", 3)
    tell("304", "304", "H", 2)


def memory(place, school, report):
    load.run(place.server.port, school.diaries, CROWD, 2_000)
    time.sleep(2)
    whole, own = place.server.memory()
    report.add(place.records.name, "resident memory", 80, whole, "MB", f"{own:.0f} MB of it not backed by a file")


def saving(place, school, report):
    tally = load.run(place.server.port, school.marks(6_400), 64, 6_400, must='"ok":true')
    rate = tally["answers"] / tally["seconds"]
    report.add(place.records.name, "64 clients saving, p99", 100, tally["p99"] / 1000, "ms", f"{rate:.0f} marks a second")


def signing_in(place, school, report):
    """A page asked for at a steady pace, first in peace, then while eight visitors sign in without pause."""
    def pages():
        return load.run(place.server.port, school.diaries, 4, 2_000, pause=10)["p99"] / 1000

    idle = statistics.median(pages() for _ in range(3))
    with load.write(place.sign_ins()) as file:
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
    for what, browsers, path in (
        ("diary", school.students[:4], f"/diary?w={place.weeks()[0]}"),
        ("journal", [school.desk.browser], school.desk.page),
    ):
        counts = {int(browser.get(path)[1]["X-Parta-Queries"] or -1) for browser in browsers}
        note = "the same for all" if len(counts) == 1 else f"differs: {sorted(counts)}"
        report.add(place.records.name, f"queries, {what}", 10, max(counts), "", note)
    place.server.stop()
    place.server.start()
