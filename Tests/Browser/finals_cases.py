"""The page of final marks saves each mark as it is left: states, a reason, a conflict, no connection."""

# A page as the server draws it: what stands in the rows, what was typed into them, and what is wrong.
PAGE = """
window.drawn = (rows, note, wrong = "") => `<p class="page__note">${note}</p>${wrong ? `<div
    data-behaviour="error-summary"><ul><li>${wrong}</li></ul></div>` : ""}
    <form action="/final" data-behaviour="finals" data-autosave><input type="hidden" name="token" value="t">
    <input type="hidden" name="show" value="empty"><p id="finals-keys">Клавиши.</p><table><tbody>${rows.map((row) => `
    <tr><td><input id="m${row.id}" name="m${row.id}" value="${row.typed ?? row.mark}"
    data-proposed="${row.proposed}"><input type="hidden" name="v${row.id}" value="${row.version}"><input
    type="hidden" name="o${row.id}" value="${row.mark}"></td><td class="finals__why">${row.hand ? `<small>${row.hand}
    </small>` : ""}${row.wrong ? `<span class="field__error">${row.wrong}</span>` : ""}<details
    class="finals__reason"><summary>основание</summary><input class="input" name="r${row.id}"
    value="${row.reason ?? ""}"></details></td></tr>`).join("")}</tbody></table>
    <output data-role="changed"></output></form>`;
window.opened = async (rows) => {
    const page = new DOMParser().parseFromString(drawn(rows, "готово 0 из 2"), "text/html");
    document.body.replaceChildren(...page.body.childNodes);
    document.documentElement.dataset.account = "17";
    document.head.append(Object.assign(document.createElement("meta"), { name: "form-token", content: "t" }));
    window.posted = [];
    window.answers = [];
    // How the server stands to the page, asked by name, and what it draws this page with.
    window.stands = { status: 200, json: {} };
    window.page = (account, token) => `<html data-account="${account}"><meta name="form-token" content="${token}">
        <main><form action="/login"><input name="login"></form></main>`;
    window.fetch = async (url, { body } = {}) => {
        if (url.startsWith("/live")) return Response.json(stands.json, { status: stands.status });
        if (!body) return new Response(stands.page);
        const answer = answers.shift();
        if (!answer) throw new TypeError("no connection");
        posted.push([...body].map(([name, value]) => `${name}=${value}`).join("&"));
        return new Response(answer.text, { status: answer.status ?? 200 });
    };
    await import(`/Scripts/finals.js?${Math.random()}`);
};
window.typed = (id, value) => {
    const field = document.getElementById(id) ?? document.querySelector(`[name=${id}]`);
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.blur();
};
window.later = () => new Promise((done) => setTimeout(done, 30));
window.until = async (isSo) => {
    for (let tries = 0; tries < 100 && !isSo(); tries += 1) await later();
};
window.said = (id) => document.getElementById(id).closest("tr").querySelector(".finals__state")?.textContent ?? "";
window.foot = () => document.querySelector("[data-role=changed]").textContent;
window.two = [{ id: 1, mark: "", proposed: "4", version: 0 }, { id: 2, mark: "", proposed: "3", version: 0 }];
"""


def asked(page, address, script):
    page.goto(f"{address}/blank")
    page.evaluate(f"() => {{ {PAGE} }}")
    return page.evaluate(f"async () => {{ await opened(two); {script} }}")


def saved(page, address, _school):
    first, note, version, again = asked(page, address, """
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1, hand: "Петрова О. Н." }, two[1]],
            "готово 1 из 2") });
        typed("m1", "4");
        await later();
        const hand = document.querySelector(".finals__why small").textContent.trim();
        const first = [posted[0], said("m1"), foot().slice(0, 9), hand];
        typed("m1", "4");
        await later();
        const version = document.querySelector("[name=v1]").value;
        return [first, document.querySelector(".page__note").textContent, version, posted.length];
    """)
    # One row alone, without what narrows the page.
    assert first == ["token=t&m1=4&v1=0&o1=&r1=", "сохранено", "Сохранено", "Петрова О. Н."], first
    assert (note, version, again) == ("готово 1 из 2", "1", 1), (note, version, again)


def reasoned(page, address, _school):
    before, sent, state = asked(page, address, """
        typed("m1", "5");
        await later();
        const before = [posted.length, said("m1"), document.querySelector("details").open];
        answers.push({ text: drawn([{ ...two[0], mark: "5", version: 1, reason: "олимпиада" }, two[1]], "") });
        typed("r1", "олимпиада");
        await later();
        return [before, new URLSearchParams(posted[0]).get("r1"), said("m1")];
    """)
    assert before == [0, "нужно основание", True], before
    assert (sent, state) == ("олимпиада", "сохранено"), (sent, state)


