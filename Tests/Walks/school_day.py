"""One day of the model school in a browser: a lesson is kept, a family reads, a student stays outside."""
import os
import sys

from demo_day import DemoDay
from person import Person, row_of
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
JOURNAL = "/journal/8b/algebra"


def type_mark(teacher, tally):
    """A mark in the last writable empty cell of Anna's row; answers the lesson, the student and the average before."""
    page = teacher.page
    row = row_of(page, "Кузнецова Анна")
    average = row.locator(".grid__avg").inner_text()
    cell = row.locator("td:not([aria-readonly]):not(.grid__avg):not(.grid__period):empty").last
    column = cell.evaluate("cell => cell.cellIndex")
    student = row.get_attribute("data-s")
    link = "a[href*='/lesson/']"
    head = page.locator(f"table.grid thead tr:has({link}) > *:nth-child({column + 1}) {link}").first
    number = head.get_attribute("href").split("/lesson/")[1].split("/")[0]
    with tally.check("R069 a mark typed from the keyboard stands after the page is opened anew"):
        cell.click()
        page.keyboard.press("5")
        page.wait_for_timeout(300)
        page.get_by_text("Сохранено").first.wait_for()
        teacher.go(JOURNAL)
        assert row_of(page, "Кузнецова Анна").locator("td").nth(column - 1).inner_text() == "5"
    with tally.check("R002 the history of the mark says what was written and by whom"):
        row_of(page, "Кузнецова Анна").locator("td").nth(column - 1).click()
        page.locator(".strip").get_by_role("link", name="История").click()
        page.wait_for_url(f"**/mark/{number}/{student}/0/history")
        assert "Лебедева" in page.inner_text("main") and "5" in page.inner_text("main")
    return student, average


def family_reads(father, student, average, tally):
    page = father.page
    with tally.check("R001 the diary reads the journal's own record, a new mark after its quiet time"):
        assert father.go(f"/marks/{student}") == 200
        line = page.locator("table.ledger tbody tr", has=page.locator("th", has_text="Алгебра"))
        assert line.locator(".ledger__avg").inner_text() == average, (line.inner_text(), average)
    with tally.check("R083 the week of the diary shows subjects, topics, homework and marks"):
        assert father.go("/diary") == 200 or father.go(f"/diary/{student}") == 200
        father.go(f"/diary/{student}")
        text = page.inner_text("main")
        assert "Алгебра" in text and "Литература" in text, text[:800]
    with tally.check("R018 another's child is not there"):
        assert father.go(f"/diary/{int(student) + 1}") == 404


def lived(browser, home, people, tally):
    teacher = Person(browser, home).sign_in("vera", people["vera"])
    with tally.check("a teacher opens the journal of a course"):
        assert teacher.go(JOURNAL) == 200 and teacher.page.locator("table.grid tbody tr").count() > 20
    student, average = type_mark(teacher, tally)
    father = Person(browser, home).sign_in("papa", people["papa"])
    family_reads(father, student, average, tally)
    anna = Person(browser, home).sign_in("anna", people["anna"])
    with tally.check("R014 a student never enters the journal"):
        assert anna.go(JOURNAL) in (403, 404) and anna.go("/journals") in (403, 404)
    leader = Person(browser, home).sign_in("irina", people["irina"])
    with tally.check("a class teacher opens the day of the own class, and of no other"):
        assert leader.go("/class/8b") == 200 and "8Б" in leader.page.inner_text("main")
        assert leader.go("/class/9a") == 404
    with tally.check("no page asked a foreign host for anything"):
        assert not [address for person in (teacher, father, anna, leader) for address in person.foreign]


def main():
    tally = Tally()
    with sync_playwright() as play, DemoDay(tally, "day") as demo:
        lived(play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"]), demo.home, demo.people, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
