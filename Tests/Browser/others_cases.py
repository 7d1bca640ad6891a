"""What others write comes into open journals: through a tab that asks, under a paste and undoing, not for strangers."""
import json

from journal_hands import cell, opened, press, saved, strip, text, until
from kept_cases import drawn
from pasting_cases import paste
from stage import TODAY

FOLLOWED = ('data-cells="/cells"', 'data-cells="/cells" data-course="7" data-at="0"')


def telling(page, told):
    """The server has no room for streams; whoever asks is told what stands in `told`."""
    def answer(route):
        if "event-stream" in route.request.headers.get("accept", ""):
            return route.fulfill(status=503)
        pieces = [{"course": 7, "pieces": list(told)}] if told else None
        return route.fulfill(json={"seq": 5, "news": pieces})

    page.route("**/live?*", answer)


def hears(page):
    page.evaluate("dispatchEvent(new Event('focus'))")


def through_another_tab(page, address, _):
    """The tab that leads has fallen back to questions: what it is told the others hear too."""
    told, follower = [], page.context.new_page()
    for tab, said in ((page, told), (follower, [])):
        drawn(tab, FOLLOWED)
        telling(tab, said)
        opened(tab, address)
        tab.wait_for_timeout(500)
    told.append(["mark:500:1004:0:0", "2", 9, "Ким Л. С."])
    hears(page)
    for tab in (page, follower):
        until(tab, "document.querySelector('tbody tr:first-child > :nth-child(6)').textContent === '2'")
        assert text(tab, 0) == "2"
    names = page.evaluate("navigator.locks.query().then(({ held }) => held.map(({ name }) => name))")
    assert "parta-live::17" in names, names


def while_it_waits(page, address, school):
    """What another writes while one's own value is on its way comes with the answer, and not before."""
    told = []
    drawn(page, FOLLOWED)
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    school.status, school.said = 503, None
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    told.append(["mark:500:1004:0:0", "2", 9, "Ким Л. С."])
    hears(page)
    page.wait_for_timeout(500)
    assert text(page, 0) == "5", "what is typed is not changed under the hand"
    school.status = 200
    page.evaluate("dispatchEvent(new Event('online'))")
    saved(page)
    until(page, "document.querySelector('tbody tr:first-child > :nth-child(6)').textContent === '2'")


def under_an_open_paste(page, address, _):
    told = []
    drawn(page, FOLLOWED)
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    paste(page, "Белова И.\t5\nАбрамов И.\t4\nПетросян А.\t5\n")
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    told.append(["mark:501:1004:0:0", "2", 9, "Ким Л. С."])
    hears(page)
    until(page, "document.querySelector('tbody tr:nth-child(2) > :nth-child(6)').textContent === '2'")
    dialog.get_by_role("button", name="Вставить 2").click()
    shown = dialog.inner_text()
    assert "Клетки тем временем изменились." in shown and "Белова И. 2→5" in shown, shown
    assert text(page, 0) == "", "nothing was written"
    dialog.get_by_role("button", name="Вставить 2").click()
    assert [text(page, 0), text(page, 1)] == ["4", "5"]


def undoing_beside_another(page, address, school):
    """What another hand has changed stays, though the value is back; one's own later versions are in nobody's way."""
    told = []
    drawn(page, FOLLOWED)
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    press(page, "5", "4")
    saved(page)
    press(page, "ArrowUp", "3")
    saved(page)
    # Ким has put a 4 and then the 5 again; one's own 3 comes back through the stream.
    school.put(("mark", 500, 1004, 0, 0), "5", 3)
    told += [["mark:500:1004:0:0", "5", 3, "Ким Л. С."], ["mark:501:1004:0:0", "3", 2, "Петрова О. Н.", 1]]
    hears(page)
    until(page, "[...document.querySelectorAll('[role=status]')].some((line) => line.textContent.includes('Ким'))")
    for value in ("4", ""):
        press(page, "Control+z")
        assert text(page, 1) == value, strip(page)
    press(page, "Control+z")
    assert "Не отменено: клетку уже изменил Ким Л. С." in strip(page), strip(page)
    saved(page)
    assert text(page, 0) == "5" and school.marks(500)[(1004, 0, 0)] == "5"
    press(page, "Control+y", "Control+y")
    saved(page)
    assert text(page, 1) == "3" and school.marks(501)[(1004, 0, 0)] == "3", "what was undone is done again"


def undoing_over_own_other_act(page, address, school):
    """An act of one's own elsewhere that has left the value, as another day of handing in, is no other's change."""
    told = []
    drawn(page, FOLLOWED)
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    press(page, "5")
    saved(page)
    school.put(("mark", 500, 1004, 0, 0), "5", 2)
    told.append(["mark:500:1004:0:0", "5", 2, "Петрова О. Н.", 1])
    with page.expect_response("**/live?*"):
        hears(page)
    page.wait_for_timeout(300)
    press(page, "Control+z")
    saved(page)
    assert text(page, 0) == "" and (1004, 0, 0) not in school.marks(500)


def undoing_over_a_reload(page, address, school):
    """Between two looks at the page another has changed the cell and put the value back."""
    opened(page, address)
    press(page, "5", "4")
    saved(page)
    school.cells.append([0, TODAY, None, 0, "5", 3, None, 0, 0])
    school.cells.append([1, TODAY, None, 0, "4", 1, None, 0, 0])
    school.put(("mark", 500, 1004, 0, 0), "5", 3)
    opened(page, address)
    press(page, "Control+z")
    assert text(page, 1) == "", "what nobody has touched is undone"
    press(page, "Control+z")
    assert text(page, 0) == "5" and "Не отменено: клетку уже изменил другой." in strip(page), strip(page)
    saved(page)


