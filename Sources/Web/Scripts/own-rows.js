// What waits of the person who is signed in, wherever the browser keeps it: said on every page, and cleared when they
// leave a computer of all. Rows of anybody else are not touched, and not counted.
import { keptItems, tabKey } from "./kept.js";
import { changeRows, keptRows, openBase } from "./waiting-base.js";

const OF_ACCOUNT = document.documentElement.dataset.account;

async function ownItems() {
    const ofTab = keptItems(tabKey(OF_ACCOUNT));
    if (!window.indexedDB) return ofTab;
    const known = new Set(ofTab.map(({ operation }) => operation.op));
    const rows = await keptRows(await openBase());
    const own = rows.filter(({ account, id }) => account === OF_ACCOUNT && !known.has(id));
    return [...own.map(({ item }) => item), ...ofTab];
}

/** What another page has kept: the way back to what nobody has sent yet, and to what the server has refused. */
export async function showKept() {
    // The journal says it itself, and what is thrown on a wall is for all to read.
    if (document.querySelector("[data-behaviour~='grid'], [data-behaviour~='board']")) return;
    const items = await ownItems();
    // A page of fields, which is no table, sends what waits, and says itself what was refused of its own.
    const sends = document.querySelector("[data-cells]:not(table)");
    const refused = items.filter(({ no, page }) => no && !(sends && location.href.includes(page)));
    const [first] = items.filter(({ no }) => !no);
    const lead = (href, words) => Object.assign(document.createElement("a"), { href, textContent: words });
    if (refused.length) {
        const links = new Map(refused.map(({ page, title }) => [page, title]));
        const all = [...links].flatMap(([page, title], at) => [at ? "; " : "", lead(page, title)]);
        tell(`Не принято записей: ${refused.length}. `, ...all);
    }
    if (!first || sends) return;
    const href = first.url.replace(/\/cells(\?.*)?$/, "");
    tell(`Не отправлено записей: ${items.length - refused.length}. `, lead(href, "Открыть журнал, и они уйдут."));
}

function tell(...words) {
    const line = document.createElement("p");
    line.className = "notice";
    line.dataset.kind = "warn";
    line.append(...words);
    document.querySelector("main")?.prepend(line);
}

/** Signs out of a computer of all: asks if something would be lost, and leaves nothing of the person behind. */
export async function leaveShared(form) {
    const count = (await ownItems().catch(() => [])).length;
    if (count && !window.confirm(`Не отправлено записей: ${count}. Если выйти сейчас, они пропадут. Выйти?`)) return;
    document.documentElement.dataset.left = "1";
    for (const store of [sessionStorage, localStorage]) {
        for (const key of Object.keys(store)) if (key.match(/:(\d+)/)?.[1] === OF_ACCOUNT) store.removeItem(key);
    }
    await forgetRows().catch(() => {});
    form.submit();
}

async function forgetRows() {
    if (!window.indexedDB) return;
    const base = await openBase();
    const rows = (await keptRows(base)).filter(({ account }) => account === OF_ACCOUNT);
    await changeRows(base, (store) => rows.forEach(({ id }) => store.delete(id)));
}
