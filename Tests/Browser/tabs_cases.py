"""A computer of all has one person at a time: what one tab knows of the sign-in all others heed."""
import re

from journal_hands import opened, press, saved, text, until
from kept_cases import OTHER_JOURNAL, SHARED, drawn
from lesson_cases import FORM, lesson
from others_cases import FOLLOWED

EXIT = ('<div class="top__end">',
        '<div class="top__end"><form method="post" action="/logout"><button>Выйти</button></form>')
WITH_ACCOUNT = ('<!doctype html><html data-account="{}"><title>.</title>'
                '<script type="module" src="/Scripts/common.js"></script>')
LIVE = re.compile(r"/live(\?|$)")
KEPT = "JSON.parse(sessionStorage.getItem('parta-outbox:17') ?? '[]').map(({ operation }) => operation.set)"
MINUTE = 60_000


class Door:
    """Who is signed in as the pages of one browser see it, and what they have asked."""

    def __init__(self):
        self.account, self.asked = 17, []

    def answer(self, route):
        self.asked.append(route.request.url.split("/live")[1])
        route.fulfill(status=200 if self.account else 401, json={"seq": 5, "news": None})

    def leave(self, route):
        self.account = 0
        route.fulfill(content_type="text/html", body=WITH_ACCOUNT.format(0))

    def tab(self, page, address, *changes, path="/journal"):
        """A journal of the first person, in a tab of its own."""
        drawn(page, SHARED, EXIT, *changes)
        page.route(LIVE, self.answer)
        page.route("**/logout", self.leave)
        for account in (0, 17, 18):
            page.route(f"**/of/{account}", lambda route, account=account: route.fulfill(
                content_type="text/html", body=WITH_ACCOUNT.format(account)))
        if path == "/journal":
            opened(page, address)
        else:
            page.goto(address + path)
        return page


def hidden(page):
    page.locator("dialog.curtain").wait_for()
    return page.locator("dialog.curtain").inner_text()


def by_a_sign_out(page, address, school):
    """Nobody has gone near the second tab; a key that is typed there goes nowhere."""
    door, other = Door(), page.context.new_page()
    for tab in (page, other):
        door.tab(tab, address)
    press(other, "5")
    saved(other)
    page.get_by_role("button", name="Выйти").click()
    assert "Нужно войти снова." in hidden(other)
    press(other, "2", "Escape", "Escape", "2", "F9", "2")
    other.wait_for_timeout(600)
    assert text(other, 1) == "" and other.evaluate(KEPT) == [], "nothing is taken"
    assert [op["set"] for batch in school.batches for op in batch] == ["5"]
    assert other.locator("dialog.curtain").is_visible()


def by_another_person(page, address, school):
    door, other = Door(), page.context.new_page()
    door.tab(page, address)
    other.route("**/of/18", lambda route: route.fulfill(content_type="text/html", body=WITH_ACCOUNT.format(18)))
    # The connection of the first tab is so slow that an answer of before comes only after the other has come.
    page.route("**/cells", lambda route: (page.wait_for_timeout(500), route.continue_()))
    press(page, "5")
    other.goto(f"{address}/of/18")
    hidden(page)
    until(page, f"{KEPT}.length === 0")
    page.wait_for_timeout(300)
    assert page.locator("dialog.curtain").is_visible(), "an answer on its way opens nothing"
    press(page, "2")
    page.wait_for_timeout(600)
    assert text(page, 1) == "" and [op["set"] for batch in school.batches for op in batch] == ["5"]


