"""Recovery by mail against a post office of our own: one delivery after a 451, Cyrillic, codes behind the #."""
import pathlib
import re
import sys
import tempfile

from playwright.sync_api import sync_playwright

from every_page import BROWSER
from person import Person
from post_office import PostOffice
from server import Server, free_port
from tally import Tally


ANOTHER = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0"


class Mailed(Server):
    """The demonstration with a mail server; letters need the address in advance."""

    def __init__(self, folder, office):
        port = free_port()
        super().__init__(
            folder, "demo", PARTA_PORT=str(port), PARTA_PUBLIC_URL=f"http://127.0.0.1:{port}",
            PARTA_SMTP_URL=f"smtp://127.0.0.1:{office.port}", PARTA_MAIL_FROM="journal@school74.example")
        self.home = f"http://127.0.0.1:{port}"


def verify(tally, irina, office):
    with tally.check("R027 an address is proven by the link of a letter that came once, after a 451"):
        irina.go("/email")
        irina.fill(email="Irina.N@mail.example", password="irina-parta")
        irina.click("Отправить письмо")
        assert "Письмо отправится" in irina.text(), irina.text()
        letter = office.wait(1, 150)
        assert "Irina.N@mail.example" in letter["to"], letter["to"]
        assert letter["subject"] == "Подтвердите почту для электронного журнала", letter["subject"]
        assert letter["message-id"].endswith("@school74.example>") and letter["date"]
        body = letter.get_content()
        assert "входа «irina»" in body, body
        irina.page.goto(link(body))
        irina.page.wait_for_function("document.querySelector('#code').value.length === 10")
        assert "#" not in irina.page.url, "the code is taken out of the address"
        irina.click("Подтвердить")
        assert "Почта подтверждена" in irina.text()


def recover(tally, guest, office, server):
    with tally.check("R027 a forgotten password is recovered by a letter, and the answer never tells who exists"):
        answers = []
        for login in ["nobody.at.all", "irina"]:
            guest.go("/login/reset")
            guest.fill(login=login)
            guest.click("Прислать код")
            answers.append(guest.text())
        assert answers[0] == answers[1] and "Если у этого логина" in answers[0]
        body = office.wait(2).get_content()
        guest.page.goto(link(body))
        guest.page.wait_for_function("document.querySelector('#code').value.length === 10")
        guest.fill(password="девять синих слив", again="девять синих слив")
        guest.click("Сохранить и войти")
        guest.page.wait_for_url(lambda address: "/login" not in address)
        assert guest.go("/class/8b") == 200
        code = re.search(r"#([0-9A-Z]{10})", body).group(1)
        assert code not in server.said(), "no code stands in the log"
    with tally.check("R022 the owner is written to about the device that was not seen before"):
        body = office.wait(3).get_content()
        assert "с нового устройства: Firefox, Windows" in body, body


def link(body):
    return re.search(r"http://127\S+#[0-9A-Z]{10}", body).group()


def main():
    tally, office = Tally(), PostOffice(refusals=1)
    with tempfile.TemporaryDirectory(prefix="parta-mail.", dir="/var/tmp") as folder, sync_playwright() as play:
        pathlib.Path(folder, "data").mkdir()
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        server = Mailed(folder, office)
        try:
            server.wait_for(r"Входы \(роль", 60)
            irina = Person(browser, server.home).sign_in("irina", "irina-parta")
            verify(tally, irina, office)
            guest = Person(browser, server.home)
            guest.page = browser.new_context(user_agent=ANOTHER).new_page()
            recover(tally, guest, office, server)
        finally:
            server.stop()
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
