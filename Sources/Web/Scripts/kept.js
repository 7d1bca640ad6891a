// Where waiting operations lie while the page is away: with the tab on a computer that others use too, in the
// browser's own database on a device of one's own, where they outlive the browser itself.
import { keptRows, openBase } from "./waiting-base.js";

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
    try {
        if (items.length) sessionStorage.setItem(key, JSON.stringify(items));
        else sessionStorage.removeItem(key);
        return true;
    } catch {
        return false;
    }
}

/** The place for an account's operations: { items, put(all, some), remove(all, ids) }, each false where it failed;
    `isLasting` where they outlive the browser. */
export async function openKept(account) {
    const key = `parta-outbox:${account}`;
    const ofTab = { items: keptItems(key), put: (all) => keepItems(key, all), remove: (all) => keepItems(key, all) };
    if (document.documentElement.dataset.shared || !window.indexedDB) return ofTab;
    try {
        return await ofDevice(await openBase(), account, ofTab);
    } catch {
        return ofTab;
    }
}

async function ofDevice(base, account, ofTab) {
    const tab = await nameOfTab();
    const all = await keptRows(base);
    const open = await openTabs();
    const isMine = (row) => row.account === account && (row.tab === tab || (open
        ? !open.has(row.tab) : Date.now() - row.item.made > ABANDONED));
    const mine = all.filter(isMine).sort((one, other) => one.order - other.order);
    let order = all.reduce((last, row) => Math.max(last, row.order), 0);
    const orders = new Map(mine.map((row) => [row.id, row.order]));
    const write = (change) => {
        try {
            const writing = base.transaction("operations", "readwrite", { durability: "strict" });
            change(writing.objectStore("operations"));
            // Begun before the page may be gone: the browser brings it to its end.
            writing.commit?.();
            return true;
        } catch {
            return false;
        }
    };
    const put = (_, some) => write((store) => some.forEach((item) => {
        const { op } = item.operation;
        if (!orders.has(op)) orders.set(op, order += 1);
        store.put({ id: op, account, tab, order: orders.get(op), item });
    }));
    const remove = (_, ids) => write((store) => ids.forEach((id) => store.delete(id)));
    const items = [...mine.map((row) => row.item), ...ofTab.items];
    // From now on they are this tab's to send.
    put(items, items);
    ofTab.put([]);
    return { items, put, remove, isLasting: true };
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
