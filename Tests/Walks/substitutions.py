"""A teacher falls ill at half past seven: the day is covered from a telephone, at most two touches a lesson."""
import os
import pathlib
import sys

from demo_day import DemoDay
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")


def free(lesson):
    """The first candidate's button of an open lesson."""
    return lesson.locator(".cover__form li > .button").first


def covered(deputy, tally):
    """Notes the illness and covers every lesson; answers the touches that each lesson took."""
    page, touches = deputy.page, []
    with tally.check("R053 an absence is noted in one form, its end left open"):
        assert deputy.go("/substitutions") == 200
        page.get_by_role("link", name="+ отсутствующий").click()
        page.select_option("#teacher", label="Куприн Андрей Олегович")
        page.get_by_role("button", name="Отметить отсутствие").click()
        assert "Куприн" in page.inner_text("main") and "дата выхода неизвестна" in page.inner_text("main")
    with tally.check("R053 every open lesson of the day is covered by at most two touches"):
        while page.locator(".cover__lesson.is-open").count():
            before, count = page.locator(".cover__lesson.is-open").count(), 0
            lesson = page.locator(".cover__lesson.is-open").first
            if free(lesson).count() == 0:
                lesson.get_by_role("button", name="Снять урок").click()
            else:
                free(lesson).click()
            count += 1
            assert page.locator(".cover__lesson.is-open").count() == before - 1, page.inner_text("main")
            touches.append(count)
        assert touches and max(touches) <= 2, touches
        assert "закрыты все" in page.inner_text("main")
    with tally.check("R053 nobody is in two places, and the pay sheet is reckoned"):
        check = page.locator(".cover__check").inner_text()
        assert "нет накладок" in check and "Табель" in check and "+" in check, check
    with tally.check("R053 the page fits a telephone"):
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    with tally.check("R053 the day is published with one touch, and the sheet for the wall says no reason"):
        page.get_by_role("button", name="Опубликовать").click()
        assert "семьи и учителя видят замены" in page.inner_text("main")
        page.get_by_role("link", name="На стенд").click()
        assert "больничный" not in page.inner_text("main")
        assert page.locator("tbody tr").count() >= len(touches)
    return len(touches)


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
    lessons = covered(deputy, tally)
    print(f"{lessons} lessons covered")
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
    with sync_playwright() as play, DemoDay(tally, "away", "2026-11-19 07:30", PARTA_TOOLS=tools) as demo:
        lived(play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"]), demo.home, demo.people, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
