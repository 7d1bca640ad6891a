"""A small SMTP server that keeps what it is handed, and can refuse the first letter."""
import email
import email.policy
import socket
import threading
import time


class PostOffice:
    def __init__(self, refusals=0):
        self.refusals, self.letters, self.raw = refusals, [], []
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            line, _ = self.door.accept()
            with line:
                try:
                    self.talk(line.makefile("rwb"))
                except (ConnectionError, ValueError):
                    pass

    def talk(self, wire):
        def say(text):
            wire.write(text.encode() + b"\r\n")
            wire.flush()

        say("220 post office")
        while True:
            word = wire.readline()
            if not word:
                return
            verb = word[:4].upper()
            if verb in (b"EHLO", b"HELO"):
                say("250 post office")
            elif verb == b"QUIT":
                return say("221 bye")
            elif verb == b"DATA":
                say("354 go on")
                self.take(wire)
                if self.refusals:
                    self.refusals -= 1
                    self.raw.pop()
                    say("451 later")
                else:
                    self.letters.append(email.message_from_bytes(self.raw[-1], policy=email.policy.default))
                    say("250 taken")
            else:
                say("250 ok")

    def take(self, wire):
        data = b""
        while not data.endswith(b"\r\n.\r\n"):
            line = wire.readline()
            assert line.endswith(b"\r\n") and len(line) <= 1000, line
            data += line
        self.raw.append(data[:-3])

    def wait(self, count, seconds=60):
        until = time.monotonic() + seconds
        while len(self.letters) < count and time.monotonic() < until:
            time.sleep(0.1)
        assert len(self.letters) == count, f"{len(self.letters)} letters instead of {count}"
        return self.letters[-1]
