/** The waiting operations that this tab has kept through a reload or a new sign-in. */
export function keptItems(key) {
    try {
        return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch {
        return [];
    }
}

/** Keeps waiting operations with the tab; false where the browser refuses. */
export function keepItems(key, items) {
    try {
        if (items.length) sessionStorage.setItem(key, JSON.stringify(items));
        else sessionStorage.removeItem(key);
        return true;
    } catch {
        return false;
    }
}
