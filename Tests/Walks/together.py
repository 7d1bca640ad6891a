"""Several people at one journal, and a journal without a connection: nothing lost, nothing shown to the wrong one."""
import os
import re
import sys

from demo_day import ENGINES, DemoDay
from empty_cells import at, says, spare, until, write
from lessons_offline import offline
from lessons_shared import three_lessons
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
JOURNAL = "/journal/8b/algebra"


def live(one, other, tally):
    one.go(JOURNAL)
    other.go(JOURNAL)
    other.page.wait_for_timeout(1500)
    place = spare(one.page)[0]
    with tally.check("what one writes appears in the other's open journal by itself"):
        write(one.page, place, "5")
        other.page.locator(f"table.grid tbody tr:nth-child({place[0] + 1}) > :nth-child({place[1] + 1})",
                           has_text="5").wait_for(timeout=8000)
        assert other.page.locator("[data-state]").count() == 0
    with tally.check("two tabs of one browser share a stream, and both hear"):
        tab = other.page.context.new_page()
        tab.goto(other.home + JOURNAL)
        tab.wait_for_timeout(1500)
        again = spare(one.page)[0]
        write(one.page, again, "4")
        for page in (tab, other.page):
            at(page, again).filter(has_text="4").wait_for(timeout=8000)
        held = tab.evaluate("navigator.locks.query().then(({ held }) => held.filter(({ name }) => "
                            "name.startsWith('parta-live')).length)")
        assert held == 1, held
        tab.close()


def signed_out(one, other, people, tally):
    tab = other.page.context.new_page()
    tab.goto(other.home + JOURNAL)
    tab.locator(".top__end details > summary").click()
    tab.get_by_role("button", name="Выйти").click()
    tab.wait_for_url("**/login")
    place = spare(one.page)[0]
    write(one.page, place, "4")
    says(one.page, "Сохранено")
    with tally.check("whoever has signed out hears nothing more, though the page stays open"):
        other.page.wait_for_timeout(4000)
        assert at(other.page, place).inner_text() == ""
    tab.close()
    other.sign_in("vera", people["vera"]).go(JOURNAL)
    with tally.check("what was written meanwhile stands on the page that is opened anew"):
        assert at(other.page, place).inner_text() == "4"


def conflict(one, other, tally):
    place = spare(one.page)[0]
    other.page.context.set_offline(True)
    write(other.page, place, "5")
    write(one.page, place, "3")
    says(one.page, "Сохранено")
    one.page.wait_for_timeout(700)
    other.page.context.set_offline(False)
    with tally.check("of two values the first one saved stands, and the second is kept beside it"):
        until(other.page, "document.querySelector('[data-state=conflict]') !== null")
        at(other.page, place).click()
        strip = other.page.locator(".strip").inner_text().replace("\u00a0", " ")
        assert "Сейчас здесь 3 (Лебедева В. П., " in strip and "). Вы ввели 5." in strip, strip
    with tally.check("the conflict is resolved by one key, and the other sees how"):
        other.page.keyboard.press("Enter")
        at(one.page, place).filter(has_text="5").wait_for(timeout=8000)
        assert other.page.locator("[data-state=conflict]").count() == 0


