// A device of one's own keeps the pages seen last; a computer of all keeps nothing, and says what it would lose.
import { signInEnded } from "./session.js";
import { PAGE_ACCOUNT, hearTabs } from "./tab-channel.js";

const PRECACHE_AFTER = 4000;
const OWN_JOURNALS = 24;
const NEXT = "main a[rel='next']";
const OF_A_DAY = "main a[href*='/journal/'], main a[href*='/lesson/']";
const ROOT_PAGE = document.documentElement.dataset;

export function prepareOffline() {
    if (ROOT_PAGE.copied) showCopy(Number(ROOT_PAGE.copied));
    addEventListener("submit", async (event) => {
        const form = event.target;
        if (form.getAttribute("action") !== "/logout") return;
        // The kept pages go with the person; whoever comes back fetches them anew.
        localStorage.removeItem(precachedKey());
        if (!ROOT_PAGE.shared) return;
        event.preventDefault();
        const rows = await ownRows();
        if (rows) rows.leaveShared(form);
        else form.submit();
    });
    if (Number(PAGE_ACCOUNT) && ROOT_PAGE.shared) heedLeaving();
    if (!navigator.serviceWorker) return;
    const isOwn = Number(ROOT_PAGE.account ?? 0) > 0 && !ROOT_PAGE.shared;
    if (isOwn) registerWorker().catch(() => {});
    else navigator.serviceWorker.controller?.postMessage({ forget: true });
}

/** On a computer of all the tabs of one person leave together. */
function heedLeaving() {
    // It is there before the connection goes.
    for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, ownRows, { once: true, capture: true });
    hearTabs(async ({ ask, left, ops }) => {
        if (left === PAGE_ACCOUNT) {
            signInEnded(true);
            (await ownRows())?.giveUp(new Set(ops));
        }
        if (ask === PAGE_ACCOUNT) (await ownRows())?.tellHeld();
    });
}

let comingRows = null;

/** What waits of the person: a page's own script has it, the journal's fetches it; null where it cannot. */
function ownRows() {
    const own = document.querySelector("script[src^='/assets/']")?.src;
    comingRows ??= import(ROOT_PAGE.own ?? own ?? "./own-rows.js").catch(() => (comingRows = null));
    return comingRows;
}

async function registerWorker() {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    const [key, today] = [precachedKey(), new Date().toDateString()];
    if (localStorage.getItem(key) === today) return;
    await new Promise((over) => { setTimeout(over, PRECACHE_AFTER); });
    const wanted = await pagesOfToday();
    const list = document.querySelector(".top__nav a[href$='/journals']");
    const journals = list ? await linksOf(list.href, "tbody th a") : [];
    // A teacher's own journals will be wanted when the connection is gone; an office has hundreds and enters nothing.
    if (journals.length <= OWN_JOURNALS) {
        const topics = journals.filter((href) => !href.includes("?")).map((href) => `${href}/topics`);
        wanted.push(...list ? [list.href] : [], ...journals, ...topics);
    }
    if (!wanted.length) return;
    // The day counts as done once the worker has them all; else the next page asks for the rest.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data.done && localStorage.setItem(key, today);
    active.postMessage({ pages: [...new Set(wanted)] }, [port2]);
}

/** The week of the diary and the one ahead, and what the pages of today and of the next day with lessons name. */
async function pagesOfToday() {
    const home = document.querySelector(".top__brand");
    const ways = [...document.querySelectorAll(".top__nav a")].map(({ href }) => href);
    const pages = ways.filter((href) => href.includes("/diary"));
    // On a Friday evening the lessons of Monday are asked for.
    for (const href of [...pages]) pages.push(...await linksOf(href, NEXT));
    if (home) {
        pages.unshift(new URL("offline", home.href).href, ...ways.filter((href) => href === home.href));
        pages.push(...await linksOf(home.href, `${NEXT}, ${OF_A_DAY}`));
    }
    const next = pages.find((href) => href.includes("?d="));
    if (next) pages.push(...await linksOf(next, OF_A_DAY));
    return pages.map((href) => href.replace(/#.*$/, ""));
}

async function linksOf(address, selector) {
    const answer = await fetch(address, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Addresses of our pages begin with a stroke, so that they mean the same wherever they are read.
    return [...page.querySelectorAll(selector)].map(({ href }) => href);
}

function precachedKey() { return `parta-precached:${ROOT_PAGE.account}`; }

function showCopy(made) {
    const line = document.createElement("p");
    line.className = "notice";
    line.setAttribute("role", "status");
    const when = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
    const more = document.querySelector("[data-cells]")
        ? "Можно вводить — отправим, когда появится связь." : "Записать здесь можно будет, когда она появится.";
    line.textContent = `Нет связи. Копия: ${new Date(made).toLocaleString("ru", when)}. ${more}`;
    document.querySelector("main")?.prepend(line);
}