def disputed(page, address, _school):
    shown, passed, kept, taken = asked(page, address, """
        const rival = { ...two[0], mark: "3", version: 1, typed: "4" };
        answers.push({ status: 422, text: drawn([rival, two[1]], "", "сейчас 3 — Ким Л. С.; вы ввели 4.") });
        typed("m1", "4");
        await later();
        const error = document.querySelector(".field__error");
        const shown = [error.firstChild.textContent, ...[...error.querySelectorAll("button")].map((one) =>
            one.textContent)];
        typed("m1", "4");
        await later();
        const passed = posted.length;
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 2 }, two[1]], "") });
        error.querySelector("button").click();
        await later();
        const kept = [posted[1], said("m1"), document.querySelector(".field__error")];
        answers.push({ status: 422, text: drawn([two[0], { ...two[1], mark: "2", version: 1, typed: "3" }], "",
            "сейчас 2; вы ввели 3.") });
        typed("m2", "3");
        await later();
        document.querySelectorAll(".field__error button")[1].click();
        await later();
        return [shown, passed, kept, [document.getElementById("m2").value, posted.length]];
    """)
    assert shown == ["сейчас 3 — Ким Л. С.; вы ввели 4.", "Оставить 4", "Взять 3"], shown
    assert passed == 1, "what was refused is not sent again by passing through"
    assert kept == ["token=t&m1=4&v1=1&o1=3&q1=&r1=", "сохранено", None], kept
    assert taken == ["2", 3], taken


def typed_on(page, address, _school):
    """What was typed while a mark was on its way does not go unasked over what another has put meanwhile."""
    seen, state, sent = asked(page, address, """
        answers.push({ text: drawn([{ ...two[0], mark: "2", version: 2, hand: "Ким Л. С." }, two[1]], "") });
        typed("m1", "4");
        document.getElementById("m1").value = "3";
        await later();
        const seen = ["v1", "o1"].map((name) => document.querySelector(`[name=${name}]`).value);
        const state = said("m1");
        answers.push({ status: 422, text: drawn([{ ...two[0], mark: "2", version: 2, typed: "3" }, two[1]], "",
            "сейчас 2 — Ким Л. С.; вы ввели 3.") });
        typed("r1", "устно");
        await later();
        return [seen, state, [posted[1], document.querySelector(".field__error")?.firstChild.textContent]];
    """)
    assert (seen, state) == (["1", "2"], "нужно основание"), (seen, state)
    assert sent == ["token=t&m1=3&v1=1&o1=2&q1=&r1=устно", "сейчас 2 — Ким Л. С.; вы ввели 3."], sent


def refused(page, address, _school):
    words, foot, after = asked(page, address, """
        answers.push({ status: 422, text: drawn([{ ...two[0], typed: "9", wrong: "здесь можно 2 3 4 5" }, two[1]], "",
            "здесь можно 2 3 4 5") });
        typed("r1", "почему-то");
        typed("m1", "9");
        await later();
        const words = document.querySelector(".field__error").textContent;
        const invalid = [foot(), document.getElementById("m1").getAttribute("aria-invalid")];
        typed("r1", "");
        typed("m1", "");
        await later();
        return [words, invalid, [posted.length, document.querySelector(".field__error")]];
    """)
    assert (words, foot) == ("здесь можно 2 3 4 5", ["Не сохранено: 1", "true"]), (words, foot)
    assert after[1] is None, after


def waiting(page, address, _school):
    before, after, gone = asked(page, address, """
        typed("m1", "4");
        await later();
        typed("m2", "3");
        await later();
        const before = [said("m1"), said("m2"), foot()];
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1 }, two[1]], "") });
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1 }, { ...two[1], mark: "3", version: 1 }], "") });
        dispatchEvent(new Event("online"));
        await later();
        const after = [said("m1"), said("m2"), posted.length];
        answers.push({ status: 403, text: `<main><p class="notice">Это действие вам недоступно.</p></main>` });
        document.querySelector("[name=r2]").closest("details").open = true;
        typed("r2", "ещё");
        await until(() => foot() === "Не сохранено: 1");
        return [before, after, [said("m2"), foot(), document.querySelector(".field__error").textContent]];
    """)
    assert before == ["ждёт связи", "ждёт связи", "Ждёт связи: 2"], before
    assert after == ["сохранено", "сохранено", 2], after
    assert gone == ["не сохранено", "Не сохранено: 1", "Это действие вам недоступно."], gone


# The sign-in has ended; two marks have been typed since.
ENDED = """
        stands = { status: 401, json: { code: "signin" } };
        answers.push({ text: "<h1>Вход</h1>" });
        typed("m1", "4");
        await until(() => said("m1") === "ждёт входа");
        typed("m2", "3");
        await later();
"""


