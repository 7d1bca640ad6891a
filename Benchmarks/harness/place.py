"""A generated school on one engine, with its server, and the questions the trials ask about its records."""
import pathlib
import shutil

from harness.browser import Browser
from harness.cluster import Cluster
from harness.desk import desks_of
from harness.records import PostgresRecords, SQLiteRecords
from harness.server import Server


class Place:
    def __init__(self, folder, engine, port, binary=None):
        self.folder = pathlib.Path(folder)
        self.cluster = Cluster() if engine == "postgres" else None
        self.server = Server(folder, port, self.cluster.url if self.cluster else "", binary)
        data = self.folder / "data"
        self.records = PostgresRecords(self.cluster.url) if self.cluster else SQLiteRecords(data)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.stop()
        if self.cluster:
            self.cluster.stop()

    def generate(self, students, classes, weeks, seed):
        self.server.command("generate", "--students", str(students), "--classes", str(classes),
                            "--weeks", str(weeks), "--seed", str(seed))

    def accounts(self, role):
        """(login, password) of everybody with that role, as the server's own list names them."""
        lines = self.server.command("generate", "--list").stdout.splitlines()
        rows = [line.split("\t") for line in lines if line.count("\t") >= 3]
        return [(row[2], row[3]) for row in rows if row[0] == role]

    def crash(self):
        if self.cluster:
            self.cluster.crash()
        else:
            self.server.kill()

    def recover(self):
        if self.cluster:
            self.cluster.wake()
        else:
            self.server.start()

    def lying(self):
        """The records as the crash left them: of SQLite a copy, so that looking does not mend anything."""
        if self.cluster:
            return self.records
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder / "data", copy)
        return SQLiteRecords(copy)

    def operations(self, records=None):
        """How many records of the history carry each operation on a mark."""
        rows = (records or self.records).rows(OPERATIONS[self.records.name])
        return dict(rows)

    def marks(self):
        """The mark that stands in each cell (student, lesson), first place of the answer."""
        return {(student, lesson): str(value) for student, lesson, value in self.records.rows(MARKS)}

    def sign_in(self, account):
        return Browser(self.server.port).sign_in(*account)

    def desks(self, count, size):
        """As many writers' places: each a teacher's journal and cells in it that nobody else is given."""
        shares = [desk.share(cells) for desk in self.journals(12) for cells in batched(desk.cells, size)]
        assert len(shares) >= count, f"only {len(shares)} places for {count} writers"
        step = len(shares) // count
        return shares[::step][:count]

    def journals(self, teachers):
        """The journals of the first so many teachers, each in its widest period."""
        best = {}
        for desk in self.pages(teachers):
            if desk.post not in best or desk.columns > best[desk.post].columns:
                best[desk.post] = desk
        return list(best.values())

    def pages(self, teachers):
        """Every page of every journal of the first so many teachers."""
        for account in self.accounts("Учитель")[:teachers]:
            yield from desks_of(self.sign_in(account))


def batched(items, size):
    return [items[start:start + size] for start in range(0, len(items) - size + 1, size)]


OPERATIONS = {
    "SQLite": "SELECT lower(hex(op)), count(*) FROM history WHERE op IS NOT NULL GROUP BY op",
    "PostgreSQL": "SELECT encode(op, 'hex'), count(*) FROM history WHERE op IS NOT NULL GROUP BY op",
}
MARKS = "SELECT student, lesson, value FROM mark WHERE slot = 0 AND value IS NOT NULL"
