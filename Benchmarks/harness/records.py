"""The records as they lie on the disk, read beside the server with the engines' own tools."""
import pathlib
import sqlite3
import subprocess


class SQLiteRecords:
    """A school's file, opened read-only."""

    name = "SQLite"

    def __init__(self, data):
        self.data = pathlib.Path(data)

    def rows(self, question):
        files = [path for path in self.data.rglob("*.sqlite") if self.is_school(path)]
        assert len(files) == 1, f"one school expected in {self.data}, found {files}"
        with sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True) as connection:
            return [tuple(row) for row in connection.execute(question)]

    @staticmethod
    def is_school(path):
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'lesson'").fetchall())


class PostgresRecords:
    """A school's schema, asked through psql."""

    name = "PostgreSQL"

    def __init__(self, url):
        self.url = url

    def rows(self, question):
        schema = self.ask("SELECT table_schema FROM information_schema.tables WHERE table_name = 'lesson'")
        assert len(schema) == 1, f"one school expected, found {schema}"
        return self.ask(f'SET search_path TO "{schema[0][0]}"; {question}')

    def ask(self, text):
        done = subprocess.run(["psql", "-X", "-q", "-At", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", text, self.url],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(done.stderr)
        return [tuple(number(field) for field in line.split("\t")) for line in done.stdout.splitlines()]


def number(field):
    """psql prints text; whole numbers come back as numbers, an empty field as nothing."""
    if field == "":
        return None
    return int(field) if field.lstrip("-").isdigit() and len(field) < 19 else field
