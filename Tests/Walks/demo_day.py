"""The model school at work for one walk: its passwords, its home, its end, and the proof of what it keeps."""
import fcntl
import os
import pathlib
import shutil
import subprocess
import tempfile

from server import Server
from walk_clock import WalkClock

KEPT = pathlib.Path(".build/results/walks-demo").resolve()
POSTGRES = os.environ.get("PARTA_TEST_POSTGRES", "")
ENGINES = ["SQLite", "PostgreSQL"] if POSTGRES else ["SQLite"]


def psql(statement):
    subprocess.run(["psql", "-X", "-q", POSTGRES, "-c", statement], check=True)


class DemoDay:
    """`with DemoDay(tally, "day") as demo:` – a demo of the walk's own; at the end it is stopped and verified.

    A moment («2026-11-19 07:30») gives it a clock of its own; the engine «PostgreSQL» a database of its own.
    """

    def __init__(self, tally, name, moment=None, engine="SQLite", **settings):
        self.tally, self.settings = tally, settings
        self.base = ""
        if engine == "PostgreSQL":
            print(f"{name} on PostgreSQL", flush=True)
            self.base = f"parta_{name}_{os.getpid()}"
            psql(f"CREATE DATABASE {self.base}")
            self.settings["PARTA_DATABASE_URL"] = POSTGRES.replace("/postgres?", f"/{self.base}?")
        self.place = tempfile.TemporaryDirectory(prefix=f"parta-{name}.", dir="/var/tmp")
        self.folder = self.place.name
        self.clock = WalkClock(self.folder) if moment else None
        if moment:
            self.clock.set(moment)
            self.settings |= self.clock.settings

    def __enter__(self):
        # A school of another moment, or in another engine, is built anew; the others share what is built once.
        if not self.clock and "PARTA_DATABASE_URL" not in self.settings:
            self.copy()
        self.server = self.begin(**self.settings)
        listed = subprocess.run([self.server.binary, "demo", "--list"], env=self.server.settings, cwd=self.folder,
                                check=True, capture_output=True, text=True).stdout
        self.people = {line.split("\t")[2]: line.split("\t")[3] for line in listed.splitlines()}
        return self

    def __exit__(self, *fault):
        with self.tally.check("the demo ends when it is asked to"):
            assert self.server.stop() == 0, self.server.said()
        with self.tally.check("R131 the record of the day proves itself"):
            proof = subprocess.run([self.server.binary, "verify"], env=self.server.settings, cwd=self.folder,
                                   capture_output=True, text=True)
            assert proof.returncode == 0, proof.stdout + proof.stderr
        self.place.cleanup()
        if self.base:
            psql(f"DROP DATABASE {self.base} WITH (FORCE)")

    @property
    def home(self):
        return f"http://127.0.0.1:{self.server.port}"

    def begin(self, **settings):
        server = Server(self.folder, "demo", **settings)
        server.port = int(settings.get("PARTA_PORT", server.port))
        server.wait_for("Входы", seconds=240)
        return server

    def copy(self):
        """What the first walk built, as it stood before anybody came in."""
        built = os.stat(os.environ.get("PARTA_BINARY", ".build/debug/parta"))
        kept = KEPT / f"{built.st_mtime_ns}-{built.st_size}"
        KEPT.mkdir(parents=True, exist_ok=True)
        # Another walk may begin at the same time: one builds, the other waits for it.
        with open(KEPT.with_suffix(".lock"), "w") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            if kept.exists():
                return shutil.copytree(kept, self.folder + "/data")
            server = self.begin()
            assert server.stop() == 0, server.said()
            shutil.rmtree(KEPT, ignore_errors=True)
            return shutil.copytree(self.folder + "/data", kept)
