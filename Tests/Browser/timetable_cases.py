"""The editor of a timetable: typing, walking, copying, dragging, taking back, and what the server says of it."""

# A draft as the server keeps and draws it: two classes, three lessons of a Monday; the same words beside are a clash.
PAGE = """
window.week = {
    "8b/1-1": "Алг Леб 15", "8b/1-2": "", "8b/1-3": "", "9a/1-1": "", "9a/1-2": "Ист Орл 20", "9a/1-3": "",
};
window.drawn = () => {
    const twice = (at) => week[at] && Object.keys(week).filter((one) => one.split("/")[1] === at.split("/")[1]
        && week[one] === week[at]).length > 1;
    const cell = (at) => `<td data-at="${at}"${twice(at) ? " data-clash" : ""}>
        <a href="/cells/${at}">${week[at]}</a></td>`;
    const rows = ["1-1", "1-2", "1-3"].map((place) => `<tr>${cell("8b/" + place)}${cell("9a/" + place)}</tr>`);
    const clash = Object.keys(week).find(twice);
    return `<div id="desk"><div><div class="scroll-x"><table data-behaviour="timetable" data-cells="/cells"><tbody>
        ${rows.join("")}</tbody></table></div><form data-behaviour="move-cell" action="/move">
        <input name="token" value="t"></form></div><aside>${clash ? "Накладки: 1" : "Накладок нет"}</aside></div>`;
};
window.taken = (url, fields) => {
    if (url.endsWith("/move")) {
        const [from, to] = [fields.get("from"), fields.get("to")].map((place) => `${fields.get("class")}/${place}`);
        if (fields.get("was") !== week[from] || fields.get("wasto") !== week[to]) {
            return "Пока страница была открыта, клетку изменил кто-то другой.";
        }
        [week[from], week[to]] = [week[to], week[from]];
        return "";
    }
    const at = url.split("/cells/")[1], text = fields.get("text");
    if (text === "непонятно") return "Не нашлось предмета «непонятно».";
    if (fields.get("was") !== week[at]) return "Пока клетка была открыта, её изменил кто-то другой.";
    week[at] = text;
    return "";
};
window.posted = [];
window.fetch = async (url, { body } = {}) => {
    if (window.gone) throw new TypeError("no connection");
    if (!body) return new Response(drawn());
    const path = new URL(url, location.href).pathname;
    posted.push(path);
    const wrong = taken(path, body);
    if (wrong) return new Response(`<p class="field__error">${wrong}</p>`, { status: 422 });
    const answer = new Response(drawn()), isShared = body.get("was").includes("+");
    return isShared ? Object.defineProperty(answer, "url", { value: "/edit?kept=10b" }) : answer;
};
window.opened = async () => {
    const page = new DOMParser().parseFromString(drawn(), "text/html");
    document.body.replaceChildren(...page.body.childNodes);
    await import("/Scripts/timetable.js");
    document.querySelector("[data-at='8b/1-1'] a").focus();
};
"""
STATE = """() => ({
    week: Object.fromEntries([...document.querySelectorAll("td[data-at]")]
        .map((cell) => [cell.dataset.at, cell.querySelector("a").textContent])),
    at: document.activeElement.closest("td")?.dataset.at ?? "",
    field: document.activeElement.matches("input") ? document.activeElement.value : null,
    said: document.querySelector(".timetable__said")?.textContent ?? "",
    clashes: [...document.querySelectorAll("[data-clash]")].map((cell) => cell.dataset.at),
    aside: document.querySelector("aside").textContent, posted: posted.length,
    reached: [...document.querySelectorAll("td a")].filter((link) => link.tabIndex === 0).length,
    saving: document.querySelectorAll("[data-saving]").length,
})"""
FIRST, SECOND, THIRD = "8b/1-1", "8b/1-2", "8b/1-3"
ALGEBRA, HISTORY = "Алг Леб 15", "Ист Орл 20"


def desk(page, address):
    page.goto(f"{address}/blank")
    page.evaluate(f"() => {{ {PAGE} }}")
    page.evaluate("() => opened()")


def state(page):
    """What the page shows once nothing is on its way."""
    for _ in range(80):
        page.wait_for_timeout(25)
        found = page.evaluate(STATE)
        if not found["saving"]:
            return found
    raise AssertionError("something is being saved for two seconds")