def without_an_outbox(page, address, _):
    """A page that keeps nothing is hidden too; a page of nobody's hides it only if nobody is signed in any more."""
    door, other = Door(), page.context.new_page()
    page.route("**/plain", lambda route: route.fulfill(content_type="text/html", body=WITH_ACCOUNT.format(17).replace(
        'data-account="17"', 'data-account="17" data-shared="1" data-idle="1800"')))
    for tab in (page, other):
        door.tab(tab, address, path="/plain" if tab is page else "/of/17")
    other.goto(f"{address}/of/0")
    page.wait_for_timeout(400)
    assert page.locator("dialog.curtain").count() == 0 and set(door.asked) == {"?glance=1"}, door.asked
    door.account = 0
    other.goto(f"{address}/of/0")
    assert hidden(page).startswith("Вход окончен: это общий компьютер.")


def by_what_it_follows(page, address, _):
    """The stream is refused, and the question after it says why."""
    door = Door()
    door.account = 0
    drawn(page, SHARED, FOLLOWED)
    page.route(LIVE, door.answer)
    page.goto(f"{address}/journal")
    assert "Нужно войти снова." in hidden(page)


def counted_in_other_tabs(page, address, school):
    """Who leaves is told what waits in another tab, and where; what they give up is not sent in their name later."""
    door, other, asked = Door(), page.context.new_page(), []
    door.tab(page, address)
    door.tab(other, address, OTHER_JOURNAL, ("8Б · Алгебра</h1>", "8В · Алгебра</h1>"))
    school.status, school.said = 503, None
    for tab, marks in ((page, "5"), (other, "43")):
        press(tab, *marks)
        until(tab, "document.getElementById('save-state').textContent.includes('Нет связи')")
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name="Выйти").click()
    page.wait_for_timeout(700)
    assert asked == ["Не отправлено записей: 3, из них в других вкладках: 2 (8В · Алгебра). "
                     "Если выйти сейчас, они пропадут. Выйти?"], asked
    assert other.evaluate(KEPT) == ["4", "3"] and other.locator("dialog.curtain").count() == 0
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Выйти").click()
    hidden(other)
    until(other, f"{KEPT}.length === 0")
    assert "Записи целы." in hidden(other)
    school.status = 200
    other.evaluate("dispatchEvent(new Event('online'))")
    other.wait_for_timeout(600)
    assert school.batches == []


def time_of_what_waited(page, address, school):
    """What is typed once the sign-in has ended keeps its time, though the person signs in over the page."""
    page.clock.install(time=1_763_600_000)
    school.status, school.said = 401, {"code": "signin"}
    opened(page, address)
    press(page, "5")
    page.locator(".toast a").wait_for()
    press(page, "4")
    typed = page.evaluate("Math.floor(Date.now() / 1000)")
    page.clock.run_for(7 * 60 * MINUTE)
    page.route("**/login*", lambda route: route.fulfill(content_type="text/html", body=(
        '<!doctype html><html data-account="17"><meta name="form-token" content="token-1">')))
    school.status = 200
    page.locator(".toast a").click()
    saved(page)
    said = [op for batch in school.batches for op in batch]
    assert [op["set"] for op in said] == ["5", "4"] and all(abs(op["at"] - typed) <= 5 for op in said), said


def silence(page, address, school):
    """Half an hour of nothing: the key that is typed while the page warns writes; every answer begins anew."""
    door, toast = Door(), page.locator(".toast", has_text="Через 2 минуты выйдем")
    page.clock.install()
    door.tab(page, address)
    page.clock.run_for(25 * MINUTE)
    assert toast.count() == 0
    page.clock.run_for(MINUTE + 2_000)
    assert toast.is_visible() and door.asked == []
    press(page, "5", "4")
    until(page, "!document.querySelector('.toast')")
    assert [text(page, 0), text(page, 1)] == ["5", "4"], "no key is swallowed"
    assert door.asked == [""], "the server hears of it, once"
    saved(page)
    # An answer alone, without any key, begins the half hour anew.
    page.clock.run_for(20 * MINUTE)
    page.evaluate("import('/Scripts/posting.js').then(({ postOperations }) => "
                  "postOperations('/cells', 'token-1', []))")
    page.wait_for_timeout(200)
    page.clock.run_for(20 * MINUTE)
    assert toast.count() == 0
    with page.expect_response(LIVE):
        press(page, "ArrowDown")
    page.wait_for_timeout(200)
    page.clock.run_for(25 * MINUTE)
    assert toast.count() == 0 and door.asked == ["", ""], door.asked
    page.clock.run_for(MINUTE + 2_000)
    with page.expect_response(LIVE):
        page.get_by_role("button", name="Остаться").click()
    until(page, "!document.querySelector('.toast')")
    page.wait_for_timeout(200)
    assert door.asked == [""] * 3 and text(page, 2) == ""
    door.account = 0
    page.clock.run_for(26 * MINUTE + 2_000)
    assert toast.is_visible()
    page.clock.run_for(2 * MINUTE)
    hidden(page)