def shared(browser, home, people, tally):
    person = Person(browser, home).sign_in("vera", people["vera"])
    page = person.page
    person.go(JOURNAL)
    assert page.evaluate("document.documentElement.dataset.shared") == "1"
    first, second = spare(page, 2)
    page.context.clear_cookies(name=re.compile("^(__Host-)?parta$"))
    write(page, first, "2")
    with tally.check("where the sign-in of a shared computer ended the journal is hidden, and takes nothing"):
        page.locator("dialog.curtain").wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("5")
        assert page.locator("[data-state]").count() == 1 and at(page, first).inner_text() == "2"
    page.get_by_role("button", name="Войти и продолжить").click()
    dialog = page.get_by_role("dialog", name="Вход")
    with tally.check("the sign-in that ended is asked for over the journal, which stays as it is"):
        dialog.locator("#password").wait_for()
        assert at(page, first).inner_text() == "2" and "(1)" in page.locator("#save-state").inner_text()
    with tally.check("another person who signs in there sees and sends nothing of it"):
        dialog.locator("#login").fill("deputy")
        dialog.locator("#password").fill(people["deputy"])
        dialog.locator("button:not([type=button])").first.click()
        page.wait_for_url(home + "/")
        person.go(JOURNAL)
        page.wait_for_timeout(1500)
        assert at(page, first).inner_text() == "" and page.locator("[data-state]").count() == 0
        assert page.evaluate("Object.keys(sessionStorage).some((key) => key.startsWith('parta-outbox:'))")
    with tally.check("they sign out unasked, and what waits of the first person stays"):
        asked = []
        page.on("dialog", lambda question: (asked.append(question.message), question.accept()))
        page.locator(".top__end details > summary").click()
        page.get_by_role("button", name="Выйти").click()
        page.wait_for_url("**/login")
        assert asked == [], asked
        assert page.evaluate("Object.keys(sessionStorage).some((key) => key.startsWith('parta-outbox:'))")
    with tally.check("with the first person back, their record goes"):
        page.context.clear_cookies(name=re.compile("^(__Host-)?parta$"))
        person.sign_in("vera", people["vera"])
        person.go(JOURNAL)
        says(page, "Сохранено")
        assert at(page, first).inner_text() == "2"
    with tally.check("the same person signs in over the journal and goes on where they were"):
        page.context.clear_cookies(name=re.compile("^(__Host-)?parta$"))
        write(page, second, "3")
        page.get_by_role("button", name="Войти и продолжить").click()
        dialog.locator("#login").fill("vera")
        dialog.locator("#password").fill(people["vera"])
        dialog.locator("button:not([type=button])").first.click()
        says(page, "Сохранено")
        assert page.url.endswith(JOURNAL) and at(page, second).inner_text() == "3"
    with tally.check("a shared computer keeps no page"):
        assert page.evaluate("caches.keys()") == []
    with tally.check("whoever signs out of it with something unsent is asked, and then leaves nothing behind"):
        page.context.set_offline(True)
        write(page, second, "4")
        says(page, "Нет связи")
        page.locator(".top__end details > summary").click()
        page.get_by_role("button", name="Выйти").click()
        until(page, "!document.querySelector('table.grid') || document.documentElement.dataset.left === '1'")
        page.context.set_offline(False)
        assert asked == ["Не отправлено записей: 1. Если выйти сейчас, они пропадут. Выйти?"], asked
        # The sign-out has left without a connection: its failed navigation may end only now, and take this one along.
        until(page, "document.readyState === 'complete' && !document.querySelector('table.grid')")
        page.goto(home + "/login")
        assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('parta-outbox:'))") == []


def neighbours(browser, home, people, tally):
    """Two tabs of one shared computer: whoever sits down after a sign-out in the first types nothing in the second."""
    person = Person(browser, home).sign_in("vera", people["vera"])
    page = person.page
    person.go(JOURNAL)
    before = spare(page, 1000)
    at(page, before[0]).click()
    tab = page.context.new_page()
    tab.goto(home + "/")
    with tally.check("a sign-out in one tab of a shared computer hides its other tabs"):
        tab.locator(".top__end details > summary").click()
        tab.get_by_role("button", name="Выйти").click()
        tab.wait_for_url("**/login")
        page.locator("dialog.curtain").wait_for()
    with tally.check("another person signs in there: what they type in the other tab goes nowhere"):
        person.page = tab
        person.sign_in("deputy", people["deputy"])
        for key in ("2", "ArrowDown", "Escape", "2"):
            page.keyboard.press(key)
        page.wait_for_timeout(1500)
        assert page.locator("dialog.curtain").is_visible() and page.locator("[data-state]").count() == 0
        assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('parta-outbox:'))") == []
    with tally.check("with the first person back nothing was written in their name"):
        page.context.clear_cookies(name=re.compile("^(__Host-)?parta$"))
        person.sign_in("vera", people["vera"])
        person.page = page
        page.locator("dialog.curtain button").click()
        until(page, "!document.querySelector('dialog.curtain')")
        page.wait_for_timeout(1500)
        assert at(page, before[0]).inner_text() == ""
        person.go(JOURNAL)
        assert spare(page, 1000) == before
    page.context.close()


def on_engine(engine, play, tally):
    with DemoDay(tally, "together", engine=engine) as demo:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        one, other = (Person(browser, demo.home).sign_in("vera", demo.people["vera"]) for _ in range(2))
        live(one, other, tally)
        signed_out(one, other, demo.people, tally)
        conflict(one, other, tally)
        one.page.context.close()
        other.page.context.close()
        shared(browser, demo.home, demo.people, tally)
        neighbours(browser, demo.home, demo.people, tally)
        three_lessons(browser, demo, tally)
        offline(play, BROWSER, browser, demo, tally)
        browser.close()


def main():
    tally = Tally()
    with sync_playwright() as play:
        for engine in ENGINES:
            on_engine(engine, play, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
