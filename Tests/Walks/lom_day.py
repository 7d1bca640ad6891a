"""From an empty place to a lived day: the real timetable of the high school of Lom, an invented school round it."""
import os
import pathlib
import sys
import tempfile
import time

from copies import BASES, empty_place, parta, psql
from lom_setup import duties, first_run, groups, people, second_factor, timetable
from person import Person, row_of
from playwright.sync_api import sync_playwright
from server import Server
from tally import Tally
from walk_clock import WalkClock

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
TOOLS = os.path.abspath(os.environ.get("PARTA_TOOLS", ".tools/venv"))
AUGUST, LESSON = "2026-08-24 10:00", "2026-09-10 08:20"
# Еремеева teaches 8А Bulgarian, the first two lessons of Thursday; Акулова leads 8А.
TEACHER, LEADER = "Еремеева Зоя", "Акулова Алла"
ILL, GOOD = "Голубев Вадим", "Ветров Алексей"


def lesson(walk):
    teacher = walk.come(TEACHER)
    page = teacher.page
    with walk.check("R023 the teacher comes with the code and finds the lessons of the day"):
        assert "Четверг, 10 сентября" in teacher.text() and "07:30–08:10" in teacher.text(), teacher.text()
        page.locator(".agenda__row", has_text="07:30").get_by_role("link", name="БЕЛ").click()
    with walk.check("R062 R065 topic, homework and roll-call of the lesson are kept"):
        teacher.fill(topic="Ботев. «Хаджи Димитър»", homework="с. 14, выучить три строфы")
        page.get_by_label("Перекличка проведена").check()
        row = page.locator("table.roll tr", has_text=ILL)
        row.get_by_label("нет на уроке").check()
        teacher.click("Сохранить")
        page.get_by_text("Записано.").wait_for()
        assert page.input_value("#topic").startswith("Ботев") and row.get_by_label("нет на уроке").is_checked()
    with walk.check("R069 the grid takes marks and Н from the keyboard, undoes, and counts live"):
        walk.journal = "/journal/8a/" + page.locator(".crumbs a").get_attribute("href").rsplit("/", 1)[1]
        teacher.go(walk.journal)
        walk.student = row_of(page, GOOD).get_attribute("data-s")
        walk.ill = row_of(page, ILL).get_attribute("data-s")
        assert column(page, ILL, 0).inner_text() == "Н"
        average = row_of(page, GOOD).locator(".grid__avg")
        press(page, column(page, GOOD, -1), "5")
        press(page, column(page, GOOD, 0), "2")
        assert average.inner_text() == "3,50"
        page.keyboard.press("Control+z")
        assert column(page, GOOD, 0).inner_text() == "" and average.inner_text() == "5,00"
        press(page, column(page, GOOD, 0), "4")
        press(page, column(page, ILL, -1), "y")
        page.get_by_text("Сохранено").first.wait_for()
        teacher.go(walk.journal)
        assert column(page, GOOD, 0).inner_text() == "4" and average.inner_text() == "4,50"
        assert column(page, ILL, -1).inner_text() == "Н"
        column(page, GOOD, 0).click()
        walk.mark = page.locator(".strip a").get_attribute("href")
    with walk.check("R018 another's course and another's class are not there"):
        assert teacher.go("/class/8a") == 404 and teacher.go("/journal/8a/matematika") == 404


def column(page, name, step):
    """Somebody's cell in today's first column of the journal, or so many columns beside it."""
    today = page.locator("table.grid col").evaluate_all("all => all.findIndex(one => one.matches('.is-today'))")
    return row_of(page, name).locator("td").nth(today - 1 + step)


def press(page, cell, key):
    cell.click()
    page.keyboard.press(key)


def reasons(walk):
    with walk.check("R072 R073 a reason over a range of days shows in lessons recorded before and after it"):
        leader, teacher = walk.come(LEADER), walk.people[TEACHER]
        leader.click("8А", "link")
        assert ILL in leader.text()
        leader.click("Указать причину", "link")
        leader.page.select_option("#reason", label="Б — болезнь")
        leader.fill(**{"from": "2026-09-09", "to": "2026-09-11"})
        leader.click("Записать причину")
        assert "болезнь, 9–11 сентября" in leader.text(), leader.text()
        teacher.go(walk.journal)
        press(teacher.page, column(teacher.page, ILL, 1), "y")
        teacher.page.get_by_text("Сохранено").first.wait_for()
        teacher.go(walk.journal)
        row = row_of(teacher.page, ILL)
        letters = row.locator("td:not(.is-ghost)").all_inner_texts()
        assert letters.count("Б") == 3 and "Н" not in letters, letters
        assert row.locator("td.is-ghost").all_inner_texts() == ["Б"], "a lesson without a roll-call shows it in grey"
    with walk.check("R015 a class teacher leads one class"):
        assert leader.go("/class/8b") == 404 and leader.go("/class/8b/absences") == 404


