"""An unknown login and a wrong password take the same time: medians of 200 tries each, taken in turn."""
import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from server import Server
from tally import Tally

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


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="parta-unknown.") as folder:
        binary = os.path.abspath(os.environ.get("PARTA_BINARY", ".build/debug/parta"))
        settings = {"PARTA_DATA": folder + "/data", "PATH": os.environ["PATH"]}
        subprocess.run([binary, "generate", "--students", "200", "--classes", "8", "--weeks", "1"], env=settings,
                       cwd=folder, check=True, stdout=subprocess.DEVNULL)
        listed = subprocess.run([binary, "generate", "--list"], env=settings, cwd=folder, check=True,
                                capture_output=True, text=True).stdout
        known = [line.split("\t")[2] for line in listed.splitlines()]
        server = Server(folder)
        try:
            server.wait_for(rf"http://127\.0\.0\.1:{server.port}/")
            door, times = Door(server.port), {"known": [], "unknown": []}
            with tally.check(f"an unknown login answers within 10 % of a known one, {TRIES} tries each"):
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
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
