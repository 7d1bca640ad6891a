"""As much of a browser as signing in and reading a page takes."""
import html
import http.client
import re
import urllib.parse

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Browser:
    """One visitor: cookies, and the hidden fields of the last page, the form token among them."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.hidden = {}

    def get(self, path, headers=None):
        return self.ask("GET", path, headers=headers)

    def post(self, path, fields):
        body = urllib.parse.urlencode(self.hidden | fields)
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method, path, body=None, headers=None):
        """Answers (status, headers, text)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, self.headers() | (headers or {}))
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name.strip()] = value
        if found := HIDDEN.findall(text):
            self.hidden = {html.unescape(name): html.unescape(value) for name, value in found}
        return answer.status, answer.headers, text

    def headers(self):
        """What a browser sends along from a page of the same site."""
        own = {"Host": f"127.0.0.1:{self.port}", "Origin": f"http://127.0.0.1:{self.port}",
               "Sec-Fetch-Site": "same-origin"}
        if self.cookies:
            own["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return own

    def sign_in(self, login, password):
        self.get("/login")
        status, _, text = self.post("/login", {"login": login, "password": password})
        if status not in (302, 303):
            raise SystemExit(f"{login} was not let in: {status}\n{text[:2000]}")
        return self


def diary_weeks(browser, count):
    """Addresses of diary weeks, going back from today's as the page's own links lead."""
    weeks, waiting = [], ["/diary"]
    while waiting and len(weeks) < count:
        path = waiting.pop(0)
        if path in weeks:
            continue
        status, _, text = browser.get(path)
        if status != 200:
            continue
        weeks.append(path)
        waiting += [html.unescape(link) for link in re.findall(r'href="(/diary\?[^"#]*\bw=[^"#]+)"', text)]
    return weeks
