"""Sixteen hands that write marks, keep a log of what was acknowledged, and ask again about what was not."""
import http.client
import json
import random
import threading
import time
import uuid


class Writer(threading.Thread):
    """Writes into cells of its own; every operation is sent, unchanged, until the server has answered it."""

    def __init__(self, desk, seed, stop):
        super().__init__(daemon=True)
        self.desk, self.stop = desk, stop
        self.chance = random.Random(seed)
        # Value and version of each cell as the server has confirmed them.
        self.state = {(cell.student, cell.lesson): (cell.value, cell.version) for cell in desk.cells}
        self.acknowledged = []  # (operation, cell, value)
        self.sent_again = 0
        self.fault = None
        self.connection = None

    def run(self):
        try:
            while not self.stop.is_set():
                self.batch()
        except Exception as fault:  # told by the main thread, which ends the trial
            self.fault = fault

    def batch(self):
        """One to three operations in one request, repeated until answered."""
        cells = self.chance.sample(sorted(self.state), self.chance.choice([1, 1, 1, 3]))
        operations = [self.operation(cell) for cell in cells]
        body = json.dumps({"ops": operations}).encode()
        for attempt in range(100_000):
            results = self.send(body)
            if results is not None:
                break
            self.sent_again += 1
            time.sleep(0.02)
        answers = {result["op"]: result for result in results}
        for cell, operation in zip(cells, operations):
            answer = answers[operation["op"]]
            if not answer.get("ok"):
                raise AssertionError(f"{operation} was refused: {answer}")
            self.state[cell] = (operation["set"], answer["ver"])
            self.acknowledged.append((operation["op"], cell, operation["set"]))

    def operation(self, cell):
        student, lesson = cell
        value, version = self.state[cell]
        new = self.chance.choice([mark for mark in "2345" if mark != value])
        return {"op": operation_id(), "facet": "mark", "student": student, "lesson": lesson, "work": 0, "place": 0,
                "set": new, "base": version}

    def send(self, body):
        """The results, or nothing if nobody answered or the server said to try later."""
        headers = self.desk.browser.headers() | {"Content-Type": "application/json", "X-Parta-Token": self.desk.token}
        try:
            if not self.connection:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.desk.browser.port, timeout=20)
            self.connection.request("POST", self.desk.post, body, headers)
            answer = self.connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException):
            self.connection = None
            return None
        if answer.status >= 500:
            return None
        if answer.status != 200:
            raise AssertionError(f"{answer.status}: {text.decode()[:500]}")
        return json.loads(text)["results"]


def operation_id():
    """UUIDv7, as the page's own script makes them, in 32 hexadecimal digits."""
    bits = (int(time.time() * 1000) << 80) | (uuid.uuid4().int & ((1 << 80) - 1))
    return f"{bits & ~(0xf << 76) & ~(0x3 << 62) | (7 << 76) | (2 << 62):032x}"
