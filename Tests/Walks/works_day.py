"""A control work in the model school: added by keyboard, marked, hidden from families, noted, done again."""
import datetime
import os
import sys

from demo_day import DemoDay
from person import Person, row_of
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
JOURNAL = "/journal/8b/algebra"


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def saved(page):
    page.wait_for_timeout(500)
    page.get_by_text("Сохранено").first.wait_for()


def add_work(page):
    """Alt+= opens the form of a new work; the journal comes back with the cursor in its column."""
    press(page, "Alt+=")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Вид работы").select_option(label="Контрольная работа, вес 3")
    dialog.get_by_label("Тема").fill("Теорема Виета")
    dialog.get_by_role("button", name="Добавить работу").click()
    page.wait_for_url("**at=*")
    page.locator("th.is-here", has_text="кр").wait_for()


def mark_anna(page):
    place = row_of(page, "Кузнецова Анна").evaluate("row => row.sectionRowIndex")
    page.locator(f"table.grid tbody tr:nth-child({place + 1})").locator("td").nth(
        page.evaluate("[...document.querySelectorAll('th[data-l]')].findIndex((one) => one.matches('.is-here'))")
    ).click()
    press(page, "2")
    saved(page)
    press(page, "ArrowUp", "Shift+F2")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Семье").fill("Решить работу ещё раз")
    dialog.get_by_label("Только учителям").fill("Проверить самостоятельность")
    dialog.get_by_label("Пересдача").fill("4")
    dialog.get_by_role("button", name="Сохранить").click()
    saved(page)


def hide(page):
    page.locator("th.is-here").focus()
    press(page, "Enter")
    page.locator(".colcard").get_by_role("button", name="Скрыть от семей до…").click()
    dialog = page.get_by_role("dialog")
    soon = datetime.date.today() + datetime.timedelta(days=4)
    dialog.get_by_label("Показать с").fill(soon.isoformat())
    dialog.get_by_role("button", name="Скрыть до этого дня").click()
    page.locator("th.is-here", has_text="семьи увидят").wait_for()


def lived(browser, home, people, tally):
    teacher = Person(browser, home).sign_in("vera", people["vera"])
    page = teacher.page
    teacher.go(JOURNAL)
    with tally.check("R063 a work is added from the keyboard, and its column is ready to type in"):
        # Before today's lesson has begun nobody can be marked in it.
        for _ in range(page.locator("th.is-today.is-future").count()):
            press(page, "ArrowLeft")
        assert page.locator("th.is-here:not(.is-future)").count() == 1
        add_work(page)
    student = row_of(page, "Кузнецова Анна").get_attribute("data-s")
    with tally.check("R069 a mark, the work done again and notes stand in one cell"):
        mark_anna(page)
        teacher.go(JOURNAL)
        assert "2→4" in row_of(page, "Кузнецова Анна").inner_text()
        assert row_of(page, "Кузнецова Анна").locator("td.has-note").count() == 1
    with tally.check("R064 the lesson's own page keeps works without a script, and asks a control work for its topic"):
        head = page.locator("th[data-w='1'] a").first.get_attribute("href")
        assert teacher.go(f"{head}/works?n=1") == 200
        page.fill("#topic", "")
        page.get_by_role("button", name="Сохранить").click()
        assert "напишите тему" in page.inner_text("main")
    with tally.check("R083 a hidden column says so to the teacher"):
        teacher.go(f"{JOURNAL}?at={head.split('/')[2]}.1")
        page.locator("th.is-here", has_text="кр").wait_for()
        hide(page)
    father = Person(browser, home).sign_in("papa", people["papa"])
    with tally.check("R018 a hidden work, its marks and a note among the staff are on no page of the family"):
        for path in (f"/diary/{student}", f"/marks/{student}", "/news?for=week"):
            assert father.go(path) == 200
            text = father.page.inner_text("main")
            for word in ("Теорема Виета", "Проверить самостоятельность", "Решить работу ещё раз"):
                assert word not in text, f"{path}: {word}"
    with tally.check("no page asked a foreign host for anything"):
        assert not teacher.foreign and not father.foreign


def main():
    tally = Tally()
    with sync_playwright() as play, DemoDay(tally, "works") as demo:
        lived(play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"]), demo.home, demo.people, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
