"""What the end of a sign-in has hidden stays hidden, and whoever comes back goes on with what was typed."""
from finals_cases import asked
from journal_hands import cell, opened, press, saved, text, until
from kept_cases import SHARED, drawn
from tabs_cases import MINUTE, Door, hidden

DOOR = ('<!doctype html><html data-account="0"><main><form action="/login">'
        '<input name="login"><input name="password"><button>Войти</button></form></main>')
HERE = '<!doctype html><html data-account="17"><meta name="form-token" content="token-1">'


def nothing_on_paper(page, address, _school):
    """Ctrl+P is the browser's own: the paper is as empty as the page."""
    drawn(page, SHARED)
    opened(page, address)
    press(page, "5")
    saved(page)
    for hide in ("F9", None):
        if hide:
            press(page, hide)
        else:
            page.evaluate("dispatchEvent(new Event('parta-ended', { cancelable: true }))")
        hidden(page)
        page.emulate_media(media="print")
        assert not page.locator("h1").is_visible() and not cell(page, 0).is_visible()
        page.emulate_media(media="screen")
        if hide:
            press(page, hide)
    page.locator("dialog.curtain").wait_for()


def over_a_final_mark(page, address, _school):
    """The mark in the field that was not left yet waits with the others; the curtain is drawn once."""
    counts, after = asked(page, address, """
        document.documentElement.dataset.shared = "1";
        const shown = HTMLDialogElement.prototype.showModal;
        let count = 0;
        HTMLDialogElement.prototype.showModal = function show() { count += 1; shown.call(this); };
        const mark = document.getElementById("m1");
        mark.focus();
        mark.value = "4";
        dispatchEvent(new Event("parta-ended", { cancelable: true }));
        await later();
        const counts = [count, document.querySelectorAll("dialog").length, said("m1"), posted.length,
            document.querySelector("dialog.curtain").textContent];
        stands = { status: 200, json: {}, page: page(17, "new") };
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1 }, two[1]], "") });
        document.querySelector("dialog.curtain button").click();
        await until(() => foot().startsWith("Сохранено"));
        return [counts, [posted.length, said("m1"), document.querySelectorAll("dialog").length]];
    """)
    assert counts[:4] == [1, 1, "ждёт входа", 0] and "вкладке (1)" in counts[4], counts
    assert after == [1, "сохранено", 0], after


def under_the_sign_in(page, address, school):
    """An answer of before comes while the person signs in: what they type goes on into their window."""
    drawn(page, SHARED)
    page.route("**/login*", lambda route: route.fulfill(content_type="text/html", body=DOOR))
    page.route("**/cells", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    opened(page, address)
    with page.expect_request("**/cells"):
        press(page, "5")
    page.evaluate("dispatchEvent(new Event('parta-ended', { cancelable: true }))")
    assert "вкладке (1)" in hidden(page)
    page.locator("dialog.curtain button").click()
    page.locator("dialog [name=login]").wait_for()
    page.keyboard.type("ve")
    until(page, "!document.querySelector('dialog.curtain').textContent.includes('(1)')")
    page.keyboard.type("ra")
    assert page.locator("dialog [name=login]").input_value() == "vera"
    page.unroute("**/login*")
    page.route("**/login*", lambda route: route.fulfill(content_type="text/html", body=HERE))
    page.keyboard.press("Enter")
    until(page, "!document.querySelector('dialog[open]')")
    press(page, "4")
    saved(page)
    assert [text(page, 0), text(page, 1)] == ["5", "4"]
    assert [op["set"] for batch in school.batches for op in batch] == ["5", "4"]


def while_another_tab_is_used(page, address, _school):
    """Whoever reads in one tab is there for all of them: no other tab hides, or warns."""
    door, other = Door(), page.context.new_page()
    for tab in (page, other):
        tab.clock.install()
        door.tab(tab, address)
    for _ in range(8):
        for tab in (page, other):
            tab.clock.run_for(5 * MINUTE)
        with page.expect_response("**/live*"):
            press(page, "ArrowDown")
        page.wait_for_timeout(100)
    assert other.locator(".toast, dialog").count() == 0 and set(door.asked) == {""}, door.asked


def after_the_warning(page, address, _school):
    """Who has said by the mouse that they stay writes on where they were."""
    door = Door()
    page.clock.install()
    door.tab(page, address)
    press(page, "5")
    saved(page)
    page.clock.run_for(26 * MINUTE + 2_000)
    page.get_by_role("button", name="Остаться").click()
    until(page, "!document.querySelector('.toast')")
    press(page, "4")
    assert text(page, 1) == "4"


CASES = [
    ("what a curtain hides is not printed either", nothing_on_paper),
    ("a curtain takes the final mark that was being typed, and is drawn once", over_a_final_mark),
    ("an answer of before does not cover the window of the sign-in", under_the_sign_in),
    ("one tab that is used keeps the others of a shared computer open", while_another_tab_is_used),
    ("whoever stays by the mouse types on in the same cell", after_the_warning),
]
