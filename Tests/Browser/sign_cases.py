"""What a cell says besides its mark: the same while the page is open as after a reload."""
from journal_hands import cell, opened, place, press, ready, saved, strip, text, until

UNSEEN = "document.querySelectorAll('td.is-new').length"


def answers(school, more):
    """A server that says of an operation what `more` says of it."""
    plain = school.answer
    school.answer = lambda op: plain(op) | more(op)


def label(page, row, column=4):
    return cell(page, row, column).get_attribute("aria-label")


def seen_of_an_answer(page, address, school):
    """«°» stands until the family sees the mark and goes by itself, though not from under an open cell."""
    answers(school, lambda op: {"flags": 1, "seen": "с 14:26", "left": 2} if op["facet"] == "mark" else {})
    opened(page, address)
    press(page, "5", "4")
    saved(page)
    until(page, f"{UNSEEN} === 2")
    assert label(page, 0) == "5, семья увидит с 14:26", label(page, 0)
    press(page, "ArrowUp")
    assert place(page) == [1, 4] and "семья увидит с 14:26" in strip(page), strip(page)
    press(page, "F2")
    page.keyboard.type("4/3")
    until(page, f"{UNSEEN} === 1")
    page.wait_for_timeout(300)
    assert "is-new" in cell(page, 1).get_attribute("class"), "what is open in the hand is left alone"
    assert page.locator(".grid__editor").input_value() == "4/3" and label(page, 0) is None
    press(page, "Escape")
    until(page, f"{UNSEEN} === 0")
    assert text(page, 1) == "4" and label(page, 1) is None
    press(page, "ArrowUp")
    assert "семья увидит" not in strip(page), strip(page)


def seen_of_the_page(page, address, school):
    """A page that is opened anew knows from when the family sees its marks, and takes the sign away then."""
    school.cells[0][8] = school.cells[1][8] = 1

    def with_seen(route):
        reply = route.fetch()
        seen = '"seen": [["с 10:20", 1, 1, 0], ["с 21 ноября, 00:05", 3000000, 2, 0]], "cells":'
        body = reply.text().replace('"cells":', seen)
        route.fulfill(response=reply, body=body)

    page.route("**/journal", with_seen)
    opened(page, address)
    assert "семья увидит с 21 ноября, 00:05" in label(page, 0, 2), "the label says it too, before the cell is come to"
    press(page, "Home")
    assert place(page) == [0, 1] and "семья увидит с 10:20" in strip(page), strip(page)
    page.wait_for_timeout(1500)
    press(page, "ArrowRight")
    assert "семья увидит с 21 ноября, 00:05" in strip(page), "a month is longer than a timer of a browser"
    press(page, "ArrowLeft")
    assert "семья увидит" not in strip(page) and text(page, 0, 1) == "5", strip(page)


def hearsay(page, address, school):
    """A reason that a subject teacher has heard is underlined at once, in the lesson's first column."""
    answers(school, lambda op: {"flags": 8 if op["set"] == "Б" else 0} if op["facet"] == "absence" else {})
    opened(page, address)
    press(page, "Home", "ArrowRight", "ArrowRight", "ArrowDown", ",")
    assert text(page, 1, 2) == "Б" and text(page, 1, 3) == "Б", "it is typed in the second column"
    until(page, "document.querySelectorAll('td.is-hearsay').length === 1")
    assert cell(page, 1, 2).get_attribute("class") == "abs is-hearsay"
    assert label(page, 1, 2) == "Б, причина со слов" and label(page, 1, 3) == "Б, отсутствовал"
    press(page, "ArrowUp", "y")
    until(page, "document.querySelectorAll('td.is-hearsay').length === 0")
    assert label(page, 1, 2) == "Н, причина не указана" and label(page, 1, 3) == "Н, отсутствовал"
    assert cell(page, 1, 3).get_attribute("class") == "is-ghost"


def due_of_an_answer(page, address, school):
    """By when a point's work is to be handed in is known at once: to the ears, in the line and in the form."""
    answers(school, lambda op: {"flags": 0, "due": "2025-12-04"} if op["set"] == "." else {})
    ready(page, address)
    press(page, ".")
    saved(page)
    until(page, "document.querySelector('td.pt').ariaLabel === 'точка, сдать до 4 декабря'")
    press(page, "ArrowUp")
    assert "сдать до чт, 4 декабря" in strip(page), strip(page)
    press(page, "Shift+F2")
    field = page.get_by_role("dialog").get_by_label("Сдать до")
    assert field.input_value() == "2025-12-04"
    field.fill("2025-12-11")
    press(page, "Enter")
    saved(page)
    sent = school.batches[-1][0]
    # 4 December 2025 is 20 426 days after the first of 1970.
    assert (sent["facet"], sent["set"], sent["base"]) == ("due", "2025-12-11", 20426), sent


def height_of_a_row(page, address, _school):
    """Whatever is typed into a cell its row stays as high, and what is typed fits."""
    opened(page, address)
    heights = [cell(page, row).bounding_box()["height"] for row in range(3)]
    for row, typed in enumerate(["Б 4/5", "О 4/5"]):
        press(page, "F2")
        page.keyboard.type(typed)
        press(page, "Enter")
        assert text(page, row) == typed
    assert [cell(page, row).bounding_box()["height"] for row in range(3)] == heights
    widths = page.evaluate("""[...document.querySelectorAll("td.is-long")].map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return [range.getBoundingClientRect().width, each.clientWidth];
    })""")
    assert len(widths) == 2 and all(width < room for width, room in widths), widths


CASES = [
    ("the sign of a mark that the family has not seen goes by itself", seen_of_an_answer),
    ("a page opened anew says from when the family sees its marks", seen_of_the_page),
    ("a reason by hearsay is underlined at once, in the lesson's first column", hearsay),
    ("the day of a point is known as soon as it is put", due_of_an_answer),
    ("an absence with two marks leaves its row as high as it was", height_of_a_row),
]
