"""Ctrl+K: the way to the search from every page, and from the line of a lesson on."""
import re

from journal_hands import opened, press

PAGE = """<!doctype html><html lang="ru" data-account="17"><head><meta charset="utf-8"><title>Люди</title>
<script type="module" src="/Scripts/common.js"></script><script type="module" src="/Scripts/search-key.js"></script>
</head><body><header class="top"><div class="top__end"><a href="/search" aria-label="Поиск" data-behaviour="search"
aria-keyshortcuts="Control+K">⌕</a></div></header><main id="main" tabindex="-1"><h1>Люди</h1>
<form role="search"><label>Имя <input id="name"{field}></label></form></main></body></html>"""
RUSSIAN = """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
    { key: "л", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true }))"""
WAY = """() => {
    const way = Object.assign(document.createElement("a"), { href: "/search", textContent: "⌕" });
    way.dataset.behaviour = "search";
    document.querySelector(".top__end").append(way);
}"""
SEARCH = re.compile(r"/search(\?|$)")


def shown(page, address, field=""):
    """A page of the house, and the search it leads to."""
    body = PAGE.replace("{field}", field)
    page.route("**/people", lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=body))
    page.route(SEARCH, lambda route: route.fulfill(content_type="text/html", body="<!doctype html><p>.</p>"))
    page.goto(f"{address}/people")
    page.wait_for_load_state("load")


def leads(page, address, _school):
    shown(page, address)
    page.keyboard.press("k")
    page.keyboard.press("Control+Shift+k")
    assert page.url.endswith("/people"), "another key"
    page.locator("#name").focus()
    page.keyboard.press("Control+k")
    page.wait_for_url(SEARCH)
    shown(page, address)
    assert page.evaluate(RUSSIAN) is False, "the browser's own search does not open"
    page.wait_for_url(SEARCH)


def beside_a_form(page, address, _school):
    """A form half filled in stays: the search opens beside it, and instead of it once nothing is typed there."""
    page.context.route(SEARCH, lambda route: route.fulfill(content_type="text/html", body="<!doctype html><p>.</p>"))
    shown(page, address, '></label></form><form method="post"><label>Тема <input id="topic" value="Дроби"')
    page.locator("#topic").fill("Дроби и доли")
    opens_beside(page)
    assert page.locator("#topic").input_value() == "Дроби и доли"
    page.locator("#topic").fill("Дроби")
    page.keyboard.press("Control+k")
    page.wait_for_url(SEARCH)
    shown(page, address, '></label></form><p tabindex="-1" data-behaviour="error-summary">Заполните поле</p>'
          '<form method="post"><label>Тема <input id="topic" value="Дроби и доли"')
    opens_beside(page)


def opens_beside(page):
    with page.context.expect_page() as opening:
        page.keyboard.press("Control+k")
    opening.value.wait_for_url(SEARCH)
    assert page.url.endswith("/people")


def waits_for_a_window(page, address, _school):
    """An open window keeps its keys; the list of keys names the search."""
    shown(page, address)
    page.keyboard.press("?")
    window = page.get_by_role("dialog")
    window.wait_for()
    assert "поиск: ученик" in window.inner_text()
    page.keyboard.press("Control+k")
    assert page.url.endswith("/people")


def stays(page, address, _school):
    """On the page of the search it goes to the field and takes what was typed before."""
    shown(page, address, ' data-behaviour="search-field" value="куз"')
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "name" and page.url.endswith("/people")
    page.keyboard.type("мор")
    assert page.locator("#name").input_value() == "мор"


def from_the_line(page, address, _school):
    """What is nobody's of the class may be looked for in the school, by whoever chooses that."""
    page.route(SEARCH, lambda route: route.fulfill(content_type="text/html", body="<!doctype html><p>.</p>"))
    opened(page, address)
    page.evaluate(WAY)
    press(page, "Control+k")
    box = page.get_by_role("dialog", name="Строка урока")
    box.wait_for()
    page.locator("#lesson-line").fill("п" * 101)
    box.get_by_text("такого в списке нет").wait_for()
    assert "Искать по школе" not in box.inner_text(), "more than the search takes"
    page.locator("#lesson-line").fill("петросян")
    box.get_by_text("Искать по школе: петросян").wait_for()
    assert "такого в списке нет" in box.inner_text()
    press(page, "Enter")
    assert page.url.endswith("/journal"), "Enter alone leaves nothing"
    press(page, "ArrowDown", "Enter")
    page.wait_for_url(SEARCH)
    assert page.url.endswith("?q=%D0%BF%D0%B5%D1%82%D1%80%D0%BE%D1%81%D1%8F%D0%BD"), page.url


def line_first(page, address, _school):
    """A journal, marks and words of the lesson come before the search."""
    opened(page, address)
    page.evaluate(WAY)
    press(page, "Control+k")
    box = page.get_by_role("dialog", name="Строка урока")
    box.wait_for()
    for words, seen in (("8в алг", "8В · Алгебра"), ("абр5", "Абрамов И. — 5"), ("тема Теорема", "Тема: Теорема")):
        page.locator("#lesson-line").fill(words)
        box.get_by_text(seen).wait_for()
        assert "Искать по школе" not in box.inner_text(), words
    page.locator("#lesson-line").fill("8в алг")
    press(page, "Enter")
    page.wait_for_url("**/journal/8v/algebra")


CASES = [
    ("Ctrl+K leads to the search, whatever the layout", leads),
    ("Ctrl+K leaves no form that is half filled in", beside_a_form),
    ("Ctrl+K waits for an open window", waits_for_a_window),
    ("Ctrl+K on the search goes to its field", stays),
    ("the line of a lesson leads on to the search of the school", from_the_line),
    ("the line of a lesson is first of all the lesson's", line_first),
]
