"""Runs the page scripts in Chromium against their vectors and a stage. Words given choose the cases that name them."""
import os
import pathlib
import shutil
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from playwright.sync_api import sync_playwright

import blind_cases
import board_cases
import column_cases
import curtain_cases
import departed_cases
import finals_cases
import finals_live_cases
import finger_cases
import hands_cases
import journal_cases
import kept_cases
import lesson_cases
import lesson_choice_cases
import line_cases
import offline_cases
import others_cases
import pasting_cases
import pure_cases
import saving_cases
import search_cases
import sign_cases
import tabs_cases
import terms_cases
import timetable_cases
import view_cases
import words_cases
from stage import School, serve
from tally import Tally

DESKTOP = {"viewport": {"width": 1366, "height": 768}}
PATIENCE = 120


def give_up(name):
    print(f"✘ {name}: not ended after {PATIENCE} seconds", flush=True)
    os._exit(1)


def run(browser, tally, name, case):
    # A stage of its own: the farewell of one case's page must not reach the next one's school.
    watch = threading.Timer(PATIENCE, give_up, [name])
    watch.daemon = True
    watch.start()
    school = School()
    address, server = serve(school)
    context = browser.new_context(**getattr(case, "device", DESKTOP))
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with tally.check(name):
        case(page, address, school)
        assert not errors, f"errors on the page: {errors}"
    # A request that is still on its way must not wait for a handler of a page that closes.
    for opened in context.pages:
        opened.unroute_all(behavior="ignoreErrors")
    context.close()
    server.shutdown()
    watch.cancel()


def main():
    words = sys.argv[1:]
    tally = Tally()
    chromium = os.environ.get("PARTA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        # A finger that moves a page sideways would take it back to the blank one before it.
        args = ["--no-sandbox", "--overscroll-history-navigation=0"]
        browser = playwright.chromium.launch(executable_path=chromium, args=args)
        for name, case in [*pure_cases.CASES, *journal_cases.CASES, *column_cases.CASES, *saving_cases.CASES,
                           *finals_cases.CASES, *finals_live_cases.CASES, *kept_cases.CASES, *others_cases.CASES,
                           *pasting_cases.CASES, *line_cases.CASES, *offline_cases.CASES, *hands_cases.CASES,
                           *timetable_cases.CASES, *view_cases.CASES, *finger_cases.CASES, *words_cases.CASES,
                           *terms_cases.CASES, *lesson_cases.CASES, *lesson_choice_cases.CASES, *search_cases.CASES,
                           *blind_cases.CASES, *board_cases.CASES, *tabs_cases.CASES, *departed_cases.CASES,
                           *sign_cases.CASES, *curtain_cases.CASES]:
            if not words or any(word in name for word in words):
                run(browser, tally, name, case)
        browser.close()
    tally.end()


if __name__ == "__main__":
    main()