def pressed(page, *keys):
    for key in keys:
        page.keyboard.press(key)
        found = state(page)
    return found


def typing(page, address, _school):
    desk(page, address)
    found = pressed(page, "ArrowDown", "ArrowDown", "ArrowUp", "ArrowLeft")
    assert (found["at"], found["reached"]) == (SECOND, 1), found
    found = pressed(page, "ArrowRight")
    assert found["at"] == "9a/1-2", found
    found = pressed(page, "F2")
    assert found["field"] == HISTORY, found
    found = pressed(page, "Escape")
    assert (found["field"], found["at"], found["posted"]) == (None, "9a/1-2", 0), found
    found = pressed(page, "ArrowLeft", "x")
    assert (found["field"], found["at"]) == ("x", SECOND), found
    page.keyboard.insert_text(" гео пет")
    found = pressed(page, "Enter")
    assert found["week"][SECOND] == "x гео пет" and found["at"] == SECOND and found["reached"] == 1, found
    assert page.evaluate("() => posted") == ["/cells/8b/1-2"]
    found = pressed(page, "Delete")
    assert found["week"][SECOND] == "" and found["at"] == SECOND, found
    found = pressed(page, "Delete")
    assert found["posted"] == 2, "an empty cell is not emptied again"


def refused(page, address, _school):
    desk(page, address)
    pressed(page, "ArrowDown", "Enter")
    page.keyboard.insert_text("непонятно")
    found = pressed(page, "Enter")
    assert found["said"] == "Не нашлось предмета «непонятно»." and found["field"] == "непонятно", found
    assert found["week"][SECOND] == "", found
    pressed(page, "Control+a")
    page.keyboard.insert_text(HISTORY)
    found = pressed(page, "Enter")
    assert found["week"][SECOND] == HISTORY and found["said"] == "", found
    assert (found["clashes"], found["aside"]) == ([SECOND, "9a/1-2"], "Накладки: 1"), found
    page.evaluate("() => { window.gone = true; }")
    found = pressed(page, "Delete")
    assert found["said"] == "Нет связи: не сохранено." and found["week"][SECOND] == HISTORY, found
    page.evaluate("() => { window.gone = false; }")
    found = pressed(page, "Delete")
    assert (found["clashes"], found["aside"]) == ([], "Накладок нет"), found


def copying(page, address, _school):
    desk(page, address)
    found = pressed(page, "Control+c", "ArrowDown", "Control+v", "ArrowRight", "ArrowDown", "Control+v")
    assert [found["week"][at] for at in (FIRST, SECOND, "9a/1-3")] == [ALGEBRA] * 3, found
    found = pressed(page, "ArrowUp", "ArrowUp", "Control+d")
    assert found["said"] == "Выше ничего не стоит." and found["posted"] == 2, found
    found = pressed(page, "ArrowDown", "ArrowLeft", "ArrowDown", "Control+d")
    assert found["week"][THIRD] == ALGEBRA and found["at"] == THIRD, found
    found = pressed(page, "ArrowRight", "Control+d")
    assert found["week"]["9a/1-3"] == HISTORY, "what stands here gives way"
    found = pressed(page, "Control+x", "ArrowLeft", "Control+v")
    assert found["said"] == "Уроки переносятся внутри одного класса.", found


def moving(page, address, _school):
    desk(page, address)
    found = pressed(page, "Control+x", "ArrowDown", "ArrowDown", "Control+v")
    assert (found["week"][FIRST], found["week"][THIRD], found["at"]) == ("", ALGEBRA, THIRD), found
    assert page.evaluate("() => posted") == ["/move"]
    found = pressed(page, "Control+v")
    assert found["week"][THIRD] == ALGEBRA and found["posted"] == 1, "what was cut is carried once"
    page.drag_and_drop(f"[data-at='{THIRD}']", f"[data-at='{SECOND}']")
    found = state(page)
    assert (found["week"][SECOND], found["week"][THIRD], found["at"]) == (ALGEBRA, "", SECOND), found
    page.drag_and_drop(f"[data-at='{SECOND}']", "[data-at='9a/1-2']")
    found = state(page)
    assert found["said"] == "Уроки переносятся внутри одного класса." and found["posted"] == 2, found


