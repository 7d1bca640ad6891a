"""The binary at work in a folder of its own, with its console kept."""
import os
import re
import signal
import socket
import subprocess
import tempfile
import time


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


class Server:
    """`parta serve`, or another command that serves, on a free port."""

    def __init__(self, folder, command="serve", **more):
        self.binary = os.path.abspath(os.environ.get("PARTA_BINARY", ".build/debug/parta"))
        self.port = free_port()
        self.console = tempfile.TemporaryFile("w+")
        self.settings = {name: value for name, value in os.environ.items() if not name.startswith("PARTA_")}
        self.settings |= {"PARTA_DATA": folder + "/data", "PARTA_PORT": str(self.port), "HOME": folder} | more
        self.process = subprocess.Popen([self.binary, command], env=self.settings, cwd=folder,
                                        stdin=subprocess.DEVNULL, stdout=self.console, stderr=subprocess.STDOUT)

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
        """Asks it to end; answers its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(20)
