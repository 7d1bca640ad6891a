// What waits of the person who is signed in, wherever the browser keeps it: said on every page, and cleared when they
// leave a computer of all. Rows of anybody else are not touched, and not counted. The journal fetches this later.
import { keepItems, keptItems, tabKey } from "./kept.js";
import { hearTabs, tellTabs } from "./tab-channel.js";
import { changeRows, keptRows, openBase } from "./waiting-base.js";

const OF_ACCOUNT = document.documentElement.dataset.account;
const PATIENCE_WITH_TABS = 300;
/** What waits in other tabs: its operation's number, and the heading of its page. */
const elsewhere = new Map();
let isLeavingAsked = false;

hearTabs(({ held }) => held?.forEach(([op, title]) => elsewhere.set(op, title)));

async function ownItems() {
    const ofTab = keptItems(tabKey(OF_ACCOUNT));
    if (!window.indexedDB) return ofTab;
    const known = new Set(ofTab.map(({ operation }) => operation.op));
    const rows = await keptRows(await openBase());
    const own = rows.filter(({ account, id }) => account === OF_ACCOUNT && !known.has(id));
    return [...own.map(({ item }) => item), ...ofTab];
}

if (Number(OF_ACCOUNT) > 0) showKept().catch(() => {});

/** What another page has kept: the way back to what nobody has sent yet, and to what the server has refused. */
async function showKept() {
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

/** Signs out of a computer of all: asks if something would be lost, in this tab or in others, and leaves nothing of the
    person behind. */
export async function leaveShared(form) {
    if (isLeavingAsked) return;
    isLeavingAsked = true;
    const isMeant = await isLeavingMeant();
    isLeavingAsked = false;
    if (!isMeant) return;
    document.documentElement.dataset.left = "1";
    tellTabs({ left: OF_ACCOUNT, ops: [...elsewhere.keys()] });
    for (const store of [sessionStorage, localStorage]) forgetKeys(store);
    await forgetRows().catch(() => {});
    form.submit();
}

async function isLeavingMeant() {
    elsewhere.clear();
    tellTabs({ ask: OF_ACCOUNT });
    await new Promise((over) => { setTimeout(over, PATIENCE_WITH_TABS); });
    const own = await ownItems().catch(() => []);
    for (const { operation } of own) elsewhere.delete(operation.op);
    const count = own.length + elsewhere.size;
    // The page is asked as the browser would ask it: once what waits is cleared there is no way back.
    const isHeld = !dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const unsaved = "На этой странице есть несохранённое. Если выйти, оно пропадёт. Выйти?";
    if (!count) return !isHeld || window.confirm(unsaved);
    // What waits in this tab holds the page too: only without it is it a form that does.
    const form = isHeld && !own.length ? "На этой странице есть несохранённое. " : "";
    const where = elsewhere.size
        ? `, из них в других вкладках: ${elsewhere.size} (${[...new Set(elsewhere.values())].join("; ")})` : "";
    const question = `${form}Не отправлено записей: ${count}${where}. Если выйти сейчас, они пропадут. Выйти?`;
    return window.confirm(question);
}

/** Tells another tab, where the person is about to sign out, what waits in this one. */
export function tellHeld() {
    const heldOf = ({ operation, title }) => [operation.op, title?.split(", ")[0] ?? "журнал"];
    tellTabs({ held: keptItems(tabKey(OF_ACCOUNT)).map(heldOf) });
}

/** The person has signed out there: what they were told of is lost, what was not counted waits on for them. */
export function giveUp(ops) {
    const rest = keptItems(tabKey(OF_ACCOUNT)).filter(({ operation }) => !ops.has(operation.op));
    forgetKeys(sessionStorage);
    keepItems(tabKey(OF_ACCOUNT), rest);
    dispatchEvent(new CustomEvent("parta-left", { detail: ops }));
}

function forgetKeys(store) {
    for (const key of Object.keys(store)) if (key.match(/:(\d+)/)?.[1] === OF_ACCOUNT) store.removeItem(key);
}

async function forgetRows() {
    if (!window.indexedDB) return;
    const base = await openBase();
    const rows = (await keptRows(base)).filter(({ account }) => account === OF_ACCOUNT);
    await changeRows(base, (store) => rows.forEach(({ id }) => store.delete(id)));
}
