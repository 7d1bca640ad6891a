"""The journal under a finger on a phone: what keys do elsewhere is within its reach."""
from journal_hands import cell, saved, text, until

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def shown(page, address):
    page.goto(f"{address}/journal")
    page.locator(".onelesson").wait_for()
    return page.locator(".pad")


def answers(page, address, school):
    """Another's mark and a refusal are answered by a finger, over the pad and without it."""
    pad = shown(page, address)
    school.rival[("mark", 502, 1004, 0, 0)] = ("4", "Ким Л. С.")
    cell(page, 2).tap()
    pad.get_by_role("button", name="5", exact=True).tap()
    until(page, "document.querySelector('td[data-state=conflict]') !== null")
    pad.get_by_role("button", name="Показать").tap()
    assert "Сейчас здесь 4 (Ким Л. С.). Вы ввели 5." in pad.inner_text()
    for name in ("Оставить 4", "Поставить 5"):
        box = pad.get_by_role("button", name=name).bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360, (name, box)
    pad.get_by_role("button", name="Поставить 5").tap()
    saved(page)
    assert school.marks(502)[(1004, 0, 0)] == "5" and "· ответ" in pad.inner_text()
    pad.get_by_role("button", name="Закрыть").tap()
    school.refuse[504] = "II четверть закрыта 30.12."
    cell(page, 4).tap()
    pad.get_by_role("button", name="3", exact=True).tap()
    until(page, "document.querySelector('td[data-state=rejected]') !== null")
    pad.get_by_role("button", name="Закрыть").tap()
    bar = page.locator(".strip")
    for name in ("Показать", "Убрать"):
        button = bar.get_by_role("button", name=name)
        assert button.bounding_box()["height"] >= 44, f"«{name}» is too small for a finger"
        button.tap()
    assert text(page, 4) == "" and page.locator("td[data-state]").count() == 0


answers.device = PHONE


def held(page, spot):
    """Holds a finger on a cell, as long as a browser takes to think of its own menu."""
    box = spot.bounding_box()
    hand = page.context.new_cdp_session(page)
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_timeout(900)
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def selection(page, address, school):
    """A held finger begins a selection, the next touch ends it, and the keys for fingers fill it."""
    pad = shown(page, address)
    held(page, cell(page, 1))
    assert "Здесь выделение начинается" in page.locator(".strip").inner_text()
    assert page.get_by_role("menu").count() == 0, "no menu lies over what is being selected"
    cell(page, 3).tap()
    assert page.locator("td[aria-selected='true']").count() == 3 and "Выделено 3" in pad.inner_text()
    pad.get_by_role("button", name="4", exact=True).tap()
    saved(page)
    assert [text(page, row) for row in range(5)] == ["", "4", "4", "4", ""]
    assert school.marks(503)[(1004, 0, 0)] == "4"
    cell(page, 0).tap()
    assert page.locator("td[aria-selected='true']").count() == 0, "a short touch selects nothing"
    pad.get_by_role("button", name="Меню клетки").tap()
    items = page.get_by_role("menu", name="Клетка").get_by_role("menuitem")
    assert items.first.bounding_box()["height"] >= 24 and page.get_by_role("menu").bounding_box()["y"] >= 0


selection.device = PHONE


CASES = [
    ("a finger answers a conflict and a refusal", answers),
    ("a finger that is held begins a selection", selection),
]
