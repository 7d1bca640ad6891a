"""Written requests and the load client that repeats them."""
import json
import subprocess
import tempfile

from harness.server import BUILD

LOAD = str(BUILD / "load/release/Load")


def request(browser, method, path, body=b"", **headers):
    """The bytes of one request as that visitor's browser would send it."""
    lines = [f"{method} {path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in (browser.headers() | headers).items()]
    if method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def write(plan):
    """A file with the requests, for the load client; thrown away when the returned object is closed."""
    file = tempfile.NamedTemporaryFile(prefix="parta-plan-")
    for one in plan:
        file.write(b"%d\n" % len(one) + one)
    file.flush()
    return file


def start(port, file, clients, count, status, **options):
    """Starts the load client; `options` are its own: seconds, pause, must."""
    words = [LOAD, str(port), file.name, str(clients), str(count), str(status)]
    for name, value in options.items():
        words += [f"--{name}", str(value)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process):
    out, err = process.communicate(timeout=400)
    if process.returncode != 0:
        raise SystemExit(f"{err}{out}")
    return json.loads(out)


def run(port, plan, clients, count, status=200, **options):
    """Sends `count` requests over `clients` connections and answers with the tally; anything unexpected ends all."""
    with write(plan) as file:
        return finish(start(port, file, clients, count, status, **options))
