// How waiting operations travel to the server.

const PAUSES = [15000, 30000, 60000, 120000];
/** A request that hangs longer is no connection. */
export const LONG = 20000;

/** How long to wait after so many failures, in milliseconds: never all browsers at once. */
export function pauseAfter(failures) {
    return PAUSES[Math.min(failures, PAUSES.length) - 1] * (0.8 + Math.random() * 0.4);
}

/** Sends a batch; answers the results, or throws what the server itself has said: { status, code, see, message }.
    Whatever stands between may answer as it likes: that is no connection. */
export async function postOperations(url, token, batch, keepalive = true, signal = undefined) {
    // The device's clock may be wrong: the server reckons how long ago each was typed.
    const body = JSON.stringify({ now: secondOf(Date.now()), ops: batch.map((item) => item.operation) });
    const response = await fetch(url, {
        method: "POST",
        // Browsers refuse to carry more than 64 KB past a page's end: what is longer goes while the page is there.
        keepalive: keepalive && body.length < 3e4,
        signal,
        credentials: "same-origin",
        redirect: "error",
        headers: { "Content-Type": "application/json", "X-Parta-Token": token },
        body,
    });
    const said = await response.json();
    if (response.ok && said.results) {
        dispatchEvent(new Event("parta-answered"));
        return said.results;
    }
    const { error, code, see } = said;
    throw Object.assign(new Error(error), { status: error ? response.status : 0, code, see });
}

/** What waits for a connection tells the server when it was typed. */
export function sayWhen(item) {
    item.operation.at = secondOf(item.made);
}

function secondOf(time) { return Math.floor(time / 1000); }
