"""A newcomer's first minute: an empty folder, the address with a one-time token, a page that answers, a calm end."""
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from tally import Tally

BINARY = os.environ.get("PARTA_BINARY", ".build/debug/parta")


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def fetch(address):
    """The status and the text of a page, whatever it answers; redirects are followed."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


class Server:
    """`parta serve` on an empty folder, with its console kept."""

    def __init__(self, folder):
        self.port = free_port()
        self.console = tempfile.TemporaryFile("w+")
        settings = {name: value for name, value in os.environ.items() if not name.startswith("PARTA_")}
        settings |= {"PARTA_DATA": folder, "PARTA_PORT": str(self.port), "HOME": folder}
        self.process = subprocess.Popen([BINARY, "serve"], env=settings, cwd=folder, stdin=subprocess.DEVNULL,
                                        stdout=self.console, stderr=subprocess.STDOUT)

    def said(self):
        self.console.seek(0)
        return self.console.read()

    def wait_for(self, pattern, seconds=20):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = re.search(pattern, self.said())
            if found:
                return found.group()
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise AssertionError(f"the console never said {pattern}:\n{self.said()}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(20)


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="parta-cold.") as folder:
        server = Server(folder)
        try:
            with tally.check("the first run prints an address with a token, and a form answers there"):
                address = server.wait_for(rf"http://127\.0\.0\.1:{server.port}/\S*[?/]\S+")
                status, page = fetch(address)
                assert status == 200 and "<form" in page and 'lang="ru"' in page, (status, page[:400])
            with tally.check("without the token nobody sets the school up"):
                status, page = fetch(re.sub(r"[?].*|/[^/]*$", "", address))
                assert 'type="password"' not in page or status in (403, 404), (status, page[:400])
            with tally.check("the house says that it is well"):
                assert fetch(f"http://127.0.0.1:{server.port}/health")[0] == 200
        finally:
            with tally.check("it ends when it is asked to"):
                assert server.stop() == 0, server.said()
        with tally.check("it starts a second time in the same folder"):
            again = Server(folder)
            try:
                again.wait_for(rf"http://127\.0\.0\.1:{again.port}/")
            finally:
                again.stop()
    tally.end()


if __name__ == "__main__":
    BINARY = os.path.abspath(BINARY)
    sys.exit(main())
