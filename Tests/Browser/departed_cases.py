"""A column typed as the list of those present stands: the cursor goes past whoever has left, and arrows do not."""
from journal_hands import cell, opened, place, press, saved, strip, text
from kept_cases import drawn
from stage import SURNAMES, TODAY

OUT = '<td class="is-out" aria-readonly="true">—</td>'


def without(page, *rows, columns=range(6)):
    """From now on these students were not there in these columns; the first row keeps the way in of the keyboard."""
    def left(row):
        def change(body):
            head, tail = body.split(f'<tr data-s="{500 + row}">')
            line, rest = tail.split("</tr>", 1)
            parts = line.split("<td")
            for column in columns:
                parts[1 + column] = OUT.removeprefix("<td")
            return f'{head}<tr data-s="{500 + row}">{"<td".join(parts)}</tr>{rest}'
        return change

    def changed(route):
        reply = route.fetch()
        body = reply.text()
        for row in rows:
            body = left(row)(body)
        route.fulfill(response=reply, body=body)

    page.route("**/journal", changed)


def down_the_column(page, address, school):
    """Digits alone, one for each who is present, whatever stands between them."""
    away = (0, 2, 9, 10, 26)
    without(page, *away)
    opened(page, address)
    assert place(page) == [1, TODAY], "the first key writes"
    digits = {row: "2345"[row % 4] for row in range(len(SURNAMES)) if row not in away}
    press(page, *digits.values())
    saved(page)
    assert {row: text(page, row) for row in digits} == digits
    assert [text(page, row) for row in away] == ["—"] * len(away) and "в группе нет" not in strip(page)
    assert {row: school.marks(500 + row)[(1004, 0, 0)] for row in digits} == digits
    assert place(page) == [27, TODAY]


def at_the_end(page, address, _school):
    """Whoever stands last and has left ends the column: Enter goes to the first of the next who was there."""
    without(page, 0, 26, 27)
    opened(page, address)
    press(page, "Home", *["ArrowDown"] * 24)
    assert place(page) == [25, 1]
    press(page, "5")
    assert place(page) == [25, 1] and text(page, 25, 1) == "5"
    press(page, "Enter")
    assert place(page) == [25, 1] and "следующий столбец" in strip(page)
    press(page, "Enter")
    assert place(page) == [1, 2]
    press(page, "Shift+Enter")
    assert place(page) == [1, 2]


def two_marks(page, address, school):
    """«/» comes back over whoever was passed, and the second mark goes on past them again; so does what is edited."""
    without(page, 1, 4)
    opened(page, address)
    press(page, "5")
    assert place(page) == [2, TODAY]
    press(page, "/", "4")
    assert text(page, 0) == "5/4" and place(page) == [2, TODAY]
    press(page, "3", "y", "Backspace")
    assert place(page) == [3, TODAY] and text(page, 3) == ""
    press(page, "F2", "2", "Enter")
    assert text(page, 3) == "2" and place(page) == [5, TODAY]
    press(page, "F2", "Escape")
    assert place(page) == [5, TODAY]
    press(page, "Shift+Enter", "Enter", "ArrowUp")
    assert place(page) == [4, TODAY], "arrows go everywhere"
    press(page, "5")
    assert text(page, 4) == "—" and "ученика в группе нет" in strip(page)
    saved(page)
    assert school.marks(500)[(1004, 0, 1)] == "4"


def along_the_row(page, address, _school):
    """To the right past the days when the student was not there yet; a closed column says so as ever."""
    page.add_init_script("localStorage.setItem('parta-advance:17', 'right')")
    without(page, 0, columns=(2, 3))
    opened(page, address)
    press(page, "Home", "4")
    assert place(page) == [0, TODAY] and text(page, 0, 1) == "4"
    press(page, "5", "5")
    assert place(page) == [0, 5] and "отметки — с 27 ноября." in strip(page)
    press(page, "Home", "Tab")
    assert place(page) == [0, TODAY]
    press(page, "Shift+Tab")
    assert place(page) == [0, 1]


def by_finger(page, address, school):
    """The keys for fingers go on by themselves to whoever is there; their own step names the neighbour."""
    without(page, 3)
    page.goto(f"{address}/journal")
    page.locator(".onelesson").wait_for()
    cell(page, 2).tap()
    pad = page.locator(".pad")
    pad.get_by_role("button", name="5", exact=True).tap()
    assert "Данилов" in pad.inner_text() and "Гаврилова" in pad.locator(".pad__steps").inner_text()
    pad.get_by_role("button", name="4", exact=True).tap()
    saved(page)
    assert school.marks(502)[(1004, 0, 0)] == "5" and school.marks(504)[(1004, 0, 0)] == "4"


by_finger.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def of_a_journal_read(page, address, _school):
    """Where nothing can be written at all Enter and Tab walk from cell to cell."""
    drawn(page, ('data-cells="/cells"', 'data-cells="/cells" aria-readonly="true"'))
    opened(page, address)
    press(page, "Enter", "Tab")
    assert place(page) == [1, TODAY + 1]


CASES = [
    ("a column is typed past whoever has left", down_the_column),
    ("whoever has left ends no column", at_the_end),
    ("two marks, and what is edited, go on past whoever has left", two_marks),
    ("a row is typed past the days of no attendance", along_the_row),
    ("keys for fingers go on past whoever has left", by_finger),
    ("a journal that is only read is walked cell by cell", of_a_journal_read),
]
