"""The «Вид» menu of the journal: how dense it is, where the cursor goes after a mark, whether marks are coloured."""
import json

from journal_hands import cell, opened, place, press, saved, strip, text, until
from kept_cases import drawn
from stage import TODAY

# As the server draws the menu's buttons; here they lie open.
LOOK = """<button type="button" data-density-choice="dense">Плотно</button>
<button type="button" data-density-choice="">Обычно</button>
<button type="button" data-density-choice="roomy">Просторно</button>
<button type="button" data-density-choice="board">Доска</button>
<button type="button" data-advance-choice="down">Вниз</button>
<button type="button" data-advance-choice="right">Вправо</button>
<button type="button" data-advance-choice="stay">Не двигаться</button>
<button type="button" data-hand-choice="right">Справа</button>
<button type="button" data-hand-choice="left">Слева</button>
<button type="button" data-heat-choice>Подсветка отметок</button>
<button type="button" data-shut-choice>Свернуть шапку</button>"""
BODY = '<div class="sheet__body">'
FUTURE = json.dumps("27 ноября")
STATE = '<span class="grid__state">'


def with_look(page, address):
    def answer(route):
        reply = route.fetch()
        body = reply.text().replace(BODY, LOOK + BODY).replace(STATE, '<span class="grid__work">кр3</span>' + STATE)
        route.fulfill(response=reply, body=body)

    page.route("**/journal", answer)
    opened(page, address)