def ended(page, address, _school):
    """Nothing typed goes, and nothing is lost; once the same person is back it goes with their new token."""
    before, after = asked(page, address, ENDED + """
        const before = [posted.length, said("m1"), said("m2"), foot(), document.querySelector(".toast").textContent];
        stands = { status: 200, json: {}, page: page(17, "new") };
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1 }, two[1]], "") });
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1 }, { ...two[1], mark: "3", version: 1 }], "") });
        document.querySelector(".toast a").click();
        await until(() => foot().startsWith("Сохранено"));
        const tokens = posted.slice(1).map((sent) => new URLSearchParams(sent).get("token"));
        return [before, [tokens, said("m1"), said("m2"), foot().slice(0, 9), document.querySelector(".toast, dialog")]];
    """)
    assert before == [1, "ждёт входа", "ждёт входа", "Не сохранено: 2. Войдите снова.",
                      "Нужно войти снова. Ждут в этой вкладке (1): не закрывайте её.Войти и продолжить"], before
    assert after == [["new", "new"], "сохранено", "сохранено", "Сохранено", None], after


def ended_on_a_shared_one(page, address, _school):
    """The page is hidden; whoever else signs in gets neither what was typed nor this page, and is asked nothing."""
    hidden = asked(page, address, "document.documentElement.dataset.shared = '1';" + ENDED + """
        stands = { status: 200, json: {}, page: page(18, "foreign") };
        return document.querySelector("dialog.curtain").textContent;
    """)
    assert hidden.startswith("Нужно войти снова. Ждут в этой вкладке ("), hidden
    page.route(address + "/", lambda route: route.fulfill(content_type="text/html", body="<title>.</title>"))
    questions = []
    page.on("dialog", lambda dialog: (questions.append(dialog.message), dialog.accept()))
    page.locator("dialog.curtain button").click()
    page.wait_for_url(address + "/")
    assert questions == [], questions


def renewed(page, address, _school):
    """The same person has signed in again in another tab: the mark goes with their new token, unasked."""
    tokens, state, again = asked(page, address, """
        stands = { status: 403, json: { code: "stale" }, page: page(17, "new") };
        answers.push({ status: 403, text: "<main><p class='notice'>Страница устарела.</p></main>" });
        answers.push({ text: drawn([{ ...two[0], mark: "4", version: 1 }, two[1]], "") });
        typed("m1", "4");
        await until(() => foot().startsWith("Сохранено"));
        const tokens = posted.map((sent) => new URLSearchParams(sent).get("token"));
        return [tokens, said("m1"), [foot().slice(0, 9), document.querySelector(".toast, dialog")]];
    """)
    assert (tokens, state, again) == (["t", "new"], "сохранено", ["Сохранено", None]), (tokens, state, again)


def of_another(page, address, _school):
    """Somebody else has signed in meanwhile: their token does not come into this page."""
    state, token, sent = asked(page, address, """
        stands = { status: 403, json: { code: "stale" }, page: page(18, "foreign") };
        answers.push({ status: 403, text: "<main><p class='notice'>Страница устарела.</p></main>" });
        typed("m1", "4");
        await until(() => said("m1") === "ждёт входа");
        return [said("m1"), document.querySelector("[name=token]").value, posted.length];
    """)
    assert (state, token, sent) == ("ждёт входа", "t", 1), (state, token, sent)


def whole(page, address, _school):
    """The whole form does not go either where another page would come in its place."""
    waits, gone = asked(page, address, """
        stands = { status: 401, json: { code: "signin" } };
        let gone = 0;
        HTMLFormElement.prototype.requestSubmit = () => { gone += 1; };
        const form = document.querySelector("form");
        const go = () => form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
        document.getElementById("m1").value = "4";
        const isStopped = !go();
        await until(() => said("m1") === "ждёт входа");
        const waits = [isStopped, gone, said("m1"), foot()];
        stands = { status: 403, json: { code: "stale" }, page: page(17, "new") };
        go();
        await until(() => gone);
        return [waits, [gone, form.elements.namedItem("token").value]];
    """)
    assert waits == [True, 0, "ждёт входа", "Не сохранено: 1. Войдите снова."], waits
    assert gone == [1, "new"], gone


CASES = [
    ("R079 a final mark is saved as it is left, its row alone, and not twice", saved),
    ("R080 a final mark other than the proposed one waits for its reason in place", reasoned),
    ("R082 a conflict of final marks shows both and waits for the choice", disputed),
    ("a final mark typed on while it is saved is asked about where another has written since", typed_on),
    ("a final mark that is refused says why and is not sent again as it is", refused),
    ("final marks wait for the connection, and a refusal says why", waiting),
    ("final marks typed after the sign-in has ended wait for the person, and go with their new token", ended),
    ("final marks on a shared computer whose sign-in has ended are hidden", ended_on_a_shared_one),
    ("final marks go on after a new sign-in in another tab", renewed),
    ("a page of final marks takes no token of another person", of_another),
    ("the whole form of final marks stays where it would not be taken", whole),
]
