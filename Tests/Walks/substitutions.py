"""Two teachers fall ill at half past seven: the day is covered from a telephone, at most two touches a lesson."""
import os
import pathlib
import sys
import time

from demo_day import ENGINES, DemoDay
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")


# Each has a lesson of one class every day: mathematics in 5Б, Russian in 6В.
AWAY = ["Куприн Андрей Олегович", "Мухина Раиса Антоновна"]

# The whole job is to take a person less than three minutes; a script neither reads nor chooses.
MOST_SECONDS = 60


class Finger:
    """Counts what a finger does: a touch for a button or a link, two for a choice – the list, and the line in it."""

    def __init__(self):
        self.count = 0

    def touch(self, place):
        place.click()
        self.count += 1

    def choose(self, place, words):
        place.select_option(label=words)
        self.count += 2

    def done(self):
        count, self.count = self.count, 0
        return count


def free(lesson):
    """The first candidate's button of an open lesson."""
    return lesson.locator(".cover__form li > .button").first


def noted(page, finger, name):
    """Notes that somebody is away from today on, nobody knows until when."""
    finger.touch(page.get_by_role("link", name="+ отсутствующий"))
    finger.choose(page.locator("#teacher"), name)
    finger.touch(page.get_by_role("button", name="Отметить отсутствие"))
    line = page.locator(".absent li", has_text=name.split()[0]).inner_text()
    assert "дата выхода неизвестна" in line, line
    return finger.done()


def closed(page, finger):
    """Closes the first open lesson by what it offers first; answers the touches that it took."""
    lessons = page.locator(".cover__lesson.is-open")
    before, lesson = lessons.count(), lessons.first
    if free(lesson).count():
        finger.touch(free(lesson))
    else:
        finger.touch(lesson.get_by_role("button", name="Снять урок"))
    assert lessons.count() == before - 1, page.inner_text("main")
    return finger.done()


def covered(deputy, tally):
    """Notes who is ill and covers every lesson; answers how many, and touches and seconds of the whole job."""
    page, finger, notes, touches = deputy.page, Finger(), [], []
    publishing, seconds, began = 0, float("inf"), time.monotonic()
    with tally.check("R053 an absence is noted in one form, its end left open, by four touches"):
        assert deputy.go("/substitutions") == 200
        notes = [noted(page, finger, name) for name in AWAY]
        assert notes == [4, 4], notes
        for name in AWAY:
            own = page.locator("section", has=page.locator("h2", has_text=name.split()[0]))
            assert own.locator(".cover__lesson.is-open").count(), name
    with tally.check("R053 every open lesson of the day is covered by at most two touches"):
        while page.locator(".cover__lesson.is-open").count():
            touches.append(closed(page, finger))
        assert touches and max(touches) <= 2, touches
        assert "закрыты все" in page.inner_text("main")
    with tally.check("R053 nobody is in two places, and the pay sheet is reckoned"):
        check = page.locator(".cover__check").inner_text()
        assert "нет накладок" in check and "Табель" in check and "+" in check, check
    with tally.check("R053 the page fits a telephone"):
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    with tally.check("R053 the day is published with one touch, and the sheet for the wall says no reason"):
        finger.touch(page.get_by_role("button", name="Опубликовать"))
        assert "семьи и учителя видят замены" in page.inner_text("main")
        publishing, seconds = finger.done(), time.monotonic() - began
        page.get_by_role("link", name="На стенд").click()
        assert "больничный" not in page.inner_text("main")
        assert page.locator("tbody tr").count() >= len(touches)
    total = sum(notes) + sum(touches) + publishing
    with tally.check("R053 two ill, all of the day: no more than a touch a lesson, four an illness and one to publish"):
        assert total <= 4 * len(AWAY) + len(touches) + 1, (notes, touches, publishing)
    with tally.check(f"R053 the day from the first touch to the last is done by the script in {MOST_SECONDS} seconds"):
        assert seconds < MOST_SECONDS, seconds
    return len(touches), total, seconds


def given_back(page, deputy):
    """Куприн comes after all: his line of the absent is ended, and the page says how many lessons are his again."""
    assert deputy.go("/substitutions") == 200
    line = page.locator(".absent li", has_text="Куприн")
    line.locator("summary").click()
    line.get_by_role("button", name="На работе с").click()
    assert "Учителю возвращено уроков:" in page.inner_text("main"), page.inner_text("main")
    assert page.locator("h2", has_text="Куприн").count() == 0


def lived(browser, home, people, tally):
    deputy = Person(browser, home).sign_in("deputy", people["deputy"])
    deputy.page.set_viewport_size({"width": 360, "height": 740})
    lessons, touches, seconds = covered(deputy, tally)
    print(f"{lessons} lessons covered by {touches} touches in {seconds:.1f} s", flush=True)
    with tally.check("R053 the register counts the lessons, and the director reads it"):
        director = Person(browser, home).sign_in("director", people["director"])
        assert director.go("/substitutions/register") == 200
        assert "больничный" in director.page.inner_text("main")
    with tally.check("R053 the register is taken out as a workbook"):
        with director.page.expect_download() as download:
            director.page.get_by_role("link", name="XLSX").click()
        assert pathlib.Path(download.value.path()).read_bytes().startswith(b"PK")
    with tally.check("R053 a teacher who is there after all gets every lesson back by one touch"):
        given_back(deputy.page, deputy)
    with tally.check("no page asked a foreign host for anything"):
        assert not deputy.foreign + director.foreign


def main():
    tally = Tally()
    tools = os.environ.get("PARTA_TOOLS", os.path.abspath(".tools/venv"))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        for engine in ENGINES:
            with DemoDay(tally, "away", "2026-11-19 07:30", engine, PARTA_TOOLS=tools) as demo:
                lived(browser, demo.home, demo.people, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
