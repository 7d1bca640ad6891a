"""The server under test: built in release, started on a folder or database of its own, watched from outside."""
import os
import pathlib
import signal
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build-bench"


def build(binary=None):
    """Builds the load client and, where none is given, the release server; the first time takes some minutes."""
    flags = ["--explicit-target-dependency-import-check", "error"]
    if not binary:
        subprocess.run(["swift", "build", "-c", "release", "--product", "parta", "--package-path", str(ROOT),
                        "--scratch-path", str(BUILD / "parta"), *flags], check=True)
    subprocess.run(["swift", "build", "-c", "release", "--package-path", str(ROOT / "Benchmarks/Load"),
                    "--scratch-path", str(BUILD / "load")], check=True)


class Server:
    """One `parta serve`; commands of the same place run through `command`."""

    def __init__(self, folder, port, database="", binary=None):
        self.folder = pathlib.Path(folder)
        self.port = port
        self.binary = str(binary or BUILD / "parta/release/parta")
        self.process = None
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8",
            "PARTA_DATA": str(self.folder / "data"), "PARTA_KEYS": str(self.folder / "keys"),
            "PARTA_HOST": "127.0.0.1", "PARTA_PORT": str(port), "PARTA_DATABASE_URL": database,
        }

    def command(self, *words, check=True):
        """Runs a command of parta beside the server and answers with what it printed."""
        done = subprocess.run([self.binary, *words], env=self.environment, capture_output=True, text=True)
        if check and done.returncode != 0:
            raise SystemExit(f"parta {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def start(self, **extra):
        """Starts serving and waits for the first answer; returns the milliseconds that took."""
        log = open(self.folder / "server.log", "ab")
        began = time.monotonic()
        self.process = subprocess.Popen([self.binary, "serve"], env=self.environment | extra, stdout=log, stderr=log)
        while time.monotonic() - began < 30:
            if self.process.poll() is not None:
                break
            if self.answers():
                return (time.monotonic() - began) * 1000
            time.sleep(0.002)
        raise SystemExit(f"the server did not start: {(self.folder / 'server.log').read_text()[-2000:]}")

    def answers(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()
        self.process = None

    def kill(self):
        """As a power cut would, as far as the process is concerned."""
        self.process.kill()
        self.process.wait()

    def cpu(self):
        """Seconds of processor time of the server so far, user and system, all threads (the kernel's own clock)."""
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def memory(self):
        """Resident megabytes: (all, of them not backed by a file)."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.startswith(("VmRSS", "RssAnon"))}
        return sizes["VmRSS"] / 1024, sizes["RssAnon"] / 1024
