"""A copy's life: made beside a serving journal and by its page, verified, restored on both engines, served again."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from cold_start import KEEPER, Visitor
from server import Server
from tally import Tally

BINARY = os.path.abspath(os.environ.get("PARTA_BINARY", ".build/debug/parta"))
POSTGRES = os.environ.get("PARTA_TEST_POSTGRES", "")
BASES = []


def parta(settings, *words):
    """A command of the program: its status and all that it said."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PARTA_")}
    done = subprocess.run([BINARY, *words], env=clean | settings, capture_output=True, text=True, timeout=300,
                          cwd=settings["PARTA_DATA"])
    return done.returncode, done.stdout + done.stderr


def psql(statement):
    subprocess.run(["psql", "-X", "-q", POSTGRES, "-c", statement], check=True)


def empty_place(root, name, engine):
    """Settings of a place where no records live yet."""
    data = root / name
    data.mkdir()
    settings = {"PARTA_DATA": str(data), "PARTA_BACKUP_FOLDERS": f"{root / 'usb'},{root / 'disk'}"}
    if engine == "PostgreSQL":
        base = f"parta_walk_{os.getpid()}_{name}"
        psql(f"CREATE DATABASE {base}")
        BASES.append(base)
        settings["PARTA_DATABASE_URL"] = POSTGRES.replace("/postgres?", f"/{base}?")
    return settings


def serving(settings):
    server = Server(settings["PARTA_DATA"], **settings)
    server.wait_for(rf"http://127\.0\.0\.1:{server.port}/")
    return server


def signed_in(server):
    keeper = Visitor()
    keeper.open(f"http://127.0.0.1:{server.port}/login")
    keeper.fill(login=KEEPER["login"], password=KEEPER["password"])
    assert keeper.status == 200 and "/login" not in keeper.address, (keeper.status, keeper.address)
    return keeper


def shown(keeper, server, what, seconds=30):
    """The page of copies once it says something."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        keeper.open(f"http://127.0.0.1:{server.port}/backups")
        assert keeper.status == 200, (keeper.status, keeper.page[:400])
        if what(keeper.page):
            return
        time.sleep(0.5)
    raise AssertionError(f"the page of copies never said it:\n{keeper.page}")


def copying(tally, root, engine):
    """Copies of a school that is being served; answers the settings of the place."""
    settings = empty_place(root, f"first_{engine.lower()}", engine)
    server = serving(settings)
    try:
        address = server.wait_for(rf"http://127\.0\.0\.1:{server.port}/\S*token=\S+")
        keeper = Visitor()
        keeper.open(address)
        keeper.fill(**KEEPER)
        with tally.check(f"R126 a copy is made beside the serving journal, in each folder ({engine})"):
            status, said = parta(settings, "backup", str(root / "usb"), str(root / "disk"))
            assert status == 0 and said.count("проверена") == 2, said
        with tally.check(f"the page of copies shows them ({engine})"):
            keeper = signed_in(server)
            shown(keeper, server, lambda page: page.count("открыта, цела") == 2)
        with tally.check(f"R126 a copy is made at once from the page ({engine})"):
            form = r'action="/backups"><input type="hidden" name="token" value="([^"]*)"'
            token = re.search(form, keeper.page).group(1)
            keeper.open(f"http://127.0.0.1:{server.port}/backups", {"token": token})
            shown(keeper, server, lambda page: page.count("открыта, цела") == 4)
        with tally.check(f"R131 the records verify while they are served ({engine})"):
            status, said = parta(settings, "verify")
            assert status == 0 and "контрольный код" in said, said
        with tally.check(f"the doctor finds nothing but what is missing round the records ({engine})"):
            _, said = parta(settings, "doctor")
            assert "связи с учётными записями" in said and "✔ Связка ключей" in said, said
            assert not re.search("✘ (Школа|Учётные)", said), said
    finally:
        server.stop()
    return settings


def restoring(tally, root, source, engine):
    """The newest copy of a place on an empty one of another engine."""
    copy = max((root / "usb").glob("*.copy"), key=lambda path: path.stat().st_mtime)
    name = f"{'pg' if 'PARTA_DATABASE_URL' in source else 'lite'}_to_{engine.lower()}"
    settings = empty_place(root, name, engine)
    with tally.check(f"R133 without the keys nothing is restored ({name})"):
        status, said = parta(settings, "restore", str(copy))
        assert status == 1 and "✔" not in said, said
        status, said = parta(settings, "restore", str(copy), "--key", "0" * 64)
        assert status == 1 and "✔" not in said, said
    keys = pathlib.Path(source["PARTA_DATA"], "keys").read_bytes()
    pathlib.Path(settings["PARTA_DATA"], "keys").write_bytes(keys)
    os.chmod(pathlib.Path(settings["PARTA_DATA"], "keys"), 0o600)
    with tally.check(f"R128 the copy restores into an empty place and verifies ({name})"):
        status, said = parta(settings, "restore", str(copy))
        assert status == 0 and "Восстановлено и проверено" in said, said
        status, said = parta(settings, "verify")
        assert status == 0, said
    with tally.check(f"nothing is restored over what is there ({name})"):
        status, said = parta(settings, "restore", str(copy))
        assert status == 1 and "пустое место" in said, said
    with tally.check(f"R128 the restored school serves, and its people sign in ({name})"):
        server = serving(settings)
        try:
            signed_in(server)
        finally:
            server.stop()


def main():
    tally = Tally()
    engines = ["SQLite"] + (["PostgreSQL"] if POSTGRES else [])
    with tempfile.TemporaryDirectory(prefix="parta-copies.") as folder:
        root = pathlib.Path(folder)
        for engine in engines:
            for part in ["usb", "disk"]:
                (root / part).mkdir(exist_ok=True)
            source = copying(tally, root, engine)
            for other in engines:
                restoring(tally, root, source, other)
    for base in BASES:
        psql(f"DROP DATABASE {base} WITH (FORCE)")
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