def undoing(page, address, _school):
    desk(page, address)
    found = pressed(page, "Control+z")
    assert (found["said"], found["posted"]) == ("Отменять нечего.", 0), found
    pressed(page, "ArrowDown", "Control+d", "ArrowUp", "Delete", "ArrowRight", "ArrowDown", "Control+x", "ArrowDown")
    found = pressed(page, "Control+v")
    assert found["week"] == {FIRST: "", SECOND: ALGEBRA, THIRD: "", "9a/1-1": "", "9a/1-2": "",
                             "9a/1-3": HISTORY}, found
    found = pressed(page, "Control+Shift+z")
    assert found["posted"] == 3, "only what is asked for is taken back"
    found = pressed(page, "Control+z")
    assert (found["week"]["9a/1-2"], found["week"]["9a/1-3"], found["at"]) == (HISTORY, "", "9a/1-2"), found
    found = pressed(page, "Control+z")
    assert (found["week"][FIRST], found["at"]) == (ALGEBRA, FIRST), found
    found = pressed(page, "Control+z")
    assert (found["week"][SECOND], found["at"], found["posted"]) == ("", SECOND, 6), found
    assert pressed(page, "Control+z")["said"] == "Отменять нечего."


def undone_too_late(page, address, _school):
    desk(page, address)
    pressed(page, "Delete")
    page.evaluate("() => { window.gone = true; }")
    assert pressed(page, "Control+z")["said"] == "Нет связи: не сохранено."
    page.evaluate("() => { window.gone = false; }")
    found = pressed(page, "Control+z")
    assert found["week"][FIRST] == ALGEBRA, "what could not be taken back waits"
    pressed(page, "Delete")
    # Somebody else has written there since, and the next answer brings it along.
    page.evaluate(f"() => {{ week['{FIRST}'] = 'Гео Леб 15'; }}")
    found = pressed(page, "Control+z")
    assert "изменил кто-то другой" in found["said"] and found["week"][FIRST] == "", found
    pressed(page, "ArrowRight", "ArrowDown", "Control+c", "ArrowDown", "Control+v")
    pressed(page, "Control+z")
    found = pressed(page, "Control+z")
    assert found["said"] == "Не отменено: с тех пор клетку изменили.", found
    assert found["week"][FIRST] == "Гео Леб 15", found
    # What was carried somewhere, and written over there by somebody else, is not carried back.
    pressed(page, "ArrowUp", "Control+x", "ArrowDown", "Control+v")
    page.evaluate("() => { week['9a/1-3'] = 'Био Пет 12'; }")
    found = pressed(page, "Control+z")
    assert "изменил кто-то другой" in found["said"], found
    assert page.evaluate("() => [week['9a/1-2'], week['9a/1-3']]") == ["", "Био Пет 12"]


def undone_by_hand(page, address, _school):
    """A lesson that another class keeps cannot be taken back by its text: nothing else is, instead of it."""
    desk(page, address)
    pressed(page, "ArrowDown", "Enter")
    page.keyboard.insert_text("Физ Мед +10Б")
    pressed(page, "Enter", "ArrowDown", "Control+d", "ArrowUp")
    found = pressed(page, "Delete")
    assert (found["week"][SECOND], found["week"][THIRD], found["posted"]) == ("", "Физ Мед +10Б", 3), found
    found = pressed(page, "Control+z")
    assert "вручную" in found["said"] and found["posted"] == 3, found
    assert found["week"][THIRD] == "Физ Мед +10Б", "what was done before stays until it is its turn"
    found = pressed(page, "Control+z")
    assert (found["week"][THIRD], found["posted"]) == ("", 4), found


CASES = [
    ("the timetable is walked and typed in, and nothing is sent twice", typing),
    ("the timetable says what was not taken, and shows clashes", refused),
    ("Ctrl+C, Ctrl+V and Ctrl+D give lessons to other cells of the timetable", copying),
    ("lessons of the timetable are moved by keys and by the mouse, within a class", moving),
    ("Ctrl+Z takes back what was done to the timetable, the last of it first", undoing),
    ("Ctrl+Z takes nothing back over what has changed since", undone_too_late),
    ("Ctrl+Z says what is to be put back by hand", undone_by_hand),
]
