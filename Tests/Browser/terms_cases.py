"""Columns that are closed and marks that came late: what the journal says of them where they stand, and offers."""
from journal_hands import cell, opened, place, press, strip, text, until

ASK = """() => {
    document.querySelector(".grid").dataset.ask = "/requests/new/7";
    document.querySelector("th[data-l='1000']").classList.add("is-locked");
}"""
WORDS = "Этот столбец закрыт. Enter — попросить открыть."


def form_of_a_request(page):
    page.route("**/requests/**", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><p>.</p>"))


def asks_where_it_stands(page, address, _school):
    """The strip of a closed column leads to the request: by Enter, and by its button."""
    form_of_a_request(page)
    opened(page, address)
    page.evaluate(ASK)
    press(page, "Home", "ArrowLeft")
    assert place(page) == [0, 0] and WORDS in strip(page), strip(page)
    press(page, "5")
    assert text(page, 0, 0) == "" and WORDS in strip(page), "what is typed there changes nothing"
    press(page, "ArrowRight")
    way = page.locator(".strip").get_by_role("button", name="Попросить открыть")
    assert way.count() == 0 and WORDS not in strip(page), "an open column is asked for by nobody"
    press(page, "Enter")
    assert place(page) == [1, 1], "there Enter goes down"
    press(page, "ArrowLeft", "Enter")
    page.wait_for_url("**/requests/new/7?l=1000")
    opened(page, address)
    page.evaluate(ASK)
    press(page, "Home", "ArrowLeft")
    way.click()
    page.wait_for_url("**/requests/new/7?l=1000")


def asks_nobody(page, address, _school):
    """Whoever may not ask is told that the column is closed, and Enter goes down as anywhere."""
    opened(page, address)
    page.evaluate("document.querySelector(\"th[data-l='1000']\").classList.add('is-locked')")
    press(page, "Home", "ArrowLeft")
    assert "Этот столбец закрыт." in strip(page) and "попросить" not in strip(page)
    press(page, "Enter")
    assert place(page) == [1, 0]


def asks_by_finger(page, address, _school):
    """A finger on a closed column finds the same button over its keys."""
    form_of_a_request(page)
    page.goto(f"{address}/journal")
    page.locator(".onelesson").wait_for()
    page.evaluate(ASK)
    for _ in range(4):
        page.get_by_role("button", name="Предыдущий урок").tap()
    cell(page, 2, 0).tap()
    until(page, "document.querySelector('.pad[data-open]') !== null")
    pad = page.locator(".pad")
    assert WORDS in pad.inner_text(), pad.inner_text()
    way = pad.get_by_role("button", name="Попросить открыть")
    assert way.bounding_box()["height"] >= 44
    way.tap()
    page.wait_for_url("**/requests/new/7?l=1000")


asks_by_finger.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


CASES = [
    ("a closed column is asked for where it stands, by Enter and by a button", asks_where_it_stands),
    ("a closed column that nobody may ask for only says so", asks_nobody),
    ("a finger asks for a closed column over its keys", asks_by_finger),
]
