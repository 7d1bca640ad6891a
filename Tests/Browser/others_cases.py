"""What others write comes into open journals: through a tab that asks, under a paste, and not for strangers."""
from journal_hands import cell, opened, press, saved, strip, text, until
from kept_cases import drawn
from pasting_cases import paste

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
    ("a paste is looked at again if its cells have changed", under_an_open_paste),
    ("forms of whoever has signed in since are not opened", of_a_stranger),
]
