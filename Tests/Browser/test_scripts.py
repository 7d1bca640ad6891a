"""Runs the page scripts in Chromium against their vectors and a stage. Prints one line per case; fails if any fails."""
import os
import shutil
import sys
import traceback

from playwright.sync_api import sync_playwright

import journal_cases
import pure_cases
import saving_cases
from stage import School, serve

DESKTOP = {"viewport": {"width": 1366, "height": 768}}


def main():
    wanted = sys.argv[1:]
    passed, failed = 0, 0
    chromium = os.environ.get("PARTA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, case in [*pure_cases.CASES, *journal_cases.CASES, *saving_cases.CASES]:
            if wanted and not any(word in name for word in wanted):
                continue
            # A stage of its own: the farewell of one case's page must not reach the next one's school.
            school = School()
            address, server = serve(school)
            context = browser.new_context(**getattr(case, "device", DESKTOP))
            page = context.new_page()
            errors = []
            page.on("pageerror", lambda error: errors.append(str(error)))
            try:
                case(page, address, school)
                assert not errors, f"errors on the page: {errors}"
                passed += 1
                print(f"ok    {name}")
            except Exception as error:
                failed += 1
                print(f"FAIL  {name}: {error}")
                if not isinstance(error, AssertionError):
                    traceback.print_exc()
            context.close()
            server.shutdown()
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
