"""Three differently shaped sets of files set up an empty school of a thousand students, without editing the files."""
import csv
import datetime
import io
import os
import pathlib
import re
import sqlite3
import sys
import tempfile

from playwright.sync_api import sync_playwright

import set_up_files
from lom_setup import KEEPER
from person import Person
from server import Server
from set_up_school import School
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
MOST_ACTS = 60
EXPECTED = pathlib.Path(__file__).resolve().parents[1] / "Samples" / "set_up_expected.csv"


class Hand(Person):
    """A keeper whose every click, typed field and choice of files is counted."""

    def __init__(self, browser, home):
        super().__init__(browser, home)
        self.acts = 0

    def click(self, name, role="button"):
        self.acts += 1
        super().click(name, role)

    def fill(self, **values):
        self.acts += len(values)
        super().fill(**values)

    def choose(self, selector, label):
        self.acts += 1
        self.page.select_option(selector, label=label)

    def drop(self, files):
        self.acts += 1
        self.page.set_input_files("#files", [
            {"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files])


def first_run(hand, server):
    address = server.wait_for(rf"http://127\.0\.0\.1:{server.port}/\S*token=\S+")
    hand.page.goto(address)
    hand.fill(**KEEPER)
    hand.click("Открыть школу")
    hand.click("Открыть год")
    hand.click("Загрузить списки", "link")


def foreign_heads(hand):
    """What a foreign head does not say, a person says once: the kind of the sheet and two of its columns."""
    hand.choose("tr:has(th:text('нагрузка.csv')) select", "Нагрузка")
    hand.click("Пересчитать")
    hand.click("Столбцы: нагрузка.csv", "link")
    hand.choose(".field:has(label:text-is('П/гр.')) select", "Группа")
    hand.choose(".field:has(label:text-is('Нед. нагр.')) select", "Часов в неделю")
    hand.click("Сохранить")


def load(hand):
    """Nobody renews the page: it follows the work by itself, and says what is done now."""
    hand.click(re.compile("^Загрузить [1-9]"))
    hand.page.wait_for_selector("[data-work] progress")
    hand.page.wait_for_selector("main h1:text-matches('^(Загружено|Проверьте загрузку)$')", timeout=120_000)


def found(folder):
    """What the school holds now, in the lines of the expected table."""
    today = datetime.date.today()
    day = datetime.date(today.year if today.month > 7 else today.year - 1, 9, 1)
    start = (day - datetime.date(1970, 1, 1)).days
    path = next(pathlib.Path(folder).rglob("school.sqlite"))
    records = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    lines = records.execute(
        "SELECT 'класс', c.name, count(*) FROM membership m JOIN school_class c ON c.id = m.class "
        "WHERE m.from_day <= ?1 AND m.to_day IS NULL GROUP BY c.id", [start + 200]).fetchall()
    for name, subject, count in records.execute(
            "SELECT g.name, d.name, count(*) FROM group_member m JOIN study_group g ON g.id = m.study_group "
            "JOIN division d ON d.id = g.division WHERE m.to_day IS NULL GROUP BY g.id"):
        cls, group = name.split(",")[0], name.rsplit(", ", 1)[1].removeprefix("гр. ")
        lines.append(("группа", f"{cls}, {subject}, {group}", count))
    for *name, tenths in records.execute(
            "SELECT p.surname, p.given, p.patronymic, sum(l.weekly_tenths) FROM load_row l "
            "JOIN person p ON p.id = l.person "
            "WHERE l.to_day IS NULL GROUP BY p.id"):
        lines.append(("часы", " ".join(name), f"{tenths / 10:g}".replace(".", ",")))
    head = records.execute("SELECT seq, hash FROM history_head").fetchone()
    records.close()
    return sorted(";".join(map(str, line)) for line in lines), head


def set_up(tally, browser, shape, folder):
    school = School()
    files, server = getattr(set_up_files, shape)(school), Server(folder, PARTA_TOOLS=os.path.abspath(".tools"))
    hand = Hand(browser, f"http://127.0.0.1:{server.port}")
    try:
        with tally.check(f"R026 R032 {shape}: the files are read as they are, and nothing in them is wrong"):
            first_run(hand, server)
            hand.drop(files)
            hand.click("Прочитать")
            if shape == "diary":
                foreign_heads(hand)
            assert "Вопросов и ошибок нет." in hand.text(), hand.text()[:3000]
        with tally.check(f"R026 R032 {shape}: an empty school is set up in at most {MOST_ACTS} acts of the hand"):
            load(hand)
            assert "Загружено:" in hand.text(), hand.text()[:3000]
            assert hand.acts <= MOST_ACTS, hand.acts
            print(f"  {shape}: {hand.acts} acts", flush=True)
        with tally.check(f"R036 R038 {shape}: classes, groups and hours of teachers are those of the expected table"):
            lines, _ = found(folder)
            wanted = sorted(EXPECTED.read_text("utf-8").split("\n")[:-1])
            assert lines == wanted, [sorted(set(lines) - set(wanted))[:20], sorted(set(wanted) - set(lines))[:20]]
        again(tally, hand, shape, files, folder)
        refused(tally, hand, shape, folder)
        with tally.check(f"{shape}: nothing was asked of another host"):
            assert not hand.foreign, hand.foreign
    finally:
        server.stop()


def again(tally, hand, shape, files, folder):
    with tally.check(f"R026 {shape}: the same files again change nothing"):
        _, before = found(folder)
        hand.go("/setup/files")
        hand.drop(files)
        hand.click("Прочитать")
        assert "Ничего не изменится" in hand.text(), hand.text()[:3000]
        assert hand.page.get_by_role("button", name=re.compile("^Загрузить 0")).is_disabled()
        assert found(folder)[1] == before, "only what is official is compared"


WRONG = {
    "две группы": [["ФИО", "Класс", "Предмет", "Группа"], ["{student}", "1А", "Физика", "1"],
                   ["{student}", "1А", "Физика", "2"]],
    "нет учителя": [["Учитель", "Предмет", "Класс", "Часов"], ["Небывалова Ия Ильинична", "Музыка", "1А", "1"]],
    "нет такого дня": [["ФИО", "Класс", "Дата рождения"], ["Новиков Лев", "1А", "31.02.2018"]],
    "два класса": [["ФИО", "Класс", "Дата рождения"], ["Новиков Лев", "1А", "1.02.2018"],
                   ["Новиков Лев", "1Б", "1.02.2018"]],
}


def refused(tally, hand, shape, folder):
    student = School().students[0]
    for name, rows in WRONG.items():
        with tally.check(f"R026 R036 {shape}: «{name}» is refused with its row named, and nothing changes"):
            _, before = found(folder)
            text = io.StringIO()
            csv.writer(text, delimiter=";").writerows(
                [[cell.format(student=" ".join(student[:3])) for cell in row] for row in rows])
            hand.go("/setup/files")
            hand.drop([(f"{name}.csv", text.getvalue().encode())])
            hand.click("Прочитать")
            button = hand.page.locator("button[value=load]")
            if button.is_enabled():
                button.click()
                assert "в школе ничего не изменилось" in hand.text(), hand.text()[:2000]
            assert re.search(r"[Сс]трока \d", hand.text()), hand.text()[:2000]
            assert found(folder)[1] == before


def main():
    tally = Tally()
    with tally.check("the expected table is the one that the invented school gives"):
        assert School().expected() == EXPECTED.read_text("utf-8").split("\n")[:-1]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        for shape in sys.argv[1:] or ["own", "register", "diary"]:
            with tempfile.TemporaryDirectory(prefix="parta-setup.") as folder:
                set_up(tally, browser, shape, folder)
        browser.close()
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
