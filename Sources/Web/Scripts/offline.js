// A device of one's own keeps the pages seen last; a computer of all keeps nothing, and says what it would lose.
import { keptRows, openBase } from "./waiting-base.js";

const PRECACHE_AFTER = 4000;
const OWN_JOURNALS = 24;
const ROOT_PAGE = document.documentElement.dataset;

export function prepareOffline() {
    if (ROOT_PAGE.copied) showCopy(Number(ROOT_PAGE.copied));
    addEventListener("submit", (event) => {
        if (event.target.getAttribute("action") !== "/logout") return;
        // The kept pages go with the person; whoever comes back fetches them anew.
        if (!ROOT_PAGE.shared) localStorage.removeItem(precachedKey());
        else if (waits() && !window.confirm("Не все записи отправлены. Если выйти сейчас, они пропадут. Выйти?")) {
            event.preventDefault();
        }
    });
    const isOwn = Number(ROOT_PAGE.account ?? 0) > 0 && !ROOT_PAGE.shared;
    if (isOwn && window.indexedDB) showWaitingElsewhere().catch(() => {});
    if (!navigator.serviceWorker) return;
    if (isOwn) registerWorker().catch(() => {});
    else navigator.serviceWorker.controller?.postMessage({ forget: true });
}

async function registerWorker() {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    const list = document.querySelector(".top__nav a[href$='/journals']");
    const [key, today] = [precachedKey(), new Date().toDateString()];
    if (!list || localStorage.getItem(key) === today) return;
    await new Promise((over) => { setTimeout(over, PRECACHE_AFTER); });
    const answer = await fetch(list.href, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const links = [...page.querySelectorAll("tbody th a")];
    const pages = links.map((link) => new URL(link.getAttribute("href"), list.href).href);
    // A teacher's own journals will be wanted when the connection is gone; an office has hundreds and enters nothing.
    if (pages.length <= OWN_JOURNALS) active.postMessage({ pages });
    localStorage.setItem(key, today);
}

function precachedKey() { return `parta-precached:${ROOT_PAGE.account}`; }

/** Whether this tab still has operations that nobody has taken. */
function waits() {
    return Object.keys(sessionStorage).some((key) => key.startsWith("parta-outbox:"));
}

function showCopy(made) {
    const line = document.createElement("p");
    line.className = "notice";
    line.setAttribute("role", "status");
    const when = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
    const more = document.querySelector("[data-behaviour~='grid']")
        ? "Можно вводить — отправим, когда появится связь." : "Записать здесь можно будет, когда она появится.";
    line.textContent = `Нет связи. Копия: ${new Date(made).toLocaleString("ru", when)}. ${more}`;
    document.querySelector("main")?.prepend(line);
}

/** What another page has kept and nobody has sent yet: the way back to it. */
async function showWaitingElsewhere() {
    const rows = (await keptRows(await openBase())).filter(({ account }) => account === ROOT_PAGE.account);
    if (!rows.length || document.querySelector("[data-behaviour~='grid']")) return;
    const line = document.createElement("p");
    line.className = "notice";
    line.dataset.kind = "warn";
    const link = document.createElement("a");
    link.href = rows[0].item.url.replace(/\/cells(\?.*)?$/, "");
    link.textContent = "Открыть журнал, и они уйдут.";
    line.append(`Не отправлено записей: ${rows.length}. `, link);
    document.querySelector("main")?.prepend(line);
}
