"""As much of a browser as signing in and reading a page takes."""
import http.client
import re
import urllib.parse

TOKEN = re.compile(r'name="(_?token|form-token|form_token)"[^>]*value="([^"]+)"')


class Browser:
    """One visitor: cookies, and the form token of the last page."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.token = ("token", "")

    def get(self, path, headers=None):
        return self.ask("GET", path, headers=headers)

    def post(self, path, fields):
        name, token = self.token
        body = urllib.parse.urlencode(fields | {name: token})
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
        if found := TOKEN.search(text):
            self.token = found.groups()
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
