"""Columns that are closed and marks that came late: what the journal says of them where they stand, and offers."""
from journal_hands import cell, opened, place, press, ready, saved, strip, text, until

ASK = """() => {
    document.querySelector(".grid").dataset.ask = "/requests/new/7";
    document.querySelector("th[data-l='1000']").classList.add("is-locked");
}"""
WORDS = "Этот столбец закрыт. Enter — попросить открыть этот столбец."


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


def names_the_period(page, address, _school):
    """A column of a closed period says which and since when."""
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('"l": 1000,', '"l": 1000, "shut": "I четверть закрыта 31.10",', 1)))(
            route.fetch()))
    opened(page, address)
    page.evaluate(ASK)
    press(page, "Home", "ArrowLeft")
    assert "I четверть закрыта 31.10. Enter — попросить открыть этот столбец." in strip(page), strip(page)


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
    pad.get_by_role("button", name="5", exact=True).tap()
    assert WORDS in pad.inner_text() and text(page, 2, 0) == "", pad.inner_text()
    way = pad.get_by_role("button", name="Попросить открыть")
    assert way.bounding_box()["height"] >= 44
    way.tap()
    page.wait_for_url("**/requests/new/7?l=1000")


asks_by_finger.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


LATE = "/lesson/1004/7/late"
RULE = "Внесено на 2 дня позже срока (7 календарных дней, 003 п. 2.6). Причина — по желанию."


def answers_late(school):
    """A server by whose rules every mark comes two days late: 2 · 256 + 2."""
    judged = school.answer

    def answer(op):
        late = {"flags": 514, "rule": "7 календарных дней, 003 п. 2.6"} if op["facet"] == "mark" else {}
        return judged(op) | late

    school.answer = answer


def says_why(page, address, school):
    """A late mark offers its reason in the strip: one key takes it, and the cell has the keyboard again."""
    answers_late(school)
    ready(page, address)
    press(page, "5")
    until(page, "document.querySelector('.strip').textContent.includes('позже срока (7')")
    assert RULE in strip(page), strip(page)
    usual = page.locator(".strip .strip__end").first.get_by_role("button")
    assert usual.all_inner_texts() == ["болел", "проверял дольше", "нет связи", "другая…"], usual.all_inner_texts()
    press(page, "F6", "Tab", "Enter")
    until(page, "document.querySelector('.strip').textContent.includes('Причина записана: проверял дольше.')")
    assert school.lessons[LATE] == {"token": "token-1", "reason": "проверял дольше"}, school.lessons
    assert place(page) == [1, 4], "and it goes on where it was"
    press(page, "4")
    saved(page)
    assert "Внесено на" not in strip(page), "a lesson is asked about once"
    press(page, "ArrowUp", "ArrowUp")
    assert "внесено на 2 дня позже срока" in strip(page) and "Причина: проверял дольше." in strip(page), strip(page)


