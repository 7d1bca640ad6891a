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

/** Changes what waits; false where the browser did not bring it to its end. */
export function changeRows(base, change) {
    return new Promise((done) => {
        try {
            const writing = base.transaction("operations", "readwrite", { durability: "strict" });
            writing.oncomplete = () => done(true);
            writing.onabort = () => done(false);
            change(writing.objectStore("operations"));
            // Begun before the page may be gone: the browser brings it to its end.
            writing.commit?.();
        } catch {
            done(false);
        }
    });
}

function answered(request) {
    return new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
        request.onblocked = () => failed(request.error);
    });
}
