"""Looking at and touching the journal in a case."""
from stage import TODAY


def until(page, expression):
    """Waits for an expression to become true; the page's own policy forbids waiting inside it."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never true: {expression}")


def opened(page, address):
    page.goto(f"{address}/journal")
    until(page, "document.activeElement.tagName === 'TD'")


def ready(page, address):
    """The journal with all that comes at the first key."""
    opened(page, address)
    with page.expect_response("**/besides.js"):
        press(page, "ArrowDown", "ArrowUp")
    page.wait_for_timeout(200)


def cell(page, row, column=TODAY):
    return page.locator(f"tbody tr:nth-child({row + 1}) > *:nth-child({column + 2})")


def text(page, row, column=TODAY):
    return cell(page, row, column).inner_text()


def average(page, row):
    return page.locator(f"tbody tr:nth-child({row + 1}) .grid__avg").inner_text()


def place(page):
    return page.evaluate("[document.activeElement.parentNode.sectionRowIndex, document.activeElement.cellIndex - 1]")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def russian(page, letter, code):
    """A key of ЙЦУКЕН: the letter differs from what Playwright's American keyboard would send."""
    page.evaluate("""([key, code]) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }))""", [letter, code])


EMPTY = """import("/Scripts/waiting-base.js").then(async ({ keptRows, openBase }) => {
    const base = await openBase();
    const rows = await keptRows(base);
    base.close();
    const ofTab = Object.keys(sessionStorage).filter((key) => key.startsWith("parta-outbox"))
        .flatMap((key) => JSON.parse(sessionStorage.getItem(key)));
    return [...rows.map(({ item }) => item), ...ofTab].every((item) => item.no);
})"""


def saved(page):
    """Nothing waits to be sent, in the browser's base or with the tab; what was refused may lie there."""
    until(page, EMPTY)
    until(page, "document.getElementById('save-state').textContent.startsWith('Сохранено')")


def strip(page):
    return page.locator(".strip").inner_text()
