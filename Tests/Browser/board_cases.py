"""The whiteboard: who comes to it, how long, in which groups, who has finished; every key of it is pressed."""
import re

from journal_hands import until

NAMES = ["Иван А.", "Анна Б.", "Кирилл В.", "Мария Г.", "Пётр Д.", "Ольга Е.", "Лев Ж.", "Вера З.", "Глеб И."]
# As the server draws the page.
PAGE = """<!doctype html><html lang="ru" data-account="17"><head><meta charset="utf-8"><title>Доска</title>
<link rel="stylesheet" href="/Styles/tokens.css"><link rel="stylesheet" href="/Styles/board.css">
<script type="module" src="/Scripts/common.js"></script><script type="module" src="/Scripts/board.js"></script></head>
<body data-bare><main id="main" class="board" tabindex="-1" data-behaviour="board">
<div class="board__words"><h1>Теорема Виета</h1><p>Дома: § 12, № 345</p>
<div class="board__shown" data-board="shown" role="status"></div></div>
<div class="board__keys"><button class="button" type="button" hidden data-board="one">К доске: случайный</button>
<button class="button" type="button" hidden data-board="timer">Таймер 10:00</button>
<button class="button" type="button" hidden data-board="groups">Группы по 4</button>
<button class="button" type="button" hidden data-board="done">Кто закончил</button>
<button class="button" type="button" hidden data-behaviour="curtain">Шторка</button>
<a class="button" href="/lesson/1004/7" aria-label="Закрыть доску">✕</a></div></main>
<script type="application/json" id="board-names">{names}</script></body></html>"""


def board(page, address, names=None):
    listed = ", ".join(f'"{name}"' for name in (NAMES if names is None else names))
    body = PAGE.replace("{names}", f"[{listed}]")
    page.route("**/board/1004/7", lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=body))
    page.goto(f"{address}/board/1004/7")
    until(page, "!document.querySelector('.board button[hidden]')")


def press_key(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def said(page):
    """What is shown in large letters, and read out as it changes."""
    return page.get_by_role("status").inner_text()


def to_the_board(page, address, _school):
    """Everybody comes once before anybody comes twice."""
    board(page, address)
    called = []
    for _ in range(2 * len(NAMES)):
        press_key(page, "К доске: случайный")
        called.append(said(page))
    assert sorted(called[:len(NAMES)]) == sorted(NAMES) == sorted(called[len(NAMES):]), called


def nobody_there(page, address, _school):
    board(page, address, names=[])
    press_key(page, "К доске: случайный")
    assert said(page) == "Никого нет"
    press_key(page, "Кто закончил")
    assert said(page) == "Закончили: 0 из 0"


def in_groups(page, address, _school):
    board(page, address)
    press_key(page, "Группы по 4")
    groups = [group.split(", ") for group in page.get_by_role("status").get_by_role("listitem").all_inner_texts()]
    assert [len(group) for group in groups] == [5, 4], groups
    assert sorted(name for group in groups for name in group) == sorted(NAMES), groups


def by_the_clock(page, address, _school):
    page.add_init_script("const now = Date.now; window.ahead = 0; Date.now = () => now() + window.ahead;")
    board(page, address)
    timer = page.locator("[data-board='timer']")
    press_key(page, "Таймер 10:00")
    assert re.fullmatch("Осталось (10:00|9:59)", timer.inner_text()), timer.inner_text()
    page.evaluate("window.ahead = 299000")
    until(page, "/^Осталось (5:0[01]|4:5\\d)$/.test(document.querySelector('[data-board=timer]').textContent)")
    page.evaluate("window.ahead = 600000")
    until(page, "document.querySelector('[data-board=timer]').textContent === 'Время вышло'")
    timer.click()
    assert timer.inner_text() == "Таймер 10:00", "the next press starts it anew"
    timer.click()
    timer.click()
    page.wait_for_timeout(700)
    assert timer.inner_text() == "Таймер 10:00", "what was stopped ticks no more"


def who_has_finished(page, address, _school):
    """Names are pressed and stay so; how many is said, and goes with the next helper."""
    board(page, address)
    press_key(page, "Кто закончил")
    names = page.locator(".board__keys .board__done button")
    assert names.all_inner_texts() == NAMES and said(page) == "Закончили: 0 из 9"
    for name in ("Анна Б.", "Глеб И.", "Лев Ж."):
        press_key(page, name)
    press_key(page, "Лев Ж.")
    pressed = page.locator(".board__done [aria-pressed='true']").all_inner_texts()
    assert pressed == ["Анна Б.", "Глеб И."] and names.count() == 9
    assert said(page) == "Закончили: 2 из 9"
    assert all(name.bounding_box()["height"] >= 64 for name in names.all()), "children touch these"
    names.first.focus()
    page.keyboard.press("Space")
    assert said(page) == "Закончили: 3 из 9", "by keyboard too"
    press_key(page, "К доске: случайный")
    assert names.count() == 0 and said(page) in NAMES


def behind_the_curtain(page, address, _school):
    board(page, address)
    press_key(page, "Шторка")
    page.locator("dialog.curtain").wait_for()
    page.keyboard.press("F9")
    page.locator("dialog.curtain").wait_for(state="detached")


CASES = [
    ("the whiteboard calls everybody once before anybody twice", to_the_board),
    ("the whiteboard says that nobody is there", nobody_there),
    ("the whiteboard makes groups of about four", in_groups),
    ("the timer of the whiteboard counts down, ends and starts anew", by_the_clock),
    ("the whiteboard says how many have finished", who_has_finished),
    ("the whiteboard hides behind its curtain", behind_the_curtain),
]
