// How a person likes the journal: kept in the browser, per account; nothing of the record is in it.

const ACCOUNT = document.documentElement.dataset.account ?? "";

export function preference(name, fallback = "") {
    try {
        return localStorage.getItem(`parta-${name}:${ACCOUNT}`) ?? fallback;
    } catch {
        return fallback;
    }
}

export function setPreference(name, value) {
    try {
        localStorage.setItem(`parta-${name}:${ACCOUNT}`, value);
    } catch {
        // A browser that keeps nothing still shows the choice until the page is left.
    }
}