def insisting_is_a_step(page, address, school):
    """Whoever has put their own value over another's gets the other's back by Ctrl+Z, and no further."""
    opened(page, address)
    school.rival[("mark", 500, 1004, 0, 0)] = ("4", "Ким Л. С.")
    press(page, "5", "ArrowUp")
    until(page, "document.querySelector('[data-state=conflict]') !== null")
    press(page, "Enter")
    saved(page)
    assert school.marks(500)[(1004, 0, 0)] == "5"
    press(page, "Control+z")
    saved(page)
    assert school.marks(500)[(1004, 0, 0)] == "4"
    press(page, "Control+z")
    assert "Не отменено: клетку уже изменил Ким Л. С." in strip(page), strip(page)
    assert text(page, 0) == "4"


def who_else_is_there(page, address, _):
    """«Здесь же: Ким Л. С.» stands in every tab of the browser while the stream says so."""
    tools = ("<h1 id=\"h1\">", "<div class=\"page__tools\"></div><h1 id=\"h1\">")
    here = [{"course": 7, "names": ["Ким Л. С.", "Ли О. П."]}]

    def answer(route):
        if "event-stream" not in route.request.headers.get("accept", ""):
            return route.fulfill(json={"seq": 5, "news": None})
        said = json.dumps({"seq": 5, "news": None, "here": here})
        return route.fulfill(content_type="text/event-stream", body=f"retry: 500\nid: 5\ndata: {said}\n\n")

    follower = page.context.new_page()
    for tab in (page, follower):
        drawn(tab, FOLLOWED, tools)
        tab.route("**/live?*", answer)
        opened(tab, address)
        until(tab, "document.querySelector('.page__tools .chip')?.textContent === 'Здесь же: Ким Л. С., Ли О. П.'")
    page.emulate_media(media="print")
    assert page.locator(".page__tools .chip").is_hidden(), "on paper nobody is named who looked on"
    page.emulate_media(media="screen")
    here[0]["names"] = []
    for tab in (page, follower):
        until(tab, "!document.querySelector('.page__tools .chip')")


def notes_and_finals(page, address, school):
    """A note and a final mark of others come in; a form open meanwhile is not saved over their note unasked."""
    told = []
    drawn(page, FOLLOWED, ('data-at="0"', 'data-at="0" data-final="1:3"'))
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    press(page, "Shift+F2")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Семье").fill("Моё")
    school.put(("note", 500, 1004, 0, 0), "Чужое", 1)
    told += [["note:500:1004:0:0", "Чужое", 1, "Ким Л. С."], ["note:500:1004:0:1", "Тайное", 1, "Ким Л. С."],
             ["final:501:1:3", "5", 1, "Ким Л. С."], ["final:502:1:4", "2", 1, "Ким Л. С."]]
    school.put(("note", 500, 1004, 0, 1), "Тайное", 1)
    hears(page)
    period = "document.querySelector('tbody tr:nth-child({}) .grid__period')"
    until(page, f"{period.format(2)}.textContent === '5' && {period.format(2)}.dataset.final === '1'")
    assert page.evaluate(f"{period.format(3)}.textContent") == "", "the mark of another period is none of this page's"
    dialog.get_by_role("button", name="Сохранить").click()
    assert "здесь записали: «Чужое»" in dialog.inner_text(), dialog.inner_text()
    assert school.values[("note", 500, 1004, 0, 0)] == "Чужое"
    dialog.get_by_role("button", name="Сохранить").click()
    saved(page)
    assert school.values[("note", 500, 1004, 0, 0)] == "Моё"
    assert school.values[("note", 500, 1004, 0, 1)] == "Тайное", "a field that nobody touched is not written"
    assert "Учителям: Тайное" in strip(page) and "has-note" in cell(page, 0).get_attribute("class")
    told[:] = [["final:501:1:3", "5", 1, "Ли О. П."]]
    with page.expect_response("**/live?*"):
        hears(page)
    page.wait_for_timeout(300)
    assert "Ли О. П." not in page.locator("body").inner_text(), "what stands already is no news"
    told[:] = [["final:501:1:3", None, 2, "Ким Л. С."]]
    hears(page)
    until(page, f"{period.format(2)}.textContent === '' && {period.format(2)}.dataset.final === undefined")


def of_a_stranger(page, address, _):
    """Somebody else has signed in since: their forms are not filled in by whoever sits at the old page."""
    opened(page, address)
    page.route("**/works*", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('data-account="17"', 'data-account="18"')))(route.fetch()))
    press(page, "Alt+Equal")
    until(page, "document.querySelector('.strip').textContent.includes('Работы урока сейчас не открыть')")
    assert page.locator("dialog[open]").count() == 0 and cell(page, 0).is_visible() and strip(page)


CASES = [
    ("what the leading tab is told by a question the others hear", through_another_tab),
    ("what another writes meanwhile comes with the answer", while_it_waits),
    ("what another has changed since is not undone, though the value is the same", undoing_beside_another),
    ("one's own act elsewhere does not stand in the way of undoing", undoing_over_own_other_act),
    ("undoing over a reload compares versions too", undoing_over_a_reload),
    ("insisting in a dispute is a step of its own", insisting_is_a_step),
    ("who else has the journal open is named while they have", who_else_is_there),
    ("notes and final marks of others come in, and a form is not saved over them unasked", notes_and_finals),
    ("a paste is looked at again if its cells have changed", under_an_open_paste),
    ("forms of whoever has signed in since are not opened", of_a_stranger),
]
