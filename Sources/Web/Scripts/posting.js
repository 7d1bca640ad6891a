// How waiting operations travel to the server.

const PAUSES = [15000, 30000, 60000, 120000];

/** How long to wait after so many failures, in milliseconds: never all browsers at once. */
export function pauseAfter(failures) {
    return PAUSES[Math.min(failures, PAUSES.length) - 1] * (0.8 + Math.random() * 0.4);
}

/** Sends a batch; answers the results, or throws the response that was none. */
export async function postOperations(url, token, batch, keepalive = true) {
    const response = await fetch(url, {
        method: "POST",
        keepalive,
        credentials: "same-origin",
        redirect: "error",
        headers: { "Content-Type": "application/json", "X-Parta-Token": token },
        body: JSON.stringify({ ops: batch.map((item) => item.operation) }),
    });
    if (!response.ok) throw response;
    return (await response.json()).results;
}

/** What waits for a connection tells the server when it was typed. */
export function sayWhen(item) {
    item.operation.at = Math.floor(item.made / 1000);
}
