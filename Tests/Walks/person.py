"""Somebody with a browser of their own."""
import re


class Person:
    def __init__(self, browser, home):
        self.home = home
        self.page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
        self.foreign = []
        self.page.on("request", lambda request: request.url.startswith(home) or self.foreign.append(request.url))

    def go(self, path):
        status = self.page.goto(self.home + path).status
        # A journal is at work a moment after it is loaded; nobody types sooner than it shows where they are.
        if self.page.locator("table.grid th[data-l]").count():
            self.page.locator("table.grid th.is-here").wait_for(state="attached")
        return status

    def text(self):
        return self.page.inner_text("main")

    def click(self, name, role="button"):
        """What bears these words; links with role="link"."""
        self.page.get_by_role(role, name=name).first.click()

    def fill(self, **values):
        for name, value in values.items():
            self.page.fill("#" + name, value)

    def sign_in(self, login, password):
        self.go("/login")
        self.fill(login=login, password=password)
        self.page.locator("form:has(#password) button:not([type=button])").first.click()
        self.page.wait_for_url(lambda address: "/login" not in address)
        return self

    def redeem(self, code, password):
        """Comes with a slip: the code first, then a login and a password of one's own."""
        self.go("/login")
        self.click(re.compile("карточке"), "link")
        self.fill(code=code)
        self.page.click("form:has(#code) button")
        self.fill(password=password, again=password)
        self.click("Сохранить и войти")
        self.page.wait_for_url(lambda address: "/code" not in address)
        return self

    def upload(self, field, name, data):
        """Chooses a file on the page «Загрузка» and has it read."""
        self.go("/import")
        self.page.set_input_files("#" + field, {"name": name, "mimeType": "application/octet-stream", "buffer": data})
        self.page.locator(f"form:has(#{field}) button").click()

    def slips(self, whose):
        """Hands slips out to everybody without a way in; answers (name, who it is, code) of each."""
        assert self.go(f"/slips/{whose}") == 200
        self.fill(reason="первый вход")
        self.click("Выдать отмеченным")
        return [
            tuple(card.locator(f".slip__{part}").inner_text() for part in ["name", "role", "code"])
            for card in self.page.locator(".slip").all()
        ]


def row_of(page, name):
    """A student's row in the journal."""
    return page.locator("table.grid tbody tr", has=page.locator("th", has_text=name))