def says_why_in_own_words(page, address, school):
    """Where a reason stands already a tap shows it first; one's own words are typed over the journal."""
    answers_late(school)
    school.lessons[LATE] = {"reason": "болел"}
    ready(page, address)
    press(page, "5")
    until(page, "document.querySelector('.strip').textContent.includes('позже срока (7')")
    page.locator(".strip").get_by_role("button", name="нет связи").click()
    dialog = page.get_by_role("dialog", name="Почему внесено позже срока")
    field = dialog.get_by_label("Причина")
    field.wait_for()
    assert field.input_value() == "болел" and school.lessons[LATE] == {"reason": "болел"}
    assert field.evaluate("(each) => each === document.activeElement")
    page.route(f"**{LATE}", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    field.fill("курсы повышения квалификации")
    press(page, "Enter")
    dialog.get_by_role("alert").wait_for()
    assert "Причину сейчас не записать" in dialog.inner_text(), "the words stay where they were typed"
    page.unroute(f"**{LATE}")
    press(page, "Enter")
    dialog.wait_for(state="detached")
    assert school.lessons[LATE]["reason"] == "курсы повышения квалификации"
    assert place(page) == [1, 4]
    press(page, "ArrowUp")
    page.locator(".strip").get_by_role("button", name="Изменить").click()
    dialog.get_by_role("button", name="болел").click()
    dialog.wait_for(state="detached")
    assert school.lessons[LATE]["reason"] == "болел" and "Причина записана: болел." in strip(page)


def types_on(page, address, school):
    """While a reason is on its way the cell has the keyboard, and what is half typed when it is written stays so."""
    answers_late(school)
    ready(page, address)
    waiting = []
    page.route(f"**{LATE}", lambda route: route.continue_() if waiting else waiting.append(route))
    press(page, "5")
    until(page, "document.querySelector('.strip').textContent.includes('позже срока (7')")
    press(page, "F6", "Enter", "4", "F2")
    page.keyboard.type("3")
    page.wait_for_timeout(200)
    assert len(waiting) == 1 and text(page, 1) == "4", "the next mark went where the cursor stood"
    waiting[0].continue_()
    until(page, "document.querySelector('.strip').textContent.includes('Причина записана: болел.')")
    assert page.locator(".grid__editor").input_value() == "3", "nothing is written that is typed still"
    page.keyboard.type("/4")
    press(page, "Enter")
    saved(page)
    assert text(page, 2) == "3/4" and school.lessons[LATE]["reason"] == "болел"


def marks_alone(page, address, school):
    """Whoever records no lesson is not offered to say why its marks came late."""
    answers_late(school)
    judged = school.answer
    school.answer = lambda op: {key: value for key, value in judged(op).items() if key != "rule"}
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('"open": true', '"open": true, "record": false')))(route.fetch()))
    ready(page, address)
    press(page, "5")
    saved(page)
    press(page, "ArrowUp")
    assert "внесено на 2 дня позже срока" in strip(page) and "Причина" not in strip(page), strip(page)


def says_why_later(page, address, school):
    """What the server has answered before all of the page had come is offered once it has."""
    answers_late(school)
    held = []
    page.route("**/besides.js", lambda route: held.append(route))
    opened(page, address)
    press(page, "5")
    saved(page)
    for _ in range(200):
        if held:
            break
        page.wait_for_timeout(25)
    assert text(page, 0) == "5" and "Внесено на" not in strip(page), strip(page)
    held[0].continue_()
    until(page, "document.querySelector('.strip').textContent.includes('позже срока (7')")
    assert RULE in strip(page) and place(page) == [1, 4], strip(page)
    press(page, "4")
    saved(page)
    assert "Внесено на" not in strip(page), "a lesson is asked about once"


def says_why_by_finger(page, address, school):
    """Over the keys for fingers the reasons are keys themselves, and no mark is lost between."""
    answers_late(school)
    with page.expect_response("**/besides.js"):
        page.goto(f"{address}/journal")
    page.locator(".onelesson").wait_for()
    pad = page.locator(".pad")
    cell(page, 0).tap()
    pad.get_by_role("button", name="5", exact=True).tap()
    until(page, "document.querySelector('.pad').textContent.includes('позже срока (7')")
    for each in pad.locator(".strip__end").get_by_role("button").all():
        box = each.bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360, (each.inner_text(), box)
    page.route(f"**{LATE}", lambda route: route.abort())
    pad.get_by_role("button", name="болел").tap()
    until(page, "document.querySelector('.pad').textContent.includes('Причину сейчас не записать')")
    page.unroute(f"**{LATE}")
    pad.get_by_role("button", name="болел").tap()
    until(page, "document.querySelector('.pad').textContent.includes('ответ')")
    assert school.lessons[LATE]["reason"] == "болел" and text(page, 0) == "5"
    pad.get_by_role("button", name="4", exact=True).tap()
    saved(page)
    assert school.marks(501)[(1004, 0, 0)] == "4"


says_why_by_finger.device = asks_by_finger.device


CASES = [
    ("a closed column is asked for where it stands, by Enter and by a button", asks_where_it_stands),
    ("a closed column that nobody may ask for only says so", asks_nobody),
    ("a closed column names its period and the day it was closed", names_the_period),
    ("a finger asks for a closed column over its keys", asks_by_finger),
    ("why a mark came late is said by one key in the strip", says_why),
    ("why a mark came late is said in one's own words over the journal", says_why_in_own_words),
    ("why a mark came late is asked though its answer was sooner than the page", says_why_later),
    ("why a mark came late is said by a finger over its keys", says_why_by_finger),
    ("while a reason is on its way marks are typed on", types_on),
    ("whoever was given the marks alone is asked for no reason", marks_alone),
]
