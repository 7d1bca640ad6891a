"""A newcomer's first minute: an empty folder, the address with a one-time token, a page that answers, a calm end."""
import html
import http.cookiejar
import os
import re
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

from server import Server
from tally import Tally


class Visitor:
    """Somebody with a browser that keeps cookies and runs no scripts."""

    def __init__(self):
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.address = self.page = self.status = None

    def open(self, address, form=None):
        """The page at an address, whatever it answers; redirects are followed."""
        sent = urllib.parse.urlencode(form).encode() if form else None
        try:
            answer = self.browser.open(address, sent, timeout=20)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        with answer:
            self.address, self.status, self.page = answer.url, answer.status, answer.read().decode()

    def fill(self, **values):
        """Sends the form of the page, with its hidden fields and what its lists have chosen."""
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', self.page))
        chosen = r'<select[^>]* name="([^"]*)"[^>]*>.*?<option value="([^"]*)" selected'
        hidden |= dict(re.findall(chosen, self.page, re.S))
        action = re.search(r'<form method="post" action="([^"]*)"', self.page).group(1)
        self.open(urllib.parse.urljoin(self.address, html.unescape(action)), hidden | values)


KEEPER = {
    "name": "Школа для прогулки", "surname": "Кулагина", "given": "Вера", "patronymic": "Павловна", "login": "kulagina",
    "password": "семь белых гусей", "again": "семь белых гусей", "mode": "dual",
}


def first_run(tally, server):
    guest, keeper = Visitor(), Visitor()
    with tally.check("the first run prints an address with a token, and a form answers there"):
        address = server.wait_for(rf"http://127\.0\.0\.1:{server.port}/\S*token=\S+")
        keeper.open(address)
        assert keeper.status == 200 and 'lang="ru"' in keeper.page, (keeper.status, keeper.page[:400])
    with tally.check("without the token nobody opens the school"):
        guest.open(re.sub(r"token=.*", "token=0123456789abcdef0123456789abcdef", address))
        assert guest.status == 403 and "<form" not in guest.page, (guest.status, guest.page[:400])
    with tally.check("a form that says too little comes back with a sentence and what was typed"):
        keeper.fill(**KEEPER | {"password": "1", "again": "1"})
        assert keeper.status == 422 and "Кулагина" in keeper.page and "8 знаков" in keeper.page, keeper.page[:400]
    with tally.check("the keeper names the school and is inside"):
        keeper.fill(**KEEPER)
        assert keeper.status == 200 and "/setup/begin" in keeper.address, (keeper.status, keeper.address, keeper.page)
    with tally.check("R003 the first run has settled how the journal is kept"):
        keeper.open(f"http://127.0.0.1:{server.port}/school/mode")
        assert "электронный и бумажный журналы вместе — при открытии школы" in keeper.page, keeper.page
    with tally.check("the token opens nothing a second time"):
        guest.open(address)
        assert 'name="again"' not in guest.page, guest.page[:400]
    with tally.check("R020 the keeper signs in with a login and a password, and with no other"):
        guest.open(f"http://127.0.0.1:{server.port}/login")
        guest.fill(login="kulagina", password="шесть белых гусей")
        assert "Кулагина" not in guest.page, guest.page[:400]
        guest.open(f"http://127.0.0.1:{server.port}/login")
        guest.fill(login="kulagina", password=KEEPER["password"])
        assert guest.status == 200 and "/login" not in guest.address, (guest.status, guest.address)
    with tally.check("the house says that it is well"):
        guest.open(f"http://127.0.0.1:{server.port}/health")
        assert (guest.status, guest.page) == (200, "ok")


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="parta-cold.") as folder:
        server = Server(folder)
        try:
            first_run(tally, server)
        finally:
            with tally.check("it ends when it is asked to"):
                assert server.stop() == 0, server.said()
        with tally.check("nobody else on the computer may read what was written"):
            found = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
            records = [path for path in found if ".sqlite" in path or path.endswith("keys")]
            assert records, found
            assert all(os.stat(path).st_mode & 0o077 == 0 for path in records), records
        with tally.check("it starts a second time in the same folder, and is no first run any more"):
            again = Server(folder)
            try:
                again.wait_for(rf"http://127\.0\.0\.1:{again.port}/")
                assert "token=" not in again.said(), again.said()
            finally:
                again.stop()
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
