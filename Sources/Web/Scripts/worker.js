// The service worker of a device of one's own: the shell and the pages seen last open without a connection.
const SHELL = "parta-shell";
const PAGES = "parta-pages";
const PATIENCE = 2000;
const ASSETS = 40;
// What somebody may see is not for ever: a copy of last month is none.
const FRESH = 7 * 24 * 3600 * 1000;
const OF_JOURNALS = "/journals|/journal/[^/]+/[^/]+(/topics)?|/lesson/\\d+/\\d+";
const OFFLINE_PAGES = new RegExp(`^(/[\\w-]+)?(${OF_JOURNALS}|/diary(/\\d+)?|/)$`);
// What an address of a journal may ask for besides, and whether a page that was drawn without being asked shows it.
const SHOWS = {
    p: (text, slug) => text.match(/<a [^>]*[?;&]p=([\w-]+)[^>]* aria-current="page"/)?.[1] === slug,
    y: (text, year) => text.match(/\/topics\?y=(\d+)/)?.[1] === year,
    at(text, place) {
        const [lesson, work = "0"] = place.split(".");
        return text.includes(`data-l="${lesson}" data-w="${work}"`);
    },
    by: () => true,
};

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
addEventListener("message", (event) => {
    const { data, ports } = event;
    const doing = data.forget ? forget() : precache(data.pages);
    event.waitUntil(doing.then((done) => ports[0]?.postMessage({ done })));
});

addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    const isVisit = request.mode === "navigate";
    // Whoever signs out, finds nobody signed in, or comes in some other way, leaves no page behind.
    const isDoor = isVisit && /^\/(login|logout|code)(\/|$)/.test(url.pathname);
    if (isDoor) event.waitUntil(forget());
    if (request.method !== "GET" || isDoor) return;
    if (url.pathname.startsWith("/assets/")) event.respondWith(fromShell(request));
    else if (isVisit) {
        const page = OFFLINE_PAGES.test(url.pathname) ? fromNet(event) : askAfresh(request);
        event.respondWith(page.catch(withoutConnection));
    }
});

/** On the way back a browser shows what it has drawn before, to whoever sits there now: the server is asked. */
function askAfresh(request) { return fetch(request, { cache: "no-cache" }); }

async function fromShell(request) {
    const shell = await caches.open(SHELL);
    const kept = await shell.match(request);
    if (kept) return kept;
    const fresh = await fetch(request);
    if (fresh.ok) await shell.put(request, fresh.clone());
    // Files of earlier versions go by themselves.
    for (const old of (await shell.keys()).slice(0, -ASSETS)) await shell.delete(old);
    return fresh;
}

/** The page from the server if it comes soon, else the copy that was kept of it. */
async function fromNet(event) {
    const { request } = event;
    const fresh = askAfresh(request).then(async (answer) => {
        if (answer.ok) event.waitUntil(keep(request.url, answer.clone()));
        // What one may no longer see is not shown from a copy either.
        else if ([403, 404, 410].includes(answer.status)) event.waitUntil(drop(request.url));
        return answer;
    });
    // It may fail before anybody asks what came of it.
    fresh.catch(() => null);
    const copy = await copyOf(request.url);
    if (!copy) return fresh;
    const late = new Promise((over) => { setTimeout(over, PATIENCE, null); });
    const answer = await Promise.race([fresh.catch(() => null), late]);
    return answer && answer.status < 500 ? answer : asCopy(copy);
}

/** What was kept of a page; of a journal also its plain copy, if that is of the period and has the column asked for. */
async function copyOf(address) {
    const pages = await caches.open(PAGES), { pathname, search, searchParams } = new URL(address);
    const isFresh = (copy) => Date.now() - keptAt(copy) <= FRESH;
    const own = await pages.match(keptUnder(address));
    if (isFresh(own)) return own;
    const plain = search && pathname.includes("/journal/") ? await pages.match(pathname) : null;
    if (!isFresh(plain)) return null;
    const text = await plain.clone().text();
    return [...searchParams].every(([name, value]) => SHOWS[name]?.(text, value)) ? plain : null;
}

/** The page that says what opens without a connection, where nothing is kept of the one that was asked for. */
async function withoutConnection(error) {
    const pages = await caches.open(PAGES);
    const said = (await pages.keys()).find(({ url }) => url.endsWith("/offline"));
    if (!said) throw error;
    const copy = await pages.match(said);
    return new Response(await copy.text(), { status: 503, headers: copy.headers });
}

async function drop(address) {
    const pages = await caches.open(PAGES);
    for (const each of [keptUnder(address), address.split("?")[0]]) await pages.delete(each);
}

/** A lesson has one copy, the newest, whatever its address says of how one came there. */
function keptUnder(address) { return /\/lesson\/\d+\/\d+\?/.test(address) ? address.split("?")[0] : address; }

function keptAt(copy) { return Number(copy?.headers.get("x-kept-at") ?? 0); }

async function asCopy(copy) {
    const text = (await copy.text()).replace("<html ", `<html data-copied="${keptAt(copy)}" `);
    return new Response(text, { headers: copy.headers });
}

/** Keeps a page for the person it was drawn for; another person's pages go at once, and shared computers keep none. */
async function keep(address, answer) {
    const text = await answer.text();
    const [, account = "0"] = text.match(/<html [^>]*data-account="(\d+)"/) ?? [];
    if (account === "0" || /<html [^>]*data-shared/.test(text)) return forget();
    const pages = await caches.open(PAGES);
    const owner = await (await pages.match("/owner"))?.text();
    if (owner !== account) {
        for (const each of await pages.keys()) await pages.delete(each);
        await pages.put("/owner", new Response(account));
    }
    const headers = new Headers(answer.headers);
    // The body is kept unpacked.
    headers.delete("content-encoding");
    headers.delete("content-length");
    headers.set("x-kept-at", String(Date.now()));
    await pages.put(keptUnder(address), new Response(text, { headers }));
    for (const asset of new Set(text.match(/\/assets\/[\w.-]+/g))) await fromShell(new Request(asset));
    return null;
}

/** Fetches pages that are soon wanted and have not been kept today; answers whether none is missing. */
async function precache(addresses) {
    const pages = await caches.open(PAGES);
    let isDone = true;
    for (const address of addresses) {
        const made = new Date(keptAt(await pages.match(keptUnder(address))));
        if (made.toDateString() === new Date().toDateString()) continue;
        const answer = await fetch(address, { credentials: "same-origin" }).catch(() => null);
        if (answer?.ok && !answer.redirected) await keep(address, answer);
        else if (!answer || answer.status >= 500) isDone = false;
    }
    return isDone;
}

async function forget() { return caches.delete(PAGES); }
