"""A morning of absences on phones, and homework from lesson to lesson by one key."""
import os
import re
import subprocess
import sys
import tempfile

from hands import ABSENT, Hand, Journal, Records
from person import Person, row_of
from playwright.sync_api import sync_playwright
from server import Server
from tally import Tally
from walk_clock import WalkClock

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
BEFORE, FIRST = "2025-11-20 07:30", "2025-11-20 08:40"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def is_narrow(page):
    return page.evaluate("document.documentElement.scrollWidth") <= 360


def told(father, teacher, tally):
    page, hand = father.page, Hand(father.page)
    with tally.check("R073 P4 a parent tells of an absence in two touches"):
        father.go("/diary")
        hand.tap(page.get_by_role("link", name="Сообщить об отсутствии"))
        hand.tap(page.get_by_role("button", name="Болеет сегодня"))
        page.get_by_text("ждёт классного руководителя").wait_for()
        assert hand.done() == 2 and is_narrow(page)
    desk, taps = teacher.page, Hand(teacher.page)
    with tally.check("R073 the class teacher accepts it in one touch, and the parent sees it"):
        teacher.go("/class/8b")
        assert is_narrow(desk)
        taps.tap(desk.get_by_role("button", name=re.compile("^Принять")))
        desk.get_by_text("сообщение родителя").first.wait_for()
        assert taps.done() == 1
        page.reload()
        page.get_by_text("принято").wait_for()


def released(teacher, tally):
    page, hand = teacher.page, Hand(teacher.page)
    with tally.check("R073 a student is let go in one touch, and is back in one"):
        teacher.go("/class/8b")
        rings = page.get_by_role("button", name=re.compile("^Морозов.*отпустить"))
        box = rings.last.bounding_box()
        assert min(box["width"], box["height"]) >= 24
        hand.tap(rings.last)
        page.get_by_role("heading", name="Отпущены: 1").wait_for()
        hand.tap(page.get_by_role("button", name=re.compile("^Вернуть")))
        page.get_by_role("heading", name="Отпущены: 1").wait_for(state="detached")
        assert hand.done() == 2


def called(teacher, records, tally):
    page, hand = teacher.page, Hand(teacher.page)
    with tally.check("R072 R073 whoever is known to be away stands in grey, and the roll-call by one key notes it"):
        teacher.go("/")
        hand.press("Enter")
        page.wait_for_url("**/journal/**")
        journal = Journal(page)
        ghost = row_of(page, "Кузнецова").locator("td.is-ghost", has_text="Б")
        assert ghost.count() > 0
        hand.press("0")
        journal.saved()
        away = next(number for number, name, _ in journal.rows if name.startswith("Кузнецова"))
        assert records.absences(journal.lesson).get(away) == ABSENT
        assert records.record(journal.lesson)[2] == 1


def homework(teacher, tally):
    page, hand = teacher.page, Hand(teacher.page)
    with tally.check("R062 T2 homework is typed at once, and Ctrl+Enter opens the next lesson of the day"):
        teacher.go("/")
        page.locator(".agenda__open a[href*='for=homework']").click()
        page.wait_for_url("**for=homework")
        first = page.url.split("?")[0]
        assert page.evaluate("document.activeElement.id") == "homework"
        page.keyboard.type("§ 14, № 501")
        hand.press("Control+Enter")
        page.get_by_text("Предыдущий урок записан").wait_for()
        assert page.url.split("?")[0] != first and page.evaluate("document.activeElement.id") == "homework"
        assert hand.done() == 1
        page.goto(first)
        assert page.input_value("#homework") == "§ 14, № 501"


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="parta-absence.", dir="/var/tmp") as folder, sync_playwright() as play:
        clock = WalkClock(folder)
        clock.set(BEFORE)
        server = Server(folder, "demo", **clock.settings)
        try:
            server.wait_for("Входы", seconds=180)
            listed = subprocess.run([server.binary, "demo", "--list"], env=server.settings, cwd=folder, check=True,
                                    capture_output=True, text=True).stdout
            people = {line.split("\t")[2]: line.split("\t")[3] for line in listed.splitlines()}
            browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
            home, records = f"http://127.0.0.1:{server.port}", Records(folder)
            clock.set(FIRST)

            def come(login, device=None):
                person = Person(browser, home)
                if device:
                    person.page.context.close()
                    person.page = browser.new_context(**device).new_page()
                return person.sign_in(login, people[login])

            irina, vera = come("irina", PHONE), come("vera")
            told(come("papa", PHONE), irina, tally)
            released(irina, tally)
            called(vera, records, tally)
            homework(vera, tally)
        finally:
            server.stop()
        with tally.check("R131 the record of the morning proves itself"):
            proof = subprocess.run([server.binary, "verify"], env=server.settings, cwd=folder, capture_output=True,
                                   text=True)
            assert proof.returncode == 0, proof.stdout + proof.stderr
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
