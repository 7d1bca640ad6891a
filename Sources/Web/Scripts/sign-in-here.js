// The sign-in that has ended is renewed over the page, which stays as it is; the door's own forms come into a window.

/** Asks for the sign-in. `done(token)` gets the new form token once the same person is back; `leave()` is called
    before the page gives way to another person's. */
export async function signInHere(waiting, done, leave) {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    dialog.setAttribute("aria-label", "Вход");
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("submit", (event) => {
        event.preventDefault();
        send(event.target, event.submitter);
    });
    const show = (page, words) => {
        const form = document.adoptNode(page.querySelector("main form"));
        const next = form.elements.namedItem("next");
        if (next) next.value = location.pathname + location.search;
        // The kind of the computer does not change with a new sign-in.
        const shared = form.elements.namedItem("shared");
        if (shared) shared.checked = Boolean(document.documentElement.dataset.shared);
        dialog.replaceChildren(heading("h2", "Войти и продолжить"), heading("p", words), form);
        dialog.children[1].setAttribute("role", "alert");
        (form.querySelector("input[autofocus]") ?? form.querySelector("input:not([type=hidden])"))?.focus();
    };
    const send = async (form, button) => {
        if (button) button.disabled = true;
        try {
            const sent = { method: "POST", body: new URLSearchParams(new FormData(form)), cache: "no-store" };
            const answer = await fetch(form.getAttribute("action") ?? "/login", sent);
            await arrived(pageOf(await answer.text()));
        } catch {
            if (button) button.disabled = false;
            dialog.children[1].textContent = "Нет связи. Записи целы, повторите, когда она появится.";
        }
    };
    const arrived = async (page) => {
        const { account } = page.documentElement.dataset;
        const why = page.querySelector("[data-behaviour='error-summary']");
        if (Number(account ?? 0) === 0) return show(page, why?.textContent.trim() ?? `Записи (${waiting}) целы.`);
        if (account !== document.documentElement.dataset.account) {
            leave();
            await forgetPages();
            return location.assign("/");
        }
        dialog.close();
        return done(takeToken(page));
    };
    document.body.append(dialog);
    dialog.showModal();
    try {
        // Whoever has signed in elsewhere in the meantime arrives at once; a kept page would bring the old token.
        const next = encodeURIComponent(location.pathname + location.search);
        const answer = await fetch(`/login?next=${next}`, { cache: "no-store" });
        await arrived(pageOf(await answer.text()));
    } catch {
        dialog.close();
    }
}

/** Puts the form token of a page that came from the server into this one, and answers it; null where that page is
    another person's, or nobody's. */
export function takeToken(page) {
    if (page.documentElement.dataset.account !== document.documentElement.dataset.account) return null;
    const { content } = page.querySelector("meta[name=form-token]");
    document.querySelector("meta[name=form-token]").content = content;
    for (const field of document.querySelectorAll("input[name=token]")) field.value = content;
    return content;
}

/** Another person is not greeted with the pages that were kept for this one. */
function forgetPages() {
    const worker = navigator.serviceWorker?.controller;
    return worker && new Promise((over) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = over;
        setTimeout(over, 1000);
        worker.postMessage({ forget: true }, [port2]);
    });
}

export function pageOf(text) { return new DOMParser().parseFromString(text, "text/html"); }

function heading(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}