def slept(page, address, school):
    """The lid was closed for an hour: the first key finds the sign-in ended before it is taken."""
    door = Door()
    page.clock.install()
    door.tab(page, address)
    page.evaluate("{ const { now } = Date; Date.now = () => now() + 3600000; }")
    press(page, "5")
    hidden(page)
    assert text(page, 0) == "" and page.evaluate(KEPT) == [] and school.batches == []


def a_form_that_is_not_saved(page, address, _):
    """The question comes before anything of the person is cleared: who stays goes on as before."""
    door, asked = Door(), []
    page.route(LIVE, door.answer)
    page.route("**/logout", door.leave)
    way_out = '<form method="post" action="/logout"><button>Выйти</button></form>'
    lesson(page, address, drawn=way_out + FORM, more=' data-shared="1"')
    page.evaluate("sessionStorage.setItem('parta-view:17', '1')")
    page.fill("#topic", "Теорема Виета")
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name="Выйти").click()
    page.wait_for_timeout(700)
    assert asked == ["На этой странице есть несохранённое. Если выйти, оно пропадёт. Выйти?"], asked
    assert door.account == 17 and page.input_value("#topic") == "Теорема Виета"
    kept = page.evaluate("[sessionStorage.getItem('parta-view:17'), document.documentElement.dataset.left]")
    assert kept == ["1", None], kept
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    with page.expect_navigation():
        page.get_by_role("button", name="Выйти").click()
    assert door.account == 0 and asked[1:] == ["confirm"], "it is asked once"


def a_form_and_another_tab(page, address, school):
    """What waits in another tab is not all that would be lost: the form of this one is named too."""
    door, other, asked = Door(), page.context.new_page(), []
    door.tab(other, address)
    school.status, school.said = 503, None
    press(other, "5")
    until(other, "document.getElementById('save-state').textContent.includes('Нет связи')")
    page.route(LIVE, door.answer)
    way_out = '<form method="post" action="/logout"><button>Выйти</button></form>'
    lesson(page, address, drawn=way_out + FORM, more=' data-shared="1"')
    page.fill("#topic", "Теорема Виета")
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name="Выйти").click()
    page.wait_for_timeout(700)
    assert asked == ["На этой странице есть несохранённое. Не отправлено записей: 1, из них в других вкладках: 1 "
                     "(8Б · Алгебра). Если выйти сейчас, они пропадут. Выйти?"], asked


CASES = [
    ("a sign-out hides the other tabs of a shared computer", by_a_sign_out),
    ("another person's sign-in hides the other tabs of a shared computer", by_another_person),
    ("a page without an outbox is hidden from others too", without_an_outbox),
    ("a refused stream of a shared computer hides its page", by_what_it_follows),
    ("a sign-out asks about what waits in other tabs", counted_in_other_tabs),
    ("what was typed after the sign-in had ended keeps its time", time_of_what_waited),
    ("a silent shared computer hides its page, and takes no key away", silence),
    ("a shared computer that slept takes no key", slept),
    ("leaving a computer of all with a form that is not saved is asked about before anything goes",
     a_form_that_is_not_saved),
    ("leaving a form that is not saved names it beside what waits in another tab", a_form_and_another_tab),
]