def choose(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def pressed(page, kind):
    """The choices of a kind that are pressed, as they are called."""
    return page.locator(f"[data-{kind}-choice][aria-pressed='true']").all_inner_texts()


def density(page, address, school):
    with_look(page, address)
    assert pressed(page, "density") == ["Обычно"] and page.locator("table[data-density]").count() == 0
    heights = []
    for name in ["Плотно", "Обычно", "Просторно", "Доска"]:
        choose(page, name)
        assert pressed(page, "density") == [name]
        heights.append(cell(page, 2, 1).bounding_box()["height"])
    assert heights == sorted(set(heights)), heights
    opened(page, address)
    assert pressed(page, "density") == ["Доска"], "the choice outlives the page"
    assert cell(page, 2, 1).bounding_box()["height"] == heights[-1]


def density_of_a_finger(page, address, school):
    with_look(page, address)
    assert page.locator("table.grid").get_attribute("data-density") == "roomy", "a finger needs room"
    choose(page, "Обычно")
    opened(page, address)
    assert page.locator("table[data-density]").count() == 0, "unless its owner has chosen otherwise"


density_of_a_finger.device = {"viewport": {"width": 1024, "height": 768}, "has_touch": True, "is_mobile": True}


def side_of_the_keys(page, address, school):
    """On a tablet the keys for fingers stand at one's own hand; on a whiteboard they are as large as its rows."""
    with_look(page, address)
    assert pressed(page, "hand") == ["Справа"]
    cell(page, 0, 1).tap()
    until(page, "document.querySelector('.pad[data-open]') !== null")
    pad = page.locator(".pad")
    box = pad.bounding_box()
    assert [round(box["x"] + box["width"]), round(box["y"] + box["height"])] == [1024, 768], box
    choose(page, "Слева")
    assert pressed(page, "hand") == ["Слева"] and round(pad.bounding_box()["x"]) == 0
    choose(page, "Доска")
    cell(page, 1, 1).tap()
    sizes = [key.bounding_box() for key in pad.locator(".pad__keys button").all()]
    assert min(size["width"] for size in sizes) >= 88 and min(size["height"] for size in sizes) >= 72, sizes
    opened(page, address)
    assert pressed(page, "hand") == ["Слева"], "the choice outlives the page"


side_of_the_keys.device = density_of_a_finger.device


def advance(page, address, school):
    with_look(page, address)
    assert pressed(page, "advance") == ["Вниз"]
    for row, (name, next_place) in enumerate([("Вниз", [1, 0]), ("Вправо", [0, 1]), ("Не двигаться", [0, 0])], 2):
        choose(page, name)
        assert pressed(page, "advance") == [name]
        cell(page, row * 3, 1).click()
        press(page, "4")
        assert text(page, row * 3, 1) == "4"
        assert place(page) == [row * 3 + next_place[0], 1 + next_place[1]], name
    opened(page, address)
    assert pressed(page, "advance") == ["Не двигаться"], "the choice outlives the page"


def heat(page, address, school):
    with_look(page, address)
    for row, mark in enumerate("5432", 4):
        cell(page, row, 1).click()
        press(page, mark)
    saved(page)
    tint = "(td) => getComputedStyle(td).backgroundColor"

    def tints():
        return [cell(page, row, 1).evaluate(tint) for row in range(4, 8)]

    plain = tints()
    assert pressed(page, "heat") == [] and len(set(plain)) == 1, plain
    choose(page, "Подсветка отметок")
    assert pressed(page, "heat") == ["Подсветка отметок"] and len(set(tints())) == 4, tints()
    opened(page, address)
    assert page.locator("table[data-heat]").count() == 1, "the choice outlives the page"
    choose(page, "Подсветка отметок")
    assert page.locator("table[data-heat]").count() == 0 and pressed(page, "heat") == []


def shut_head(page, address, school):
    """A head of two lines keeps the day and the sign of what is missing; opened, it says the rest again."""
    with_look(page, address)
    head = page.locator("th[data-l]").nth(TODAY)
    work, roll = head.locator(".grid__work"), head.locator(".grid__roll")
    tall = head.bounding_box()["height"]
    assert pressed(page, "shut") == [] and work.is_visible() and roll.inner_text() == "○"
    choose(page, "Свернуть шапку")
    assert pressed(page, "shut") == ["Свернуть шапку"] and work.is_hidden()
    assert head.locator("b").is_visible() and roll.is_visible(), "that no roll was called is still to be seen"
    day, sign = head.locator("b").bounding_box(), roll.bounding_box()
    low = head.bounding_box()
    assert low["height"] <= tall - 24 and sign["y"] + sign["height"] <= low["y"] + low["height"], (tall, low, sign)
    ink = head.locator("b").evaluate("""(line) => {
        const text = document.createRange();
        text.selectNodeContents(line);
        return text.getBoundingClientRect().right;
    }""")
    assert ink <= sign["x"] and sign["y"] < day["y"] + day["height"], "the sign stands beside the day, not upon it"
    roll.click()
    saved(page)
    assert roll.is_hidden() and school.values[("roll", 0, 1004, 0, 0)] == "1", "what is done is no sign"
    opened(page, address)
    assert work.is_hidden() and pressed(page, "shut") == ["Свернуть шапку"], "the choice outlives the page"
    choose(page, "Свернуть шапку")
    assert work.is_visible() and pressed(page, "shut") == [] and head.bounding_box()["height"] == tall


def roll_by_its_sign(page, address, school):
    """The sign of a roll-call calls it by a click, and takes it back; elsewhere a head selects its column."""
    opened(page, address)
    head, roll = page.locator("th[data-l]").nth(TODAY), ("roll", 0, 1004, 0, 0)
    head.locator(".grid__roll").click()
    saved(page)
    assert head.locator(".grid__roll").inner_text() == "✓" and school.values[roll] == "1"
    assert page.locator("td[aria-selected='true']").count() == 0
    head.locator(".grid__roll").click()
    saved(page)
    assert head.locator(".grid__roll").inner_text() == "○" and school.values[roll] is None
    closed = page.locator("th[data-l]").first.locator(".grid__roll")
    closed.click()
    assert closed.inner_text() == "✓", "the roll of a closed column stays called"
    assert page.locator("td[aria-selected='true']").count() == page.locator("tbody tr").count()


def coming_lessons(page, address, school):
    """The journal opens with the lessons to come in sight beside today's, where there is no room for all."""
    page.goto(f"{address}/blank")
    page.evaluate("localStorage.setItem('parta-density:17', 'board')")
    page.set_viewport_size({"width": 760, "height": 768})
    opened(page, address)
    until(page, "scrollX > 0")
    edge = page.locator("tbody .grid__avg").first.bounding_box()["x"]
    box = cell(page, 0, TODAY + 1).bounding_box()
    assert box["x"] + box["width"] <= edge + 1, (box, edge)


MONTHS = """<thead><tr class="grid__months"><td class="grid__corner"><span>28 учеников</span></td>
<th colspan="6" scope="colgroup"><span>ноябрь</span></th><td class="grid__havg"></td><td class="grid__hperiod"></td>
</tr><tr>"""
OWN_SCROLLER = """() => {
    for (let box = document.querySelector("table.grid"); box !== document.body; box = box.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(box).overflow)) return box.className;
    }
    return null;
}"""
UNDER = "([x, y, what]) => document.elementFromPoint(x, y).closest(what) !== null"


def stays_in_sight(page, address, _school):
    """The page itself is scrolled, no box in it: names stay at its edge, heads under its bar, the corner at both."""
    page.goto(f"{address}/blank")
    page.evaluate("localStorage.setItem('parta-density:17', 'board')")
    page.set_viewport_size({"width": 760, "height": 420})
    drawn(page, ("<thead><tr>", MONTHS))
    opened(page, address)
    page.evaluate("scrollTo(0, 0)")
    until(page, "scrollX === 0 && scrollY === 0")
    before = cell(page, 12).bounding_box()
    page.evaluate("scrollTo(9999, 600)")
    until(page, "scrollY === 600 && scrollX > 30")
    assert page.evaluate(OWN_SCROLLER) is None
    after, across = cell(page, 12).bounding_box(), page.evaluate("scrollX")
    assert abs(before["x"] - after["x"] - across) <= 1 and abs(before["y"] - after["y"] - 600) <= 1, (before, after)
    bar = page.locator(".top").bounding_box()
    low = bar["y"] + bar["height"]
    name = page.locator("tbody th").nth(12).bounding_box()
    assert abs(name["x"]) <= 1 and abs(name["y"] - after["y"]) <= 1, (name, after)
    month, head = (page.locator(f"thead tr:nth-child({row}) > th:not(.grid__corner)").first for row in (1, 2))
    corner = page.locator("thead tr:nth-child(2) .grid__corner").bounding_box()
    assert abs(month.bounding_box()["y"] - low) <= 2, (month.bounding_box(), low)
    assert abs(head.bounding_box()["y"] - low - 20) <= 2, (head.bounding_box(), low)
    assert abs(corner["x"]) <= 1 and abs(corner["y"] - low - 20) <= 2, (corner, low)
    # What stays lies over what goes: the corner over the heads, names over marks, heads over both.
    for x, y, what in [(20, low + 50, ".grid__corner"), (400, low + 50, "thead"), (20, 300, "tbody th")]:
        assert page.evaluate(UNDER, [x, y, what]), what


def mouse(page, address, school):
    """What is clicked at the window's edge stays where it is, or the mouse would have dragged to the cell that comes
    there; a real drag selects."""
    page.set_viewport_size({"width": 1366, "height": 420})
    opened(page, address)
    page.evaluate("scrollTo(0, 0)")
    bottom = page.evaluate("document.querySelector('.strip').getBoundingClientRect().top")
    row = page.evaluate("""(bottom) => [...document.querySelectorAll("tbody tr")]
        .findLastIndex((each) => each.getBoundingClientRect().bottom < bottom)""", bottom)
    box = cell(page, row).bounding_box()
    page.mouse.click(box["x"] + 9, box["y"] + 9)
    page.wait_for_timeout(200)
    assert place(page) == [row, TODAY] and page.evaluate("scrollY") == 0
    press(page, "4")
    assert page.locator("td[aria-selected='true']").count() == 0
    saved(page)
    assert [text(page, each) for each in (row, row + 1)] == ["4", ""]
    assert school.marks(500 + row) == {(1004, 0, 0): "4"} and not school.marks(501 + row)
    page.evaluate("scrollTo(0, 0)")
    for each, act in ((2, page.mouse.down), (5, page.mouse.up)):
        box = cell(page, each).bounding_box()
        page.mouse.move(box["x"] + 9, box["y"] + 9, steps=4)
        act()
    assert page.locator("td[aria-selected='true']").count() == 4


def lesson_begins(page, address, school):
    """The page comes anew for whoever waits in the column of a lesson that has begun, and for nobody else."""
    drawn(page, ("data-cells=", 'data-begins="1" data-cells='))
    opened(page, address)
    page.evaluate("document.waiting = true")
    press(page, "ArrowRight", "5")
    assert "отметки — с 27 ноября." in strip(page)
    page.wait_for_timeout(1800)
    assert page.evaluate("document.waiting"), "that lesson is not today's"
    drawn(page, ("data-cells=", 'data-begins="1" data-cells='), ("27 ноября", "09:25"), (FUTURE, '"09:25"'))
    opened(page, address)
    page.evaluate("document.waiting = true")
    press(page, "ArrowUp", "ArrowDown")
    page.wait_for_timeout(1800)
    assert page.evaluate("document.waiting"), "somebody works elsewhere"
    with page.expect_navigation():
        press(page, "ArrowRight")


CASES = [
    ("a lesson that begins opens its column to whoever waits there", lesson_begins),
    ("a click at the window's edge writes into one cell, and a drag selects", mouse),
    ("names and heads stay in sight while the page itself is scrolled", stays_in_sight),
    ("a roll is called by its sign in the head of a column", roll_by_its_sign),
    ("the lessons to come stand in sight beside today's", coming_lessons),
    ("rows are as dense as one likes, and stay so", density),
    ("a finger gets roomy rows until it chooses others", density_of_a_finger),
    ("the keys for fingers stand at one's own hand, and are large on a whiteboard", side_of_the_keys),
    ("after a mark the cursor goes where one likes", advance),
    ("marks are coloured where one likes, each its own tint", heat),
    ("a head that is shut keeps the signs of what is missing", shut_head),
]
