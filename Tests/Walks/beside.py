"""Two people who have one journal open: each is told of the other, and undoing never wipes out the other's mark.
And what a journal says beside its marks: who wrote one, what an average is made of, why a mark came late."""
import os
import sys

from demo_day import DemoDay
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally
from together import at, says, spare, until, write

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
JOURNAL = "/journal/8b/algebra"
CHIP = ".page__tools .chip"
# An empty cell of a lesson whose marks are late by now; null where the period has only begun.
OLD = """() => {
    const old = new Date(Date.now() - 10 * 864e5).toISOString().slice(0, 10);
    const heads = [...document.querySelectorAll("th[data-l]")];
    const empty = "tbody tr:not(:has(.is-out)) td:not(.grid__avg, .grid__period, [aria-readonly]):empty";
    const cells = document.querySelectorAll(empty);
    const cell = [...cells].find((each) => heads[each.cellIndex - 1].dataset.day < old);
    return cell ? [cell.parentNode.sectionRowIndex, cell.cellIndex] : null;
}"""


def presence(vera, irina, tally):
    vera.go(JOURNAL)
    with tally.check("whoever is alone in a journal is told of nobody"):
        vera.page.wait_for_timeout(2000)
        assert vera.page.locator(CHIP).count() == 0
    irina.go(JOURNAL)
    with tally.check("two who have one journal open are told of each other"):
        vera.page.locator(CHIP, has_text="Здесь же: Носова").wait_for(timeout=8000)
        irina.page.locator(CHIP, has_text="Здесь же: Лебедева").wait_for(timeout=8000)
    with tally.check("whoever goes on to another page is there no longer"):
        irina.go("/journals")
        until(vera.page, f"!document.querySelector('{CHIP}')")
    with tally.check("a page without a journal opens no stream"):
        asked = []
        irina.page.on("request", lambda request: "/live" in request.url and asked.append(request.url))
        irina.page.wait_for_timeout(1500)
        assert asked == [], asked


def undoing(one, other, tally):
    one.go(JOURNAL)
    other.go(JOURNAL)
    other.page.wait_for_timeout(1500)
    place = spare(one.page)[0]
    write(one.page, place, "5")
    says(one.page, "Сохранено")
    at(other.page, place).filter(has_text="5").wait_for(timeout=8000)
    write(other.page, place, "4")
    at(one.page, place).filter(has_text="4").wait_for(timeout=8000)
    with tally.check("what another has changed since is not undone, and whose hand it was is said"):
        at(one.page, place).click()
        one.page.keyboard.press("Control+z")
        strip = one.page.locator(".strip").inner_text().replace("\u00a0", " ")
        assert "Не отменено: клетку уже изменил" in strip, strip
        assert at(one.page, place).inner_text() == "4"
    with tally.check("the other undoes their own, and the first value is back for both"):
        other.page.keyboard.press("Control+z")
        for person in (one, other):
            at(person.page, place).filter(has_text="5").wait_for(timeout=8000)


def card(vera, tally):
    vera.go(JOURNAL)
    place = spare(vera.page)[0]
    write(vera.page, place, "5")
    says(vera.page, "Сохранено")
    with tally.check("Ctrl+I tells who wrote a mark, when, and from when the family sees it"):
        at(vera.page, place).click()
        vera.page.keyboard.press("Control+i")
        box = vera.page.locator(".colcard")
        box.get_by_role("link", name="История").wait_for()
        words = box.inner_text().replace("\u00a0", " ")
        assert "Лебедева В. П., " in words and "Видно семье с" in words and "ответ" in words, words
        vera.page.keyboard.press("Escape")
        assert box.is_hidden()
    second = spare(vera.page)[0]
    write(vera.page, second, "y")
    # «Сохранено» stands there still of the mark before.
    vera.page.wait_for_timeout(500)
    says(vera.page, "Сохранено")
    with tally.check("the same of an absence, where no mark ever stood"):
        at(vera.page, second).click()
        vera.page.keyboard.press("Control+i")
        box.get_by_role("link", name="История").wait_for()
        assert "Посещаемость: Лебедева В. П." in box.inner_text().replace("\u00a0", " "), box.inner_text()


def average(vera, tally):
    vera.go(JOURNAL)
    cell = vera.page.locator("tbody .grid__avg", has_text=",").first
    with tally.check("an average is spelled out, and comes to what stands there"):
        words, box = cell.inner_text(), vera.page.locator(".colcard")
        cell.hover()
        box.get_by_text(" / ").first.wait_for()
        cell.click()
        box.get_by_role("button", name="Закрыть").wait_for()
        assert f" = {words}" in box.inner_text() or "На этой странице" in box.inner_text(), box.inner_text()
        vera.page.keyboard.press("Escape")
        assert box.is_hidden()


def late(vera, tally):
    vera.go(JOURNAL + "?p=year")
    place = vera.page.evaluate(OLD)
    if not place:
        return
    with tally.check("R070 a late mark offers its reason, and one tap writes it with the lesson"):
        at(vera.page, place).click()
        vera.page.wait_for_timeout(1000)
        vera.page.keyboard.press("4")
        strip = vera.page.locator(".strip")
        strip.get_by_role("button", name="нет связи").click()
        strip.get_by_text("Причина записана: нет связи.").wait_for()
        lesson = vera.page.locator("th[data-l] a").nth(place[1] - 1).get_attribute("href")
        vera.go(lesson)
        assert "Причина: нет связи." in vera.text().replace("\u00a0", " "), vera.text()


def main():
    tally = Tally()
    with sync_playwright() as play, DemoDay(tally, "beside") as demo:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        vera, irina = (Person(browser, demo.home).sign_in(name, demo.people[name]) for name in ("vera", "irina"))
        again = Person(browser, demo.home).sign_in("vera", demo.people["vera"])
        presence(vera, irina, tally)
        undoing(vera, again, tally)
        card(vera, tally)
        average(vera, tally)
        late(vera, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
