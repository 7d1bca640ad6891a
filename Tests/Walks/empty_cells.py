"""Cells of an open journal in which nothing stands yet, and how one writes into them."""
from playwright.sync_api import Error

CELL = "tbody tr:not(:has(.is-out)) td:not(.grid__avg, .grid__period, [aria-readonly]):empty"


def spare(page, count=1):
    """Places of empty cells that may be written: (row, column) in the table's body."""
    return page.evaluate("""([cell, count]) => [...document.querySelectorAll(`table.grid ${cell}`)].slice(-count)
        .map((each) => [each.parentNode.sectionRowIndex, each.cellIndex])""", [CELL, count])


def at(page, place):
    return page.locator(f"table.grid tbody tr:nth-child({place[0] + 1}) > :nth-child({place[1] + 1})")


def until(page, expression, seconds=15):
    for _ in range(seconds * 20):
        try:
            if page.evaluate(expression):
                return
        except Error as error:
            # The page was left while it was asked; the next one answers.
            if "context was destroyed" not in str(error):
                raise
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def says(page, words):
    page.locator("#save-state", has_text=words).wait_for()


def write(page, place, key):
    at(page, place).click()
    page.keyboard.press(key)
