// The browser's own database of what waits to be sent, on a device of one's own.

/** Opens it; throws where the browser has none. */
export function openBase() {
    const opening = indexedDB.open("parta-waiting", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("operations", { keyPath: "id" });
    return answered(opening);
}

/** All that waits there, of every account and tab: { id, account, tab, order, item }. */
export function keptRows(base) {
    return answered(base.transaction("operations").objectStore("operations").getAll());
}

function answered(request) {
    return new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
        request.onblocked = () => failed(request.error);
    });
}