def family(walk):
    parent = Person(walk.browser, walk.home).redeem(walk.parents[GOOD], "мама Алексея дома")
    with walk.check("R001 a fresh mark waits for its quiet window, and then stands in the diary"):
        parent.go("/diary")
        assert "Ботев" in parent.text() and "выучить три строфы" in parent.text()
        assert not parent.page.locator(".day__mark .m4").count()
        walk.clock.wait(16 * 60)
        parent.go("/diary")
        assert parent.page.locator(".day__mark .m4").count() == 1
    with walk.check("R083 marks by subject say how their average is counted"):
        parent.go("/marks")
        line = parent.page.locator("table.ledger tr", has_text="БЕЛ")
        line.get_by_text("как посчитано").click()
        assert line.locator(".ledger__avg").inner_text() == "4,50" and "(5 + 4)" in line.inner_text().replace("×1", "")
    with walk.check("R018 another family's child is not there, and a family enters no journal"):
        assert parent.go(f"/diary/{walk.ill}") == 404 and parent.go(f"/marks/{walk.ill}") == 404
        assert parent.go(walk.journal) in (403, 404)
    with walk.check("the absent student's family sees the absence with its reason"):
        other = Person(walk.browser, walk.home).redeem(walk.parents[ILL], "мама Вадима дома")
        other.go("/diary")
        assert other.page.locator(".day__mark .abs", has_text="болезнь").count() == 3


def proof(walk):
    director = walk.come("Корнилова Мария")
    with walk.check("R002 the director reads the history of the mark"):
        assert director.go(walk.mark) == 200
        said = director.text()
        assert "Еремеева" in said and "исправлено" in said or "поставлено" in said, said
    with walk.check("R126 a copy is made from the keeper's page"):
        walk.keeper.go("/backups")
        walk.keeper.click("Сделать копию сейчас")
        until = time.monotonic() + 30
        while "открыта, цела" not in walk.keeper.text() and time.monotonic() < until:
            walk.keeper.page.wait_for_timeout(300)
            walk.keeper.go("/backups")
        assert walk.keeper.text().count("открыта, цела") == 2, walk.keeper.text()
    with walk.check("no page asked a foreign host for anything"):
        everybody = [walk.keeper, *walk.people.values()]
        assert not [address for person in everybody for address in person.foreign]
    with walk.check("R131 the record of the day proves itself, and the doctor finds the school whole"):
        status, said = parta(walk.settings | walk.clock.settings, "verify")
        assert status == 0 and "контрольный код" in said, said
        _, said = parta(walk.settings | walk.clock.settings, "doctor")
        assert "✘" not in said, said


class Walk:
    """What the steps of one day hand to each other."""

    def __init__(self, tally, engine, settings, clock, browser):
        self.tally, self.engine, self.settings, self.clock, self.browser = tally, engine, settings, clock, browser
        self.server = Server(settings["PARTA_DATA"], **settings, **clock.settings)
        self.home = f"http://127.0.0.1:{self.server.port}"
        self.keeper, self.people = Person(browser, self.home), {}

    def check(self, name):
        return self.tally.check(f"{name} ({self.engine})")

    def come(self, name):
        """Somebody of the staff, with the code of their slip."""
        self.people[name] = Person(self.browser, self.home).redeem(self.codes[name], "первый вход " + name)
        return self.people[name]


def main():
    tally = Tally()
    engines = ["SQLite"] + (["PostgreSQL"] if os.environ.get("PARTA_TEST_POSTGRES") else [])
    with tempfile.TemporaryDirectory(prefix="parta-lom.", dir="/var/tmp") as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        clock = WalkClock(folder)
        for engine in engines:
            clock.set(AUGUST)
            root = pathlib.Path(folder, engine)
            for part in ["usb", "disk"]:
                (root / part).mkdir(parents=True)
            settings = empty_place(root, f"lom_{engine.lower()}", engine) | {"PARTA_TOOLS": TOOLS}
            walk = Walk(tally, engine, settings, clock, browser)
            try:
                for step in [first_run, second_factor, people, timetable, groups, duties]:
                    step(walk)
                clock.set(LESSON)
                for step in [lesson, reasons, family, proof]:
                    step(walk)
            finally:
                with walk.check("the journal ends when it is asked to"):
                    assert walk.server.stop() == 0, walk.server.said()
    for base in BASES:
        psql(f"DROP DATABASE {base} WITH (FORCE)")
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
