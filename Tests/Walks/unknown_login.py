"""An unknown login and a wrong password take the same time: medians of 200 tries each, in turn; measured alone."""
import http.client
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from copies import BASES, POSTGRES, empty_place, psql, serving
from tally import Tally

BINARY = os.path.abspath(os.environ.get("PARTA_BINARY", ".build/debug/parta"))
TRIES = 200
# Five tries are free; the fifth makes the door shut, so each login is tried four times.
PER_LOGIN = 4


class Door:
    def __init__(self, port):
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.line.request("GET", "/login")
        answer = self.line.getresponse()
        page = answer.read().decode()
        self.cookie = answer.getheader("set-cookie").split(";")[0]
        self.token = re.search(r'name="token" value="([^"]+)"', page).group(1)

    def try_once(self, login):
        """Seconds from the form to the refusal, and what it says."""
        form = urllib.parse.urlencode({"token": self.token, "login": login, "password": "такого пароля нет"})
        start = time.perf_counter()
        self.line.request("POST", "/login", form, {
            "cookie": self.cookie, "content-type": "application/x-www-form-urlencoded"})
        answer = self.line.getresponse()
        page = answer.read().decode()
        passed = time.perf_counter() - start
        assert answer.status == 422 and "не подошли" in page, (login, answer.status)
        return passed


def measured(tally, engine, settings):
    def parta(*words):
        return subprocess.run([BINARY, *words], env={"PATH": os.environ["PATH"]} | settings, check=True,
                              cwd=settings["PARTA_DATA"], capture_output=True, text=True).stdout

    parta("generate", "--students", "200", "--classes", "8", "--weeks", "1")
    known = [line.split("\t")[2] for line in parta("generate", "--list").splitlines()]
    server = serving(settings)
    try:
        door, times = Door(server.port), {"known": [], "unknown": []}
        with tally.check(f"R020 an unknown login answers within 10 % of a known one, {TRIES} tries each ({engine})"):
            assert len(known) * PER_LOGIN >= TRIES, f"only {len(known)} sign-ins to try"
            for number in range(TRIES):
                login = known[number // PER_LOGIN]
                times["known"].append(door.try_once(login))
                times["unknown"].append(door.try_once(f"nobody{number // PER_LOGIN}"))
            medians = {kind: statistics.median(values) for kind, values in times.items()}
            difference = abs(medians["known"] - medians["unknown"]) / medians["known"]
            print(f"known {medians['known'] * 1000:.2f} ms, unknown {medians['unknown'] * 1000:.2f} ms, "
                  f"difference {difference:.1%}")
            assert difference < 0.10, medians
    finally:
        server.stop()


def main():
    tally = Tally()
    engines = ["SQLite"] + (["PostgreSQL"] if POSTGRES else [])
    with tempfile.TemporaryDirectory(prefix="parta-unknown.", dir="/var/tmp") as folder:
        for engine in engines:
            measured(tally, engine, empty_place(pathlib.Path(folder), f"unknown_{engine.lower()}", engine))
    for base in BASES:
        psql(f"DROP DATABASE {base} WITH (FORCE)")
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
