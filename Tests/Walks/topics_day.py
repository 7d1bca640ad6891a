"""«Темы и задания» in the model school: typed by keyboard, pasted, seen by the family, on a phone, on paper."""
import datetime
import os
import sys

from demo_day import DemoDay
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
TOPICS = "/journal/8b/algebra/topics"
PASTE = """text => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
}"""


def written(row):
    row.locator("output", has_text="Записано").wait_for()


def typed(page):
    """Topic, Tab, homework, Enter: the next lesson's homework has the cursor, and the row is saved."""
    rows = page.locator(".topics form")
    first, second = rows.nth(0), rows.nth(1)
    first.locator("[name=topic]").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Теорема Виета")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("§ 12, № 345")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == second.locator("[name=homework]").get_attribute("id")
    written(first)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.name") == "topic"
    page.reload()
    assert rows.nth(0).locator("[name=topic]").input_value() == "Теорема Виета"
    assert rows.nth(0).locator("[name=homework]").input_value() == "§ 12, № 345"


def timed(page):
    """Minutes beside the homework are saved as they are left, and stand there again."""
    row = page.locator(".topics form").nth(0)
    row.locator("[name=minutes]").fill("25")
    page.keyboard.press("Tab")
    written(row)
    page.reload()
    assert row.locator("[name=minutes]").input_value() == "25"


def pasted(page):
    rows = page.locator(".topics form")
    rows.nth(0).locator("[name=topic]").focus()
    page.evaluate(PASTE, "Квадратные уравнения\t№ 1\nДискриминант\t№ 2\n")
    dialog = page.get_by_role("dialog")
    assert "заменят прежние записи" in dialog.inner_text()
    dialog.get_by_role("button", name="Вставить").click()
    for at in (0, 1):
        written(rows.nth(at))
    page.reload()
    assert rows.nth(1).locator("[name=topic]").input_value() == "Дискриминант"
    assert rows.nth(1).locator("[name=homework]").input_value() == "№ 2"


def row_waits(page):
    row = page.locator(".topics form").nth(3)
    page.context.set_offline(True)
    row.locator("[name=topic]").fill("Повторение без связи")
    page.keyboard.press("Tab")
    row.locator("output", has_text="Ждёт в этой вкладке").wait_for()
    page.context.set_offline(False)
    written(row)
    page.reload()
    assert row.locator("[name=topic]").input_value() == "Повторение без связи"


def form_waits(page):
    """Of the whole form only what was changed waits; the rest says the same as the record."""
    page.context.set_offline(True)
    page.fill("#topic", "Записано без связи")
    page.get_by_role("button", name="Сохранить", exact=True).click()
    said = page.locator("form[data-behaviour=lesson] [role=status]")
    said.filter(has_text="Ждёт в этой вкладке: тема. Уйдёт").wait_for()
    page.context.set_offline(False)
    said.filter(has_text="отправлено").wait_for()
    page.reload()
    assert page.input_value("#topic") == "Записано без связи"


def facets(page):
    """The lesson's own page: time, link, file, an answer; and what the class has for that evening."""
    page.fill("#homework", "№ 400")
    page.fill("#h0-minutes", "170")
    page.locator("[data-role=evening] b").wait_for()
    page.locator(".lesson__more summary").first.click()
    page.fill("#h0-link", "https://resh.edu.ru/8")
    page.set_input_files("#h0-file", {"name": "карточка.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 x"})
    page.locator("input[name=h0-answer]").check()
    page.locator(".lesson__own summary").first.click()
    page.locator("#h1-words").fill("карточка 7")
    page.locator(".lesson__to label", has_text="Кузнецова Анна").click()
    page.get_by_role("button", name="Сохранить", exact=True).click()
    page.get_by_text("Записано.").wait_for()
    assert page.input_value("#h0-minutes") == "170" and page.get_by_role("link", name="карточка.pdf").count() == 1


def narrow(page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.reload()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate("""[...document.querySelectorAll('.topics .input')].filter(
        (field) => field.getBoundingClientRect().height < 44).length""")
    assert small == 0
    row = page.locator(".topics form").nth(2)
    row.locator("[name=homework]").tap()
    row.locator("[name=homework]").fill("—")
    page.locator("h1").tap()
    written(row)


def lived(play, home, people, tally):
    browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
    teacher = Person(browser, home).sign_in("vera", people["vera"])
    page = teacher.page
    teacher.go("/journal/8b/algebra")
    page.get_by_role("link", name="Темы и задания").click()
    with tally.check("R062 topics and homework are typed lesson after lesson from the keyboard"):
        typed(page)
        timed(page)
    with tally.check("R062 a column of topics is pasted from a spreadsheet after a preview"):
        pasted(page)
    with tally.check("a row that was left without a connection waits, and goes"):
        row_waits(page)
    with tally.check("F2 opens the lesson, and the lesson leads back"):
        page.locator(".topics form [name=topic]").nth(1).focus()
        page.keyboard.press("F2")
        page.wait_for_url("**/lesson/**")
    with tally.check("R065 R066 time, link, file and a student's own homework are written without leaving the lesson"):
        facets(page)
    with tally.check("so does a lesson's form, and nothing else of it than what was changed"):
        form_waits(page)
    lesson = page.url.split("?")[0]
    father = Person(browser, home).sign_in("papa", people["papa"])
    with tally.check("R066 R083 the family sees what is its own"):
        day = page.inner_text("h1")
        father.go("/diary")
        anna = father.page.locator(".kids a, .days a").first.get_attribute("href").split("?")[0].split("#")[0]
        week = f"{anna}?d={date_of(day)}"
        father.go(week)
        text = father.page.inner_text("main")
        assert "№ 400" in text and "карточка 7" in text and "нужен ответ" in text
        assert father.page.locator("a[rel='noreferrer noopener']").first.inner_text() == "resh.edu.ru"
        with father.page.expect_download() as coming:
            father.page.get_by_role("link", name="карточка.pdf").first.click()
        assert coming.value.suggested_filename == "карточка.pdf"
        assert Person(browser, home).sign_in("boris", people["boris"]).go(week) in (403, 404)
    with tally.check("R062 the page of topics is written by touch on a phone of 360 points"):
        context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True,
                                      storage_state=page.context.storage_state())
        phone = context.new_page()
        phone.goto(home + TOPICS)
        narrow(phone)
    with tally.check("R062 on paper it is the right page of the journal"):
        teacher.go(TOPICS)
        page.emulate_media(media="print")
        assert page.locator(".topics .input").first.is_hidden()
        assert page.locator(".topics .only-print").first.is_visible()
        page.emulate_media(media="screen")
    with tally.check("no page asked a foreign host for anything"):
        assert not teacher.foreign and not father.foreign, lesson


MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
          "декабря"]


def date_of(heading):
    """«Урок · пт, 21 ноября» of the school year that is going on as 2025-11-21."""
    words = heading.split()
    day, month = next((int(word), MONTHS.index(after) + 1) for word, after in zip(words, words[1:]) if after in MONTHS)
    today = datetime.date.today()
    begun = today.year if today.month > 8 else today.year - 1
    return str(datetime.date(begun if month > 8 else begun + 1, month, day))


def main():
    tally = Tally()
    with sync_playwright() as play, DemoDay(tally, "topics") as demo:
        lived(play, demo.home, demo.people, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
