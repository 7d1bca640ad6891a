// Where waiting operations lie while the page is away: with the tab on a computer that others use too, in the
// browser's own database on a device of one's own, where they outlive the browser itself.
import { changeRows, keptRows, openBase } from "./waiting-base.js";

const ABANDONED = 600000;

/** What this tab has kept through a reload or a new sign-in. */
export function keptItems(key) {
    try {
        return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch {
        return [];
    }
}

/** Keeps something with the tab; false where the browser refuses. */
export function keepItems(key, items) {
    // Whoever has signed out leaves nothing, though the page is still going.
    if (document.documentElement.dataset.left) return true;
    try {
        if (items.length) sessionStorage.setItem(key, JSON.stringify(items));
        else sessionStorage.removeItem(key);
        return true;
    } catch {
        return false;
    }
}

/** The place for an account's operations: { items, put(all, some), remove(all, ids) }, each false, now or later, where
    it failed; `isLasting` where they outlive the browser, `found` how many an own device had kept of them. */
export async function openKept(account) {
    const key = tabKey(account);
    const ofTab = { items: keptItems(key), put: (all) => keepItems(key, all), remove: (all) => keepItems(key, all) };
    if (!window.indexedDB) return ofTab;
    try {
        const base = await openBase();
        const { shared } = document.documentElement.dataset;
        return await (shared ? ofShared(base, account, ofTab) : ofDevice(base, account, ofTab));
    } catch {
        return ofTab;
    }
}

/** Under which name a tab keeps an account's operations. */
export function tabKey(account) { return `parta-outbox:${account}`; }

/** What this tab may send of an account's rows: its own, and those of tabs that are gone. */
async function rowsFor(base, account, tab) {
    const all = await keptRows(base);
    const open = await openTabs();
    const isMine = (row) => row.account === account && (row.tab === tab || (open
        ? !open.has(row.tab) : Date.now() - row.item.made > ABANDONED));
    return { all, mine: all.filter(isMine).sort((one, other) => one.order - other.order) };
}

/** A computer of all was taken for a device of one's own before: what it kept of this person goes first. */
async function ofShared(base, account, ofTab) {
    const { mine } = await rowsFor(base, account, null);
    const items = together(mine, ofTab.items);
    const remove = (all, ids) => {
        changeRows(base, (store) => ids.forEach((id) => store.delete(id)));
        return ofTab.remove(all);
    };
    return { ...ofTab, items, remove, found: mine.length };
}

function together(rows, items) {
    const newer = new Map(items.map((item) => [item.operation.op, item]));
    const known = new Set(rows.map(({ id }) => id));
    const others = items.filter((item) => !known.has(item.operation.op));
    return [...rows.map(({ id, item }) => newer.get(id) ?? item), ...others];
}

async function ofDevice(base, account, ofTab) {
    const tab = await nameOfTab();
    const { all, mine } = await rowsFor(base, account, tab);
    let order = all.reduce((last, row) => Math.max(last, row.order), 0);
    const orders = new Map(mine.map((row) => [row.id, row.order]));
    const put = (_, some) => changeRows(base, (store) => some.forEach((item) => {
        const { op } = item.operation;
        if (!orders.has(op)) orders.set(op, order += 1);
        store.put({ id: op, account, tab, order: orders.get(op), item });
    }));
    const remove = (_, ids) => changeRows(base, (store) => ids.forEach((id) => store.delete(id)));
    const items = together(mine, ofTab.items);
    // From now on they are this tab's to send.
    put(items, items).then((isDone) => isDone && ofTab.put([]));
    // Once they wait in earnest the browser is asked not to throw them away when it is short of room.
    const persist = () => navigator.storage?.persist?.().catch(() => {});
    return { items, put, remove, persist, isLasting: true };
}

/** The tab's own name, kept through reloads; while the tab lives, a lock says so to the others. */
async function nameOfTab() {
    const [kept] = keptItems("parta-tab");
    const name = kept ?? crypto.getRandomValues(new Uint32Array(2)).join("-");
    keepItems("parta-tab", [name]);
    if (!navigator.locks) return name;
    return new Promise((found) => {
        navigator.locks.request(`parta-tab:${name}`, { ifAvailable: true }, (lock) => {
            // A tab that was duplicated has the name of its twin; it takes another.
            if (!lock) keepItems("parta-tab", []);
            found(lock ? name : nameOfTab());
            return lock ? new Promise(() => {}) : null;
        });
    });
}

async function openTabs() {
    if (!navigator.locks) return null;
    const { held } = await navigator.locks.query();
    return new Set(held.map((lock) => lock.name.replace("parta-tab:", "")));
}
