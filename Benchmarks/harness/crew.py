"""A whole staff at work at once: every client is signed in for itself and has a journal of its own."""
import json

from harness import load
from harness.desk import desks_of
from harness.writers import operation_id

CLIENTS, EACH = 64, 100
# So many different teachers at the least; the rest of the clients are second sessions of the same ones.
LEAST = 40


class Crew:
    """Clients with their journals; what each has sent, and what must stand in its cells afterwards."""

    def __init__(self, place, clients):
        self.place = place
        self.desks, self.teachers = [], set()
        self.sent = []  # operations in their order
        self.stands = {}  # value and version of each cell that was written
        accounts, taken = place.accounts("Учитель"), set()
        while len(self.desks) < clients:
            before = len(self.desks)
            for account in accounts[:clients]:
                desk = len(self.desks) < clients and self.free(account, taken)
                if desk:
                    taken.add(desk.post)
                    self.desks.append(desk)
                    self.teachers.add(account[0])
            assert len(self.desks) > before, f"only {before} journals for {clients} clients"
        assert len(self.teachers) >= LEAST, f"only {len(self.teachers)} teachers with marks to put"

    def free(self, account, taken):
        """A journal of a teacher that no client has yet, over a new sign-in; nothing where there is none."""
        desks = desks_of(self.place.sign_in(account))
        return next((desk for desk in desks if desk.post not in taken and len(desk.cells) >= EACH), None)

    def plan(self, count):
        """Durable marks as the load client deals them out: the n-th request goes to client n modulo all of them."""
        return [self.mark(self.desks[n % len(self.desks)], n // len(self.desks)) for n in range(count)]

    def mark(self, desk, turn):
        cell = desk.cells[turn % len(desk.cells)]
        place = (cell.student, cell.lesson)
        value, version = self.stands.get(place, (cell.value, cell.version))
        new = "4" if value == "5" else "5"
        self.stands[place] = (new, version + 1)
        operation = {"op": operation_id(), "facet": "mark", "student": cell.student, "lesson": cell.lesson,
                     "work": 0, "place": 0, "set": new, "base": version}
        self.sent.append(operation["op"])
        headers = {"Content-Type": "application/json", "X-Parta-Token": desk.token}
        return load.request(desk.browser, "POST", desk.post, json.dumps({"ops": [operation]}).encode(), **headers)

    def faults(self):
        """By the records themselves: (operations lost, doubled, cells with another mark than the last one)."""
        found, marks = self.place.operations(), self.place.marks()
        lost = sum(operation not in found for operation in self.sent)
        doubled = sum(found.get(operation, 0) > 1 for operation in self.sent)
        wrong = sum(marks.get(cell) != value for cell, (value, _) in self.stands.items())
        return lost, doubled, wrong


def staff_saving(place, report):
    """Every answer has to be «ok», or the load client ends the run: all that was sent was acknowledged."""
    crew, count = Crew(place, CLIENTS), CLIENTS * EACH
    tally = load.run(place.server.port, crew.plan(count), CLIENTS, count, must='"ok":true')
    if tally["answers"] != count:
        raise SystemExit(f"only {tally['answers']} of {count} marks were sent in time")
    engine, rate = place.records.name, count / tally["seconds"]
    note = f"{rate:.0f} marks a second; {len(crew.teachers)} teachers, {CLIENTS} journals"
    report.add(engine, "64 teachers saving, p99", 100, tally["p99"] / 1000, "ms", note)
    lost, doubled, wrong = crew.faults()
    note = f"of {count} acknowledged; lost {lost}, doubled {doubled}, wrong cells {wrong}"
    report.add(engine, "operations lost or doubled", 0, lost + doubled + wrong, "", note)
