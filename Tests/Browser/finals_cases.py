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
    window.posted = [];
    window.answers = [];
    window.fetch = async (url, { body }) => {
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
        answers.push({ text: "<h1>Вход</h1>" });
        document.querySelector("[name=r2]").closest("details").open = true;
        typed("r2", "ещё");
        await later();
        return [before, after, said("m2")];
    """)
    assert before == ["ждёт связи", "ждёт связи", "Ждёт связи: 2"], before
    assert after == ["сохранено", "сохранено", 2], after
    assert gone == "не сохранено: обновите страницу", gone


CASES = [
    ("R079 a final mark is saved as it is left, its row alone, and not twice", saved),
    ("R080 a final mark other than the proposed one waits for its reason in place", reasoned),
    ("R082 a conflict of final marks shows both and waits for the choice", disputed),
    ("a final mark typed on while it is saved is asked about where another has written since", typed_on),
    ("a final mark that is refused says why and is not sent again as it is", refused),
    ("final marks wait for the connection, and a page that is signed out says so", waiting),
]
