"""A PostgreSQL of our own, durable as in production, that can be crashed."""
import subprocess

from harness.server import ROOT

SCRIPT = str(ROOT / "scripts/postgres.sh")


class Cluster:
    def __init__(self):
        self.url = subprocess.run([SCRIPT, "start"], check=True, capture_output=True, text=True).stdout.strip()

    def crash(self):
        subprocess.run([SCRIPT, "crash", self.url], check=True)

    def wake(self):
        subprocess.run([SCRIPT, "wake", self.url], check=True)

    def stop(self):
        subprocess.run([SCRIPT, "stop", self.url], check=False)
