// Whether the server would take what this page is about to send: nothing typed goes out with a sign-in that has ended,
// nor with a token that has grown old.
import { pageOf, takeToken } from "./sign-in-here.js";

const PATIENCE_OF_FORM = 3000;

/** How the server stands to this page: { kind, token, text }. The kind is "open", "away" where no server of ours
    answers, "ended" where nobody is signed in or somebody else is, "step" where `text` says what comes first. A token
    that has grown old is renewed in the page, and told here. */
export async function pageAccess() {
    if (navigator.onLine === false) return { kind: "away" };
    const prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
    const old = document.querySelector("meta[name=form-token]")?.content ?? "";
    try {
        const answer = await askNow(`${prefix}/live?glance=1`, { Accept: "application/json", "X-Parta-Token": old });
        const isOwn = (answer.headers.get("content-type") ?? "").includes("json");
        if (!isOwn || answer.status >= 500) return { kind: "away" };
        if (answer.ok) return { kind: "open" };
        const { code, error } = await answer.json();
        if (code === "step") return { kind: "step", text: error };
        if (answer.status === 401) return { kind: "ended" };
        // The same person may have signed in again elsewhere: what their page is drawn with now goes into this one.
        const page = await askNow(location.pathname + location.search, { Accept: "text/html" });
        if (page.status >= 500) return { kind: "away" };
        const token = takeToken(pageOf(await page.text()));
        if (token && token !== old) return { kind: "open", token };
        return { kind: token && code !== "stale" ? "open" : "ended" };
    } catch {
        return { kind: "away" };
    }
}

/** Why what was typed waits, and for what. */
export function waitWords({ kind, text }) {
    const words = { ended: ["Нужно войти снова.", "вы войдёте"], step: [text, "это будет сделано"] };
    return words[kind] ?? ["Нет связи.", "связь появится"];
}

/** What the browser has kept of a page may hold the old token still: it is asked of the server. */
function askNow(address, headers) {
    const signal = AbortSignal.timeout(PATIENCE_OF_FORM);
    return fetch(address, { headers, credentials: "same-origin", cache: "no-store", signal });
}
